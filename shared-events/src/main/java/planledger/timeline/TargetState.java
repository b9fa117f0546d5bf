package planledger.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.Target;

/**
 * A measurable target on a day, as known then.
 *
 * @param target what it says; null where only an act whose date of effect is not known states it
 * @param possible what it says if acts whose date of effect is not known bind already, the act issued last first
 */
public record TargetState(String ref, @Nullable Target target, GovernedBy governedBy, List<Possible> possible) {
    public TargetState {
        possible = List.copyOf(possible);
    }

    /** What the target says if an act binds; null where the act ends it. */
    public record Possible(@Nullable Target target, GovernedBy by) {}
}
