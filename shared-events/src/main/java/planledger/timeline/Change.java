package planledger.timeline;

import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.TaskRef;

/**
 * What one act does to one task, seen on the first day on which the act certainly binds, against what was known before.
 *
 * @param field the column, or null where the change is to the task itself or the act changes nothing
 * @param from what the column said before; null where the task was not there, or no column is concerned
 * @param to what the column says with the act; null where the task is not there any more, or no column is concerned
 * @param prevails whether the act has its way on that day; not where an act issued later had spoken already
 */
public record Change(
        TaskRef ref,
        Kind kind,
        @Nullable Field field,
        @Nullable FieldState from,
        @Nullable FieldState to,
        boolean prevails) {

    /** What happened to the task. */
    public enum Kind {
        ADDED,
        AMENDED,
        ENDED,
        RENUMBERED,
        /** The act names the task and changes nothing. */
        UNCHANGED
    }
}
