package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.PlanId;
import planledger.timeline.PlanStatus.Kind;
import planledger.timeline.Track.Statement;

/** Whether a plan binds on a day: from its date of effect until it is replaced, repealed or has run out, but for pauses. */
final class Standing {
    private final Chronicle chronicle;
    private final LocalDate date;
    private final long known;

    Standing(Chronicle chronicle, LocalDate date, long known) {
        this.chronicle = chronicle;
        this.date = date;
        this.known = known;
    }

    PlanStatus status() {
        long entry = chronicle.issue().revision();
        EffectiveFrom from = chronicle.issued().from();
        if (date.isBefore(from.earliest())) {
            return new PlanStatus(Kind.NOT_YET_IN_FORCE, null, entry, from, inferred(from.notBefore()), null);
        }
        List<Chronicle.End> ends = ends();
        for (Chronicle.End end : ends) {
            if (!date.isBefore(end.from().latest())) {
                return decided(
                        end.kind(), end.revision(), end.from(), end.from().notAfter(), end.by());
            }
        }
        for (Chronicle.End end : ends) {
            if (!date.isBefore(end.from().earliest())) {
                return new PlanStatus(Kind.UNDETERMINED, null, end.revision(), end.from(), false, end.by());
            }
        }
        if (date.isBefore(from.latest())) {
            return new PlanStatus(Kind.UNDETERMINED, null, entry, from, false, null);
        }
        PlanStatus pause = pause();
        return pause != null ? pause : decided(Kind.IN_FORCE, entry, from, from.notAfter(), null);
    }

    /** Where the plan's effect pauses, or may pause; null where it certainly does not. */
    private @Nullable PlanStatus pause() {
        int day = Act.day(date);
        Statement<Boolean> said = chronicle.suspended().certain(day, known);
        boolean pauses = said != null && said.value();
        for (Statement<Boolean> open : chronicle.suspended().possible(day, known)) {
            if (open.value() != pauses) {
                Act act = open.act();
                return new PlanStatus(Kind.UNDETERMINED, null, act.entry(), act.from(), false, null);
            }
        }
        return said == null || !pauses
                ? null
                : decided(
                        Kind.SUSPENDED,
                        said.act().entry(),
                        said.act().from(),
                        said.act().from().notAfter(),
                        null);
    }

    /** The first day on which the plan certainly binds no more; null where no known entry ends it. */
    @Nullable
    LocalDate certainEnd() {
        return ends().stream()
                .map(end -> end.from().latest())
                .filter(end -> !end.equals(LocalDate.MAX))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The ends that are known, the earliest first. */
    private List<Chronicle.End> ends() {
        List<Chronicle.End> ends = new ArrayList<>();
        chronicle.ends().stream().filter(end -> end.revision() <= known).forEach(ends::add);
        LocalDate last = chronicle.issued().effectiveTo();
        if (last != null) {
            EffectiveFrom over = EffectiveFrom.on(last.plusDays(1));
            ends.add(new Chronicle.End(Kind.EXPIRED, chronicle.issue().revision(), over, null));
        }
        ends.sort(Comparator.comparing(end -> end.from().latest()));
        return ends;
    }

    private static PlanStatus decided(
            Kind kind, long entry, EffectiveFrom from, EffectiveFrom.@Nullable Bound bound, @Nullable PlanId other) {
        return new PlanStatus(kind, from.date(), entry, from, inferred(bound), other);
    }

    private static boolean inferred(EffectiveFrom.@Nullable Bound bound) {
        return bound != null && bound.kind() == EffectiveFrom.Kind.INFERRED;
    }
}
