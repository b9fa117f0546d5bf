package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.NEXT;
import static planledger.finding.Acts.PLAN;
import static planledger.finding.Acts.amended;
import static planledger.finding.Acts.disposed;
import static planledger.finding.Acts.fate;
import static planledger.finding.Acts.repeal;
import static planledger.finding.Acts.replaced;
import static planledger.finding.Plans.plan;
import static planledger.finding.Plans.replacing;
import static planledger.finding.Rows.task;

import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Disposition.Kind;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanIssued;

/** A plan was replaced: which tasks nobody has said anything about. */
class TaskDroppedSilentlyTest {

    private static final String RULE = "task-dropped-silently";
    private static final PlanIssued SUCCESSOR = replacing(plan(NEXT, "90/KH-UBND", "2025-06-01", Content.FULL), PLAN);

    @Test
    void every_task_without_a_fate_is_dropped_and_told_of_on_both_plans() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(replaced("2025-06-01", fate("I.1", Kind.CARRIED_UNCHANGED)))
                .record(SUCCESSOR);

        assertEquals(List.of("~I.2", "~I.3"), ledger.keys(RULE));
        Finding first = ledger.find(RULE).get(0);
        assertEquals(List.of(1L, 2L), first.entries());
        assertEquals("undisposed", first.kind());
        assertEquals(NEXT.text(), first.facts().get("replacedBy"));
        Finding behind = ledger.only(NEXT, RULE);
        assertEquals(RULE + "~~leftBehind-" + PLAN, behind.key());
        assertEquals(List.of("I.2", "I.3"), behind.facts().get("tasks"));
        assertEquals(List.of(2L), behind.beside());
    }

    @Test
    void a_plan_of_which_every_task_has_a_fate_left_none_behind() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(replaced(
                        "2025-06-01",
                        fate("I.1", Kind.CARRIED_CHANGED),
                        fate("I.2", Kind.COMPLETED_BEFORE),
                        fate("I.3", Kind.DROPPED_OPENLY)))
                .record(SUCCESSOR);

        assertEquals(List.of(), ledger.find(RULE));
        assertEquals(List.of(), ledger.find(NEXT, RULE));
    }

    @Test
    void nothing_is_dropped_before_the_replacement_is_known() {
        Ledger ledger =
                new Ledger().record(plan()).record(replaced("2025-06-01")).record(SUCCESSOR);

        assertEquals(List.of(), ledger.find(RULE, 1));
        assertEquals(3, ledger.find(RULE, 2).size());
    }

    @Test
    void a_fate_told_later_settles_it_from_then_on() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(replaced("2025-06-01", fate("I.1", Kind.CARRIED_UNCHANGED), fate("I.2", Kind.UNRESOLVED)))
                .record(disposed(fate("I.2", Kind.COMPLETED_BEFORE), fate("I.3", Kind.DROPPED_OPENLY)));

        assertEquals(List.of("~I.2", "~I.3"), ledger.keys(RULE, 2));
        assertEquals(List.of(), ledger.find(RULE, 3));
    }

    @Test
    void the_last_word_counts_also_where_it_says_that_the_task_was_dropped() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(replaced(
                        "2025-06-01",
                        fate("I.1", Kind.CARRIED_UNCHANGED),
                        fate("I.2", Kind.UNRESOLVED),
                        fate("I.3", Kind.CARRIED_UNCHANGED)))
                .record(disposed(fate("I.3", Kind.DROPPED_SILENTLY)));

        assertEquals(
                List.of("I.2 unresolved [1, 2]", "I.3 droppedSilently [1, 2, 3]"),
                ledger.find(RULE).stream()
                        .map(each -> each.task() + " " + each.kind() + " " + each.entries())
                        .toList());
    }

    @Test
    void only_tasks_that_were_there_at_the_end_can_be_dropped() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", repeal("I.1")))
                .record(amended("6/QĐ-UBND", "2025-06-01", repeal("I.2")))
                .record(replaced("2025-06-01"));

        assertEquals(List.of("~I.2", "~I.3"), ledger.keys(RULE));
    }

    @Test
    void of_a_plan_that_is_not_held_it_is_unknown_and_not_none() {
        Ledger ledger = new Ledger()
                .record(plan(PLAN, "01/KH-UBND", "2025-01-02", Content.NOT_HELD))
                .record(replaced("2025-06-01"))
                .record(SUCCESSOR);

        assertEquals(List.of("~~contentNotHeld"), ledger.keys(RULE));
        assertEquals(List.of(1L, 2L), ledger.only(PLAN, RULE).entries());
        assertEquals(RULE + "~~contentNotHeld-" + PLAN, ledger.only(NEXT, RULE).key());
    }

    @Test
    void of_a_plan_that_is_held_in_part_the_known_tasks_are_told_of_too() {
        Ledger ledger = new Ledger()
                .record(plan(PLAN, "01/KH-UBND", "2025-01-02", Content.PARTIAL, task("I.1")))
                .record(replaced("2025-06-01"));

        assertEquals(List.of("~I.1", "~~contentNotHeld"), ledger.keys(RULE));
    }
}
