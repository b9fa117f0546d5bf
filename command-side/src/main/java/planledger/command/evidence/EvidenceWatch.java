package planledger.command.evidence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import planledger.engine.EvidenceWord;
import planledger.engine.Questions;

/**
 * Asks the writer of the evidence again and again how that is; never while a command waits. Its last word stands until it
 * says another: a writer that is away is no broken evidence, and heals none.
 */
final class EvidenceWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

    private final Questions questions;
    private volatile @Nullable EvidenceWord last;
    private volatile boolean isAnswered;
    private volatile @Nullable ScheduledExecutorService asking;

    EvidenceWatch(Questions questions) {
        this.questions = questions;
    }

    /** What the writer last said; empty before its first word. */
    Optional<EvidenceWord> last() {
        return Optional.ofNullable(last);
    }

    /** Whether the newest question was answered. */
    boolean isAnswered() {
        return isAnswered;
    }

    /** What does not add up by the last word; null where none says so. */
    @Nullable
    String broken() {
        EvidenceWord word = last;
        return word == null ? null : word.broken();
    }

    void ask() {
        Optional<EvidenceWord> word =
                questions.ask(EvidenceWord.QUESTION, ANSWERS_WITHIN).flatMap(EvidenceWord::parse);
        isAnswered = word.isPresent();
        word.ifPresent(this::heard);
    }

    private void heard(EvidenceWord word) {
        String before = broken();
        last = word;
        if (word.broken() != null && before == null) {
            LOG.error("THE EVIDENCE DOES NOT ADD UP, nothing more is recorded: {}", word.broken());
        } else if (word.broken() == null && before != null) {
            LOG.warn("The evidence adds up again by the word of its writer: entries are recorded again");
        }
    }

    /** The first answer is waited for, so that no entry slips in while the evidence is broken; a missing one holds up nothing. */
    @Override
    public void start() {
        ask();
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "evidence-watch");
            daemon.setDaemon(true);
            return daemon;
        });
        asking = thread;
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
                this::askAgain, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One that threw would be the last. */
    private void askAgain() {
        try {
            ask();
        } catch (RuntimeException e) {
            isAnswered = false;
            LOG.warn("The writer of the evidence cannot be asked and is asked again: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService thread = asking;
        asking = null;
        if (thread != null) {
            thread.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return asking != null;
    }

    /** Before requests are taken, which begins among the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
