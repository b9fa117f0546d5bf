package planledger.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.Deadline.Part;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.timeline.TaskTracks.Presence;
import planledger.timeline.Track.Statement;

/** What is due for one task under the deadline that certainly prevails on a day, and under those before it. */
final class Courses {
    private final AsOf asOf;
    private final TaskTracks task;
    private final long known;
    private final Track<FieldValue> deadlines;
    private final Track<FieldValue> products;
    private final int deadlinesEnd;
    private final int productsEnd;
    private final List<Completion> reports;
    private final CourseMemory.Bound bound;
    private final Course.Version last;

    /** The courses of a task of which the deadline on a day is known. */
    Courses(AsOf asOf, TaskTracks task, int day, long known) {
        this.asOf = asOf;
        this.task = task;
        this.known = known;
        this.deadlines = task.field(Field.DEADLINE);
        this.products = task.field(Field.PRODUCTS);
        this.deadlinesEnd = deadlines.upToCertain(day, known);
        this.productsEnd = products.upToCertain(day, known);
        this.reports = asOf.completions(task);
        this.bound = new CourseMemory.Bound(same(deadlines, deadlinesEnd), rowsAreSameUpTo(), asOf.otherReports(task));
        this.last = version(deadlinesEnd - 1);
    }

    /** How many of a track's first statements are those of this question. */
    private int same(Track<?> track, int end) {
        return task.isAlwaysThere() ? Math.min(end, track.knownBefore(known)) : 0;
    }

    private long rowsAreSameUpTo() {
        int first = same(products, productsEnd);
        return first < products.size() ? products.get(first).act().order() : Long.MAX_VALUE;
    }

    /** Whether the first deadline that the task ever had is held: not of a task that is only implied to have been there. */
    static boolean firstKnown(TaskTracks task, int day, long known) {
        int end = task.presence.upToCertain(day, known);
        Statement<Presence> first = task.presence.first(end, known);
        return first != null && first.value() != Presence.INFERRED;
    }

    /** The deadline that prevails. */
    Course.Version last() {
        return last;
    }

    /** Reports of work that count. */
    List<Completion> reports() {
        return reports;
    }

    /** What is due; several answers where it is not known which deadlines lapsed before they were moved. */
    List<List<Obligation>> possible() {
        List<Obligation> mild = under(new Course(due -> inForceWhenDue(due, false), false, reports), task.courses);
        if (deadlinesEnd == 1) {
            return List.of(mild);
        }
        List<Obligation> strict =
                under(new Course(due -> inForceWhenDue(due, true), true, reports), task.strictCourses);
        return mild.equals(strict) ? List.of(mild) : List.of(mild, strict);
    }

    private List<Obligation> under(Course course, CourseMemory memory) {
        for (int i = memory.resume(course, bound); i < deadlinesEnd; i++) {
            Act act = deadlines.get(i).act();
            memory.note(i, act, course.state(), bound);
            if (act.revision() <= known) {
                course.take(i == deadlinesEnd - 1 ? last : version(i));
            }
        }
        return course.all();
    }

    private Course.Version version(int index) {
        Statement<FieldValue> said = deadlines.get(index);
        Deadline deadline = ((FieldValue.Due) said.value()).deadline();
        List<Part> parts = deadline == null ? List.of() : deadline.parts();
        return new Course.Version(said.act(), parts, new Row(parts, products(index + 1)));
    }

    /** Products of the row while a deadline prevailed: as they were when the next act about it changed it. */
    private @Nullable List<String> products(int next) {
        int at = next;
        while (at < deadlinesEnd && deadlines.get(at).act().revision() > known) {
            at++;
        }
        if (at == deadlinesEnd) {
            return asOf.field(products) instanceof FieldState.Known state ? names(state.value()) : null;
        }
        Statement<FieldValue> said = products.before(deadlines.get(at).act().order(), productsEnd, known);
        return said == null ? null : names(said.value());
    }

    private static List<String> names(FieldValue value) {
        return ((FieldValue.Names) value).items();
    }

    private boolean inForceWhenDue(Obligation obligation, boolean unlessKnown) {
        LocalDate due = obligation.due();
        EffectiveFrom from = obligation.setBy().from();
        if (due == null || from.earliest().isAfter(due)) {
            return false;
        }
        int on = Act.day(due);
        Statement<Presence> said = task.presence.certain(on, known);
        boolean there = said != null && said.value() != Presence.ENDED;
        boolean open = from.latest().isAfter(due)
                || task.presence.possible(on, known).stream()
                        .anyMatch(other -> (other.value() != Presence.ENDED) != there);
        return open ? unlessKnown : there;
    }
}
