package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planledger.event.Field;
import planledger.event.TaskRef;

/** A difference says of each point what was known there, and never that a task was absent where nobody knew. */
class DiffTest {
    private static final int HISTORIES = 200;
    private static final int QUESTIONS_MAX = 20;

    @Test
    void a_task_that_was_unknown_is_neither_added_nor_ended() {
        pairs((timeline, from, to) -> {
            for (Change change : Diff.between(timeline, from, to)) {
                TaskState before = at(timeline, change.ref(), from);
                TaskState after = at(timeline, change.ref(), to);
                assertEquals(before == null, change.kind() == Change.Kind.ADDED, change::toString);
                assertEquals(after == null, change.kind() == Change.Kind.ENDED, change::toString);
            }
        });
    }

    @Test
    void every_column_that_differs_is_told_with_what_each_point_says() {
        pairs((timeline, from, to) -> {
            List<Change> changes = Diff.between(timeline, from, to);
            for (TaskRef ref : listed(from, to)) {
                TaskState before = at(timeline, ref, from);
                TaskState after = at(timeline, ref, to);
                for (Field field : Field.values()) {
                    if (before != null && after != null && !Diff.sameValue(before.get(field), after.get(field))) {
                        Change told = changes.stream()
                                .filter(change -> change.ref().equals(ref) && change.field() == field)
                                .findFirst()
                                .orElse(null);
                        assertNotNull(told, ref + " " + field);
                        assertEquals(before.get(field), told.from());
                        assertEquals(after.get(field), told.to());
                    }
                }
            }
        });
    }

    @Test
    void nothing_leads_from_a_state_to_itself() {
        pairs((timeline, from, to) ->
                assertTrue(Diff.between(timeline, from, from).isEmpty()));
    }

    private interface Check {
        void on(Timeline timeline, PlanState from, PlanState to);
    }

    private static void pairs(Check check) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.recorded(RandomHistory.small(seed));
            Timeline timeline = Timeline.of(entries);
            List<Question> questions = Question.some(entries, seed, QUESTIONS_MAX);
            for (int i = 1; i < questions.size(); i++) {
                check.on(timeline, state(timeline, questions.get(i - 1)), state(timeline, questions.get(i)));
            }
        }
    }

    private static PlanState state(Timeline timeline, Question question) {
        return timeline.at(question.day(), question.known());
    }

    private static @Nullable TaskState at(Timeline timeline, TaskRef ref, PlanState state) {
        return timeline.task(ref, state.effectiveAt(), state.revision());
    }

    private static Set<TaskRef> listed(PlanState... states) {
        return Stream.of(states)
                .flatMap(state -> state.tasks().stream())
                .map(task -> task.ref())
                .collect(Collectors.toSet());
    }
}
