package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Item;
import planledger.event.PlanEvent.CompletionWithdrawn;

/** What a timeline remembers of earlier questions never changes an answer, in whatever order acts and reports come. */
class CourseMemoryTest {
    private static final int HISTORIES = 150;
    private static final int ENTRIES = 90;
    private static final int QUESTIONS = 8;
    private static final String BOTH = "Kế hoạch: Tháng 1/2025; Báo cáo: Quý III/2025";
    private static final String DROPPED = "Báo cáo: Quý III/2025";
    private static final String LATER = "Kế hoạch: Quý IV/2025; Báo cáo: Quý III/2025";
    private static final String[] PRODUCTS = {"Kế hoạch", "Báo cáo"};

    @Test
    void a_timeline_that_grew_between_questions_answers_as_one_that_was_never_asked() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.recorded(RandomTask.amended(seed, ENTRIES));
            Random random = new Random(seed);
            Timeline asked = new Timeline();
            for (Entry entry : entries) {
                asked.append(entry);
                if (entry.revision() % 9 == 0) {
                    compare(asked, Timeline.of(entries.subList(0, (int) entry.revision())), random, "seed " + seed);
                }
            }
        }
    }

    @Test
    void a_report_recorded_later_counts_in_what_was_remembered() {
        assertChanges(longStory(DROPPED).done("2025-01-20", "Kế hoạch", null));
    }

    @Test
    void a_withdrawal_recorded_later_counts_in_what_was_remembered() {
        Story reported = longStory(DROPPED).done("2025-01-20", "Kế hoạch", null);
        long report = reported.timeline().revision();
        assertChanges(reported.and(new CompletionWithdrawn(Story.PLAN, report, null, Story.REASON)));
    }

    @Test
    void a_repeal_recorded_later_counts_in_what_was_remembered() {
        EffectiveFrom from = EffectiveFrom.on(Story.day("2025-01-15"));
        assertChanges(longStory(LATER).acted("2025-01-10", from, new Item.Repeal(Story.TASK)));
    }

    @Test
    void a_deadline_recorded_later_counts_in_what_was_remembered() {
        assertChanges(
                longStory(DROPPED).amended("2025-01-11", "Kế hoạch: Quý I/2025; Báo cáo: Quý III/2025", PRODUCTS));
    }

    @Test
    void products_recorded_later_count_in_what_was_remembered() {
        Story done = longStory(DROPPED).done("2025-01-20", "Kế hoạch tuyên truyền", null);
        Fields products = new Fields(Map.of(Field.PRODUCTS, new FieldValue.Names(List.of("Kế hoạch tuyên truyền"))));
        assertChanges(done.amended("2025-01-11", EffectiveFrom.on(Story.day("2025-01-11")), products));
    }

    /** The plan falls due in January; the act of March says otherwise, after others had changed nothing. */
    private static Story longStory(String march) {
        Story story = Story.of(BOTH, PRODUCTS);
        for (int day = 1; day < CourseMemory.STEP - 1; day++) {
            story.amended("2025-01-0" + day, BOTH, PRODUCTS);
        }
        return story.amended("2025-03-01", march, PRODUCTS).amended("2025-03-02", march, PRODUCTS);
    }

    /** The last entry changes the answer, asked or not asked before. */
    private static void assertChanges(Story story) {
        List<Entry> entries = story.timeline().entries();
        int before = entries.size() - 1;
        LocalDate day = Story.day("2025-05-01");
        Timeline asked = Timeline.of(entries.subList(0, before));
        TaskStatus then = asked.taskStatus(Story.TASK, day, before);
        asked.append(entries.get(before));
        TaskStatus now = story.on(day.toString());
        assertNotEquals(then, now);
        assertEquals(now, asked.taskStatus(Story.TASK, day, entries.size()));
        assertEquals(then, asked.taskStatus(Story.TASK, day, before));
    }

    private static void compare(Timeline asked, Timeline never, Random random, String history) {
        for (int i = 0; i < QUESTIONS; i++) {
            LocalDate day = LocalDate.of(2024, 12, 20).plusDays(random.nextInt(400));
            long known = i < 2 ? never.revision() : 1 + random.nextInt((int) never.revision());
            assertEquals(
                    Timeline.of(never.entries()).taskStatus(Story.TASK, day, known),
                    asked.taskStatus(Story.TASK, day, known),
                    history + ", " + never.revision() + " entries, on " + day + ", known " + known);
        }
    }
}
