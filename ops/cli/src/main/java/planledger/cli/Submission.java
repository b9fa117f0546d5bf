package planledger.cli;

import java.util.function.Consumer;
import planledger.cli.Document.Call;
import tools.jackson.databind.JsonNode;

/**
 * Enters documents call by call, up to the first refusal. A call answered by a position that the ledger had reached
 * before was entered earlier: its key was known, and the first answer came again.
 */
public final class Submission {
    private final Client client;
    private long reached;

    private Submission(Client client, long reached) {
        this.client = client;
        this.reached = reached;
    }

    /** Begins where the ledger stands now. */
    public static Submission through(Client client) throws Failed {
        Answer ledger = client.get("/api/plans?limit=1");
        return new Submission(client, position(ledger, ledger.taken().path("asOf")));
    }

    /**
     * What became of a call.
     *
     * @param repeated whether it was entered earlier, so that nothing was recorded now
     * @param position of its entry in the ledger
     */
    public record Outcome(Call call, int status, boolean repeated, long position) {}

    /**
     * Enters a document.
     *
     * @throws Failed at the first call that is refused or not answered; those before it are recorded
     */
    public void submit(Document document, Consumer<Outcome> report) throws Failed {
        for (Call call : document.calls()) {
            Answer answer = client.post(call.path(), call.idempotencyKey(), call.body());
            long position = position(answer, answer.taken());
            boolean repeated = position <= reached;
            reached = Math.max(reached, position);
            report.accept(new Outcome(call, answer.status(), repeated, position));
        }
    }

    /** The position of the last entry that this submission knows of. */
    public long reached() {
        return reached;
    }

    private static long position(Answer answer, JsonNode holder) throws Failed {
        JsonNode position = holder.path("position");
        if (!position.isIntegralNumber()) {
            throw Failed.unlike(answer.request());
        }
        return position.asLong();
    }
}
