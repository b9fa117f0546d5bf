package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.PlanId;
import planledger.timeline.PlanStatus.Kind;

/** Whether a plan binds on a day: from its date of effect until it is replaced or has run out. */
final class Standing {
    private final Chronicle chronicle;
    private final LocalDate date;
    private final long known;

    Standing(Chronicle chronicle, LocalDate date, long known) {
        this.chronicle = chronicle;
        this.date = date;
        this.known = known;
    }

    /** One way for a plan to end. */
    private record End(
            Kind kind,
            long entry,
            EffectiveFrom from,
            @Nullable PlanId other) {}

    PlanStatus status() {
        long entry = chronicle.issue().revision();
        EffectiveFrom from = chronicle.issued().from();
        if (date.isBefore(from.earliest())) {
            return new PlanStatus(Kind.NOT_YET_IN_FORCE, null, entry, from, inferred(from.notBefore()), null);
        }
        List<End> ends = ends();
        for (End end : ends) {
            if (!date.isBefore(end.from().latest())) {
                return decided(end.kind(), end.entry(), end.from(), end.from().notAfter(), end.other());
            }
        }
        for (End end : ends) {
            if (!date.isBefore(end.from().earliest())) {
                return new PlanStatus(Kind.UNDETERMINED, null, end.entry(), end.from(), false, end.other());
            }
        }
        if (date.isBefore(from.latest())) {
            return new PlanStatus(Kind.UNDETERMINED, null, entry, from, false, null);
        }
        return decided(Kind.IN_FORCE, entry, from, from.notAfter(), null);
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
    private List<End> ends() {
        List<End> ends = new ArrayList<>();
        for (Chronicle.Replaced end : chronicle.replaced()) {
            if (end.revision() <= known) {
                ends.add(new End(
                        Kind.REPLACED,
                        end.revision(),
                        end.event().from(),
                        end.event().by()));
            }
        }
        LocalDate last = chronicle.issued().effectiveTo();
        if (last != null) {
            EffectiveFrom over = EffectiveFrom.on(last.plusDays(1));
            ends.add(new End(Kind.EXPIRED, chronicle.issue().revision(), over, null));
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
