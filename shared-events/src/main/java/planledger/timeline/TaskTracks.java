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
    final Track<String> label = new Track<>();
    private final Map<Field, Track<FieldValue>> fields = new EnumMap<>(Field.class);
    /** First revision that names the task in an act; a report of work does not imply that a task exists. */
    long mentioned = Long.MAX_VALUE;

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
    }
}
