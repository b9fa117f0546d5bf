package planledger.command.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planledger.web.Input;
import planledger.web.ReadsQuery;
import planledger.web.Received;

/**
 * A request to record something, all but what it is about.
 *
 * @param actor the account that asks
 * @param idempotencyKey the caller's name for this request, by which a second try is known
 * @param requestHash hex SHA-256 of method, path and canonical body: equal for one request laid out in two ways
 * @param isDryRun whether to say what would change, and record nothing
 */
public record Submission(
        Received body,
        String actor,
        @Nullable String idempotencyKey,
        String requestHash,
        IfMatch ifMatch,
        boolean isDryRun)
        implements ReadsQuery {

    /** What the body says by a schema; declined with every fault at once where it does not fit. */
    public <T> T as(Function<Input, T> schema) {
        return body.as(schema);
    }
}
