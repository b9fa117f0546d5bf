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
    private final Map<Field, Track<FieldValue>> fields = new EnumMap<>(Field.class);
    /** First revision that names the task in an act; a report of work does not imply that a task exists. */
    long mentioned = Long.MAX_VALUE;

    Track<Presence> presence = Track.empty();
    Track<String> label = Track.empty();

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
        return fields.getOrDefault(field, Track.empty());
    }

    void exists(Act act, int item, Presence value) {
        presence = presence.with(new Track.Statement<>(act, item, value));
    }

    void relabel(Act act, int item, String to) {
        label = label.with(new Track.Statement<>(act, item, to));
    }

    void say(Act act, int item, Fields said) {
        said.values().forEach((field, value) -> fields.put(field, field(field).with(new Track.Statement<>(act, item, value))));
    }
}
