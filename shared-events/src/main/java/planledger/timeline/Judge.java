package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.Deadline.Part;
import planledger.timeline.Proofs.Proof;
import planledger.timeline.TaskStatus.Kind;
import planledger.timeline.Verdict.Due;

/**
 * Tells of each thing due to a task where it stands, with what the verdict rests on.
 *
 * @param reports reports of work that count on the day
 * @param firstKnown whether the first deadline of the task is held
 * @param lastOfPlan last day of the plan's own term; null where it states none
 */
record Judge(
        Verdict verdict,
        List<Completion> reports,
        boolean firstKnown,
        @Nullable LocalDate lastOfPlan) {

    /** A task whose deadline is empty. */
    PartStatus withoutDeadline(Row row) {
        Proof proof = new Proofs(row, reports).of(null);
        Kind open = proof.maybe() ? Kind.UNDETERMINED : verdict.inLife(null, Kind.NO_DEADLINE);
        Completion by =
                proof.by().stream().max(Comparator.comparing(Completion::on)).orElse(null);
        return PartStatus.without(proof.closes() ? Kind.DONE_UNDATED : open, by, firstKnown);
    }

    /** One status, or one an occurrence. */
    List<PartStatus> of(Obligation obligation) {
        Part part = obligation.part();
        return switch (part.kind()) {
            case STANDING -> List.of(goingOn(obligation));
            case RECURRING -> recurring(obligation);
            default -> List.of(due(obligation));
        };
    }

    private PartStatus goingOn(Obligation obligation) {
        Part part = obligation.part();
        LocalDate from = part.from();
        Kind kind = from != null && verdict.day().isBefore(from) ? Kind.NOT_STARTED : Kind.STANDING;
        Completion newest = proofs(obligation).last(part);
        return status(obligation, verdict.inLife(null, kind), from, null, newest, false, false);
    }

    /** Every occurrence that has begun, and the next. */
    private List<PartStatus> recurring(Obligation obligation) {
        Part part = obligation.part();
        List<Occasion> occurrences = Occasion.within(part);
        List<PartStatus> found = new ArrayList<>();
        for (Occasion each : occurrences) {
            boolean isNext = found.isEmpty() || !each.from().isAfter(verdict.day());
            if (isNext && isOwed(each, obligation)) {
                Due due =
                        new Due(part, each.from(), each.to(), proofs(obligation).of(part, each));
                found.add(status(obligation, verdict.of(due), due.from(), due.last(), due.decisive(), false, false));
            }
        }
        return occurrences.isEmpty() ? List.of(goingOn(obligation)) : found;
    }

    /** What ended before the plan bound, or before the act was issued that asks for it, was never asked for. */
    private boolean isOwed(Occasion occurrence, Obligation obligation) {
        return !occurrence.to().isBefore(verdict.world().start())
                && !Obligation.issuedAfter(obligation.setBy().instrument(), occurrence.to(), false)
                && (lastOfPlan == null || !occurrence.from().isAfter(lastOfPlan));
    }

    private PartStatus due(Obligation obligation) {
        Part by = obligation.judgedBy();
        LocalDate last = obligation.due();
        Proof proof = proofs(obligation).of(obligation.part());
        Due due = new Due(obligation.part(), by.from(), last, proof);
        Kind kind = verdict.of(due);
        boolean depends =
                last != null && by.kind() == Deadline.Kind.BY_EXCLUSIVE && verdict.of(due.by(last.plusDays(1))) != kind;
        LocalDate first = obligation.first();
        boolean late = first != null && verdict.isLate(due.by(first));
        return status(obligation, kind, due.from(), last, due.decisive(), depends, late);
    }

    private Proofs proofs(Obligation obligation) {
        return new Proofs(obligation.row(), reports);
    }

    private PartStatus status(
            Obligation obligation,
            Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            @Nullable Completion by,
            boolean dependsOnReading,
            boolean late) {
        LocalDate first = obligation.first();
        LocalDate another = firstKnown && !Objects.equals(first, last) ? first : null;
        return new PartStatus(
                obligation.part(),
                kind,
                from,
                last,
                by,
                dependsOnReading,
                firstKnown,
                another,
                firstKnown && late,
                obligation.moved(),
                obligation.setAfterDue());
    }
}
