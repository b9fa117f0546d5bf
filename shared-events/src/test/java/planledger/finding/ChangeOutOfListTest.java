package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.amend;
import static planledger.finding.Acts.amended;
import static planledger.finding.Acts.corrected;
import static planledger.finding.Acts.keeping;
import static planledger.finding.Acts.repeal;
import static planledger.finding.Plans.plan;
import static planledger.finding.Rows.task;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.PlanEvent.PlanAmended;

/** What an amendment lists and what changes. */
class ChangeOutOfListTest {

    private static final String RULE = "change-out-of-list";

    @Test
    void a_line_that_says_what_stood_there_changes_nothing() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended(
                        "5/QĐ-UBND",
                        "2025-03-01",
                        amend("I.1", Field.DEADLINE, "Quý I/2025"),
                        amend("I.2", Field.DEADLINE, "Quý II/2025")));

        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~I.1~changesNothing-2", finding.key());
        assertEquals(List.of(1L, 2L), finding.entries());
        assertEquals(List.of(), ledger.find(RULE, 1));
    }

    @Test
    void a_line_that_changes_what_it_names_is_clean() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(keeping(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.DEADLINE, "Quý II/2025"))))
                .record(amended("6/QĐ-UBND", "2025-04-01", repeal("I.2")))
                .record(amended("7/QĐ-UBND", "2025-05-01", amend("I.1", Field.DEADLINE, "Quý III/2025")));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void a_base_that_is_corrected_makes_the_line_a_change_from_then_on() {
        Ledger ledger = new Ledger()
                .record(plan(task("I.1", Field.NOTES, "a")))
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.NOTES, "a")))
                .record(corrected(1, "/tasks/I.1/notes", "b"))
                .record(corrected(1, "/tasks/I.1/notes", "a"));

        assertEquals(List.of("~I.1~changesNothing-2"), ledger.keys(RULE, 2));
        assertEquals(List.of(), ledger.find(RULE, 3));
        assertEquals(List.of(1L, 2L, 3L, 4L), ledger.only(RULE).entries());
    }

    @Test
    void a_line_is_overtaken_by_an_act_issued_later_that_binds_no_later() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended(
                        "5/QĐ-UBND",
                        "2025-03-01",
                        "2025-06-01",
                        amend("I.1", Field.DEADLINE, "Quý II/2025", Field.NOTES, "a")))
                .record(amended("6/QĐ-UBND", "2025-04-01", "2025-06-01", amend("I.1", Field.DEADLINE, "Quý III/2025")));

        assertEquals(List.of(), ledger.find(RULE, 2));
        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~I.1~overtaken-2", finding.key());
        assertEquals(List.of(2L, 3L), finding.entries());
        assertEquals(List.of("deadline"), finding.facts().get("fields"));
        assertEquals(true, finding.source().isAnalogy());
    }

    @Test
    void an_act_that_binds_later_does_not_overtake() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", "2025-06-01", amend("I.1", Field.NOTES, "a")))
                .record(amended("6/QĐ-UBND", "2025-04-01", "2025-06-02", amend("I.1", Field.NOTES, "b")));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void a_task_that_a_later_act_ended_before_is_overtaken_and_so_is_an_end_that_a_later_act_undid() {
        Ledger ended = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", "2025-06-01", amend("I.1", Field.NOTES, "a")))
                .record(amended("6/QĐ-UBND", "2025-04-01", "2025-05-01", repeal("I.1")));
        Ledger undone = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", "2025-06-01", repeal("I.1")))
                .record(amended("6/QĐ-UBND", "2025-04-01", "2025-05-01", amend("I.1", Field.NOTES, "a")));

        assertEquals(List.of("~I.1~overtaken-2"), ended.keys(RULE));
        assertEquals(List.of("~I.1~overtaken-2"), undone.keys(RULE));
    }

    @Test
    void where_the_order_of_issue_is_not_known_it_says_so() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", "2025-06-01", amend("I.1", Field.NOTES, "a")))
                .record(amended("6/QĐ-UBND", null, "2025-05-01", amend("I.1", Field.NOTES, "b")));

        assertEquals(List.of("~I.1~orderDoubtful-2"), ledger.keys(RULE));
    }

    @Test
    void an_act_that_has_its_way_over_one_of_another_issuer_or_of_unknown_order_says_so() {
        PlanAmended ours = amended("6/QĐ-UBND", "2025-04-01", amend("I.1", Field.NOTES, "b", Field.BUDGET, "c"));
        PlanAmended another = new PlanAmended(
                ours.planId(),
                Rows.document("5/QĐ-UBND", "2025-03-01", "tra-vinh.ct-ubnd"),
                EffectiveFrom.on(LocalDate.of(2025, 3, 1)),
                null,
                List.of(),
                List.of(amend("I.1", Field.NOTES, "a")),
                List.of(),
                null);
        Ledger ledger = new Ledger().record(plan()).record(another).record(ours);
        assertEquals(List.of(), ledger.find(RULE, 2));
        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~I.1~orderDoubtful-3", finding.key());
        assertEquals(List.of(2L, 3L), finding.entries());
        assertEquals(List.of("notes"), finding.facts().get("fields"));
        assertEquals(
                List.of("~I.1~orderDoubtful-2"),
                new Ledger().record(plan()).record(ours).record(another).keys(RULE));
        Ledger undated = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", null, "2025-03-01", amend("I.1", Field.NOTES, "a")))
                .record(ours);
        assertEquals(List.of("~I.1~orderDoubtful-3"), undated.keys(RULE));
    }

    @Test
    void a_correction_of_a_task_that_an_amendment_kept_is_outside_its_list() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(keeping(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.DEADLINE, "Quý II/2025"))))
                .record(corrected(1, "/tasks/I.2/deadline", "Quý III/2025"))
                .record(corrected(1, "/tasks/I.1/lead/0", "Sở Y tế"));

        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~I.2~outsideList-3", finding.key());
        assertEquals(List.of(1L, 2L, 3L), finding.entries());
        assertEquals(List.of(), ledger.find(RULE, 2));
    }

    @Test
    void a_correction_before_the_amendment_or_without_a_residual_clause_breaks_no_list() {
        Ledger before = new Ledger()
                .record(plan())
                .record(corrected(1, "/tasks/I.2/deadline", "Quý III/2025"))
                .record(keeping(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.DEADLINE, "Quý II/2025"))));
        Ledger without = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.DEADLINE, "Quý II/2025")))
                .record(corrected(1, "/tasks/I.2/deadline", "Quý III/2025"));

        assertEquals(List.of(), before.find(RULE));
        assertEquals(List.of(), without.find(RULE));
    }
}
