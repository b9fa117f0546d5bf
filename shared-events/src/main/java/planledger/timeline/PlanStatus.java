package planledger.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.PlanId;

/**
 * Whether a plan binds on a day, and why.
 *
 * @param since first day of this status, where it is known
 * @param entry revision of the entry that decides it
 * @param from the date of effect, or its bounds, on which the answer rests
 * @param inferred whether the answer rests on a bound that somebody inferred
 * @param other the plan that takes this one's place, if that decides it
 */
public record PlanStatus(
        Kind kind,
        @Nullable LocalDate since,
        long entry,
        EffectiveFrom from,
        boolean inferred,
        @Nullable PlanId other) {

    /** Where a plan stands in its life. */
    public enum Kind {
        NOT_YET_IN_FORCE,
        IN_FORCE,
        SUSPENDED,
        REPLACED,
        REPEALED,
        EXPIRED,
        UNDETERMINED
    }
}
