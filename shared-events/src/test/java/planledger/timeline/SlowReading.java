package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planledger.event.Item;
import planledger.event.Labels;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.TaskRef;

/**
 * What the fold must say, read the obvious way: given the entries that are known and no others, every question walks
 * all of them. Shares no code with the fold; only the records of the answers and the order of printed labels are the
 * same. The rules:
 *
 * <ul>
 *   <li>Known at revision k are the first k entries. Corrections among them change the entry that they name, in the
 *       order of recording, and are no acts ({@link SlowCorrections}).
 *   <li>Acts that amend, suspend or resume are ordered by issue, each placed as late as those recorded before it allow
 *       ({@link SlowAct}). The issue of the plan precedes them all, and its content counts on every day.
 *   <li>An act certainly binds from {@code latest()} on and possibly from {@code earliest()} on. What a task says, and
 *       whether it is there, is in {@link SlowTask}; sections in {@link SlowSections}; targets in {@link
 *       SlowTargets}; whether the plan binds at all,
 *       which changes nothing of its content, in {@link SlowStatus}.
 *   <li>Where the plan's content is not fully held, a task was there from the start, by inference, if an act changes it
 *       or adds another one after it without an earlier entry or item having added it; and so were the numbers below a
 *       number that anything names ({@code 5a} counts as 5), except those that a known act adds. Inferred by an entry,
 *       it is known from that entry on. A report of work names nothing.
 *   <li>What became of tasks of a replaced plan, and what was said to findings, changes nothing here.
 *   <li>Tasks are listed by the label printed on the day, then by identity. Governing are the issue and, by revision,
 *       the acts that govern a listed task or one of its known columns.
 * </ul>
 */
final class SlowReading {
    final List<Entry> known;
    final List<PlanEvent> events;
    /** Acts that amend the plan, and acts that suspend or resume it. */
    final List<SlowAct> acts;

    final List<SlowAct> pauses;
    final PlanIssued issued;
    /** Tasks that the plan states, that an act adds, and, unless its content is fully held, that are inferred. */
    final Set<TaskRef> stated = new HashSet<>();

    final Set<TaskRef> added = new HashSet<>();
    final Set<TaskRef> inferred = new HashSet<>();

    SlowReading(List<Entry> known) {
        this.known = List.copyOf(known);
        this.events = SlowCorrections.applied(known);
        List<SlowAct> all = SlowAct.inOrder(events);
        this.acts = all.stream().filter(SlowAct::amends).toList();
        this.pauses = all.stream().filter(act -> !act.amends()).toList();
        this.issued = (PlanIssued) events.get(0);
        issued.tasks().forEach(task -> stated.add(task.ref()));
        acts.stream().sorted(Comparator.comparing(SlowAct::revision)).forEach(this::name);
        inferNumbers();
        if (full()) {
            inferred.clear();
        }
    }

    PlanState at(LocalDate day) {
        List<TaskState> tasks = new ArrayList<>();
        for (TaskRef ref : named()) {
            TaskState task = task(ref, day);
            if (task != null) {
                tasks.add(task);
            }
        }
        tasks.sort(Comparator.comparing(TaskState::label, Labels::compare));
        PlanStatus status = SlowStatus.on(day, this);
        return new PlanState(
                day,
                known.size(),
                issued,
                status,
                governing(tasks),
                SlowSections.on(day, this),
                tasks,
                SlowTargets.on(day, this));
    }

    /** Null where the task certainly is not there. */
    @Nullable
    TaskState task(TaskRef ref, LocalDate day) {
        return new SlowTask(ref, day, this).state();
    }

    boolean full() {
        return issued.content() == PlanEvent.Content.FULL;
    }

    /** How the issue of the plan is named where it governs something. */
    GovernedBy issue() {
        return new GovernedBy(1, 0, issued.instrument(), issued.from());
    }

    /** Every task that anything names or implies, by identity. */
    Set<TaskRef> named() {
        Set<TaskRef> named = new TreeSet<>(stated);
        named.addAll(added);
        named.addAll(inferred);
        acts.forEach(act -> act.items().forEach(item -> named.add(item.ref())));
        return named;
    }

    private void name(SlowAct act) {
        for (Item item : act.items()) {
            if (item instanceof Item.Add add) {
                added.add(item.ref());
                if (add.after() != null) {
                    infer(add.after());
                }
            } else {
                infer(item.ref());
            }
        }
    }

    private void infer(TaskRef ref) {
        if (!stated.contains(ref) && !added.contains(ref)) {
            inferred.add(ref);
        }
    }

    private void inferNumbers() {
        for (TaskRef ref : named()) {
            String digits = ref.last().replaceFirst("[^0-9].*", "");
            int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
            for (int below = 1; below < number; below++) {
                infer(ref.sibling(Integer.toString(below)));
            }
        }
    }

    private List<GovernedBy> governing(List<TaskState> tasks) {
        Map<Long, GovernedBy> acts = new TreeMap<>(Map.of(1L, issue()));
        for (TaskState task : tasks) {
            List<GovernedBy> sources = new ArrayList<>(List.of(task.governedBy()));
            for (FieldState field : task.fields().values()) {
                if (field instanceof FieldState.Known value) {
                    sources.add(value.by());
                }
            }
            sources.forEach(by -> acts.put(by.entry(), new GovernedBy(by.entry(), 0, by.instrument(), by.from())));
        }
        return List.copyOf(acts.values());
    }
}
