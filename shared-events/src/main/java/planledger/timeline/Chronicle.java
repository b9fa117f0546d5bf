package planledger.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.Section;
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
    private final Map<String, SectionTracks> sections = new TreeMap<>(planledger.event.Labels::compare);
    private final List<Replaced> replaced = new ArrayList<>();
    private Track<PlanAmended> residual = Track.empty();
    private @Nullable Act issue;
    private @Nullable PlanIssued issued;

    /** The plan's end by replacement, known from a revision on. */
    record Replaced(long revision, PlanReplaced event) {}

    /** What is said about one section. */
    static final class SectionTracks {
        long mentioned = Long.MAX_VALUE;
        Track<String> title = Track.empty();
        Track<Boolean> touched = Track.empty();
    }

    /** Takes one more entry, corrections applied; false where the acts must be placed anew and nothing was taken. */
    boolean append(Entry entry, PlanEvent event) {
        if (event instanceof PlanIssued e) {
            issue(entry.revision(), e);
        } else if (event instanceof PlanAmended e) {
            Act act = placing.place(entry.revision(), e.instrument(), e.from());
            if (act == null) {
                return false;
            }
            amend(act, e);
        } else if (event instanceof PlanReplaced e) {
            replaced.add(new Replaced(entry.revision(), e));
        } else if (event instanceof CompletionRecorded e) {
            TaskTracks task = task(e.task());
            task.completions.add(Completion.of(entry, e));
        } else if (!(event instanceof PlanTookPlace)) {
            throw new AssertionError("An event that the fold does not know: " + event);
        }
        return true;
    }

    PlanIssued issued() {
        return java.util.Objects.requireNonNull(issued, "a plan begins with its issue");
    }

    Act issue() {
        return java.util.Objects.requireNonNull(issue, "a plan begins with its issue");
    }

    Map<TaskRef, TaskTracks> tasks() {
        return tasks;
    }

    Map<String, SectionTracks> sections() {
        return sections;
    }

    List<Replaced> replaced() {
        return replaced;
    }

    Track<PlanAmended> residual() {
        return residual;
    }

    private void issue(long revision, PlanIssued event) {
        Act act = Act.issue(revision, event.instrument(), event.from());
        issue = act;
        issued = event;
        for (Section section : event.sections()) {
            section(section.label(), revision).title =
                    section(section.label(), revision).title.with(new Track.Statement<>(act, 0, section.title()));
        }
        for (Task task : event.tasks()) {
            TaskTracks tracks = mention(task.ref(), revision);
            tracks.exists(act, 0, TaskTracks.Presence.STATED);
            tracks.say(act, 0, task.fields());
            mentionSection(task.ref(), task.section(), revision);
        }
    }

    private void amend(Act act, PlanAmended event) {
        for (Section section : event.sections()) {
            SectionTracks tracks = section(section.label(), act.revision());
            tracks.title = tracks.title.with(new Track.Statement<>(act, 0, section.title()));
        }
        int number = 0;
        for (Item item : event.items()) {
            amend(act, ++number, item);
        }
        if (event.residual() != null) {
            residual = residual.with(new Track.Statement<>(act, 0, event));
        }
    }

    private void amend(Act act, int number, Item item) {
        TaskTracks task = mention(item.ref(), act.revision());
        if (item instanceof Item.Add add) {
            task.exists(act, number, TaskTracks.Presence.STATED);
            task.say(act, number, add.task().fields());
            TaskRef after = add.after();
            if (after != null) {
                implied(after, act.revision());
            }
        } else {
            implied(item.ref(), act.revision());
            if (item instanceof Item.Repeal) {
                task.exists(act, number, TaskTracks.Presence.ENDED);
            } else if (item instanceof Item.Renumber renumber) {
                task.relabel(act, number, renumber.to());
            } else {
                task.exists(act, number, TaskTracks.Presence.STATED);
                task.say(
                        act,
                        number,
                        item instanceof Item.Restate restate
                                ? restate.task().fields()
                                : ((Item.Amend) item).set());
            }
        }
        String section = section(item);
        mentionSection(item.ref(), section, act.revision());
        touch(item.ref(), section, act);
    }

    /** A task that an act changes without adding it was part of the plan before. */
    private void implied(TaskRef ref, long revision) {
        TaskTracks task = mention(ref, revision);
        if (task.presence.size() == 0) {
            Act base = issue();
            Act known = new Act(revision, 0, base.earliest(), base.latest(), base.instrument(), base.from());
            task.exists(known, 0, TaskTracks.Presence.INFERRED);
        }
    }

    private TaskTracks mention(TaskRef ref, long revision) {
        TaskTracks tracks = task(ref);
        tracks.mentioned = Math.min(tracks.mentioned, revision);
        return tracks;
    }

    private TaskTracks task(TaskRef ref) {
        return tasks.computeIfAbsent(ref, TaskTracks::new);
    }

    private SectionTracks section(String label, long revision) {
        SectionTracks tracks = sections.computeIfAbsent(label, any -> new SectionTracks());
        tracks.mentioned = Math.min(tracks.mentioned, revision);
        return tracks;
    }

    private void mentionSection(TaskRef ref, @Nullable String named, long revision) {
        String label = sectionOf(ref, named);
        if (label != null) {
            section(label, revision);
        }
    }

    private void touch(TaskRef ref, @Nullable String named, Act act) {
        String label = sectionOf(ref, named != null ? named : lastSection(ref));
        if (label != null) {
            SectionTracks tracks = section(label, act.revision());
            tracks.touched = tracks.touched.with(new Track.Statement<>(act, 0, true));
        }
    }

    private @Nullable String lastSection(TaskRef ref) {
        Track.Statement<FieldValue> said = task(ref).field(Field.SECTION).certain(Integer.MAX_VALUE, Long.MAX_VALUE);
        return said != null && said.value() instanceof FieldValue.Text text ? text.text() : null;
    }

    /** The section that a row names, else the first of its labels. */
    static @Nullable String sectionOf(TaskRef ref, @Nullable String named) {
        if (named != null || ref.parent().isEmpty()) {
            return named;
        }
        return ref.text().split("[.*\\-]", 2)[0];
    }

    private static @Nullable String section(Item item) {
        return item instanceof Item.Add add
                ? add.task().section()
                : item instanceof Item.Restate restate ? restate.task().section() : null;
    }
}
