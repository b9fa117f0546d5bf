package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.PLAN;
import static planledger.finding.Acts.amended;
import static planledger.finding.Acts.renumber;
import static planledger.finding.Plans.declaring;
import static planledger.finding.Plans.plan;
import static planledger.finding.Plans.sections;
import static planledger.finding.Rows.task;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import planledger.event.Field;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanIssued;

/** What a plan says of its own number of tasks, and how it numbers them. */
class CountContradictedTest {

    private static final String RULE = "count-contradicted";

    @Test
    void a_declared_count_that_is_not_the_counted_one_is_told_of() {
        Ledger ledger = new Ledger().record(declaring(plan(), 4, Map.of("I", 3)));

        assertEquals(List.of("~~tasks", "~~sum"), ledger.keys(RULE));
        Finding finding = ledger.find(RULE).get(0);
        assertEquals(List.of(1L), finding.entries());
        assertEquals("4", finding.facts().get("declared"));
        assertEquals("3", finding.facts().get("counted"));
    }

    @Test
    void counts_that_agree_are_clean_and_so_is_a_plan_that_declares_none() {
        PlanIssued starred = plan(task("VII*2.1"), task("VII*2.2"), task("VII*3.1"), task("I.1"));

        assertEquals(
                List.of(),
                new Ledger().record(declaring(plan(), 3, Map.of("I", 3))).find(RULE));
        assertEquals(List.of(), new Ledger().record(plan()).find(RULE));
        assertEquals(
                List.of("~~gap"),
                new Ledger()
                        .record(declaring(starred, 4, Map.of("VII", 3, "VII*2", 2, "I", 1)))
                        .keys(RULE));
    }

    @Test
    void each_section_is_counted_by_itself() {
        Ledger ledger = new Ledger()
                .record(declaring(plan(task("I.1"), task("II.1"), task("II.2")), 3, Map.of("I", 2, "II", 1)));

        assertEquals(List.of("~~section-I", "~~section-II"), ledger.keys(RULE));
    }

    @Test
    void tasks_numbered_through_are_counted_by_the_section_that_their_row_names() {
        PlanIssued plan = plan(task("1", Field.SECTION, "I"), task("2", Field.SECTION, "II"));

        assertEquals(
                List.of(),
                new Ledger().record(declaring(plan, 2, Map.of("I", 1, "II", 1))).find(RULE));
        assertEquals(
                List.of("~~section-II"),
                new Ledger().record(declaring(plan, null, Map.of("II", 2))).keys(RULE));
    }

    @Test
    void sections_that_do_not_add_up_are_told_of_unless_one_is_not_counted() {
        PlanIssued plan = sections(plan(task("I.1"), task("II.1")), "I", "II");

        assertEquals(List.of("~~section-II", "~~sum"), keys(declaring(plan, 2, Map.of("I", 1, "II", 2))));
        assertEquals(List.of(), keys(declaring(plan, 2, Map.of("I", 1))));
    }

    @Test
    void tasks_that_do_not_tell_their_section_may_stand_under_any() {
        PlanIssued plan = plan(task("1"), task("2"), task("3", Field.SECTION, "I"));

        assertEquals(List.of(), keys(declaring(plan, 3, Map.of("I", 2, "II", 1))));
        assertEquals(List.of("~~section-I", "~~sum"), keys(declaring(plan, 3, Map.of("I", 0, "II", 2))));
    }

    @Test
    void of_a_plan_that_is_not_held_in_full_only_contradictions_are_told_of() {
        PlanIssued part = plan(PLAN, "01/KH-UBND", "2025-01-02", Content.PARTIAL, task("I.1"), task("I.4"));

        assertEquals(List.of(), keys(declaring(part, 4, Map.of("I", 4))));
        assertEquals(List.of("~~tasks", "~~section-I"), keys(declaring(part, 1, Map.of("I", 1))));
        assertEquals(List.of("~~sum"), keys(declaring(part, 5, Map.of("I", 4))));
    }

    @Test
    void a_number_that_is_left_out_is_a_gap() {
        Ledger ledger = new Ledger()
                .record(sections(
                        plan(task("I.1"), task("I.3"), task("I.3a"), task("I.7"), task("IV.2.b"), task("IV.2.e")),
                        "I",
                        "II",
                        "IV.1"));

        assertEquals(List.of("~~gap", "~~gap-I.", "~~gap-IV.2."), ledger.keys(RULE));
        assertEquals(
                List.of("[III]", "[2, 4-6]", "[a, c-d]"),
                ledger.find(RULE).stream()
                        .map(each -> each.facts().get("missing") + "")
                        .toList());
    }

    @Test
    void headings_fill_the_numbers_of_tasks_and_letters_follow_vietnamese_lists() {
        PlanIssued plan = plan(
                task("I.1.a"),
                task("I.2"),
                task("I.3.d"),
                task("I.3.đ"),
                task("I.3.e"),
                task("I.3.g"),
                task("I.3.a"),
                task("I.3.b"),
                task("I.3.c"),
                task("I.4.a"),
                task("I.4.b"),
                task("I.4.c"),
                task("I.4.d"),
                task("I.4.e"));

        assertEquals(List.of(), keys(plan));
    }

    @Test
    void a_label_of_two_tasks_is_a_repeat_from_the_act_on_that_made_it_one() {
        Ledger ledger = new Ledger().record(plan()).record(amended("5/QĐ-UBND", "2025-03-01", renumber("I.1", "I.2")));

        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~~repeat-tasks-I.2", finding.key());
        assertEquals(List.of(1L, 2L), finding.entries());
        assertEquals(List.of("I.1", "I.2"), finding.facts().get("tasks"));
        assertEquals(List.of(), ledger.find(RULE, 1));
    }

    @Test
    void a_heading_that_stands_twice_is_a_repeat() {
        assertEquals(List.of("~~repeat-headings-I"), keys(sections(plan(), "I", "I")));
    }

    @Test
    void a_heading_may_end_in_a_dot_or_be_nothing_but_a_dash() {
        assertEquals(List.of(), keys(sections(plan(), "I.", "II..", "-", ".")));
    }

    private static List<String> keys(PlanIssued plan) {
        return new Ledger().record(plan).keys(RULE);
    }
}
