package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.Deadline.Part;
import planledger.event.Field;
import planledger.event.TaskRef;
import planledger.timeline.TaskStatus.Kind;

/** Where the tasks of a plan stand on one day, as known at one revision. */
final class Statuses {
    private final Chronicle chronicle;
    private final LocalDate date;
    private final long known;
    private final AsOf asOf;
    private final List<World> worlds;
    private final Function<TaskRef, Optional<LocalDate>> triggeredOn;

    Statuses(Chronicle chronicle, LocalDate date, long known, Function<TaskRef, Optional<LocalDate>> triggeredOn) {
        this.chronicle = chronicle;
        this.date = date;
        this.known = known;
        this.asOf = new AsOf(chronicle, date, known);
        this.worlds = World.of(chronicle, date, known);
        this.triggeredOn = triggeredOn;
    }

    /** Every task that is, was or may be part of the plan as far as an act names or implies it, by identity. */
    Map<TaskRef, TaskStatus> all() {
        Map<TaskRef, TaskStatus> found = new LinkedHashMap<>();
        for (TaskRef ref : asOf.refs()) {
            TaskStatus status = of(ref);
            if (status != null) {
                found.put(ref, status);
            }
        }
        return found;
    }

    /** Null for a task that certainly was no part of the plan up to the day. */
    @Nullable
    TaskStatus of(TaskRef ref) {
        TaskTracks task = chronicle.tasks().getOrDefault(ref, new TaskTracks(ref));
        boolean isNamed = task.presence.certain(Act.day(date), known) != null;
        if (!isNamed && asOf.task(ref) == null) {
            return null;
        }
        int day = Act.day(date);
        boolean firstKnown = Courses.firstKnown(task, day, known);
        if (!(asOf.field(task.field(Field.DEADLINE)) instanceof FieldState.Known)) {
            PartStatus part = PartStatus.without(Kind.UNDETERMINED, null, firstKnown);
            return TaskStatus.of(List.of(part), List.of());
        }
        Courses courses = new Courses(asOf, task, day, known);
        List<List<PartStatus>> found = new ArrayList<>();
        List<List<Obligation>> possible = courses.possible();
        for (World world : World.of(worlds, task, date, known)) {
            possible.forEach(obligations -> found.add(judged(courses, firstKnown, obligations, world, ref)));
        }
        return TaskStatus.of(inAll(found), new Proofs(courses.last().row(), courses.reports()).closingNothing());
    }

    private List<PartStatus> judged(
            Courses courses, boolean firstKnown, List<Obligation> obligations, World world, TaskRef ref) {
        boolean triggered =
                triggeredOn.apply(ref).filter(since -> !since.isAfter(date)).isPresent();
        LocalDate lastOfPlan = chronicle.issued().effectiveTo();
        Judge judge = new Judge(new Verdict(date, world, triggered), courses.reports(), firstKnown, lastOfPlan);
        List<PartStatus> found = new ArrayList<>();
        if (courses.last().parts().isEmpty()) {
            found.add(judge.withoutDeadline(courses.last().row()));
        }
        obligations.forEach(due -> found.addAll(judge.of(due)));
        return found;
    }

    /** What tells one status from the others: of parts that are alike, which one. */
    private record Key(@Nullable Part part, @Nullable LocalDate occurrence, int number) {}

    /** What is the same in every world; what is not, or is not due in every world, is undetermined unless done. */
    private static List<PartStatus> inAll(List<List<PartStatus>> worlds) {
        Map<Key, List<PartStatus>> found = new LinkedHashMap<>();
        for (List<PartStatus> world : worlds) {
            Map<Key, Integer> alike = new HashMap<>();
            for (PartStatus status : world) {
                Part part = status.part();
                LocalDate occurrence = part != null && part.kind() == Deadline.Kind.RECURRING ? status.from() : null;
                int number = alike.merge(new Key(part, occurrence, 0), 1, Integer::sum);
                found.computeIfAbsent(new Key(part, occurrence, number), any -> new ArrayList<>())
                        .add(status);
            }
        }
        return found.values().stream().map(each -> inAll(each, worlds.size())).toList();
    }

    private static PartStatus inAll(List<PartStatus> found, int worlds) {
        PartStatus first = found.get(0);
        boolean done = found.stream().allMatch(status -> status.kind().isDone());
        boolean same = found.stream().allMatch(status -> status.kind() == first.kind());
        if (same && (done || found.size() == worlds)) {
            return first;
        }
        return first.as(done ? Kind.DONE_UNDATED : Kind.UNDETERMINED);
    }
}
