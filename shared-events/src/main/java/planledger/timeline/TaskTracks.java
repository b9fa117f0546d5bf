package planledger.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.TaskRef;

/** Everything that is said about one task: whether it is there, its label, its columns, its completions. */
final class TaskTracks {
    final TaskRef ref;
    final List<Completion> completions = new ArrayList<>();
    final Track<Presence> presence = new Track<>();
    /** What was due under the first deadlines, where it is known on each due day that the task was there, and else. */
    final CourseMemory courses = new CourseMemory();

    final CourseMemory strictCourses = new CourseMemory();
    final Track<String> label = new Track<>();
    private final Map<Field, Track<FieldValue>> fields = new EnumMap<>(Field.class);
    /** First revision that names the task in an act; a report of work does not imply that a task exists. */
    long mentioned = Long.MAX_VALUE;

    private boolean alwaysThere = true;

    TaskTracks(TaskRef ref) {
        this.ref = ref;
    }

    /** Whether a task is part of its plan. */
    enum Presence {
        STATED,
        INFERRED,
        ENDED
    }

    Track<FieldValue> field(Field field) {
        return fields.computeIfAbsent(field, any -> new Track<>());
    }

    void say(Act act, int item, Fields said) {
        said.values().forEach((field, value) -> field(field).add(act, item, value));
        courses.forgetFrom(act);
        strictCourses.forgetFrom(act);
    }

    void present(Act act, int item, Presence said) {
        Act first = presence.size() == 0 ? act : presence.get(0).act();
        presence.add(act, item, said);
        alwaysThere &= said != Presence.ENDED
                && presence.get(0).act().equals(first)
                && act.earliest() >= first.latest()
                && act.revision() >= first.revision();
    }

    /** Whether the task is there from one day on, whoever asks: no act ends it, and the first is the first in each way. */
    boolean isAlwaysThere() {
        return alwaysThere;
    }

    void report(Completion completion) {
        completions.add(completion);
        recount(completion);
    }

    /** A report of work counts that did not, or counts no more. */
    void recount(Completion completion) {
        courses.forgetFrom(completion.on());
        strictCourses.forgetFrom(completion.on());
    }
}
