package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Kind;
import planledger.event.Deadline.Part;

/**
 * What is due under the deadlines that a task has had, act by act in the order of issue.
 *
 * <p>The rule: a deadline lapses when its last day passes while it is in force and the task is there. An act that was
 * issued on or before that day moves it; an act issued later, from whatever day it takes effect, does not: the work stays
 * judged by the day that lapsed, and nothing makes the past punctual. A part that such an act drops stays due. Where the
 * work was done before the later act was issued and that act asks for more, what is new is due when the act says. The
 * first deadline is kept beside the one by which the work is judged.
 *
 * <p>A part is the same thing as an earlier one of its label; else as the one that was all that was due, if that had no
 * label or the part is all that is due, too.
 */
final class Course {
    private final Predicate<Obligation> inForceWhenDue;
    private final boolean undatedIsLate;
    private final List<Completion> reports;
    /** What the last act prints. */
    private List<Obligation> printed = List.of();
    /** What lapsed before an act dropped it. */
    private List<Obligation> dropped = List.of();

    private LocalDate lastIssued = LocalDate.MIN;

    /**
     * A course before its first deadline.
     *
     * @param inForceWhenDue whether a deadline was in force on its last day
     * @param undatedIsLate whether an act of which the date of issue is not known was issued after a day that it moves
     */
    Course(Predicate<Obligation> inForceWhenDue, boolean undatedIsLate, List<Completion> reports) {
        this.inForceWhenDue = inForceWhenDue;
        this.undatedIsLate = undatedIsLate;
        this.reports = reports;
    }

    /** A deadline that an act states, in the row as it was then. */
    record Version(Act act, List<Part> parts, Row row) {}

    /**
     * What is due after so many deadlines.
     *
     * @param lastIssued the latest day on which an act among them was issued; the end of time where one has no date
     */
    record State(List<Obligation> printed, List<Obligation> dropped, LocalDate lastIssued) {}

    /** What is due now. */
    State state() {
        return new State(printed, dropped, lastIssued);
    }

    /** Goes on from what was due before. */
    void resume(State from) {
        printed = from.printed();
        dropped = from.dropped();
        lastIssued = from.lastIssued();
    }

    /** What is due under the deadlines taken so far. */
    List<Obligation> all() {
        return Stream.concat(printed.stream(), dropped.stream()).toList();
    }

    /** The next deadline, in the order in which the acts prevail. */
    void take(Version version) {
        List<Obligation> next = new ArrayList<>();
        Set<Obligation> spokenOf = new HashSet<>();
        for (Part part : version.parts()) {
            Obligation earlier = earlier(part, version);
            if (earlier != null) {
                spokenOf.add(earlier);
                next.add(under(earlier, part, version));
            } else {
                next.add(Obligation.begun(part, version.row(), version.act()));
            }
        }
        dropped = all().stream()
                .filter(old -> !spokenOf.contains(old) && lapsed(old, version.act()) && !doneBefore(version.act(), old))
                .map(old -> old.kept(old.part(), old.row(), true))
                .toList();
        printed = next;
        LocalDate issued = version.act().instrument().issuedOn();
        if (issued == null) {
            lastIssued = LocalDate.MAX;
        } else if (issued.isAfter(lastIssued)) {
            lastIssued = issued;
        }
    }

    private Obligation under(Obligation earlier, Part part, Version version) {
        Act act = version.act();
        LocalDate before = earlier.due();
        LocalDate due = Obligation.dueDay(part);
        if (earlier.part().equals(part) || Objects.equals(due, before)) {
            return earlier.kept(part, version.row(), false);
        }
        boolean lapsed = before != null && part.kind() != Kind.DELIVERED && lapsed(earlier, act);
        boolean later = before != null && (due == null || due.isAfter(before));
        return lapsed && !(later && asksForMore(version, part, earlier))
                ? earlier.kept(part, version.row(), true)
                : earlier.moved(part, version.row(), act);
    }

    private boolean asksForMore(Version version, Part part, Obligation earlier) {
        return doneBefore(version.act(), earlier)
                && !before(version.act(), version.row()).of(part).closes();
    }

    private boolean lapsed(Obligation obligation, Act act) {
        LocalDate due = obligation.due();
        return due != null
                && Obligation.issuedAfter(act.instrument(), due, undatedIsLate)
                && inForceWhenDue.test(obligation);
    }

    private boolean doneBefore(Act act, Obligation obligation) {
        return before(act, obligation.row()).of(obligation.part()).closes();
    }

    /** Reports that count from a day before the act was issued; all of them where that day is not known. */
    private Proofs before(Act act, Row row) {
        LocalDate issued = act.instrument().issuedOn();
        return new Proofs(
                row,
                issued == null || reports.isEmpty()
                        ? reports
                        : reports.stream()
                                .filter(report -> !report.on().isAfter(issued))
                                .toList());
    }

    /** What was due before under the name of a part; null where nothing was. */
    private @Nullable Obligation earlier(Part part, Version version) {
        boolean comparable = Obligation.isDated(part) || part.kind() == Kind.DELIVERED;
        Obligation only = printed.size() == 1 ? printed.get(0) : null;
        return all().stream()
                .filter(old -> old.part().equals(part) || (comparable && isCalled(part, old)))
                .findFirst()
                .orElse(comparable && only != null && isAll(only, version) ? only : null);
    }

    private static boolean isAll(Obligation only, Version version) {
        return only.due() != null
                && (only.part().label() == null || version.parts().size() == 1);
    }

    private static boolean isCalled(Part part, Obligation old) {
        String label = part.label();
        String before = old.part().label();
        if (label == null || before == null) {
            return old.due() != null && Objects.equals(label, before);
        }
        return old.due() != null && Spoken.of(label).equals(Spoken.of(before));
    }
}
