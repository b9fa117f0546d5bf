package planledger.query.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import planledger.web.OneLine;

/** Asks whether the database answers, within a moment. */
public final class MongoPing {
    private static final long ANSWERS_WITHIN_MS = 2000;
    private static final int TOLD_MAX = 300;

    private MongoPing() {}

    /** Why it does not answer; null if it does. The driver's words, which hold no password. */
    public static @Nullable String lacking(MongoDatabase database) {
        try {
            database.withTimeout(ANSWERS_WITHIN_MS, TimeUnit.MILLISECONDS).runCommand(new Document("ping", 1));
            return null;
        } catch (MongoException e) {
            return OneLine.of(e.toString(), TOLD_MAX);
        }
    }
}
