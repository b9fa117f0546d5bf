package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import planledger.event.PlanEvent;

/** What was answered once stays answered, whatever is recorded or asked later, on many random histories. */
class TimelineHistoriesTest {
    private static final int HISTORIES = 300;
    private static final int QUESTIONS_MAX = 80;

    @Test
    void an_answer_for_a_revision_is_the_same_whether_later_entries_exist_or_not() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.recorded(RandomHistory.small(seed));
            Timeline whole = Timeline.of(entries);
            for (Question question : Question.some(entries, seed, 10)) {
                Timeline early = Timeline.of(entries.subList(0, (int) question.known()));
                PlanState then = early.at(question.day(), question.known());
                assertEquals(then, whole.at(question.day(), question.known()), "seed " + seed + ", " + question);
            }
        }
    }

    @Test
    void answers_given_while_a_plan_grows_hold_when_it_has_grown() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.recorded(RandomHistory.small(seed));
            List<Question> questions = Question.some(entries, seed, QUESTIONS_MAX);
            Timeline growing = new Timeline();
            Map<Question, PlanState> given = new LinkedHashMap<>();
            for (Entry entry : entries) {
                growing.append(entry);
                questions.stream()
                        .filter(question -> question.known() <= growing.revision())
                        .skip(entry.revision() % 3)
                        .limit(1)
                        .forEach(question -> given.put(question, growing.at(question.day(), question.known())));
            }
            Timeline atOnce = Timeline.of(entries);
            for (Map.Entry<Question, PlanState> answer : given.entrySet()) {
                Question question = answer.getKey();
                assertEquals(answer.getValue(), growing.at(question.day(), question.known()), "seed " + seed);
                assertEquals(answer.getValue(), atOnce.at(question.day(), question.known()), "seed " + seed);
            }
        }
    }

    @Test
    void the_order_of_questions_does_not_matter() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.recorded(RandomHistory.small(seed));
            List<Question> questions = new ArrayList<>(Question.some(entries, seed, 20));
            Timeline timeline = Timeline.of(entries);
            Map<Question, PlanState> first = new HashMap<>();
            questions.forEach(question -> first.put(question, timeline.at(question.day(), question.known())));
            Collections.reverse(questions);
            for (Question question : questions) {
                assertEquals(first.get(question), timeline.at(question.day(), question.known()), "seed " + seed);
            }
        }
    }

    @Test
    void a_fork_grows_on_its_own() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.recorded(RandomHistory.small(seed));
            int half = entries.size() / 2;
            Timeline stem = Timeline.of(entries.subList(0, half));
            Timeline fork = stem.fork();
            entries.subList(half, entries.size()).forEach(fork::append);
            assertEquals(entries, fork.entries());
            assertEquals(entries.subList(0, half), stem.entries());
            for (Question question : Question.some(entries.subList(0, half), seed, 5)) {
                assertEquals(
                        stem.at(question.day(), question.known()),
                        fork.at(question.day(), question.known()),
                        "seed " + seed);
            }
        }
    }

    @Test
    void an_entry_is_read_with_the_corrections_known_at_a_revision() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.recorded(RandomHistory.small(seed));
            Timeline timeline = Timeline.of(entries);
            int known = 1 + new Random(seed).nextInt(entries.size());
            List<PlanEvent> slow = new SlowReading(entries.subList(0, known)).events;
            for (int i = 0; i < known; i++) {
                assertEquals(slow.get(i), timeline.corrected(i + 1L, known), "seed " + seed);
                assertEquals(entries.get(i), timeline.entry(i + 1L), "seed " + seed);
            }
        }
    }

    @Test
    void a_ledger_position_stands_for_the_entries_up_to_it() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.recorded(RandomHistory.small(seed));
            Timeline timeline = Timeline.of(entries);
            long last = entries.get(entries.size() - 1).position();
            for (long position = 0; position <= last + 1; position++) {
                long at = position;
                long slow =
                        entries.stream().filter(entry -> entry.position() <= at).count();
                assertEquals(slow, timeline.revisionAt(position), "seed " + seed);
            }
        }
    }
}
