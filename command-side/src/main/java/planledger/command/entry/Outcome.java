package planledger.command.entry;

import java.util.List;

/** What came of a command. A refusal is an answer like the others: it undoes nothing, because nothing was done. */
public sealed interface Outcome {
    /**
     * The command is recorded.
     *
     * @param revision the entry that it made, or that the first request of the same key made
     */
    record Recorded(long revision, Written entry) implements Outcome {}

    /** A dry run: what the command would have led to. */
    record Rehearsed(long revision, Written entry) implements Outcome {}

    /** Rules said no. */
    record No(List<Refused.Broken> broken) implements Outcome {}

    /** The stream is at another revision than the caller expects; 0 where there is none. */
    record Moved(long current) implements Outcome {}

    /** Carries an outcome out of a unit of work that must be rolled back. Stackless: it is no accident. */
    final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        public Undone(Outcome outcome) {
            super(outcome.getClass().getSimpleName(), null, false, false);
            this.outcome = outcome;
        }

        public Outcome outcome() {
            return outcome;
        }
    }
}
