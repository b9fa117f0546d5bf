package planledger.timeline;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planledger.event.PlanEvent;
import planledger.event.TaskRef;

/** The fold against a slow reading that shares no code with it, on many random histories. */
class TimelineAgainstSlowReadingTest {
    private static final int HISTORIES = 300;
    private static final int LONG_HISTORIES = 4;
    private static final int LONG_HISTORY_ENTRIES = 500;
    private static final int QUESTIONS_MAX = 80;

    private static final List<TaskRef> NAMED_BY_NO_HISTORY = Stream.of("80", "7", "5c", "I.9", "III.1", "VII*2.1", "x")
            .map(TaskRef::new)
            .toList();

    /** What both say to one part of a question. */
    private record Answer(
            String to, @Nullable Object fold, @Nullable Object slow) {}

    @Test
    void every_state_is_what_the_slow_reading_says() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            check(RandomHistory.small(seed), seed);
        }
    }

    @Test
    void every_state_of_a_long_history_is_what_the_slow_reading_says() {
        for (long seed = 0; seed < LONG_HISTORIES; seed++) {
            check(RandomHistory.of(seed, LONG_HISTORY_ENTRIES), seed);
        }
    }

    private static void check(List<PlanEvent> history, long seed) {
        List<Entry> entries = RandomHistory.recorded(history);
        Timeline timeline = Timeline.of(entries);
        Map<Long, SlowReading> readings = new HashMap<>();
        for (Question question : Question.some(entries, seed, QUESTIONS_MAX)) {
            int known = (int) question.known();
            SlowReading slow =
                    readings.computeIfAbsent(question.known(), any -> new SlowReading(entries.subList(0, known)));
            String difference = difference(timeline, slow, question.day());
            if (difference != null) {
                fail("seed " + seed + difference + smallest(history.subList(0, known)));
            }
        }
    }

    /** The smallest history whose newest state is in dispute; a fault may also lie in the answers for older ones only. */
    private static String smallest(List<PlanEvent> history) {
        if (newestDifference(history) == null) {
            return "\n  where the entry is the newest, they agree";
        }
        List<PlanEvent> smallest = SmallestHistory.of(history, fewer -> newestDifference(fewer) != null);
        StringBuilder text = new StringBuilder("\n  smallest such history, where ").append(newestDifference(smallest));
        smallest.forEach(event -> text.append("\n    ").append(event));
        return text.toString();
    }

    private static @Nullable String newestDifference(List<PlanEvent> events) {
        List<Entry> entries = RandomHistory.recorded(events);
        Timeline timeline = Timeline.of(entries);
        SlowReading slow = new SlowReading(entries);
        return Question.days(entries).stream()
                .map(day -> difference(timeline, slow, day))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** How the fold and the slow reading differ first on a day, told by the part; null where they agree. */
    private static @Nullable String difference(Timeline timeline, SlowReading slow, LocalDate day) {
        for (Answer answer : answers(timeline, slow, day, slow.known.size())) {
            if (!Objects.equals(answer.fold, answer.slow)) {
                return " revision " + slow.known.size() + " on " + day + ": " + answer.to + "\n  fold " + answer.fold
                        + "\n  slow " + answer.slow;
            }
        }
        return null;
    }

    private static List<Answer> answers(Timeline timeline, SlowReading slow, LocalDate day, long known) {
        PlanState foldState = timeline.at(day, known);
        PlanState slowState = slow.at(day);
        Map<TaskRef, TaskState> tasks = new HashMap<>();
        slowState.tasks().forEach(task -> tasks.put(task.ref(), task));
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("status", timeline.status(day, known), SlowStatus.on(day, slow)));
        answers.add(new Answer("certain end", timeline.certainEnd(known), SlowStatus.certainEnd(slow)));
        slow.named().forEach(ref -> answers.add(new Answer("task", timeline.task(ref, day, known), tasks.get(ref))));
        NAMED_BY_NO_HISTORY.stream()
                .filter(ref -> !tasks.containsKey(ref))
                .forEach(ref -> answers.add(new Answer("task", timeline.task(ref, day, known), slow.task(ref, day))));
        answers.add(new Answer("sections", foldState.sections(), slowState.sections()));
        answers.add(new Answer("targets", foldState.targets(), slowState.targets()));
        answers.add(new Answer("governing", foldState.governing(), slowState.governing()));
        answers.add(new Answer("state", foldState, slowState));
        return answers;
    }
}
