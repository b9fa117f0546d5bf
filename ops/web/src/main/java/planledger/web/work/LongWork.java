package planledger.web.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import planledger.web.Declined;
import planledger.web.Problem;
import planledger.web.ProblemKind;

/**
 * Works of one kind, each by a key. Most are done while one waits; a long one goes on, and whoever asks for it again is
 * told how far it is, or has what came of it: a browser asks by itself.
 *
 * @param <K> equal for what is the same work
 */
public final class LongWork<K, V> implements AutoCloseable {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final Limits limits;
    private final Told told;
    private final ExecutorService workers;
    private final Map<K, Run<V>> running = new ConcurrentHashMap<>();
    private final Cache<K, Run<V>> done;
    private long kept;

    /**
     * Bounds.
     *
     * @param keptMax how many are kept that are done, and how long since somebody asked
     * @param waitMax how long a request waits
     */
    public record Limits(int atOnceMax, int waitingMax, int keptMax, Duration kept, Duration waitMax) {}

    /**
     * What is said of a work that is under way.
     *
     * @param vi sentence in which two numbers stand: how much is done, and of how much
     */
    public record Told(ProblemKind kind, String vi, String en) {}

    /** One work from its beginning to its end. */
    private static final class Run<V> {
        private final Progress progress = new Progress();
        private final CompletableFuture<V> result = new CompletableFuture<>();
        private volatile long place;
    }

    public LongWork(Limits limits, Told told) {
        this.limits = limits;
        this.told = told;
        this.workers = new ThreadPoolExecutor(
                limits.atOnceMax(),
                limits.atOnceMax(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waitingMax()),
                work -> thread(work, told.kind().name()));
        this.done = Caffeine.newBuilder().expireAfterAccess(limits.kept()).build();
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins a work, in the place of one by the same key that is done.
     *
     * @return false if it is under way already
     * @throws Declined with 503 if too many are
     */
    public boolean begin(K key, Function<Progress, V> work) {
        Run<V> own = new Run<>();
        return running.computeIfAbsent(key, any -> begun(key, own, work)) == own;
    }

    /**
     * What comes of a work, which is begun where need be, and not kept once it was had.
     *
     * @throws UnderWay with 503 if it takes longer than a request waits
     */
    public V take(K key, Function<Progress, V> work) {
        Run<V> run = find(key).orElseGet(() -> {
            Run<V> own = new Run<>();
            return running.computeIfAbsent(key, any -> begun(key, own, work));
        });
        V result = awaited(run);
        done.invalidate(key);
        return result;
    }

    /**
     * What came of a work; empty where none is known by the key.
     *
     * @throws UnderWay with 503 if it takes longer than a request waits
     */
    public Optional<V> get(K key) {
        return find(key).map(this::awaited);
    }

    /** Keys of the works that are under way or kept. */
    public List<K> keys(Predicate<K> which) {
        return Stream.concat(running.keySet().stream(), done.asMap().keySet().stream())
                .filter(which)
                .distinct()
                .toList();
    }

    private Optional<Run<V>> find(K key) {
        Run<V> run = running.get(key);
        return Optional.ofNullable(run != null ? run : done.getIfPresent(key));
    }

    private Run<V> begun(K key, Run<V> run, Function<Progress, V> work) {
        done.invalidate(key);
        try {
            workers.execute(() -> run(key, run, work));
        } catch (RejectedExecutionException e) {
            throw new Declined(Problem.unavailable(ProblemKind.UNAVAILABLE, ASK_AGAIN));
        }
        return run;
    }

    /** It is kept before it is called done: whoever has had it may have it forgotten. */
    private void run(K key, Run<V> run, Function<Progress, V> work) {
        try {
            V result = work.apply(run.progress);
            keep(key, run);
            run.result.complete(result);
        } catch (RuntimeException | Error e) {
            keep(key, run);
            run.result.completeExceptionally(e);
        }
    }

    /** The one that was done first goes: a bound of the cache's own would rather refuse a new one. */
    private synchronized void keep(K key, Run<V> run) {
        while (done.asMap().size() >= limits.keptMax()) {
            done.asMap().entrySet().stream()
                    .min(Comparator.comparingLong(each -> each.getValue().place))
                    .ifPresent(first -> done.invalidate(first.getKey()));
        }
        run.place = kept++;
        done.put(key, run);
        running.remove(key);
    }

    private V awaited(Run<V> run) {
        try {
            return run.result.get(limits.waitMax().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw underWay(run.progress.counted());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Declined(Problem.unavailable(ProblemKind.UNAVAILABLE, ASK_AGAIN));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Declined declined) {
                throw declined;
            }
            throw new IllegalStateException("A work came to no end: " + told.kind(), e);
        }
    }

    private UnderWay underWay(Progress.Counted counted) {
        Problem problem =
                Problem.unavailable(told.kind(), ASK_AGAIN).with("Refresh", Long.toString(ASK_AGAIN.toSeconds()));
        return new UnderWay(
                counted.all() == 0
                        ? problem.because("Chưa đến lượt, hoặc đang đọc.", "It waits for its turn, or is being read.")
                        : problem.because(
                                told.vi().formatted(counted.done(), counted.all()),
                                told.en().formatted(counted.done(), counted.all())),
                counted);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
