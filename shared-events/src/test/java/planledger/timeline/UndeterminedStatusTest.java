package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Item;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanId;
import planledger.event.Task;
import planledger.timeline.TaskStatus.Kind;

/** What is not known leaves a verdict open only where it would change it. */
class UndeterminedStatusTest {
    private static final String DUE = "Chậm nhất ngày 30/6/2025";

    @Test
    void a_pause_that_may_have_begun_leaves_open_only_what_it_would_change() {
        Story story = suspended(Story.between("2025-04-01", "2025-06-01"));
        assertEquals(Kind.IN_WINDOW, story.part("2025-03-31").kind());
        assertEquals(Kind.UNDETERMINED, story.part("2025-05-01").kind());
        assertEquals(Kind.SUSPENDED, story.part("2025-06-01").kind());
        assertEquals(
                Kind.DONE_ON_TIME,
                story.done("2025-04-20", null, null).part("2025-05-01").kind());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, NOT_STARTED",
        "2025-02-01, UNDETERMINED",
        "2025-02-28, UNDETERMINED",
        "2025-03-01, IN_WINDOW",
        "2025-07-01, OVERDUE"
    })
    void a_plan_whose_first_day_is_bounded_is_judged_once_it_certainly_binds(String day, Kind kind) {
        EffectiveFrom from = Story.between("2025-02-01", "2025-03-01");
        assertEquals(kind, Story.of(null, from, DUE, "Kế hoạch").part(day).kind());
    }

    @Test
    void what_has_not_begun_either_way_has_not_begun() {
        EffectiveFrom from = Story.between("2025-02-01", "2025-03-01");
        assertEquals(
                Kind.NOT_STARTED,
                Story.of(null, from, "Quý IV/2025").part("2025-02-15").kind());
        Story done = Story.of(null, from, DUE, "Kế hoạch").done("2025-02-10", "Kế hoạch", null);
        assertEquals(Kind.DONE_ON_TIME, done.part("2025-02-15").kind());
    }

    @ParameterizedTest
    @CsvSource({
        "Chậm nhất ngày 31/5/2025, 2025-08-01, OVERDUE",
        "Chậm nhất ngày 31/5/2025, 2025-06-15, OVERDUE",
        "Chậm nhất ngày 30/6/2025, 2025-05-31, IN_WINDOW",
        "Chậm nhất ngày 30/6/2025, 2025-06-15, UNDETERMINED",
        "Chậm nhất ngày 30/6/2025, 2025-08-01, UNDETERMINED",
        "Chậm nhất ngày 31/7/2025, 2025-07-13, UNDETERMINED",
        "Chậm nhất ngày 31/7/2025, 2025-07-14, MOOT"
    })
    void an_end_that_is_bounded_leaves_open_what_fell_due_in_between(String deadline, String day, Kind kind) {
        EffectiveFrom end = Story.between("2025-06-01", "2025-07-14");
        assertEquals(kind, replaced(deadline, end).part(day).kind());
        Item repeal = new Item.Repeal(Story.TASK);
        assertEquals(
                kind,
                Story.of(deadline, "Kế hoạch")
                        .acted("2025-05-01", end, repeal)
                        .part(day)
                        .kind());
    }

    @Test
    void a_task_that_an_act_may_bring_back_is_moot_only_if_it_does_not() {
        Item again = new Item.Add(null, new Task(Story.TASK, Story.row(DUE, "Kế hoạch")));
        Story story = Story.of(DUE, "Kế hoạch")
                .acted("2025-02-01", EffectiveFrom.on(Story.day("2025-02-01")), new Item.Repeal(Story.TASK))
                .acted("2025-03-01", Story.between("2025-03-01", "2025-04-01"), again);
        assertEquals(Kind.MOOT, story.part("2025-02-15").kind());
        assertEquals(Kind.UNDETERMINED, story.part("2025-03-15").kind());
        assertEquals(Kind.IN_WINDOW, story.part("2025-04-01").kind());
    }

    @Test
    void a_deadline_that_is_not_known_is_not_guessed() {
        Story unknown = Story.notHeld()
                .acted("2025-02-01", EffectiveFrom.on(Story.day("2025-02-01")), new Item.Renumber(Story.TASK, "1a"));
        assertEquals(Kind.UNDETERMINED, unknown.part("2025-05-01").kind());
        Story open = Story.of(DUE, "Kế hoạch")
                .amended("2025-03-01", Story.between("2025-03-01", "2025-04-01"), Story.row("Quý IV/2025"));
        assertEquals(Kind.UNDETERMINED, open.part("2025-03-15").kind());
        assertEquals(Kind.NOT_STARTED, open.part("2025-04-01").kind());
    }

    @Test
    void what_may_have_been_done_in_time_is_not_late_against_the_first_deadline() {
        Fields products = new Fields(Map.of(Field.PRODUCTS, new FieldValue.Names(List.of("Báo cáo"))));
        Story story = Story.of("Quý I/2025", "Kế hoạch")
                .amended("2025-03-01", EffectiveFrom.on(Story.day("2025-03-01")), Story.due("Quý III/2025"))
                .amended("2025-03-05", Story.between("2025-03-10", "2025-12-31"), products);
        assertTrue(story.part("2025-05-01").lateAgainstFirst());
        assertFalse(story.done("2025-03-15", "Báo cáo", null).part("2025-05-01").lateAgainstFirst());
    }

    @Test
    void a_late_report_is_not_proof_of_lateness_where_an_earlier_one_may_have_been_on_the_same_thing() {
        Story story = Story.notHeld()
                .amended("2025-02-01", EffectiveFrom.on(Story.day("2025-02-01")), Story.due(DUE))
                .done("2025-07-20", null, null);
        assertEquals(Kind.DONE_LATE, story.part("2025-08-01").kind());
        story.done("2025-06-20", "Kế hoạch", null);
        assertEquals(Kind.DONE_UNDATED, story.part("2025-08-01").kind());
        assertFalse(story.part("2025-08-01").lateAgainstFirst());
    }

    @Test
    void a_report_on_a_product_leaves_open_what_is_done_where_the_products_are_not_known() {
        Story story = Story.notHeld().amended("2025-02-01", EffectiveFrom.on(Story.day("2025-02-01")), Story.due(DUE));
        assertEquals(Kind.IN_WINDOW, story.part("2025-03-01").kind());
        assertEquals(
                Kind.UNDETERMINED,
                story.done("2025-02-20", "Kế hoạch", null).part("2025-03-01").kind());
        assertEquals(
                Kind.DONE_ON_TIME,
                story.done("2025-02-21", null, null).part("2025-03-01").kind());
    }

    private static Story replaced(String deadline, EffectiveFrom from) {
        PlanId other = new PlanId("vinh-long.ubnd.2025.1-kh-ubnd");
        return Story.of(deadline, "Kế hoạch")
                .and(new PlanReplaced(Story.PLAN, other, Story.by("2025-05-01"), from, List.of()));
    }

    /** A plan that pauses until 1 August. */
    private static Story suspended(EffectiveFrom from) {
        EffectiveFrom again = EffectiveFrom.on(Story.day("2025-08-01"));
        return Story.of(DUE, "Kế hoạch")
                .and(new PlanSuspended(Story.PLAN, Story.by("2025-04-01"), from, Story.REASON))
                .and(new PlanResumed(Story.PLAN, Story.by("2025-07-15"), again, Story.REASON));
    }
}
