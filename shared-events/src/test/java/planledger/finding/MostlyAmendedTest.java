package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.PLAN;
import static planledger.finding.Acts.amend;
import static planledger.finding.Acts.amended;
import static planledger.finding.Acts.renumber;
import static planledger.finding.Acts.repeal;
import static planledger.finding.Acts.replaced;
import static planledger.finding.Plans.plan;
import static planledger.finding.Rows.task;

import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Field;
import planledger.event.Item;
import planledger.event.PlanEvent.Content;

/** More than half of a plan's tasks were amended, and the plan was not replaced. */
class MostlyAmendedTest {

    private static final String RULE = "mostly-amended";

    @Test
    void the_act_that_passes_the_half_is_the_one_with_which_it_is_seen() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.NOTES, "a")))
                .record(amended("6/QĐ-UBND", "2025-03-02", amend("I.1", Field.NOTES, "b")))
                .record(amended("7/QĐ-UBND", "2025-03-03", repeal("I.2")))
                .record(amended("8/QĐ-UBND", "2025-03-04", amend("I.3", Field.NOTES, "a")));

        assertEquals(List.of(), ledger.find(RULE, 3));
        Finding finding = ledger.only(RULE);
        assertEquals(RULE, finding.key());
        assertEquals(List.of(1L, 2L, 4L), finding.entries());
        assertEquals(List.of("I.1", "I.2", "I.3"), finding.facts().get("amended"));
        assertEquals(true, finding.source().isAnalogy());
    }

    @Test
    void half_of_the_tasks_is_not_more_than_half() {
        Ledger ledger = new Ledger()
                .record(plan(task("1"), task("2")))
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("1", Field.NOTES, "a")));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void a_line_that_changes_nothing_amends_nothing() {
        Ledger ledger = new Ledger()
                .record(plan(task("1", Field.NOTES, "a")))
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("1", Field.NOTES, "a")));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void another_label_amends_nothing_and_tasks_that_were_added_count_on_neither_side() {
        Ledger ledger = new Ledger()
                .record(plan(task("1"), task("2")))
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("1", Field.NOTES, "a"), renumber("2", "3")))
                .record(amended("6/QĐ-UBND", "2025-03-02", new Item.Add(null, task("4"))))
                .record(amended("7/QĐ-UBND", "2025-03-03", amend("4", Field.NOTES, "a")));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void of_a_plan_that_is_not_held_in_full_the_half_is_unknown() {
        Ledger ledger = new Ledger()
                .record(plan(PLAN, "01/KH-UBND", "2025-01-02", Content.PARTIAL, task("1")))
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("1", Field.NOTES, "a")));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void a_plan_that_is_replaced_is_settled_from_then_on() {
        Ledger ledger = new Ledger()
                .record(plan(task("1")))
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("1", Field.NOTES, "a")))
                .record(replaced("2025-06-01"));

        assertEquals(1, ledger.find(RULE, 2).size());
        assertEquals(List.of(), ledger.find(RULE, 3));
    }
}
