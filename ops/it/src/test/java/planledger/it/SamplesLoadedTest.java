package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a first start loads, as people meet it. */
@OneMachineOnly
class SamplesLoadedTest {
    private static final Duration LOADING_MAX = Duration.ofMinutes(2);
    private static final String PLAN = "/api/plans/vinh-long.ct-ubnd.2024.2600-qdd-ubnd";
    private static final String LAST_LINE = "ops/samples/README.md";

    private final Path folder;

    SamplesLoadedTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_start_that_is_killed_while_it_loads_is_completed_by_the_next_one_and_nothing_is_recorded_twice()
            throws Exception {
        Path data = folder.resolve("data");
        try (LedgerProcess killed = LedgerProcess.start(data, "real")) {
            await(() -> position(killed) > 0);
            killed.kill();
        }
        try (LedgerProcess ledger = LedgerProcess.start(data, "real")) {
            await(() -> told().contains(LAST_LINE));
            assertEquals(entries(), position(ledger), told());
            assertTrue(told().contains("  20/04/2025  chưa biết · not known (theo · by 2600/QĐ-UBND"), told());
            assertTrue(told().contains("  21/04/2025  Sở Khoa học và Công nghệ (theo · by 713/QĐ-UBND"), told());
            for (JsonNode entry : RunningLedger.JSON
                    .readTree(ledger.get(PLAN + "/history").body())
                    .get("entries")) {
                assertEquals("loader", entry.get("actor").stringValue());
            }
        }
    }

    /** A replacement is an entry in both plans, every other call is one entry. */
    private static long entries() throws IOException {
        long entries = 0;
        try (Stream<Path> files = Files.list(Path.of("..", "samples"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                for (JsonNode call :
                        RunningLedger.JSON.readTree(Files.readString(file)).get("calls")) {
                    entries += call.get("path").stringValue().equals("/api/replacements") ? 2 : 1;
                }
            }
        }
        return entries;
    }

    private static long position(LedgerProcess ledger) throws IOException {
        return RunningLedger.JSON
                .readTree(ledger.get("/api/plans?limit=1").body())
                .at("/asOf/position")
                .longValue();
    }

    /** What the processes have printed so far. */
    private String told() throws IOException {
        StringBuilder told = new StringBuilder();
        try (Stream<Path> logs = Files.list(folder.resolve("out"))) {
            for (Path log : logs.toList()) {
                told.append(Files.readString(log));
            }
        }
        return told.toString();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() - begun < LOADING_MAX.toNanos(), "The samples were not loaded in time");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
