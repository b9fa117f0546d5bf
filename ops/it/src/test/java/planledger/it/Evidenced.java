package planledger.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import planledger.evidence.StoredEvents;
import planledger.evidence.StoredEvents.StoredEvent;
import planledger.query.mongo.Polling;
import planledger.tlog.Note;
import tools.jackson.databind.JsonNode;

/** What a running ledger gives to an inspector as evidence; of what was just recorded, as soon as it is there. */
final class Evidenced {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Evidenced() {}

    /** The proof of the entry at a position, once a checkpoint is over it. */
    static byte[] proof(RunningLedger ledger, long position) throws Exception {
        String path = "/evidence/proof/" + position;
        await(path, () -> answer(ledger, path).statusCode() == 200);
        return answer(ledger, path).body().getBytes(StandardCharsets.UTF_8);
    }

    /** A checkpoint over the entry at a position. */
    static Note checkpoint(RunningLedger ledger, long position) throws Exception {
        proof(ledger, position);
        return checkpoint(ledger);
    }

    /** The newest checkpoint. */
    static Note checkpoint(RunningLedger ledger) throws Exception {
        return Note.parse(answer(ledger, "/evidence/checkpoint").body().getBytes(StandardCharsets.UTF_8));
    }

    static void await(String what, Callable<Boolean> shown) {
        assertTrue(Polling.until(() -> holds(shown), PATIENCE), what);
    }

    private static boolean holds(Callable<Boolean> shown) {
        try {
            return shown.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> answer(RunningLedger ledger, String path) throws Exception {
        return ledger.get("inspector", path);
    }

    /** The stored entries as the program hands them out. */
    static StoredEvents stored(RunningLedger ledger) throws Exception {
        Deque<StoredEvent> events = new ArrayDeque<>();
        for (JsonNode entry : ledger.ask("/api/entries?limit=1000").get("entries")) {
            events.add(new StoredEvent(
                    entry.get("position").longValue(),
                    entry.get("stream").stringValue(),
                    entry.get("sequence").longValue(),
                    entry.get("type").stringValue(),
                    entry.get("revision").stringValue(),
                    Instant.parse(entry.get("recordedAt").stringValue()),
                    Base64.getDecoder().decode(entry.get("payload").stringValue()),
                    entry.get("actor").stringValueOpt().orElse(null),
                    salt(entry.get("actorSalt").stringValueOpt().orElse(null))));
        }
        return events::poll;
    }

    private static byte @Nullable [] salt(@Nullable String hex) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }
}
