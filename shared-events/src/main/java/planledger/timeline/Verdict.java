package planledger.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.Deadline.Part;
import planledger.timeline.Proofs.Proof;
import planledger.timeline.TaskStatus.Kind;

/**
 * What to say of one thing due on one day, if everything that is not known is as in one world.
 *
 * @param triggered whether the event is shown that conditional parts wait for
 */
record Verdict(LocalDate day, World world, boolean triggered) {

    /**
     * One thing due.
     *
     * @param from first day of its window; null where it is open
     * @param last last day in time; null where no day is known
     */
    record Due(
            Part part, @Nullable LocalDate from, @Nullable LocalDate last, Proof proof) {
        /** The same, held against another day. */
        Due by(LocalDate day) {
            return new Due(part, from, day, proof);
        }

        /** The report that makes it late, else the one that proves no day, else the newest. */
        @Nullable
        Completion decisive() {
            return proof.by().stream()
                    .max(Comparator.comparing(this::isLate)
                            .thenComparing(report -> !report.dated())
                            .thenComparing(Completion::on)
                            .thenComparing(Completion::id))
                    .orElse(null);
        }

        private boolean isLate(Completion report) {
            return last != null && report.dated() && report.on().isAfter(last);
        }

        private boolean isDoneLate() {
            return proof.by().stream().anyMatch(this::isLate);
        }
    }

    Kind of(Due due) {
        if (due.part.kind() == Deadline.Kind.DELIVERED) {
            return Kind.DONE_UNDATED;
        }
        if (due.proof.closes()) {
            return done(due);
        }
        return due.proof.maybe() ? Kind.UNDETERMINED : inLife(due.last, open(due));
    }

    /** What is not done stands as the life of its plan and task says, else as it would by itself. */
    Kind inLife(@Nullable LocalDate last, Kind byItself) {
        if (day.isBefore(world.start())) {
            return Kind.NOT_STARTED;
        }
        if (!world.end().isAfter(day)) {
            return isMoot(last) ? Kind.MOOT : Kind.OVERDUE;
        }
        return world.suspended() ? Kind.SUSPENDED : byItself;
    }

    /** Whether it is certainly late against its last day, pauses aside: they excuse nothing that was late before. */
    boolean isLate(Due due) {
        LocalDate last = due.last;
        if (last == null || isMoot(last) || due.proof.maybe()) {
            return false;
        }
        boolean fellDue = !day.isBefore(world.start()) && last.isBefore(day);
        return due.proof.closes() ? due.isDoneLate() : fellDue && due.part.kind() != Deadline.Kind.DELIVERED;
    }

    private Kind done(Due due) {
        if (due.isDoneLate()) {
            return isMoot(due.last) || due.proof.maybe() ? Kind.DONE_UNDATED : Kind.DONE_LATE;
        }
        boolean proven = due.last != null && due.proof.by().stream().allMatch(Completion::dated);
        return proven ? Kind.DONE_ON_TIME : Kind.DONE_UNDATED;
    }

    /** Whether the plan or the task has ended before a part fell due: nobody can be late with it any more. */
    private boolean isMoot(@Nullable LocalDate last) {
        return !world.end().isAfter(day) && (last == null || !last.isBefore(world.end()));
    }

    private Kind open(Due due) {
        LocalDate last = due.last;
        if (last != null && day.isAfter(last)) {
            return Kind.OVERDUE;
        }
        LocalDate from = due.from;
        boolean opens = due.part.kind() != Deadline.Kind.POINT; // A point in time has no window to wait for.
        if (opens && from != null && day.isBefore(from)) {
            return Kind.NOT_STARTED;
        }
        boolean soon = last != null && ChronoUnit.DAYS.between(day, last) <= PartStatus.DUE_SOON_DAYS;
        return switch (due.part.kind()) {
            case CONDITIONAL -> triggered ? Kind.IN_WINDOW : Kind.UNRESOLVED;
            case INVALID, UNREAD -> Kind.UNRESOLVED;
            default -> soon ? Kind.DUE_SOON : Kind.IN_WINDOW;
        };
    }
}
