package planledger.query.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.TaskRef;
import planledger.query.entry.Known;
import planledger.timeline.Change;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;

/** Fills the cells of a plan's table, each with what it said before the act that it comes from. */
final class Cells {
    private final Known known;
    private final Origins origins;
    private final Map<Long, Map<Place, Change>> changes = new HashMap<>();

    Cells(Known known) {
        this.known = known;
        this.origins = new Origins(known);
    }

    private record Place(TaskRef task, Field field) {}

    Cell of(TaskState task, Field field) {
        FieldState state = task.get(field);
        Said now = Said.of(state, origins);
        if (!(state instanceof FieldState.Known told)) {
            return new Cell(field, now, null, null, List.of());
        }
        Change change = change(told.by().entry(), new Place(task.ref(), field));
        Said before = change == null || change.from() == null ? null : Said.of(change.from(), origins);
        List<Corrected> corrected = Corrected.of(known, told.by().entry(), task.ref(), field);
        return new Cell(field, now, before, origins.of(told.by()), corrected);
    }

    List<Cell> of(TaskState task, List<Field> fields) {
        return fields.stream().map(field -> of(task, field)).toList();
    }

    Origins origins() {
        return origins;
    }

    /** What the act of an entry changed in a cell; null where it only says again what stood there. */
    private @Nullable Change change(long entry, Place place) {
        return changes.computeIfAbsent(entry, this::changes).get(place);
    }

    private Map<Place, Change> changes(long entry) {
        Map<Place, Change> found = new HashMap<>();
        for (Change change : known.timeline().changes(entry, known.revision())) {
            if (change.field() != null) {
                found.put(new Place(change.ref(), change.field()), change);
            }
        }
        return found;
    }
}
