package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.it.Meanwhile.more;
import static planledger.it.Meanwhile.saysWhatItLacks;
import static planledger.it.Meanwhile.shows;
import static planledger.it.Meanwhile.status;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A query node whose line to its database carries less than what is recorded. Run where {@code PLANLEDGER_AXONSERVER}
 * names an Axon Server.
 */
@Timeout(600)
class SlowConsumerTest {
    private static final int SLOW_BYTES_PER_SECOND = 4000;

    private final Path folder;

    SlowConsumerTest(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        this.folder = folder;
    }

    @Test
    void a_query_node_that_cannot_keep_up_answers_says_what_it_is_complete_for_and_catches_up() throws Exception {
        try (SeveralNodes shared = SeveralNodes.on(folder);
                CuttableLine mongodb = shared.mongoLine();
                LedgerProcess query = shared.query(mongodb);
                LedgerProcess command = shared.command();
                Load load = new Load(List.of(command))) {
            more(load);
            shows(query, load);
            assertEquals(200, status(query, load.plan(0)));
            long before = load.lastPosition();
            mongodb.slowDown(SLOW_BYTES_PER_SECOND);
            more(load);
            more(load);
            more(load);
            JsonNode view = saysWhatItLacks(query, load, before, load.lastPosition());
            assertTrue(view.get("behind").longValue() > 0, view::toString);
            assertEquals(200, status(query, "/actuator/health/readiness"));
            mongodb.slowDown(Long.MAX_VALUE);
            shows(query, load);
            load.end();
            System.out.println(load);
            shows(query, load);
            load.check(query);
        }
    }
}
