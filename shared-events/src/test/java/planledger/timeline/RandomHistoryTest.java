package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanEvent.TasksDisposed;

/** Random histories are worth something only if they meet the cases that they are for. */
class RandomHistoryTest {
    private static final int HISTORIES = 150;
    private static final int ENTRIES = 20;
    private static final int QUESTIONS = 20;
    private static final int TIMES_MIN = 50;

    private static final List<String> CASES = List.of(
            "status NOT_YET_IN_FORCE",
            "status IN_FORCE",
            "status SUSPENDED",
            "status REPLACED",
            "status REPEALED",
            "status EXPIRED",
            "status UNDETERMINED",
            "status resumed",
            "status by an inferred bound",
            "content FULL",
            "content PARTIAL",
            "content NOT_HELD",
            "tasks numbered through",
            "tasks numbered by section",
            "task STATED",
            "task INFERRED",
            "task UNDETERMINED",
            "task ended",
            "task renumbered",
            "task kept by a residual clause",
            "task with a completion",
            "completion withdrawn",
            "target",
            "target that an act may change",
            "target that an act may end",
            "target ended",
            "column Known",
            "column Unknown",
            "column Undetermined",
            "column Undetermined between several acts",
            "section STATED",
            "section INFERRED",
            "section touched",
            "section touched that a row names",
            "entry that changes no state",
            "correction of an instrument",
            "correction of a date of effect",
            "correction of a title",
            "correction of a last day",
            "correction of a citation",
            "correction of a name in a row",
            "correction of a text in a row",
            "correction of a deadline",
            "correction of a citation in a row",
            "correction of a completion's evidence",
            "order of acts is not the order of recording",
            "order of acts is the order of recording turned around",
            "order of acts is changed by a correction");

    private static final Map<String, String> PLACES = Map.of(
            "correction of an instrument", "/instrument/.*",
            "correction of a date of effect", "/effectiveFrom",
            "correction of a title", "/title",
            "correction of a last day", "/effectiveTo",
            "correction of a citation", "/(implements|basis)/.*",
            "correction of a name in a row", "/tasks/.*/(lead|products)/.*",
            "correction of a text in a row", "/tasks/.*/(title|notes|budget)",
            "correction of a deadline", "/tasks/.*/deadline",
            "correction of a citation in a row", "/tasks/.*/cites/.*",
            "correction of a completion's evidence", "/(evidence/.*|completedOn)");

    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void the_histories_meet_every_case_often() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.recorded(RandomHistory.of(seed, ENTRIES));
            for (Question question : Question.some(entries, seed, QUESTIONS)) {
                SlowReading slow = new SlowReading(entries.subList(0, (int) question.known()));
                count(slow.at(question.day()));
                count(slow, question);
                slow.known.forEach(entry -> count(entry.event()));
            }
        }
        CASES.forEach(name -> assertTrue(met.getOrDefault(name, 0) >= TIMES_MIN, name + " in " + met));
    }

    @Test
    void one_seed_is_one_history() {
        assertEquals(RandomHistory.of(1, ENTRIES), RandomHistory.of(1, ENTRIES));
    }

    private void count(PlanState state) {
        meet("status " + state.status().kind(), true);
        meet("status by an inferred bound", state.status().inferred());
        meet("content " + state.issued().content(), true);
        boolean paths =
                state.tasks().stream().anyMatch(task -> task.ref().text().contains("."));
        meet("tasks numbered by section", paths);
        meet("tasks numbered through", !paths);
        for (TaskState task : state.tasks()) {
            meet("task " + task.existence(), true);
            meet("task renumbered", !task.label().equals(task.ref().text()));
            meet("task kept by a residual clause", task.keptBy() != null);
            meet("task with a completion", !task.completions().isEmpty());
            for (FieldState field : task.fields().values()) {
                meet("column " + field.getClass().getSimpleName(), true);
                boolean several = field instanceof FieldState.Undetermined open
                        && open.possible().size() > 1;
                meet("column Undetermined between several acts", several);
            }
        }
        for (TargetState target : state.targets()) {
            meet("target", target.target() != null);
            meet("target that an act may change", target.possible().stream().anyMatch(other -> other.target() != null));
            meet("target that an act may end", target.possible().stream().anyMatch(other -> other.target() == null));
        }
        for (SectionState section : state.sections()) {
            meet("section " + section.existence(), true);
            meet("section touched", section.touchedBy() != null);
            meet("section touched that a row names", section.touchedBy() != null && !paths);
        }
    }

    private void count(PlanEvent event) {
        meet("completion withdrawn", event instanceof CompletionWithdrawn);
        meet(
                "entry that changes no state",
                event instanceof TasksDisposed || event instanceof FindingResponded || event instanceof PlanTookPlace);
        if (event instanceof EntryCorrected correction) {
            PLACES.forEach((name, place) -> meet(name, correction.path().matches(place)));
        }
    }

    private void count(SlowReading slow, Question question) {
        PlanStatus.Kind status = SlowStatus.on(question.day(), slow).kind();
        meet("status resumed", status == PlanStatus.Kind.IN_FORCE && isPast(slow, question));
        Set<String> listed = SlowTargets.on(question.day(), slow).stream()
                .map(TargetState::ref)
                .collect(Collectors.toSet());
        meet("target ended", slow.issued.targets().stream().anyMatch(target -> !listed.contains(target.ref())));
        slow.named().forEach(ref -> meet("task ended", slow.task(ref, question.day()) == null));
        List<Long> order = order(slow.events);
        List<Long> recorded = order.stream().sorted().toList();
        meet("order of acts is not the order of recording", !order.equals(recorded));
        meet(
                "order of acts is the order of recording turned around",
                order.size() > 3 && order.equals(turned(recorded)));
        List<PlanEvent> uncorrected = slow.known.stream().map(Entry::event).toList();
        meet("order of acts is changed by a correction", !order.equals(order(uncorrected)));
    }

    private static boolean isPast(SlowReading slow, Question question) {
        return slow.pauses.stream()
                .anyMatch(act -> act.event() instanceof PlanSuspended && act.certainOn(question.day()));
    }

    private static List<Long> turned(List<Long> order) {
        return order.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private static List<Long> order(List<PlanEvent> events) {
        return SlowAct.inOrder(events).stream().map(SlowAct::revision).toList();
    }

    private void meet(String name, boolean met) {
        if (met) {
            this.met.merge(name, 1, Integer::sum);
        }
    }
}
