package planledger.command.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures how many appends a second are acknowledged, each of one entry and forced to disk. Arguments: an empty folder
 * on the disk to be measured, appends a round, then a number of threads for each round, the first to warm up.
 */
final class AppendRate {
    private AppendRate() {}

    public static void main(String[] args) throws Exception {
        long appends = Long.parseLong(args[1]);
        try (DataFolder folder = DataFolder.hold(Path.of(args[0]));
                SqliteEventStorageEngine ledger =
                        new SqliteEventStorageEngine(LedgerFile.open(folder.path()), Facts.SERIALIZER)) {
            for (int round = 2; round < args.length; round++) {
                measure(ledger, round, Integer.parseInt(args[round]), appends);
            }
            long started = System.nanoTime();
            long entries = ledger.readEvents(null, false)
                    .peek(event -> event.getPayload())
                    .count();
            report("replay", entries, System.nanoTime() - started);
        }
    }

    private static void measure(SqliteEventStorageEngine ledger, int round, int threads, long appends)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long started = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            String plan = "son-la.round-" + round + "-" + thread;
            all.add(pool.submit(() -> {
                for (long place = 0; place < appends / threads; place++) {
                    ledger.appendEvents(Facts.fact(plan, place));
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        report(threads + " threads", appends / threads * threads, System.nanoTime() - started);
        pool.shutdown();
    }

    private static void report(String what, long entries, long nanos) {
        System.out.println(what + ": " + entries + " entries, " + entries * 1_000_000_000L / nanos + " a second");
    }
}
