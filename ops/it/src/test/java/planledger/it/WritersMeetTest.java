package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Many writers at one plan at one time: each is recorded or told why not, and the plan's revisions have no gap. */
class WritersMeetTest {
    private static final int WRITERS = 100;
    private static final String PLAN = "/api/plans/vinh-long.ct-ubnd.2024.2600-qdd-ubnd";

    private final Path data;

    WritersMeetTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void of_a_hundred_who_expect_one_revision_one_is_recorded() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 4, 21))) {
            ledger.submit("2600-qdd-ubnd");
            assertEquals(
                    Map.of(201, 1, 412, WRITERS - 1),
                    together(writer ->
                            ledger.post("clerk", PLAN + "/amendments", amendment(writer), "If-Match", "\"1\"")));
            assertEquals(List.of(1L, 2L), revisions(ledger));
        }
    }

    @Test
    void who_expects_nothing_is_recorded_after_the_others() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 4, 21))) {
            ledger.submit("2600-qdd-ubnd");
            assertEquals(
                    Map.of(201, WRITERS),
                    together(writer -> ledger.post("clerk", PLAN + "/amendments", amendment(writer))));
            assertEquals(LongStream.rangeClosed(1, WRITERS + 1).boxed().toList(), revisions(ledger));
        }
    }

    @Test
    void of_one_request_sent_a_hundred_times_one_entry_is_recorded() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 4, 21))) {
            ledger.submit("2600-qdd-ubnd");
            assertEquals(
                    Map.of(201, WRITERS),
                    together(writer ->
                            ledger.post("clerk", PLAN + "/amendments", amendment(0), "Idempotency-Key", "once")));
            assertEquals(List.of(1L, 2L), revisions(ledger));
        }
    }

    private interface Writer {
        HttpResponse<String> write(int number) throws Exception;
    }

    /** How often each status was answered to writers that start at one moment. */
    private static Map<Integer, Integer> together(Writer writer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            CyclicBarrier start = new CyclicBarrier(WRITERS);
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int number = i;
                writers.add(() -> {
                    start.await();
                    return writer.write(number).statusCode();
                });
            }
            Map<Integer, Integer> statuses = new TreeMap<>();
            for (Future<Integer> answer : threads.invokeAll(writers)) {
                statuses.merge(answer.get(), 1, Integer::sum);
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> revisions(RunningLedger ledger) throws Exception {
        return ledger.ask(PLAN + "/history?limit=500")
                .get("entries")
                .valueStream()
                .map((JsonNode entry) -> entry.get("revision").longValue())
                .toList();
    }

    private static String amendment(int writer) {
        return """
                {"instrument": {"type": "QĐ", "number": "%d/QĐ-UBND", "issuedOn": "2025-04-21", "issuer": "vinh-long.ct-ubnd"},
                 "effectiveFrom": "2025-04-21",
                 "items": [{"op": "amend", "ref": "5", "set": {"notes": "lần %d"}}]}
                """.formatted(1000 + writer, writer);
    }
}
