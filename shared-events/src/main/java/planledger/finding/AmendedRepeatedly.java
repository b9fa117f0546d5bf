package planledger.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.TaskRef;
import planledger.timeline.Change;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;

/** A task was amended, or its deadline put off, again and again; counted for its lead agencies too. */
final class AmendedRepeatedly implements Rule {
    static final int TIMES_MIN = 3;

    @Override
    public String name() {
        return "amended-repeatedly";
    }

    @Override
    public Source source() {
        return Source.PLAN;
    }

    /** Revisions of the acts that amended one task, and of those among them that put off its deadline. */
    private record Tally(Set<Long> amended, Set<Long> postponed) {
        Tally() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        Map<TaskRef, Tally> tallies = tallies(plan);
        if (tallies.values().stream().noneMatch(tally -> tally.amended().size() >= TIMES_MIN)) {
            return Stream.empty();
        }
        Map<String, Integer> byAgency = byAgency(plan, tallies);
        return tallies.entrySet().stream()
                .filter(each -> each.getValue().amended().size() >= TIMES_MIN)
                .map(each -> finding(plan, each.getKey(), each.getValue(), byAgency));
    }

    private static Map<TaskRef, Tally> tallies(Dossier plan) {
        Map<TaskRef, Tally> tallies = new TreeMap<>();
        plan.all(PlanAmended.class).forEach(act -> {
            for (Change change : plan.changes(act.revision())) {
                if (change.kind() == Change.Kind.AMENDED && change.prevails()) {
                    Tally tally = tallies.computeIfAbsent(change.ref(), any -> new Tally());
                    tally.amended().add(act.revision());
                    if (change.field() == Field.DEADLINE
                            && !Due.postponed(change).isEmpty()) {
                        tally.postponed().add(act.revision());
                    }
                }
            }
        });
        return tallies;
    }

    /** How often tasks that an agency leads were amended. */
    private static Map<String, Integer> byAgency(Dossier plan, Map<TaskRef, Tally> tallies) {
        Map<String, Integer> counts = new HashMap<>();
        for (TaskState task : plan.plan().state().tasks()) {
            Tally tally = tallies.get(task.ref());
            if (tally != null) {
                leads(task)
                        .forEach(agency -> counts.merge(agency, tally.amended().size(), Integer::sum));
            }
        }
        return counts;
    }

    private static List<String> leads(@Nullable TaskState task) {
        return task != null
                        && task.get(Field.LEAD) instanceof FieldState.Known known
                        && known.value() instanceof FieldValue.Names names
                ? names.items().stream().distinct().toList()
                : List.of();
    }

    private Finding finding(Dossier plan, TaskRef task, Tally tally, Map<String, Integer> byAgency) {
        int amended = tally.amended().size();
        int postponed = tally.postponed().size();
        boolean isDeadline = postponed >= TIMES_MIN;
        List<String> agencies = leads(plan.task(task, plan.plan().at()));
        return new Draft(this, plan)
                .task(task)
                .kind(isDeadline ? "postponed" : "amended")
                .entries(first(isDeadline ? tally.postponed() : tally.amended()), "/tasks/" + task)
                .fact("amended", amended)
                .fact("postponed", postponed)
                .fact("agencies", agencies)
                .fact("agencyAmended", agencies.stream().map(byAgency::get).toList())
                .says(
                        "Nhiệm vụ " + task + " đã bị sửa " + amended + " lần, lùi hạn " + postponed
                                + " lần. Hỏi cơ quan chủ trì vì sao, và xem nhiệm vụ còn khả thi không.",
                        "Task " + task + " was amended " + amended + " times, its deadline put off " + postponed
                                + " times. Ask the lead agency why, and whether the task can still be done.");
    }

    /** Up to the one that made them many. */
    private static List<Long> first(Set<Long> revisions) {
        return new ArrayList<>(revisions).subList(0, TIMES_MIN);
    }
}
