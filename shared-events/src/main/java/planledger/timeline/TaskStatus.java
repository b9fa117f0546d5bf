package planledger.timeline;

import java.util.List;

/**
 * Where a task stands on a day, as known then. Follows from its deadline, the reports of work and the life of its plan;
 * never stored as a fact.
 *
 * @param kind the first of its parts' kinds in the order of {@link Kind}: one part that is overdue makes the task overdue
 * @param parts what is due, in printed order; then what a later act dropped after its day had passed. One entry for a
 *     task without a readable deadline
 * @param closingNothing reports of finished work that no part can take, because they do not say what they deliver or in
 *     which period: shown, so that nobody calls work missing that was reported
 */
public record TaskStatus(Kind kind, List<PartStatus> parts, List<Completion> closingNothing) {
    public TaskStatus {
        parts = List.copyOf(parts);
        closingNothing = List.copyOf(closingNothing);
    }

    static TaskStatus of(List<PartStatus> parts, List<Completion> closingNothing) {
        Kind first = parts.stream().map(PartStatus::kind).sorted().findFirst().orElse(Kind.NO_DEADLINE);
        return new TaskStatus(first, parts, closingNothing);
    }

    /** Whether work is still to come in time: some part is neither done nor moot nor past its day. */
    public boolean goesOn() {
        return parts.stream()
                .anyMatch(part -> part.kind() != Kind.OVERDUE && part.kind().isOpen());
    }

    /**
     * How one part stands, or a whole task. In the order in which they tell of a task: what is late or presses, what may
     * be late, what goes on, and last what is settled, the worst first.
     */
    public enum Kind {
        /** Its day has passed and it is not done. */
        OVERDUE,
        /** Not done, and due within {@link PartStatus#DUE_SOON_DAYS} days. */
        DUE_SOON,
        /** Hangs on something that is not known: the deadline, a date of effect or issue, the products. */
        UNDETERMINED,
        /** The plan's effect pauses on the day, and the part is not done. A pause moves no deadline. */
        SUSPENDED,
        IN_WINDOW,
        /** Its window has not begun, or the plan does not bind yet. */
        NOT_STARTED,
        /** Waits for an event that no document shows, or is printed in words that name no day: never guessed. */
        UNRESOLVED,
        /** Goes on and is never late. */
        STANDING,
        NO_DEADLINE,
        DONE_LATE,
        /** Done, and not proven to be in time: the evidence has no date, or no day is known to hold it against. */
        DONE_UNDATED,
        DONE_ON_TIME,
        /** The task or its plan certainly ended before the part fell due. */
        MOOT;

        /** Whether the work is done, in time or not. */
        public boolean isDone() {
            return this == DONE_LATE || this == DONE_UNDATED || this == DONE_ON_TIME;
        }

        /** Whether something is still to be done. */
        public boolean isOpen() {
            return !isDone() && this != MOOT;
        }
    }
}
