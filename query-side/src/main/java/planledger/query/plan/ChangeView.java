package planledger.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.timeline.Change;

/**
 * One change, in words.
 *
 * @param field the column; null where the change is to the task itself
 */
record ChangeView(String ref, Change.Kind kind, @Nullable Field field, Said from, Said to, boolean prevails) {

    static List<ChangeView> of(List<Change> changes, Origins origins) {
        return changes.stream()
                .map(change -> new ChangeView(
                        change.ref().text(),
                        change.kind(),
                        change.field(),
                        Said.of(change.from(), origins),
                        Said.of(change.to(), origins),
                        change.prevails()))
                .toList();
    }
}
