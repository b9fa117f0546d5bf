package planledger.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import planledger.query.mongo.Polling;

/**
 * Measures the program over HTTP and prints what it finds: start to first answer, memory, acknowledged amendments a
 * second and the time until they are visible with 1 and 16 clients, and whole-plan reads of a past day as one plan's
 * history grows. Not a test: it judges nothing. Run from this module's folder after {@code ops/test} has built everything,
 * with the test class path, an empty folder and, if wanted, how many amendments the history grows by as the arguments.
 */
final class LoadDriver {
    private static final String PLAN = "/api/plans/tinh-thu.ubnd.2025.01-kh-ubnd";
    private static final int TASKS = 40;
    private static final int READS = 200;
    private static final Duration CATCHES_UP_WITHIN = Duration.ofMinutes(5);
    private static final Pattern POSITION = Pattern.compile("\"position\":([0-9]+)");
    private static final AtomicInteger KEYS = new AtomicInteger();

    private LoadDriver() {}

    public static void main(String[] args) throws Exception {
        long begun = System.nanoTime();
        try (LedgerProcess ledger = LedgerProcess.start(Path.of(args[0], "data"), "none")) {
            ledger.get(PLAN);
            System.out.printf("start to first answer: %.1f s%n", seconds(begun));
            ledger.post("/api/plans", issue(), "issue");
            amend(ledger, 1, 500);
            amend(ledger, 16, 500);
            read(ledger, 1_000);
            visible(ledger, 1, 200);
            visible(ledger, 16, 800);
            int more = args.length > 1 ? Integer.parseInt(args[1]) : 9_000;
            amend(ledger, 16, more);
            read(ledger, 2_000 + more); // And the few that are waited for.
            System.out.println(memory(ledger));
        }
    }

    private static String issue() {
        StringBuilder tasks = new StringBuilder();
        for (int i = 1; i <= TASKS; i++) {
            tasks.append(i == 1 ? "" : ",").append("{\"ref\":\"%d\",\"title\":\"Việc\",\"lead\":[\"A\"]}".formatted(i));
        }
        return "{\"instrument\":{\"type\":\"KH\",\"number\":\"01/KH-UBND\",\"issuedOn\":\"2025-01-02\","
                + "\"issuer\":\"tinh-thu.ubnd\"},\"title\":\"Kế hoạch năm 2025\",\"effectiveFrom\":\"2025-01-02\","
                + "\"content\":\"full\",\"tasks\":[" + tasks + "]}";
    }

    private static void amend(LedgerProcess ledger, int clients, int amendments) throws Exception {
        Duration processor = processorTime(ledger);
        long begun = System.nanoTime();
        byClients(clients, amendments, () -> amendOnce(ledger));
        double perSecond = amendments / seconds(begun);
        awaitVisible(ledger);
        System.out.printf(
                "%d client(s): %.0f acknowledged amendments/s, %.2f ms of processor time for each until visible%n",
                clients, perSecond, processorTime(ledger).minus(processor).toNanos() / 1e6 / amendments);
    }

    /** Tells more than the clock where others work on the same machine. */
    private static Duration processorTime(LedgerProcess ledger) {
        return ProcessHandle.of(ledger.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static void awaitVisible(LedgerProcess ledger) throws IOException {
        String newest = PLAN + "/tasks/1?atLeast=" + amendOnce(ledger);
        Polling.until(() -> isAnswered(ledger, newest), CATCHES_UP_WITHIN);
    }

    /** From an acknowledgement to an answer of the read side that holds it. */
    private static void visible(LedgerProcess ledger, int clients, int amendments) throws Exception {
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        byClients(clients, amendments, () -> {
            long position = amendOnce(ledger);
            long begun = System.nanoTime();
            int status = ledger.get(PLAN + "/tasks/1?atLeast=" + position).statusCode();
            millis.add(seconds(begun) * 1000);
            if (status != 200) {
                throw new IOException("Entry " + position + " did not become visible: " + status);
            }
            return position;
        });
        millis.sort(null);
        System.out.printf(
                "%d client(s), acknowledged until visible: median %.1f ms, 99 of 100 within %.1f ms%n",
                clients, millis.get(amendments / 2), millis.get(amendments * 99 / 100));
    }

    private static boolean isAnswered(LedgerProcess ledger, String path) {
        try {
            return ledger.get(path).statusCode() == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void byClients(int clients, int times, Callable<?> act) throws Exception {
        AtomicInteger left = new AtomicInteger(times);
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        List<Future<?>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            running.add(pool.submit(() -> {
                while (left.getAndDecrement() > 0) {
                    act.call();
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        pool.shutdown();
    }

    private static long amendOnce(LedgerProcess ledger) throws IOException {
        int n = KEYS.incrementAndGet();
        String day = "2025-%02d-%02d".formatted(n / 28 % 12 + 1, n % 28 + 1);
        String body =
                "{\"instrument\":{\"type\":\"QĐ\",\"number\":\"%d/QĐ-UBND\",\"issuedOn\":\"%s\",\"issuer\":\"tinh-thu.ubnd\"},\"effectiveFrom\":\"%s\",\"set\":{\"lead\":[\"B%d\"]}}"
                        .formatted(n, day, day, n);
        HttpResponse<String> answer = ledger.post(PLAN + "/tasks/" + (n % TASKS + 1) + "/amendments", body, "k" + n);
        Matcher position = POSITION.matcher(answer.body());
        if (answer.statusCode() != 201 || !position.find()) {
            throw new IOException("An amendment was answered " + answer.statusCode());
        }
        return Long.parseLong(position.group(1));
    }

    private static void read(LedgerProcess ledger, int amendments) throws IOException {
        ledger.get(PLAN + "?effectiveAt=2025-06-15");
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < READS; i++) {
            long begun = System.nanoTime();
            ledger.get(PLAN + "?effectiveAt=2025-06-15&known=" + (amendments / 2));
            millis.add(seconds(begun) * 1000);
        }
        millis.sort(null);
        System.out.printf("whole plan as of a day, %d amendments: median %.2f ms%n", amendments, millis.get(READS / 2));
    }

    private static String memory(LedgerProcess ledger) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(ledger.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .reduce("resident memory:", (all, line) -> all + " " + line);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
