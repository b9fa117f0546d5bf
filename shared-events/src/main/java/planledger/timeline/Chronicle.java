package planledger.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.Labels;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanRepealed;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.event.PlanId;
import planledger.event.Section;
import planledger.event.Target;
import planledger.event.TargetItem;
import planledger.event.Task;
import planledger.event.TaskRef;

/**
 * A plan's entries under one set of corrections, arranged so that a day can be looked up: for every column of every
 * task the statements about it, in the order in which they prevail. Grows by appending; what was known earlier stays
 * answerable because every statement carries the revision from which it is known.
 */
final class Chronicle {
    private final Placing placing = new Placing();
    private final Map<TaskRef, TaskTracks> tasks = new TreeMap<>();
    private final Map<String, SectionTracks> sections = new TreeMap<>(Labels::compare);
    private final Map<String, Track<Optional<Target>>> targets = new TreeMap<>(Labels::compare);
    private final List<End> ends = new ArrayList<>();
    private final Track<Boolean> suspended = new Track<>();
    private final Track<PlanAmended> residual = new Track<>();
    private final Map<Long, Completion> reports = new HashMap<>();
    private final Map<Long, Long> withdrawn = new HashMap<>();
    private @Nullable Act issue;
    private @Nullable PlanIssued issued;

    /**
     * An act by which the plan ends, known from a revision on.
     *
     * @param by the plan that takes its place; null where none does
     */
    record End(
            PlanStatus.Kind kind,
            long revision,
            EffectiveFrom from,
            @Nullable PlanId by) {}

    /** What is said about one section. */
    static final class SectionTracks {
        long mentioned = Long.MAX_VALUE;
        final Track<String> title = new Track<>();
    }

    /** Takes one more entry, corrections applied. */
    void append(Entry entry, PlanEvent event) {
        if (event instanceof PlanIssued e) {
            issue(entry.revision(), e);
        } else if (event instanceof PlanAmended e) {
            amend(entry.revision(), e);
        } else if (event instanceof PlanReplaced e) {
            ends.add(new End(PlanStatus.Kind.REPLACED, entry.revision(), e.from(), e.by()));
        } else if (event instanceof PlanRepealed e) {
            ends.add(new End(PlanStatus.Kind.REPEALED, entry.revision(), e.from(), null));
        } else if (event instanceof PlanSuspended e) {
            suspend(entry.revision(), e.instrument(), e.from(), true);
        } else if (event instanceof PlanResumed e) {
            suspend(entry.revision(), e.instrument(), e.from(), false);
        } else if (event instanceof CompletionRecorded e) {
            report(entry, e);
        } else if (event instanceof CompletionWithdrawn e) {
            withdraw(entry.revision(), e.completion());
        } else if (!(event instanceof PlanTookPlace
                || event instanceof TasksDisposed
                || event instanceof FindingResponded)) {
            throw new AssertionError("An event that the fold does not know: " + event);
        }
    }

    PlanIssued issued() {
        return Objects.requireNonNull(issued, "a plan begins with its issue");
    }

    Act issue() {
        return Objects.requireNonNull(issue, "a plan begins with its issue");
    }

    Map<TaskRef, TaskTracks> tasks() {
        return tasks;
    }

    Map<String, SectionTracks> sections() {
        return sections;
    }

    /** What acts say about each target; an empty value ends it. */
    Map<String, Track<Optional<Target>>> targets() {
        return targets;
    }

    List<End> ends() {
        return ends;
    }

    /** Whether the plan's effect pauses. */
    Track<Boolean> suspended() {
        return suspended;
    }

    /** Whether a report of work was taken back, as known at a revision. */
    boolean isWithdrawn(long completion, long known) {
        Long since = withdrawn.get(completion);
        return since != null && since <= known;
    }

    Track<PlanAmended> residual() {
        return residual;
    }

    /** Whether the plan as issued states the task's row. */
    boolean states(TaskRef ref) {
        return issued().tasks().stream().anyMatch(task -> task.ref().equals(ref));
    }

    private void issue(long revision, PlanIssued event) {
        Act act = Act.issue(revision, event.instrument(), event.from());
        issue = act;
        issued = event;
        for (Section section : event.sections()) {
            section(section.label(), revision).title.add(act, 0, section.title());
        }
        for (Task task : event.tasks()) {
            TaskTracks tracks = mention(task.ref(), revision);
            tracks.present(act, 0, TaskTracks.Presence.STATED);
            tracks.say(act, 0, task.fields());
            mentionSection(task.ref(), task.get(Field.SECTION), revision);
        }
        event.targets().forEach(target -> target(target.ref()).add(act, 0, Optional.of(target)));
    }

    private void report(Entry entry, CompletionRecorded event) {
        Completion report = Completion.of(entry, event);
        reports.put(report.id(), report);
        task(event.task()).report(report);
    }

    private void withdraw(long revision, long report) {
        Completion taken = reports.get(report);
        if (taken != null && withdrawn.putIfAbsent(report, revision) == null) {
            task(taken.recorded().task()).recount(taken);
        }
    }

    private void suspend(long revision, Instrument instrument, EffectiveFrom from, boolean pauses) {
        Act act = Act.change(revision, instrument, from);
        placing.place(act);
        suspended.add(act, 0, pauses);
    }

    private void amend(long revision, PlanAmended event) {
        Act act = Act.change(revision, event.instrument(), event.from());
        placing.place(act);
        for (Section section : event.sections()) {
            section(section.label(), revision).title.add(act, 0, section.title());
        }
        int number = 0;
        for (Item item : event.items()) {
            amend(act, ++number, item);
        }
        for (TargetItem item : event.targets()) {
            Optional<Target> said = item instanceof TargetItem.Set set ? Optional.of(set.target()) : Optional.empty();
            target(item.ref()).add(act, ++number, said);
        }
        if (event.residual() != null) {
            residual.add(act, 0, event);
        }
    }

    private void amend(Act act, int number, Item item) {
        TaskTracks task = mention(item.ref(), act.revision());
        if (item instanceof Item.Add add) {
            task.present(act, number, TaskTracks.Presence.STATED);
            task.say(act, number, add.task().fields());
            TaskRef after = add.after();
            if (after != null) {
                implied(after, act.revision());
                mentionSection(after, null, act.revision());
            }
        } else {
            implied(item.ref(), act.revision());
            if (item instanceof Item.Repeal) {
                task.present(act, number, TaskTracks.Presence.ENDED);
            } else if (item instanceof Item.Renumber renumber) {
                task.label.add(act, number, renumber.to());
            } else {
                task.present(act, number, TaskTracks.Presence.STATED);
                task.say(
                        act,
                        number,
                        item instanceof Item.Restate restate ? restate.task().fields() : ((Item.Amend) item).set());
            }
        }
        mentionSection(item.ref(), section(item), act.revision());
    }

    /** A task that an act changes without adding it was part of the plan before, unless all that was is held. */
    private void implied(TaskRef ref, long revision) {
        TaskTracks task = mention(ref, revision);
        if (task.presence.size() == 0 && issued().content() != Content.FULL) {
            task.present(issue().impliedBy(revision), 0, TaskTracks.Presence.INFERRED);
        }
    }

    private TaskTracks mention(TaskRef ref, long revision) {
        TaskTracks tracks = task(ref);
        tracks.mentioned = Math.min(tracks.mentioned, revision);
        return tracks;
    }

    private Track<Optional<Target>> target(String ref) {
        return targets.computeIfAbsent(ref, any -> new Track<>());
    }

    private TaskTracks task(TaskRef ref) {
        return tasks.computeIfAbsent(ref, TaskTracks::new);
    }

    private SectionTracks section(String label, long revision) {
        SectionTracks tracks = sections.computeIfAbsent(label, any -> new SectionTracks());
        tracks.mentioned = Math.min(tracks.mentioned, revision);
        return tracks;
    }

    private void mentionSection(TaskRef ref, @Nullable FieldValue row, long revision) {
        String label = sectionOf(ref, row);
        if (label != null) {
            section(label, revision);
        }
    }

    /** The section that a row names, else the first of its labels. */
    static @Nullable String sectionOf(TaskRef ref, @Nullable FieldValue row) {
        if (row instanceof FieldValue.Text named && named.text() != null) {
            return named.text();
        }
        return ref.parent().isEmpty() ? null : ref.text().split("[.*\\-]", 2)[0];
    }

    private static @Nullable FieldValue section(Item item) {
        return item instanceof Item.Add add
                ? add.task().get(Field.SECTION)
                : item instanceof Item.Restate restate
                        ? restate.task().get(Field.SECTION)
                        : item instanceof Item.Amend amend ? amend.set().get(Field.SECTION) : null;
    }
}
