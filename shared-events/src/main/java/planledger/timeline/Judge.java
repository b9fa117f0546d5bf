package planledger.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.Deadline.Part;
import planledger.timeline.Proofs.Proof;
import planledger.timeline.TaskStatus.Kind;

/**
 * Says of each thing due where it stands on one day, if everything that is not known is as in one world.
 *
 * @param triggered whether the event is shown that the task's conditional parts wait for
 * @param firstKnown whether the first deadline of the task is held
 * @param lastOfPlan last day of the plan's own term; null where it states none
 */
record Judge(
        LocalDate day,
        World world,
        boolean triggered,
        boolean firstKnown,
        @Nullable LocalDate lastOfPlan) {

    /** What can be due: the window opens, the last day in time, and what closes it. */
    private record Due(
            Part part, @Nullable LocalDate from, @Nullable LocalDate last, Proof proof) {}

    /** A task whose deadline is empty. */
    PartStatus withoutDeadline(Proofs proofs) {
        Proof proof = proofs.of(null);
        Kind kind =
                proof.closes() ? Kind.DONE_UNDATED : proof.maybe() ? Kind.UNDETERMINED : inLife(null, Kind.NO_DEADLINE);
        return PartStatus.without(kind, decisive(proof, null), firstKnown);
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
        Kind kind = from != null && day.isBefore(from) ? Kind.NOT_STARTED : Kind.STANDING;
        Completion newest = obligation.proofs().last(part);
        return status(obligation, inLife(null, kind), from, null, newest, false, false);
    }

    /** Every occurrence that has begun, and the next. */
    private List<PartStatus> recurring(Obligation obligation) {
        Part part = obligation.part();
        List<Occasion> occurrences = Occasion.within(part);
        List<PartStatus> found = new ArrayList<>();
        for (Occasion each : occurrences) {
            boolean next = found.isEmpty() || !each.from().isAfter(day);
            if (next && isOwed(each, obligation)) {
                Due due = new Due(
                        part, each.from(), each.to(), obligation.proofs().of(part, each));
                Completion by = decisive(due.proof, due.last);
                found.add(status(obligation, kind(due), due.from, due.last, by, false, false));
            }
        }
        return occurrences.isEmpty() ? List.of(goingOn(obligation)) : found;
    }

    /** What ended before the plan bound, or before the act was issued that asks for it, was never asked for. */
    private boolean isOwed(Occasion occurrence, Obligation obligation) {
        return !occurrence.to().isBefore(world.start())
                && !Obligation.issuedAfter(obligation.setBy().instrument(), occurrence.to(), false)
                && (lastOfPlan == null || !occurrence.from().isAfter(lastOfPlan));
    }

    private PartStatus due(Obligation obligation) {
        Part by = obligation.judgedBy();
        Proof proof = obligation.proofs().of(obligation.part());
        Due due = new Due(obligation.part(), by.from(), obligation.due(), proof);
        LocalDate last = due.last;
        Kind kind = kind(due);
        boolean depends = last != null
                && by.kind() == Deadline.Kind.BY_EXCLUSIVE
                && kind(new Due(due.part, due.from, last.plusDays(1), proof)) != kind;
        LocalDate first = obligation.first();
        boolean late = first != null && isLate(new Due(due.part, null, first, proof));
        return status(obligation, kind, due.from, last, decisive(proof, last), depends, late);
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

    private Kind kind(Due due) {
        if (due.part.kind() == Deadline.Kind.DELIVERED) {
            return Kind.DONE_UNDATED;
        }
        if (due.proof.closes()) {
            return done(due);
        }
        return due.proof.maybe() ? Kind.UNDETERMINED : inLife(due.last, open(due));
    }

    private static Kind done(Due due) {
        LocalDate last = due.last;
        if (last != null && due.proof.by().stream().anyMatch(report -> isLate(report, last))) {
            return Kind.DONE_LATE;
        }
        boolean proven = last != null && due.proof.by().stream().allMatch(Completion::dated);
        return proven ? Kind.DONE_ON_TIME : Kind.DONE_UNDATED;
    }

    /** What is not done stands as the life of its plan and task says, else as it would by itself. */
    private Kind inLife(@Nullable LocalDate last, Kind byItself) {
        if (day.isBefore(world.start())) {
            return Kind.NOT_STARTED;
        }
        if (!world.end().isAfter(day)) {
            return last != null && last.isBefore(world.end()) ? Kind.OVERDUE : Kind.MOOT;
        }
        return world.suspended() ? Kind.SUSPENDED : byItself;
    }

    private Kind open(Due due) {
        LocalDate last = due.last;
        if (last != null && day.isAfter(last)) {
            return Kind.OVERDUE;
        }
        boolean opens = due.part.kind() != Deadline.Kind.POINT; // A point in time has no window to wait for.
        LocalDate from = due.from;
        if (opens && from != null && day.isBefore(from)) {
            return Kind.NOT_STARTED;
        }
        return switch (due.part.kind()) {
            case CONDITIONAL -> triggered ? Kind.IN_WINDOW : Kind.UNRESOLVED;
            case INVALID, UNREAD -> Kind.UNRESOLVED;
            default ->
                last != null && ChronoUnit.DAYS.between(day, last) <= PartStatus.DUE_SOON_DAYS
                        ? Kind.DUE_SOON
                        : Kind.IN_WINDOW;
        };
    }

    /** Whether it is late against a day, pauses aside: they excuse nothing that was late before. */
    private boolean isLate(Due due) {
        LocalDate last = Objects.requireNonNull(due.last, "a day to hold it against");
        if (due.proof.closes()) {
            return due.proof.by().stream().anyMatch(report -> isLate(report, last));
        }
        boolean fellDue = !day.isBefore(world.start()) && last.isBefore(day) && last.isBefore(world.end());
        return fellDue && due.part.kind() != Deadline.Kind.DELIVERED && !due.proof.maybe();
    }

    private static boolean isLate(Completion report, LocalDate last) {
        return report.dated() && report.on().isAfter(last);
    }

    /** The report that makes it late, else the one that proves no day, else the newest. */
    private static @Nullable Completion decisive(Proof proof, @Nullable LocalDate last) {
        return proof.by().stream()
                .max(Comparator.comparing((Completion report) -> last != null && isLate(report, last))
                        .thenComparing(report -> !report.dated())
                        .thenComparing(Completion::on)
                        .thenComparing(Completion::id))
                .orElse(null);
    }
}
