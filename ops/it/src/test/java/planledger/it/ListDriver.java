package planledger.it;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures what lists across plans cost on one machine as the number of plans grows: the first page of each list by each
 * of its filters, the second time it is asked, and how long an acknowledged entry waits for its checkpoint. Not a test:
 * it judges nothing. Run as {@link LoadDriver} is.
 */
final class ListDriver {
    private static final int TASKS = 20;
    private static final int CLIENTS = 8;
    private static final int READS = 11;
    private static final List<Integer> PLANS = List.of(100, 1_000);
    private static final List<String> LISTS = List.of(
            "/api/plans?status=inForce",
            "/api/plans?q=ke%20hoach",
            "/api/tasks?plan=tinh-thu.ubnd.2025.07-kh-ubnd",
            "/api/tasks?agency=so%207",
            "/api/tasks?status=overdue",
            "/api/tasks?dueBefore=2025-03-01",
            "/api/amendments?agency=so%207",
            "/api/amendments?field=deadline",
            "/api/amendments?instrument=07/KH-UBND",
            "/api/amendments?effectiveFrom=2025-02-01&effectiveTo=2025-02-03",
            "/api/responsibilities?agency=so%207",
            "/api/documents?number=07/KH-UBND",
            "/api/findings?rule=lead-abolished",
            "/api/targets?q=ho%20so",
            "/api/plans/tinh-thu.ubnd.2025.07-kh-ubnd/tasks/3/alike",
            "/boards",
            "/boards?agency=so%207",
            "/boards/findings",
            "/boards/late");

    private ListDriver() {}

    public static void main(String[] args) throws Exception {
        try (LedgerProcess ledger = LedgerProcess.start(Path.of(args[0], "data"), "none")) {
            AtomicInteger issued = new AtomicInteger();
            for (int plans : PLANS) {
                issue(ledger, issued, plans);
                lag(ledger, plans);
                for (String list : LISTS) {
                    read(ledger, list, plans);
                }
            }
        }
    }

    private static void issue(LedgerProcess ledger, AtomicInteger issued, int upTo) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            running.add(pool.submit(() -> {
                for (int n = issued.incrementAndGet(); n <= upTo; n = issued.incrementAndGet()) {
                    check(ledger.post("/api/plans", plan(n), "plan" + n));
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        issued.set(upTo);
        pool.shutdown();
    }

    private static String plan(int n) {
        String day = "2025-%02d-%02d".formatted(n / 28 % 12 + 1, n % 28 + 1);
        StringBuilder tasks = new StringBuilder();
        for (int i = 1; i <= TASKS; i++) {
            tasks.append(i == 1 ? "" : ",")
                    .append(
                            "{\"ref\":\"%d\",\"title\":\"Việc %d của đợt %d\",\"lead\":[\"Sở %d\"],\"deadline\":\"Quý II/2025\"}"
                                    .formatted(i, i, n, (n + i) % 50));
        }
        return "{\"instrument\":{\"type\":\"KH\",\"number\":\"%02d/KH-UBND\",\"issuedOn\":\"%s\",\"issuer\":\"tinh-thu.ubnd\"},\"title\":\"Kế hoạch %d\",\"effectiveFrom\":\"%s\",\"content\":\"full\",\"tasks\":[%s]}"
                .formatted(n, day, n, day, tasks);
    }

    /** From the answer to an entry until its proof is there. */
    private static void lag(LedgerProcess ledger, int plans) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < READS; i++) {
            HttpResponse<String> answer = ledger.post(
                    "/api/plans/tinh-thu.ubnd.2025.07-kh-ubnd/tasks/1/completions",
                    "{\"claim\":\"ongoing\",\"evidence\":null}",
                    "lag" + plans + "-" + i);
            check(answer);
            long begun = System.nanoTime();
            long position =
                    RunningLedger.JSON.readTree(answer.body()).get("position").longValue();
            while (ledger.get("/evidence/proof/" + position).statusCode() != 200) {
                Thread.onSpinWait();
            }
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        print("acknowledged to provable", plans, millis);
    }

    private static void read(LedgerProcess ledger, String list, int plans) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int i = -1; i < READS; i++) {
            long begun = System.nanoTime();
            check(ledger.get(list));
            if (i >= 0) {
                millis.add((System.nanoTime() - begun) / 1e6);
            }
        }
        print(list, plans, millis);
    }

    private static void check(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static void print(String what, int plans, List<Double> millis) {
        millis.sort(null);
        System.out.printf(
                "%5d plans  %-70s median %7.1f ms  worst %7.1f ms%n",
                plans, what, millis.get(millis.size() / 2), millis.get(millis.size() - 1));
    }
}
