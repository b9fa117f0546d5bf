package planledger.query.evidence;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import planledger.evidence.Leaf;
import planledger.query.entry.EvidencePlaces;
import planledger.tlog.EvidenceBroken;

/**
 * Follows the ledger and has its entries sequenced, in a thread of its own. What does not add up ends it for good: it
 * stays readable, says where the harm is, and signs nothing more until somebody has looked and started it anew.
 */
final class EvidenceLog implements SmartLifecycle, EvidencePlaces {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceLog.class);

    /** Entries under one checkpoint at most, but for an act that has more. */
    private static final int BATCH_MAX = 1000;

    /** Entries between two commitments to the heads of all streams at most. */
    private static final int HEADS_ENTRIES_MAX = 5000;

    /** After so long without an entry the heads are committed to. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    /** Heads cost a line a stream: the more streams, the rarer. */
    private static final Duration HEADS_REST_PER_STREAM = Duration.ofMillis(20);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** Entries that are held against their leaves before anything is signed. */
    private static final int COMPARED_AT_START = 500;

    /** Entries that are held against their leaves in one go, later on, again and again over all of them. */
    private static final int COMPARED_AT_ONCE = 200;

    /** How often a ledger that says it has an entry may not give it before it is asked anew. */
    private static final int SILENCES_MAX = 5;

    private final Ledger ledger;
    private final Tenure tenure;
    private final Supplier<Sequencer> resume;
    private final Duration offeredAgainAfter;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile EvidenceState state = EvidenceState.NOTHING;
    private volatile @Nullable Sequencer sequencer;
    private volatile boolean running;
    private volatile boolean stopping;
    private long compared;
    private long headsNanos = System.nanoTime();
    private long comparedNanos = System.nanoTime();
    private long offeredNanos = System.nanoTime();

    EvidenceLog(Ledger ledger, Tenure tenure, Supplier<Sequencer> resume) {
        this(ledger, tenure, resume, Duration.ofMinutes(1));
    }

    /** @param offeredAgainAfter how long a witness that lacks the newest checkpoint is left in peace */
    EvidenceLog(Ledger ledger, Tenure tenure, Supplier<Sequencer> resume, Duration offeredAgainAfter) {
        this.ledger = ledger;
        this.tenure = tenure;
        this.resume = resume;
        this.offeredAgainAfter = offeredAgainAfter;
    }

    /** How far the log is now. */
    EvidenceState state() {
        return state;
    }

    /** Whether the log is not in this process's hands: it is being opened, or another one writes it. */
    boolean isStandby() {
        return sequencer == null && state.broken() == null;
    }

    /** The leaf of an entry that is under the newest checkpoint; empty for one that is not, yet. */
    @Override
    public OptionalLong leafOf(long position) {
        Sequencer current = sequencer;
        return current == null || position < 1 || position > state.position()
                ? OptionalLong.empty()
                : OptionalLong.of(current.leafOf(position));
    }

    /** Size of the first checkpoint that held a leaf. */
    Optional<Long> closing(long leaf) {
        return Optional.ofNullable(sequencer).flatMap(current -> current.closing(leaf));
    }

    /** Index of the newest leaf of heads under the checkpoint of a size. */
    Optional<Long> newestHeads(long size) {
        return Optional.ofNullable(sequencer).flatMap(current -> current.newestHeads(size));
    }

    @Override
    public void start() {
        running = true;
        Thread thread = new Thread(this::run, "evidence");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        stopping = true;
        try {
            if (running && !stopped.await(30, TimeUnit.SECONDS)) {
                LOG.warn("The evidence log did not end in time; nothing that was signed is at risk");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (state.broken() != null) {
            endTenure();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (!stopping) {
                tryToWrite();
            }
        } catch (EvidenceBroken e) {
            state = state.broken(String.valueOf(e.getMessage()));
            LOG.error("THE EVIDENCE DOES NOT ADD UP, nothing more is signed: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            state = state.broken("The log's writer failed: " + e);
            LOG.error("The log's writer failed, nothing more is signed", e);
        } finally {
            if (state.broken() == null) {
                endTenure();
            } // Else no other one goes on where somebody has to look first, as long as this process lives.
            stopped.countDown();
        }
    }

    private void tryToWrite() throws InterruptedException {
        try {
            String hindrance = tenure.take();
            if (hindrance == null) {
                follow();
                return;
            }
            sequencer = null;
            state = state.standby(hindrance);
        } catch (WriterReplaced e) {
            LOG.error("This node writes and signs no evidence any more: {}", e.getMessage());
            sequencer = null;
            state = state.standby(String.valueOf(e.getMessage()));
            endTenure();
        } catch (UncheckedIOException | MongoException e) {
            LOG.error("The evidence log cannot be written and is tried again: {}", e.getMessage());
            state = state.waiting("It cannot be written and is tried again: " + e.getMessage());
        }
        TimeUnit.MILLISECONDS.sleep(RETRY_AFTER.toMillis());
    }

    private void endTenure() {
        try {
            tenure.end();
        } catch (MongoException | UncheckedIOException e) {
            LOG.warn("The lease of the log's writer was not given back and ends by itself: {}", e.getMessage());
        }
    }

    private void follow() throws InterruptedException {
        Sequencer current = resume.get();
        checkHead(current);
        compare(current, Math.max(0, current.position() - COMPARED_AT_START), current.position());
        tenure.renew();
        sequencer = current;
        show(current);
        List<Recorded> waiting = new ArrayList<>();
        try (Ledger.Tail tail = ledger.after(current.position())) {
            while (!stopping) {
                List<Recorded> found = tail.next(QUIET, BATCH_MAX);
                waiting.addAll(found);
                List<Recorded> acts = wholeActs(waiting);
                tenure.renew();
                boolean withHeads = headsDue(current, acts.size(), found.isEmpty());
                if (!acts.isEmpty() || withHeads) {
                    current.append(acts, withHeads);
                    acts.clear();
                    show(current);
                }
                compareOn(current);
                offerOn(current);
            }
        }
    }

    private void show(Sequencer current) {
        state = new EvidenceState(current.size(), current.position(), null, null, false);
    }

    /** A part of the list that ends with an act. */
    private static List<Recorded> wholeActs(List<Recorded> waiting) {
        int end = waiting.size();
        while (end > 0 && !waiting.get(end - 1).isLastOfAct()) {
            end--;
        }
        return waiting.subList(0, end);
    }

    private boolean headsDue(Sequencer current, int more, boolean isQuiet) {
        long entries = current.sinceHeads() + more;
        long rest = HEADS_REST_PER_STREAM.multipliedBy(current.streams()).toNanos();
        boolean isTime = isQuiet && System.nanoTime() - headsNanos >= rest;
        boolean isDue = entries >= HEADS_ENTRIES_MAX || (entries > 0 && isTime);
        if (isDue) {
            headsNanos = System.nanoTime();
        }
        return isDue;
    }

    private void checkHead(Sequencer current) {
        long head = ledger.head();
        if (head < current.position()) {
            throw new EvidenceBroken("The ledger ends with position " + head + ", the log has signed "
                    + current.position() + ": an old copy of the ledger was put back, or its end was cut off. Put the"
                    + " newest copy back.");
        }
    }

    /** From time to time a few more; after the last one again from the first. */
    private void compareOn(Sequencer current) throws InterruptedException {
        if (System.nanoTime() - comparedNanos < QUIET.toNanos()) {
            return;
        }
        comparedNanos = System.nanoTime();
        checkHead(current);
        long to = Math.min(compared + COMPARED_AT_ONCE, current.position());
        compare(current, compared, to);
        compared = to == current.position() ? 0 : to;
    }

    private void offerOn(Sequencer current) {
        if (System.nanoTime() - offeredNanos >= offeredAgainAfter.toNanos()) {
            offeredNanos = System.nanoTime();
            current.offerAgain();
        }
    }

    private void compare(Sequencer current, long after, long to) throws InterruptedException {
        if (after >= to) {
            return;
        }
        long expected = after;
        int silences = 0;
        Map<Long, List<Leaf>> bundles = new HashMap<>();
        try (Ledger.Tail tail = ledger.after(after)) {
            while (expected < to) {
                List<Recorded> found = tail.next(QUIET, (int) Math.min(BATCH_MAX, to - expected));
                for (Recorded entry : found) {
                    if (entry.position() != ++expected) {
                        throw new EvidenceBroken(
                                "The ledger lacks position " + expected + ", which the log has signed");
                    }
                    current.compare(entry, bundles);
                }
                if (found.isEmpty()) {
                    checkHead(current);
                    if (++silences > SILENCES_MAX) {
                        throw new UncheckedIOException(
                                new IOException("The ledger does not give position " + (expected + 1)));
                    }
                }
            }
        }
    }
}
