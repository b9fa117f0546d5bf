package planledger.command.entry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts the answers to commands by what they say, each from 0 on, so that a first one is seen to have come. */
@Component
final class CommandCounts {
    static final String NAME = "planledger.commands";

    private final MeterRegistry registry;

    CommandCounts(MeterRegistry registry) {
        this.registry = registry;
        for (Answer answer : Answer.values()) {
            counter(answer);
        }
    }

    void add(Outcome outcome) {
        if (outcome instanceof Outcome.Recorded) {
            add(Answer.RECORDED);
        } else if (outcome instanceof Outcome.Rehearsed) {
            add(Answer.REHEARSED);
        } else if (outcome instanceof Outcome.Moved) {
            add(Answer.CONFLICT);
        } else if (outcome instanceof Outcome.No) {
            add(Answer.REFUSED);
        } else {
            throw new AssertionError(outcome);
        }
    }

    void add(Failure.Kind failure) {
        add(
                switch (failure) {
                    case NOT_FOUND -> Answer.REFUSED;
                    case MET_ANOTHER_WRITER -> Answer.CONFLICT;
                    case CLOCK_BEHIND, STORE_UNAVAILABLE -> Answer.UNAVAILABLE;
                    case UNKNOWN -> Answer.UNKNOWN;
                    case UNDONE, UNFORESEEN -> Answer.FAILED;
                });
    }

    private void add(Answer answer) {
        counter(answer).increment();
    }

    private Counter counter(Answer answer) {
        return Counter.builder(NAME)
                .description("Answers to commands, by what came of them")
                .tag("outcome", answer.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private enum Answer {
        RECORDED,
        REHEARSED,
        REFUSED,
        CONFLICT,
        UNAVAILABLE,
        UNKNOWN,
        FAILED
    }
}
