package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Item;
import planledger.event.Labels;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.Target;
import planledger.event.TaskRef;
import planledger.timeline.TaskState.Existence;
import planledger.timeline.TaskTracks.Presence;
import planledger.timeline.Track.Statement;

/** Looks up a chronicle on one day, as known at one revision. */
final class AsOf {
    private final Chronicle chronicle;
    private final LocalDate date;
    private final int day;
    private final long known;

    AsOf(Chronicle chronicle, LocalDate date, long known) {
        this.chronicle = chronicle;
        this.date = date;
        this.day = Act.day(date);
        this.known = known;
    }

    PlanState plan() {
        List<TaskState> tasks = new ArrayList<>();
        for (TaskRef ref : refs()) {
            TaskState task = task(ref);
            if (task != null) {
                tasks.add(task);
            }
        }
        tasks.sort(Comparator.comparing(TaskState::label, Labels::compare));
        return new PlanState(
                date,
                known,
                chronicle.issued(),
                new Standing(chronicle, date, known).status(),
                governing(tasks),
                sections(),
                tasks,
                targets());
    }

    /** Targets that are there or may be, in printed order. */
    private List<TargetState> targets() {
        List<TargetState> found = new ArrayList<>();
        chronicle.targets().forEach((ref, track) -> {
            Statement<Optional<Target>> certain = track.certain(day, known);
            Optional<Target> now = certain == null ? Optional.empty() : certain.value();
            List<Statement<Optional<Target>>> possible = track.possible(day, known);
            if (possible.stream().anyMatch(open -> !open.value().equals(now))) {
                found.add(target(ref, now, certain == null ? possible.get(0) : certain, possible));
            } else if (certain != null && now.isPresent()) {
                found.add(target(ref, now, certain, List.of()));
            }
        });
        return found;
    }

    /** The last certain word about a target; null where there is none. */
    @Nullable
    Statement<Optional<Target>> target(String ref) {
        return chronicle.targets().getOrDefault(ref, new Track<>()).certain(day, known);
    }

    /** Whether the target is there or may be: an act may bind already, or not all that was issued is held. */
    boolean mayHoldTarget(String ref) {
        Track<Optional<Target>> track = chronicle.targets().getOrDefault(ref, new Track<>());
        Statement<Optional<Target>> certain = target(ref);
        boolean mayBegin = track.possible(day, known).stream()
                .anyMatch(open -> open.value().isPresent());
        boolean isThere = certain == null
                ? chronicle.issued().content() != Content.FULL
                : certain.value().isPresent();
        return mayBegin || isThere;
    }

    private static TargetState target(
            String ref,
            Optional<Target> now,
            Statement<Optional<Target>> by,
            List<Statement<Optional<Target>>> possible) {
        return new TargetState(
                ref,
                now.orElse(null),
                GovernedBy.of(by.act(), by.item()),
                possible.stream()
                        .map(each -> new TargetState.Possible(
                                each.value().orElse(null), GovernedBy.of(each.act(), each.item())))
                        .toList());
    }

    /** The task, or null where it certainly is not part of the plan on this day. */
    @Nullable
    TaskState task(TaskRef ref) {
        TaskTracks tracks = chronicle.tasks().getOrDefault(ref, new TaskTracks(ref));
        Existence existence = existence(tracks, ref);
        if (existence == null) {
            return null;
        }
        Map<Field, FieldState> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            fields.put(field, field(tracks.field(field)));
        }
        Statement<?> last = lastOf(tracks);
        GovernedBy governedBy = last == null ? base() : GovernedBy.of(last.act(), last.item());
        Statement<String> label = tracks.label.certain(day, known);
        return new TaskState(
                ref,
                label == null ? ref.text() : label.value(),
                existence,
                fields,
                governedBy,
                keptBy(ref, last),
                completions(tracks));
    }

    /** Tasks that any known entry names or that the numbering implies. */
    Iterable<TaskRef> refs() {
        Map<TaskRef, Boolean> refs = new TreeMap<>();
        Map<String, TaskRef> greatest = new LinkedHashMap<>();
        for (TaskTracks tracks : chronicle.tasks().values()) {
            if (tracks.mentioned <= known) {
                refs.put(tracks.ref, true);
                if (number(tracks.ref) > 0) {
                    greatest.merge(tracks.ref.parent(), tracks.ref, (a, b) -> number(a) >= number(b) ? a : b);
                }
            }
        }
        if (chronicle.issued().content() != Content.FULL) {
            greatest.values().forEach(last -> {
                for (int n = 1; n < number(last); n++) {
                    refs.putIfAbsent(last.sibling(Integer.toString(n)), true);
                }
            });
        }
        return refs.keySet();
    }

    /** The Arabic number of a task's last label, {@code 5a} counting as 5; 0 where it has none. */
    private static int number(TaskRef ref) {
        String last = ref.last();
        int end = 0;
        while (end < last.length() && last.charAt(end) >= '0' && last.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? 0 : Labels.value(last.substring(0, end));
    }

    private @Nullable Existence existence(TaskTracks tracks, TaskRef ref) {
        boolean full = chronicle.issued().content() == Content.FULL;
        if (tracks.mentioned > known) {
            return full ? null : impliedByNumbering(ref) ? Existence.INFERRED : Existence.UNKNOWN;
        }
        Statement<Presence> certain = tracks.presence.certain(day, known);
        Presence now = certain == null ? Presence.ENDED : certain.value();
        for (Statement<Presence> possible : tracks.presence.possible(day, known)) {
            if ((possible.value() == Presence.ENDED) != (now == Presence.ENDED)) {
                return Existence.UNDETERMINED;
            }
        }
        return switch (now) {
            case STATED -> Existence.STATED;
            case INFERRED -> Existence.INFERRED;
            case ENDED -> null;
        };
    }

    private boolean impliedByNumbering(TaskRef ref) {
        int number = number(ref);
        if (number == 0 || !ref.last().equals(Integer.toString(number))) {
            return false;
        }
        return chronicle.tasks().values().stream()
                .anyMatch(other -> other.mentioned <= known
                        && other.ref.parent().equals(ref.parent())
                        && number(other.ref) > number);
    }

    /** What a column says, whether the task is still there or not. */
    FieldState field(Track<FieldValue> track) {
        Statement<FieldValue> certain = track.certain(day, known);
        FieldState now = certain == null ? new FieldState.Unknown(base()) : state(certain);
        List<Statement<FieldValue>> possible = track.possible(day, known);
        if (certain != null && possible.stream().allMatch(other -> other.value().equals(certain.value()))) {
            return now;
        }
        return possible.isEmpty()
                ? now
                : new FieldState.Undetermined(
                        now, possible.stream().map(AsOf::state).toList());
    }

    private static FieldState.Known state(Statement<FieldValue> statement) {
        return new FieldState.Known(statement.value(), GovernedBy.of(statement.act(), statement.item()));
    }

    private GovernedBy base() {
        return GovernedBy.of(chronicle.issue(), 0);
    }

    /** The statement of highest order about a task. */
    private @Nullable Statement<?> lastOf(TaskTracks tracks) {
        Statement<?> last = later(tracks.presence.certain(day, known), tracks.label.certain(day, known));
        for (Field field : Field.values()) {
            last = later(tracks.field(field).certain(day, known), last);
        }
        return last;
    }

    private static @Nullable Statement<?> later(@Nullable Statement<?> a, @Nullable Statement<?> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.act().order() >= b.act().order() ? a : b;
    }

    private TaskState.@Nullable KeptBy keptBy(TaskRef ref, @Nullable Statement<?> last) {
        Statement<PlanAmended> residual = chronicle.residual().certain(day, known);
        if (residual == null
                || (last != null && residual.act().order() <= last.act().order())) {
            return null;
        }
        boolean listed = residual.value().items().stream().map(Item::ref).anyMatch(ref::equals);
        PlanEvent.Residual clause = residual.value().residual();
        return listed || clause == null
                ? null
                : new TaskState.KeptBy(GovernedBy.of(residual.act(), 0), clause.clause());
    }

    /** Reports of work that count on the day. */
    List<Completion> completions(TaskTracks tracks) {
        return tracks.completions.stream().filter(this::counts).toList();
    }

    /** The first day of a report of work that counts on the day and no more, or not yet; null where there is none. */
    @Nullable
    LocalDate otherReports(TaskTracks tracks) {
        return tracks.completions.stream()
                .filter(report -> counts(report) == chronicle.isWithdrawn(report.id(), Long.MAX_VALUE))
                .map(Completion::on)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean counts(Completion report) {
        return report.id() <= known
                && !chronicle.isWithdrawn(report.id(), known)
                && !report.on().isAfter(date);
    }

    private List<GovernedBy> governing(List<TaskState> tasks) {
        Map<Long, GovernedBy> acts = new TreeMap<>();
        acts.put(chronicle.issue().revision(), base());
        for (TaskState task : tasks) {
            add(acts, task.governedBy());
            for (FieldState field : task.fields().values()) {
                if (field instanceof FieldState.Known value) {
                    add(acts, value.by());
                }
            }
        }
        return List.copyOf(acts.values());
    }

    private static void add(Map<Long, GovernedBy> acts, GovernedBy by) {
        acts.putIfAbsent(by.entry(), new GovernedBy(by.entry(), 0, by.instrument(), by.from()));
    }

    private List<SectionState> sections() {
        Map<String, SectionState> found = new TreeMap<>(Labels::compare);
        Map<String, Act> touched = touched();
        int last = 0;
        for (Map.Entry<String, Chronicle.SectionTracks> entry :
                chronicle.sections().entrySet()) {
            Chronicle.SectionTracks tracks = entry.getValue();
            if (tracks.mentioned <= known) {
                Statement<String> title = tracks.title.certain(day, known);
                if (title == null) { // A heading that an act prints tells of the plan before the act, too.
                    title = tracks.title.certain(Integer.MAX_VALUE, known);
                }
                Act touching = touched.get(entry.getKey());
                found.put(
                        entry.getKey(),
                        new SectionState(
                                entry.getKey(),
                                title == null ? null : title.value(),
                                Existence.STATED,
                                touching == null ? null : GovernedBy.of(touching, 0)));
                last = Math.max(last, roman(entry.getKey()));
            }
        }
        for (int n = 1; n < last && chronicle.issued().content() != Content.FULL; n++) {
            found.putIfAbsent(Labels.roman(n), new SectionState(Labels.roman(n), null, Existence.INFERRED, null));
        }
        return List.copyOf(found.values());
    }

    /** For each section the act issued last that changes a task which stands in it on this day. */
    private Map<String, Act> touched() {
        Map<String, Act> touched = new HashMap<>();
        for (TaskTracks tracks : chronicle.tasks().values()) {
            Statement<?> last = lastOf(tracks);
            Statement<FieldValue> row = tracks.field(Field.SECTION).certain(day, known);
            String section = Chronicle.sectionOf(tracks.ref, row == null ? null : row.value());
            if (section != null && last != null && last.act().order() > 0) {
                touched.merge(section, last.act(), (a, b) -> a.order() >= b.order() ? a : b);
            }
        }
        return touched;
    }

    private static int roman(String label) {
        int value = Labels.value(label);
        return value > 0 && Labels.roman(value).equals(label) ? value : 0;
    }
}
