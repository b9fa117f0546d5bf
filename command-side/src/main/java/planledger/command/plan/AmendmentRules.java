package planledger.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.command.entry.Refused;
import planledger.event.EffectiveFrom;
import planledger.event.Item;
import planledger.event.TargetItem;
import planledger.event.TaskRef;
import planledger.timeline.TaskState;
import planledger.timeline.Timeline;

/** What the lines of an amending instrument must satisfy, seen on the first day on which it certainly binds. */
final class AmendmentRules {
    private final Timeline timeline;
    private final LocalDate day;
    private final List<Refused.Broken> broken = new ArrayList<>();
    private final Set<TaskRef> changed = new HashSet<>();
    private final Set<TaskRef> renumbered = new HashSet<>();
    private final Set<String> released = new HashSet<>();

    AmendmentRules(Timeline timeline, EffectiveFrom from) {
        this.timeline = timeline;
        this.day = from.latest();
    }

    /**
     * The items with their deadlines interpreted.
     *
     * @param path where an item stands in the request, with a place for its index
     * @param targets lines about targets, in the request's {@code targets}
     * @throws Refused naming every broken rule of every item
     */
    List<Item> read(List<Item> items, String path, List<TargetItem> targets) {
        List<Item> read = new ArrayList<>();
        Interpretation interpretation = Interpretation.of(timeline);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            check(item, path.formatted(i));
            read.add(interpretation.of(item, task(item.ref())));
        }
        checkTargets(targets);
        Refused.ifAny(broken);
        return read;
    }

    private void checkTargets(List<TargetItem> targets) {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            TargetItem item = targets.get(i);
            if (!named.add(item.ref())) {
                broken.add(Refusal.TARGET_TWICE.at(ref(item, i), item.ref()));
            }
            if (item instanceof TargetItem.Repeal && !timeline.mayHoldTarget(item.ref(), day)) {
                broken.add(Refusal.TARGET_UNKNOWN.at(ref(item, i), item.ref()));
            }
        }
    }

    private static String ref(TargetItem item, int index) {
        return "/targets/" + index + (item instanceof TargetItem.Set ? "/target/ref" : "/ref");
    }

    private void check(Item item, String path) {
        Set<TaskRef> seen = item instanceof Item.Renumber ? renumbered : changed;
        if (!seen.add(item.ref())) {
            broken.add(Refusal.TASK_TWICE.at(path + "/ref", item.ref()));
        }
        if (item instanceof Item.Add add) {
            checkAdded(add, path);
        } else if (task(item.ref()) == null) {
            broken.add(Refusal.TASK_UNKNOWN.at(path.isEmpty() ? null : path + "/ref", item.ref()));
        } else if (item instanceof Item.Renumber renumber) {
            checkLabel(renumber, path);
        }
    }

    private void checkAdded(Item.Add add, String path) {
        TaskState present = task(add.ref());
        if (present != null
                && (present.existence() == TaskState.Existence.STATED
                        || present.existence() == TaskState.Existence.UNDETERMINED)) {
            broken.add(Refusal.TASK_EXISTS.at(path + "/task/ref", add.ref()));
        }
        TaskRef after = add.after();
        if (after != null && task(after) == null && !changed.contains(after)) {
            broken.add(Refusal.TASK_UNKNOWN.at(path + "/after", after));
        }
    }

    private void checkLabel(Item.Renumber renumber, String path) {
        TaskState moving = task(renumber.ref());
        released.add(moving == null ? renumber.ref().text() : moving.label());
        boolean taken = timeline.at(day, timeline.revision()).tasks().stream()
                .anyMatch(task ->
                        task.label().equals(renumber.to()) && !task.ref().equals(renumber.ref()));
        if (taken && !released.contains(renumber.to())) {
            broken.add(Refusal.LABEL_TAKEN.at(path + "/to", renumber.to()));
        }
    }

    private @Nullable TaskState task(TaskRef ref) {
        return timeline.task(ref, day, timeline.revision());
    }
}
