package planledger.event;

import java.util.List;

/**
 * What became of one task of a replaced plan.
 *
 * @param task the task in the old plan
 * @param to the tasks of the new plan that took it over; empty where none did
 */
public record Disposition(PlanId plan, TaskRef task, Kind kind, List<TaskRef> to) {

    public Disposition {
        to = List.copyOf(to);
    }

    /** The fates of DOMAIN section 5. */
    public enum Kind {
        CARRIED_UNCHANGED,
        CARRIED_CHANGED,
        SPLIT,
        MERGED,
        COMPLETED_BEFORE,
        DROPPED_OPENLY,
        DROPPED_SILENTLY,
        UNRESOLVED
    }
}
