package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planledger.event.EffectiveFrom;
import planledger.event.Item;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanRepealed;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanId;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.timeline.TaskStatus.Kind;

/** What the life of a plan and of its task does to what is due. */
class PlanLifeStatusTest {
    private static final String DUE = "Chậm nhất ngày 30/6/2025";

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2025-06-29, DUE_SOON",
        "2025-06-30, 2025-06-30, MOOT",
        "2025-06-30, 2025-07-01, MOOT",
        "2025-07-01, 2025-06-30, DUE_SOON",
        "2025-07-01, 2025-07-01, OVERDUE",
        "2025-07-01, 2025-12-31, OVERDUE"
    })
    void what_had_not_fallen_due_when_its_plan_ended_is_moot_and_what_had_stays_overdue(
            String end, String day, Kind kind) {
        assertEquals(
                kind, replaced(DUE, EffectiveFrom.on(Story.day(end))).part(day).kind());
        assertEquals(kind, repealed(DUE, end).part(day).kind());
        Item repeal = new Item.Repeal(Story.TASK);
        Story item = Story.of(DUE, "Kế hoạch").acted("2025-05-01", EffectiveFrom.on(Story.day(end)), repeal);
        assertEquals(kind, item.part(day).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thường xuyên | MOOT
            Định kỳ hằng quý | MOOT
            Sau khi có kết quả công bố | MOOT
            30/02/2025 | MOOT
             | MOOT
            Từ tháng 3/2025 trở đi | MOOT
            Đã hoàn thành | DONE_UNDATED
            """)
    void what_has_no_day_never_falls_due_once_its_plan_ended(String deadline, Kind kind) {
        assertEquals(kind, repealed(deadline, "2025-07-01").part("2025-08-01").kind());
    }

    @Test
    void work_for_an_ended_plan_was_done() {
        Story story = repealed(DUE, "2025-06-01").done("2025-06-20", "Kế hoạch", null);
        assertEquals(Kind.DONE_ON_TIME, story.part("2025-08-01").kind());
        assertEquals(Kind.MOOT, story.part("2025-06-19").kind());
        Story after = repealed(DUE, "2025-06-01").done("2025-07-20", "Kế hoạch", null);
        assertEquals(Kind.DONE_UNDATED, after.part("2025-08-01").kind());
    }

    @Test
    void what_had_not_fallen_due_first_when_its_plan_ended_is_not_late_against_that_day() {
        for (String end : List.of("2025-03-31", "2025-04-01")) {
            Story story = Story.of("Quý I/2025", "Kế hoạch").amended("2025-03-01", "Quý III/2025", "Kế hoạch");
            story.and(new PlanRepealed(
                    Story.PLAN, Story.by("2025-03-10"), EffectiveFrom.on(Story.day(end)), Story.REASON));
            assertEquals(Kind.MOOT, story.part("2025-05-01").kind());
            assertEquals(end.equals("2025-04-01"), story.part("2025-05-01").lateAgainstFirst());
        }
    }

    @Test
    void before_a_day_read_to_include_it_may_end_with_the_plan() {
        Story story = repealed("Trước ngày 01/7/2025", "2025-07-01");
        assertEquals(Kind.OVERDUE, story.part("2025-07-05").kind());
        assertEquals(true, story.part("2025-07-05").dependsOnReading());
    }

    @Test
    void a_plan_that_expired_ends_no_obligation() {
        Story story = Story.of("Quý IV/2025 - Quý II/2026", "Kế hoạch");
        story.and(new EntryCorrected(Story.PLAN, 1, "/effectiveTo", null, "2025-12-31", null, null, Story.REASON));
        assertEquals(
                PlanStatus.Kind.EXPIRED,
                story.timeline().status(Story.day("2026-03-01"), 2).kind());
        assertEquals(Kind.IN_WINDOW, story.part("2026-03-01").kind());
        assertEquals(Kind.OVERDUE, story.part("2026-07-01").kind());
    }

    @Test
    void a_plan_that_pauses_suspends_what_is_not_done() {
        Story story = suspended(EffectiveFrom.on(Story.day("2025-05-01")));
        assertEquals(Kind.IN_WINDOW, story.part("2025-04-30").kind());
        assertEquals(Kind.SUSPENDED, story.part("2025-05-01").kind());
        assertEquals(Kind.SUSPENDED, story.part("2025-07-31").kind());
        assertEquals(Kind.OVERDUE, story.part("2025-08-01").kind());
        story.done("2025-06-01", "Kế hoạch", null);
        assertEquals(Kind.DONE_ON_TIME, story.part("2025-07-01").kind());
    }

    @Test
    void a_report_that_was_taken_back_counts_no_more_from_then_on_in_what_is_known() {
        Story story = Story.of(DUE, "Kế hoạch").done("2025-05-01", "Kế hoạch", null);
        story.and(new CompletionWithdrawn(Story.PLAN, 2, null, Story.REASON));
        assertEquals(Kind.OVERDUE, story.part("2025-08-01").kind());
        TaskStatus before = story.timeline().taskStatus(Story.TASK, Story.day("2025-08-01"), 2);
        assertEquals(Kind.DONE_ON_TIME, before == null ? null : before.kind());
    }

    @Test
    void every_task_of_a_plan_is_told_at_once_the_ended_ones_too() {
        TaskRef second = new TaskRef("2");
        Item add = new Item.Add(Story.TASK, new Task(second, Story.row("Quý III/2025")));
        Story story = Story.of("Quý I/2025", "Kế hoạch")
                .acted("2025-05-01", EffectiveFrom.on(Story.day("2025-05-01")), add, new Item.Repeal(Story.TASK));
        Map<TaskRef, TaskStatus> all = at(story, "2025-06-01");
        assertEquals(List.of(Story.TASK, second), List.copyOf(all.keySet()));
        all.forEach(
                (ref, status) -> assertEquals(story.timeline().taskStatus(ref, Story.day("2025-06-01"), 2), status));
        assertEquals(List.of(Story.TASK), List.copyOf(at(story, "2025-04-01").keySet()));
        assertNull(story.timeline().taskStatus(second, Story.day("2025-04-01"), 2));
    }

    private static Map<TaskRef, TaskStatus> at(Story story, String day) {
        return story.timeline().taskStatuses(Story.day(day), 2, any -> Optional.empty());
    }

    private static Story replaced(String deadline, EffectiveFrom from) {
        PlanId other = new PlanId("vinh-long.ubnd.2025.1-kh-ubnd");
        return Story.of(deadline, "Kế hoạch")
                .and(new PlanReplaced(Story.PLAN, other, Story.by("2025-05-01"), from, List.of()));
    }

    private static Story repealed(String deadline, String from) {
        EffectiveFrom end = EffectiveFrom.on(Story.day(from));
        return Story.of(deadline, "Kế hoạch")
                .and(new PlanRepealed(Story.PLAN, Story.by("2025-05-01"), end, Story.REASON));
    }

    /** A plan that pauses until 1 August. */
    private static Story suspended(EffectiveFrom from) {
        EffectiveFrom again = EffectiveFrom.on(Story.day("2025-08-01"));
        return Story.of(DUE, "Kế hoạch")
                .and(new PlanSuspended(Story.PLAN, Story.by("2025-04-01"), from, Story.REASON))
                .and(new PlanResumed(Story.PLAN, Story.by("2025-07-15"), again, Story.REASON));
    }
}
