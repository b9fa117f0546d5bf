package planledger.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.TaskRef;

/** How one state of a plan differs from another: ended tasks first, then added ones, then changed columns. */
public final class Diff {
    private Diff() {}

    /**
     * What leads from one state of a plan to another, task by task in printed order, column by column. A task of which
     * one of the states does not know whether it is there is neither added nor ended: its columns are unknown there.
     *
     * @param timeline the plan's own, from which both states come
     */
    public static List<Change> between(Timeline timeline, PlanState from, PlanState to) {
        Map<TaskRef, TaskState> before = byRef(from);
        Map<TaskRef, TaskState> after = byRef(to);
        Set<TaskRef> refs = new TreeSet<>(before.keySet());
        refs.addAll(after.keySet());
        List<Change> ended = new ArrayList<>();
        List<Change> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (TaskRef ref : refs) {
            TaskState then = find(ref, before, timeline, from);
            TaskState now = find(ref, after, timeline, to);
            if (now == null) {
                ended.add(new Change(ref, Change.Kind.ENDED, null, null, null, true));
            } else if (then == null) {
                added.add(new Change(ref, Change.Kind.ADDED, null, null, null, true));
                addFields(added, null, now);
            } else {
                addFields(changed, then, now);
            }
        }
        ended.addAll(added);
        ended.addAll(changed);
        return ended;
    }

    /** A task that the state does not list may still be one of which nothing is known. */
    private static @Nullable TaskState find(
            TaskRef ref, Map<TaskRef, TaskState> listed, Timeline timeline, PlanState state) {
        TaskState task = listed.get(ref);
        return task != null ? task : timeline.task(ref, state.effectiveAt(), state.revision());
    }

    private static void addFields(List<Change> changes, @Nullable TaskState from, TaskState to) {
        Change.Kind kind = from == null ? Change.Kind.ADDED : Change.Kind.AMENDED;
        if (from != null && !from.label().equals(to.label())) {
            changes.add(new Change(to.ref(), Change.Kind.RENUMBERED, null, null, null, true));
        }
        for (Field field : Field.values()) {
            FieldState before = from == null ? null : from.get(field);
            FieldState after = to.get(field);
            if (before == null ? !says(after) : sameValue(before, after)) {
                continue;
            }
            changes.add(new Change(to.ref(), kind, field, before, after, true));
        }
    }

    /** Whether two states say the same, whichever acts they come from. */
    static boolean sameValue(FieldState a, FieldState b) {
        if (a instanceof FieldState.Known left && b instanceof FieldState.Known right) {
            return left.value().equals(right.value());
        }
        return a instanceof FieldState.Unknown ? b instanceof FieldState.Unknown : a.equals(b);
    }

    /** An added row is told by what it says: its empty columns are no news. */
    private static boolean says(FieldState state) {
        return !(state instanceof FieldState.Known known) || !known.isNone();
    }

    private static Map<TaskRef, TaskState> byRef(PlanState state) {
        Map<TaskRef, TaskState> tasks = new TreeMap<>();
        state.tasks().forEach(task -> tasks.put(task.ref(), task));
        return tasks;
    }
}
