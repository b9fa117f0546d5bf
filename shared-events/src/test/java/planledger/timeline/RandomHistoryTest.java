package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import planledger.event.PlanEvent;

/** Random histories are worth something only if they meet the cases that they are for. */
class RandomHistoryTest {
    private static final int HISTORIES = 150;
    private static final int ENTRIES = 20;
    private static final int QUESTIONS = 20;
    private static final int TIMES_MIN = 50;

    private static final List<String> CASES = List.of(
            "status NOT_YET_IN_FORCE",
            "status IN_FORCE",
            "status REPLACED",
            "status EXPIRED",
            "status UNDETERMINED",
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
            "column Known",
            "column Unknown",
            "column Undetermined",
            "column Undetermined between several acts",
            "section STATED",
            "section INFERRED",
            "section touched",
            "section touched that a row names",
            "order of acts is not the order of recording",
            "order of acts is the order of recording turned around",
            "order of acts is changed by a correction");

    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void the_histories_meet_every_case_often() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.recorded(RandomHistory.of(seed, ENTRIES));
            for (Question question : Question.some(entries, seed, QUESTIONS)) {
                SlowReading slow = new SlowReading(entries.subList(0, (int) question.known()));
                count(slow.at(question.day()));
                count(slow, question);
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
        for (SectionState section : state.sections()) {
            meet("section " + section.existence(), true);
            meet("section touched", section.touchedBy() != null);
            meet("section touched that a row names", section.touchedBy() != null && !paths);
        }
    }

    private void count(SlowReading slow, Question question) {
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
