package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.Task;

/** Works out what one entry changed, by looking at each task it names without and with the entry. */
final class Changes {
    private final Chronicle chronicle;
    private final long revision;
    private final PlanEvent event;

    /** @param event what the entry says under the chronicle's corrections */
    Changes(Chronicle chronicle, long revision, PlanEvent event) {
        this.chronicle = chronicle;
        this.revision = revision;
        this.event = event;
    }

    List<Change> list() {
        if (event instanceof PlanIssued issued) {
            return issued.tasks().stream().map(Changes::added).toList();
        }
        List<Change> changes = new ArrayList<>();
        if (event instanceof PlanAmended amended) {
            amended.items().forEach(item -> add(changes, item, amended.from().latest()));
        }
        return changes;
    }

    private static Change added(Task task) {
        return new Change(task.ref(), Change.Kind.ADDED, null, null, null, true);
    }

    private void add(List<Change> changes, Item item, LocalDate day) {
        TaskState before = new AsOf(chronicle, day, revision - 1).task(item.ref());
        TaskState after = new AsOf(chronicle, day, revision).task(item.ref());
        Change.Kind kind = kind(item);
        if (kind != Change.Kind.AMENDED) {
            boolean prevails = kind == Change.Kind.ENDED
                    ? after == null
                    : after != null && after.governedBy().entry() == revision;
            changes.add(new Change(item.ref(), kind, null, null, null, prevails));
        }
        int known = changes.size();
        for (Field field : Field.values()) {
            addField(changes, item, field, before, after);
        }
        if (kind == Change.Kind.AMENDED && changes.size() == known) {
            changes.add(new Change(item.ref(), Change.Kind.UNCHANGED, null, null, null, false));
        }
    }

    private void addField(
            List<Change> changes, Item item, Field field, @Nullable TaskState before, @Nullable TaskState after) {
        FieldState from = before == null ? null : before.get(field);
        FieldState to = after == null ? null : after.get(field);
        if (to == null || to instanceof FieldState.Unknown || value(to).equals(from == null ? "" : value(from))) {
            return;
        }
        boolean prevails = to instanceof FieldState.Known known && known.by().entry() == revision;
        Change.Kind kind = item instanceof Item.Add ? Change.Kind.ADDED : Change.Kind.AMENDED;
        changes.add(new Change(item.ref(), kind, field, from, to, prevails));
    }

    private static Object value(FieldState state) {
        return state instanceof FieldState.Known known ? known.value() : state;
    }

    private static Change.Kind kind(Item item) {
        return item instanceof Item.Add
                ? Change.Kind.ADDED
                : item instanceof Item.Repeal
                        ? Change.Kind.ENDED
                        : item instanceof Item.Renumber ? Change.Kind.RENUMBERED : Change.Kind.AMENDED;
    }
}
