package planledger.command.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Where entries stand, on an engine that does not say so when it appends: a thread follows the one order of all events
 * from the start of the node on. What was recorded earlier is looked for near the time at which it was.
 */
final class FollowedPositions implements LedgerPositions, SmartLifecycle {
    /** How long an entry that is recorded may take to come by. */
    static final Duration COMES_WITHIN = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(FollowedPositions.class);
    private static final int REMEMBERED_MAX = 100_000;
    private static final int LOOKED_AT_MAX = 50_000;

    /** Clocks of nodes differ: an entry may stand before others that bear an earlier time. */
    private static final Duration CLOCKS_APART_MAX = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final EventStore store;
    private final long first;
    private final Cache<String, Recorded> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();
    private final Object news = new Object();
    private volatile long head;
    private volatile Instant last = Instant.MIN;
    private volatile Instant since = Instant.MAX;
    private volatile @Nullable Thread follower;

    /** @param first the index in the token of the first event of all: 0 on Axon Server */
    FollowedPositions(EventStore store, long first) {
        this.store = store;
        this.first = first;
    }

    @Override
    public Optional<Recorded> at(String stream, long revision) {
        Recorded known = remembered.getIfPresent(key(stream, revision));
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Iterator<? extends DomainEventMessage<?>> entry =
                    store.readEvents(stream, revision - 1).asStream().iterator();
            if (!entry.hasNext()) {
                return Optional.empty();
            }
            Instant recordedAt = entry.next().getTimestamp();
            return recordedAt.isBefore(since) ? find(stream, revision, recordedAt) : await(stream, revision);
        } catch (RuntimeException e) {
            LOG.warn("The place of {}@{} cannot be asked for now: {}", stream, revision, e.toString());
            return Optional.empty(); // It is recorded all the same, and must not be reported as failed.
        }
    }

    private Optional<Recorded> await(String stream, long revision) {
        long until = System.nanoTime() + COMES_WITHIN.toNanos();
        synchronized (news) {
            Recorded known = remembered.getIfPresent(key(stream, revision));
            for (long left = COMES_WITHIN.toNanos(); known == null && left > 0; left = until - System.nanoTime()) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(news, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return Optional.empty();
                }
                known = remembered.getIfPresent(key(stream, revision));
            }
            return Optional.ofNullable(known);
        }
    }

    private Optional<Recorded> find(String stream, long revision, Instant recordedAt) {
        TrackingToken from = store.createTokenAt(recordedAt.minus(CLOCKS_APART_MAX));
        try (BlockingStream<TrackedEventMessage<?>> near = store.openStream(from)) {
            for (int i = 0; i < LOOKED_AT_MAX && near.hasNextAvailable(1, TimeUnit.SECONDS); i++) {
                TrackedEventMessage<?> event = near.nextAvailable();
                remember(event);
                Recorded found = remembered.getIfPresent(key(stream, revision));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static String key(String stream, long revision) {
        return stream + "@" + revision;
    }

    private Recorded remember(TrackedEventMessage<?> event) {
        long position = event.trackingToken().position().orElse(first - 1) - first + 1;
        Instant recordedAt = Instant.ofEpochMilli(event.getTimestamp().toEpochMilli());
        Recorded recorded = new Recorded(position, recordedAt);
        if (event instanceof DomainEventMessage<?> entry) {
            remembered.put(key(entry.getAggregateIdentifier(), entry.getSequenceNumber() + 1), recorded);
        }
        return recorded;
    }

    @Override
    public long head() {
        return head;
    }

    /** The time of the last entry that came by, which may be one that others have added to. */
    Instant lastRecordedAt() {
        return last;
    }

    private void follow() {
        TrackingToken token = null;
        boolean isBegun = false;
        while (follower == Thread.currentThread()) {
            try {
                if (!isBegun) {
                    token = beforeLast(store.createHeadToken());
                    isBegun = true;
                }
                token = follow(token);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The order of events cannot be followed and is tried again: {}", e.toString());
                pause();
            }
        }
    }

    /** So that the last event comes by too, and tells its time. */
    private static @Nullable TrackingToken beforeLast(@Nullable TrackingToken head) {
        long index = head == null ? -1 : head.position().orElse(-1);
        return index <= 0 ? null : new GlobalSequenceTrackingToken(index - 1);
    }

    private @Nullable TrackingToken follow(@Nullable TrackingToken from) throws InterruptedException {
        TrackingToken token = from;
        try (BlockingStream<TrackedEventMessage<?>> events = store.openStream(from)) {
            while (follower == Thread.currentThread()) {
                if (!events.hasNextAvailable((int) PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    continue;
                }
                TrackedEventMessage<?> event = events.nextAvailable();
                token = event.trackingToken();
                synchronized (news) {
                    Recorded recorded = remember(event);
                    head = recorded.position();
                    last = recorded.recordedAt().isAfter(last) ? recorded.recordedAt() : last;
                    since = recorded.recordedAt().isBefore(since) ? recorded.recordedAt() : since;
                    news.notifyAll();
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("The order of events is followed again: {}", e.toString());
            pause();
        }
        return token;
    }

    private void pause() {
        try {
            synchronized (news) {
                TimeUnit.NANOSECONDS.timedWait(news, PAUSE.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::follow, "ledger-positions");
        thread.setDaemon(true);
        follower = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = follower;
        follower = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }
}
