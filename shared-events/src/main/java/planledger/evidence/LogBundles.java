package planledger.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import planledger.tlog.Tile;

/** Reads the bundles of a log on several threads and hands them on in order. */
final class LogBundles {
    private static final int THREADS = 2;
    private static final int AHEAD_MAX = 64; // Bundles that are read and not yet taken.

    /** Bundles in a row that are not there, after which nobody looks for the next one. */
    private static final int MISSING_MAX = 100;

    private LogBundles() {}

    /** Hands on every bundle of a log of a size, in order; stops where nothing more is to be found. */
    static void each(LogFiles files, long size, Consumer<LogBundle> taker) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Deque<Future<LogBundle>> ahead = new ArrayDeque<>();
            long next = 0;
            int missing = 0;
            long end = (size + Tile.WIDTH - 1) / Tile.WIDTH;
            while ((next < end && missing < MISSING_MAX) || !ahead.isEmpty()) {
                while (next < end && ahead.size() < AHEAD_MAX && missing < MISSING_MAX) {
                    Tile tile = Tile.in(size, 0, next++);
                    ahead.add(threads.submit(() -> LogBundle.read(files, tile)));
                }
                LogBundle bundle = taken(ahead.remove());
                missing = bundle.found() ? 0 : missing + 1;
                taker.accept(bundle);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static LogBundle taken(Future<LogBundle> read) {
        try {
            return read.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a log was read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
