package planledger.query.evidence;

import java.time.Duration;
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
 * Tells the nodes that record how the evidence is, as long as this process holds the log: of several that could write it
 * one answers, and one that has not opened it yet has nothing to say.
 */
final class EvidenceAnswer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceAnswer.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Questions questions;
    private final EvidenceLog log;
    private @Nullable Runnable end;
    private volatile @Nullable ScheduledExecutorService looking;

    EvidenceAnswer(Questions questions, EvidenceLog log) {
        this.questions = questions;
        this.log = log;
    }

    /** Begins or ends to answer, whichever is due. */
    synchronized void look() {
        if (log.isStandby()) {
            endAnswering();
        } else if (end == null) {
            end = questions.answer(EvidenceWord.QUESTION, this::word);
        }
    }

    private synchronized void endAnswering() {
        Runnable ending = end;
        end = null;
        if (ending != null) {
            ending.run();
        }
    }

    private byte[] word() {
        EvidenceState state = log.state();
        return new EvidenceWord(state.position(), state.broken()).json();
    }

    @Override
    public void start() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "evidence-answer");
            daemon.setDaemon(true);
            return daemon;
        });
        looking = thread;
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(this::lookAgain, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One that threw would be the last. */
    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("The nodes that record cannot be told how the evidence is; tried again: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService thread = looking;
        looking = null;
        if (thread != null) {
            thread.shutdownNow();
        }
        endAnswering();
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
