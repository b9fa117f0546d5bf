package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
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
    private final int day;
    private final long known;
    private final List<Course.Version> versions;

    Courses(AsOf asOf, TaskTracks task, int day, long known) {
        this.asOf = asOf;
        this.task = task;
        this.day = day;
        this.known = known;
        this.versions = versions();
    }

    /** Whether the first deadline that the task ever had is held: not of a task that is only implied to have been there. */
    boolean firstKnown() {
        List<Statement<Presence>> life = upTo(task.presence);
        return !life.isEmpty() && life.get(0).value() != Presence.INFERRED;
    }

    /** The deadline that prevails. */
    Course.Version last() {
        return versions.get(versions.size() - 1);
    }

    /** What is due; several answers where it is not known which deadlines lapsed before they were moved. */
    List<List<Obligation>> possible() {
        List<Obligation> mild = Course.of(versions, due -> inForceWhenDue(due, false), false);
        if (versions.size() == 1) {
            return List.of(mild);
        }
        List<Obligation> strict = Course.of(versions, due -> inForceWhenDue(due, true), true);
        return mild.equals(strict) ? List.of(mild) : List.of(mild, strict);
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

    private List<Course.Version> versions() {
        List<Statement<FieldValue>> said = upTo(task.field(Field.DEADLINE));
        List<Completion> reports = asOf.completions(task);
        List<Course.Version> found = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Deadline deadline = ((FieldValue.Due) said.get(i).value()).deadline();
            List<Part> parts = deadline == null ? List.of() : deadline.parts();
            List<String> products =
                    i + 1 < said.size() ? productsBefore(said.get(i + 1).act()) : products();
            found.add(new Course.Version(said.get(i).act(), parts, new Proofs(new Row(parts, products), reports)));
        }
        return found;
    }

    private @Nullable List<String> products() {
        return asOf.field(task.field(Field.PRODUCTS)) instanceof FieldState.Known state ? names(state.value()) : null;
    }

    private @Nullable List<String> productsBefore(Act act) {
        return upTo(task.field(Field.PRODUCTS)).stream()
                .filter(statement -> statement.act().order() < act.order())
                .reduce((earlier, later) -> later)
                .map(statement -> names(statement.value()))
                .orElse(null);
    }

    private static List<String> names(FieldValue value) {
        return ((FieldValue.Names) value).items();
    }

    /** What was ever said, up to what certainly prevails on the day. */
    private <V> List<Statement<V>> upTo(Track<V> track) {
        Statement<V> last = track.certain(day, known);
        return track.statements()
                .filter(said -> said.act().revision() <= known)
                .filter(said -> last != null && said.act().order() <= last.act().order())
                .toList();
    }
}
