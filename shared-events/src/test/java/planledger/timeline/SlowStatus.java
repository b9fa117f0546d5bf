package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.EffectiveFrom.Bound;
import planledger.event.PlanEvent.PlanRepealed;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanId;
import planledger.timeline.PlanStatus.Kind;

/**
 * Whether the plan binds, in the slow reading: not before the earliest day of its issue; then ended, if it certainly
 * has, by the end that is certain first (on one day by the one recorded first, and by the plan's own term last); then
 * undetermined, if it may have ended or may not have begun; then suspended, if the last act to suspend or resume it that
 * certainly binds suspends it, and undetermined if one issued after that act may bind and says otherwise; then in force.
 * It says since when where that day is known, and whether a bound that decides it is inferred; what is undetermined
 * rests on no bound.
 */
final class SlowStatus {
    private SlowStatus() {}

    /** One way in which the plan ends. */
    private record End(
            Kind kind,
            long entry,
            EffectiveFrom from,
            @Nullable PlanId other) {}

    static PlanStatus on(LocalDate day, SlowReading plan) {
        EffectiveFrom from = plan.issued.from();
        if (day.isBefore(from.earliest())) {
            return new PlanStatus(Kind.NOT_YET_IN_FORCE, null, 1, from, inferred(from.notBefore()), null);
        }
        for (End end : ends(plan)) {
            if (!day.isBefore(end.from.latest())) {
                boolean inferred = inferred(end.from.notAfter());
                return new PlanStatus(end.kind, end.from.date(), end.entry, end.from, inferred, end.other);
            }
        }
        for (End end : ends(plan)) {
            if (!day.isBefore(end.from.earliest())) {
                return new PlanStatus(Kind.UNDETERMINED, null, end.entry, end.from, false, end.other);
            }
        }
        if (day.isBefore(from.latest())) {
            return new PlanStatus(Kind.UNDETERMINED, null, 1, from, false, null);
        }
        PlanStatus pause = pause(day, plan);
        return pause != null
                ? pause
                : new PlanStatus(Kind.IN_FORCE, from.date(), 1, from, inferred(from.notAfter()), null);
    }

    private static @Nullable PlanStatus pause(LocalDate day, SlowReading plan) {
        SlowAct last = null;
        for (SlowAct act : plan.pauses) {
            last = act.certainOn(day) ? act : last;
        }
        boolean suspended = last != null && last.event() instanceof PlanSuspended;
        for (int i = plan.pauses.size() - 1; i >= 0 && !plan.pauses.get(i).equals(last); i--) {
            SlowAct act = plan.pauses.get(i);
            if (act.possibleOn(day) && suspended != act.event() instanceof PlanSuspended) {
                EffectiveFrom from = act.event().from();
                return new PlanStatus(Kind.UNDETERMINED, null, act.revision(), from, false, null);
            }
        }
        if (last == null || !suspended) {
            return null;
        }
        EffectiveFrom from = last.event().from();
        return new PlanStatus(Kind.SUSPENDED, from.date(), last.revision(), from, inferred(from.notAfter()), null);
    }

    /** First day on which the plan certainly binds no more; null where there is none. */
    static @Nullable LocalDate certainEnd(SlowReading plan) {
        for (End end : ends(plan)) {
            return end.from.latest().equals(LocalDate.MAX) ? null : end.from.latest();
        }
        return null;
    }

    private static List<End> ends(SlowReading plan) {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < plan.events.size(); i++) {
            if (plan.events.get(i) instanceof PlanReplaced replaced) {
                ends.add(new End(Kind.REPLACED, i + 1L, replaced.from(), replaced.by()));
            }
            if (plan.events.get(i) instanceof PlanRepealed repealed) {
                ends.add(new End(Kind.REPEALED, i + 1L, repealed.from(), null));
            }
        }
        LocalDate last = plan.issued.effectiveTo();
        if (last != null) {
            ends.add(new End(Kind.EXPIRED, 1, EffectiveFrom.on(last.plusDays(1)), null));
        }
        ends.sort(Comparator.comparing(end -> end.from.latest()));
        return ends;
    }

    private static boolean inferred(@Nullable Bound bound) {
        return bound != null && bound.kind() == EffectiveFrom.Kind.INFERRED;
    }
}
