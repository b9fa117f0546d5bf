package planledger.timeline;

import org.jspecify.annotations.Nullable;
import planledger.event.Target;

/**
 * What one act does to one target, seen on the first day on which the act certainly binds, against what was known before.
 *
 * @param from what the target said before; null where it certainly was not there, or is not known
 * @param isKnownBefore whether that is known
 * @param to what the target says with the act; null where it is not there any more
 * @param prevails whether the act has its way on that day; not where an act issued later had spoken already
 */
public record TargetChange(
        String ref,
        @Nullable Target from,
        boolean isKnownBefore,
        @Nullable Target to,
        boolean prevails) {}
