package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.Task;
import planledger.timeline.TaskStatus.Kind;

/** An act moves a deadline that runs; none that has lapsed. */
class MovedDeadlineTest {
    private static final String FIRST = "Quý I/2025";
    private static final String LATER = "Quý III/2025";

    @Test
    void a_deadline_extended_in_time_counts_and_the_first_one_is_kept() {
        Story story = Story.of(FIRST, "Kế hoạch").amended("2025-03-31", LATER, "Kế hoạch");
        PartStatus open = story.part("2025-07-01");
        assertEquals(Kind.IN_WINDOW, open.kind());
        assertEquals(Story.day("2025-09-30"), open.dueOn());
        assertEquals(Story.day("2025-03-31"), open.firstDue());
        assertTrue(open.lateAgainstFirst());
        assertFalse(open.moved());
        PartStatus done = story.done("2025-08-01", "Kế hoạch", null).part("2025-09-01");
        assertEquals(Kind.DONE_ON_TIME, done.kind());
        assertTrue(done.lateAgainstFirst());
    }

    @Test
    void a_deadline_moved_after_it_lapsed_stays_lapsed() {
        Story story = Story.of(FIRST, "Kế hoạch").amended("2025-04-01", LATER, "Kế hoạch");
        PartStatus open = story.part("2025-07-01");
        assertEquals(Kind.OVERDUE, open.kind());
        assertEquals(Story.day("2025-03-31"), open.dueOn());
        assertTrue(open.moved());
        assertTrue(open.lateAgainstFirst());
        assertNull(open.firstDue());
        assertEquals(
                Kind.DONE_LATE,
                story.done("2025-08-01", "Kế hoạch", null).part("2025-09-01").kind());
    }

    @Test
    void what_counts_is_when_the_act_was_issued_not_from_when_it_binds_or_when_it_was_recorded() {
        EffectiveFrom before = EffectiveFrom.on(Story.day("2025-03-01"));
        EffectiveFrom after = EffectiveFrom.on(Story.day("2025-05-01"));
        Story backDated = Story.of(FIRST, "Kế hoạch").amended("2025-04-21", before, Story.row(LATER, "Kế hoạch"));
        assertEquals(Kind.OVERDUE, backDated.part("2025-06-01").kind());
        Story inTime = Story.of(FIRST, "Kế hoạch").amended("2025-03-20", after, Story.row(LATER, "Kế hoạch"));
        assertEquals(Kind.OVERDUE, inTime.part("2025-04-20").kind());
        assertEquals(Kind.NOT_STARTED, inTime.part("2025-06-01").kind());
    }

    @Test
    void work_done_in_time_stays_in_time_whatever_a_later_act_says() {
        Story story = Story.of("Quý II/2025", "Kế hoạch")
                .done("2025-05-15", "Kế hoạch", null)
                .amended("2025-07-21", FIRST, "Kế hoạch");
        PartStatus done = story.part("2025-08-01");
        assertEquals(Kind.DONE_ON_TIME, done.kind());
        assertEquals(Story.day("2025-06-30"), done.dueOn());
    }

    @Test
    void what_a_later_act_asks_for_besides_finished_work_is_due_when_that_act_says() {
        Story story = Story.of(FIRST, "Kế hoạch")
                .done("2025-03-15", "Kế hoạch", null)
                .amended("2025-04-21", LATER, "Kế hoạch", "Báo cáo");
        assertEquals("NOT_STARTED 2025-09-30", story.said("2025-06-01"));
        assertEquals(
                Kind.DONE_ON_TIME,
                story.done("2025-09-01", "Báo cáo", null).part("2025-10-01").kind());
    }

    @Test
    void the_first_of_several_lapsed_deadlines_decides() {
        Story story = Story.of(FIRST, "Kế hoạch")
                .amended("2025-04-21", "Quý II/2025", "Kế hoạch")
                .amended("2025-06-21", LATER, "Kế hoạch");
        assertEquals(Story.day("2025-03-31"), story.part("2025-07-01").dueOn());
    }

    @Test
    void a_day_that_had_passed_when_the_act_was_issued_says_so() {
        Story story = Story.notHeld().amended("2025-04-21", "Quý IV năm 2024", "Kế hoạch");
        PartStatus part = story.part("2025-04-21");
        assertEquals(Kind.OVERDUE, part.kind());
        assertTrue(part.setAfterDue());
        assertFalse(Story.of(FIRST, "Kế hoạch").part("2025-04-21").setAfterDue());
    }

    @Test
    void a_task_that_was_repealed_after_its_day_and_is_added_again_stays_late() {
        Story story = repealedAndAdded("2025-04-01", "2025-05-21");
        assertEquals("OVERDUE 2025-03-31", story.said("2025-05-01"));
        assertEquals("OVERDUE 2025-03-31", story.said("2025-06-01"));
    }

    @Test
    void a_task_that_was_repealed_in_time_and_is_added_again_is_due_when_that_act_says() {
        Story story = repealedAndAdded("2025-03-31", "2025-05-21");
        assertEquals("MOOT 2025-03-31", story.said("2025-05-01"));
        assertEquals("NOT_STARTED 2025-09-30", story.said("2025-06-01"));
    }

    private static Story repealedAndAdded(String repealed, String added) {
        Item again = new Item.Add(null, new Task(Story.TASK, Story.row(LATER, "Kế hoạch")));
        return Story.of(FIRST, "Kế hoạch")
                .acted(repealed, EffectiveFrom.on(Story.day(repealed)), new Item.Repeal(Story.TASK))
                .acted(added, EffectiveFrom.on(Story.day(added)), again);
    }

    @Test
    void a_day_that_was_over_before_its_deadline_bound_has_not_lapsed() {
        EffectiveFrom june = EffectiveFrom.on(Story.day("2025-06-01"));
        Story plan = Story.of("2025-01-05", june, FIRST, "Kế hoạch").amended("2025-07-01", LATER, "Kế hoạch");
        assertEquals("IN_WINDOW 2025-09-30", plan.said("2025-08-01"));
        Story act = Story.notHeld().amended("2025-04-21", FIRST, "Kế hoạch").amended("2025-07-01", LATER, "Kế hoạch");
        assertEquals("IN_WINDOW 2025-09-30", act.said("2025-08-01"));
        Story bounded = Story.of("2025-01-05", Story.between("2025-03-01", "2025-06-01"), FIRST, "Kế hoạch")
                .amended("2025-07-01", LATER, "Kế hoạch");
        assertEquals("UNDETERMINED 2025-09-30", bounded.said("2025-08-01"));
    }

    @Test
    void where_the_day_of_issue_decides_and_is_not_known_nothing_is_said() {
        EffectiveFrom from = EffectiveFrom.on(Story.day("2025-05-01"));
        Story story = Story.of(FIRST, "Kế hoạch").amended(null, from, Story.row(LATER, "Kế hoạch"));
        assertEquals("UNDETERMINED 2025-09-30", story.said("2025-06-01"));
        assertEquals("OVERDUE 2025-09-30", story.said("2025-10-01"));
        assertEquals(
                Kind.OVERDUE,
                bounded("2025-04-01", "2025-05-01").part("2025-06-01").kind());
        assertEquals(
                Kind.NOT_STARTED,
                bounded("2025-03-01", "2025-03-31").part("2025-06-01").kind());
    }

    private static Story bounded(String notBefore, String notAfter) {
        Instrument by = new Instrument(
                "QĐ", null, null, Story.day(notBefore), Story.day(notAfter), "x", null, null, null, null, null);
        Item item = new Item.Amend(Story.TASK, Story.row(LATER, "Kế hoạch"));
        EffectiveFrom from = EffectiveFrom.on(Story.day("2025-05-01"));
        return Story.of(FIRST, "Kế hoạch")
                .and(new PlanAmended(Story.PLAN, by, from, null, List.of(), List.of(item), List.of(), null));
    }
}
