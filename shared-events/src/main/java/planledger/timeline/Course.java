package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Kind;
import planledger.event.Deadline.Part;

/**
 * What is due under the deadlines that a task has had, act by act in the order of issue.
 *
 * <p>The rule: a deadline is moved by an act that was issued on or before its last day. Once that day has passed with
 * the work not done, it stays the day by which the work is judged, whatever an act issued later says, from whatever day
 * that act takes effect: nothing makes the past punctual. Where the work was done before the later act was issued and
 * that act asks for more, what is new is due when the act says. A part that such an act drops stays due. The first
 * deadline is kept beside the one by which the work is judged.
 *
 * <p>A part is the same thing as an earlier one if they have one label, or if the earlier one was all that was due and
 * had none, or if each is all that is due.
 */
final class Course {
    private final boolean undatedIsLate;
    private List<Obligation> running = List.of();

    private Course(boolean undatedIsLate) {
        this.undatedIsLate = undatedIsLate;
    }

    /** A deadline that the task has or had, with the row's products then. */
    record Version(Act act, List<Part> parts, Proofs proofs) {}

    /**
     * What is due under the last version.
     *
     * @param versions in the order in which their acts prevail
     * @param undatedIsLate whether an act of which the date of issue is not known was issued after a day that it moves
     */
    static List<Obligation> of(List<Version> versions, boolean undatedIsLate) {
        Course course = new Course(undatedIsLate);
        versions.forEach(course::take);
        return course.running;
    }

    private void take(Version version) {
        List<Obligation> next = new ArrayList<>();
        Set<Obligation> spokenOf = new HashSet<>();
        for (Part part : version.parts()) {
            Obligation earlier = earlier(part, version);
            if (earlier != null) {
                spokenOf.add(earlier);
                next.add(under(earlier, part, version));
            } else {
                next.add(Obligation.begun(part, version.proofs(), version.act()));
            }
        }
        for (Obligation old : running) {
            boolean lapsed = old.lapsedBefore(version.act(), undatedIsLate);
            if (!spokenOf.contains(old) && lapsed && !doneBefore(version.act(), old)) {
                next.add(old.kept(old.part(), old.proofs(), true));
            }
        }
        running = next;
    }

    private Obligation under(Obligation earlier, Part part, Version version) {
        Act act = version.act();
        LocalDate due = Obligation.dueDay(part);
        if (earlier.part().equals(part) || Objects.equals(due, earlier.due())) {
            return earlier.kept(part, version.proofs(), false);
        }
        boolean lapsed = earlier.lapsedBefore(act, undatedIsLate) && part.kind() != Kind.DELIVERED;
        boolean asksForMore = doneBefore(act, earlier)
                && !before(act, version.proofs()).of(part).closes();
        return lapsed && !asksForMore
                ? earlier.kept(part, version.proofs(), true)
                : earlier.moved(part, version.proofs(), act);
    }

    private static boolean doneBefore(Act act, Obligation obligation) {
        return before(act, obligation.proofs()).of(obligation.part()).closes();
    }

    /** Reports that count from a day before the act was issued; all of them where that day is not known. */
    private static Proofs before(Act act, Proofs proofs) {
        LocalDate issued = act.instrument().issuedOn();
        return issued == null ? proofs : proofs.with(report -> !report.on().isAfter(issued));
    }

    /** What a part was called before; null where nothing of it was due. */
    private @Nullable Obligation earlier(Part part, Version version) {
        boolean comparable = Obligation.isDated(part) || part.kind() == Kind.DELIVERED;
        Obligation only = running.size() == 1 ? running.get(0) : null;
        if (comparable && only != null && isAll(only, version) && only.due() != null) {
            return only;
        }
        return running.stream()
                .filter(old -> old.part().equals(part) || (comparable && isCalled(part, old)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAll(Obligation only, Version version) {
        return only.part().label() == null || version.parts().size() == 1;
    }

    private static boolean isCalled(Part part, Obligation old) {
        String label = part.label();
        String before = old.part().label();
        if (old.due() == null || label == null || before == null) {
            return old.due() != null && Objects.equals(label, before);
        }
        return Folded.of(label).equals(Folded.of(before));
    }
}
