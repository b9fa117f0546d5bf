package planledger.command.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.command.plan.Given.FIRST;
import static planledger.command.plan.Given.JULY;
import static planledger.command.plan.Given.MAY;
import static planledger.command.plan.Given.PLAN;
import static planledger.command.plan.Given.UNHEARD_OF;
import static planledger.command.plan.Given.amend;
import static planledger.command.plan.Given.amendTargets;
import static planledger.command.plan.Given.deadline;
import static planledger.command.plan.Given.evolve;
import static planledger.command.plan.Given.instrument;
import static planledger.command.plan.Given.issue;
import static planledger.command.plan.Given.lead;
import static planledger.command.plan.Given.plan;
import static planledger.command.plan.Given.replacedOn;
import static planledger.command.plan.Given.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import planledger.command.entry.Refused;
import planledger.command.plan.PlanCommand.AmendPlan;
import planledger.event.Deadline;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Item;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.Target;
import planledger.event.TargetItem;
import planledger.event.TaskRef;

class AmendPlanTest {
    @Test
    void an_instrument_is_one_event_however_many_items() {
        AmendPlan command = amend(
                MAY,
                new Item.Amend(FIRST, lead("Sở Tài chính")),
                new Item.Add(FIRST, task(new TaskRef("I.1a"), "Đánh giá")),
                new Item.Repeal(Given.SECOND));
        PlanAmended event = plan().decide(command);
        assertEquals(command.items().size(), event.items().size());
        assertEquals(command.instrument(), event.instrument());
        assertEquals(command.from(), event.from());
    }

    @Test
    void an_act_that_changes_nothing_is_recorded() {
        PlanAmended event = plan().decide(amend(MAY, new Item.Amend(FIRST, lead("Sở Nội vụ"))));
        assertEquals(1, event.items().size());
    }

    @Test
    void a_printed_deadline_is_interpreted_and_takes_its_year_from_the_plan() {
        PlanAmended event = plan().decide(amend(MAY, new Item.Amend(FIRST, deadline("Quý III"))));
        Item.Amend item = assertInstanceOf(Item.Amend.class, event.items().get(0));
        FieldValue.Due due = assertInstanceOf(FieldValue.Due.class, item.set().get(Field.DEADLINE));
        Deadline deadline = Objects.requireNonNull(due.deadline());
        Deadline.Part part = deadline.parts().get(0);
        assertEquals("Quý III", deadline.printed());
        assertEquals(LocalDate.of(2025, 9, 30), part.to());
        assertTrue(part.yearInferred());
    }

    @Test
    void a_plan_whose_content_is_not_held_may_hold_any_task() {
        Plan plan = plan(new Plan().decide(issue(PLAN, Content.NOT_HELD)));
        PlanAmended event = plan.decide(amend(MAY, new Item.Amend(UNHEARD_OF, lead("Sở Tài chính"))));
        assertEquals(UNHEARD_OF, event.items().get(0).ref());
    }

    @Test
    void a_target_is_repealed_once_and_only_where_it_can_be() {
        TargetItem repeal = new TargetItem.Repeal("1");
        Plan plan = plan();
        Refused unknown = assertThrows(Refused.class, () -> plan.decide(amendTargets(MAY, repeal)));
        assertEquals("/targets/0/ref", unknown.broken().get(0).path());
        evolve(plan, plan.decide(amendTargets(MAY, new TargetItem.Set(new Target("1", "Ít nhất 80%", List.of())))));
        assertThrows(Refused.class, () -> plan.decide(amendTargets(MAY.minusDays(1), repeal)));
        evolve(plan, plan.decide(amendTargets(MAY, repeal)));
        Refused gone = assertThrows(Refused.class, () -> plan.decide(amendTargets(JULY, repeal)));
        assertEquals(Refusal.TARGET_UNKNOWN, gone.broken().get(0).rule());
    }

    @Test
    void a_plan_that_is_not_held_in_full_may_have_any_target_that_did_not_end() {
        TargetItem repeal = new TargetItem.Repeal("1");
        Plan plan = plan(new Plan().decide(issue(PLAN, Content.NOT_HELD)));
        evolve(plan, plan.decide(amendTargets(MAY, repeal)));
        assertThrows(Refused.class, () -> plan.decide(amendTargets(JULY, repeal)));
    }

    @Test
    void a_plan_that_was_replaced_takes_an_amendment_that_binds_before() {
        PlanAmended event = plan(replacedOn(JULY)).decide(amend(MAY, new Item.Repeal(FIRST)));
        assertEquals(EffectiveFrom.on(MAY), event.from());
        Refused refused =
                assertThrows(Refused.class, () -> plan(replacedOn(JULY)).decide(amend(JULY, new Item.Repeal(FIRST))));
        assertEquals(Refusal.PLAN_ENDED, refused.broken().get(0).rule());
    }

    @Test
    void where_the_end_is_undetermined_the_amendment_is_taken() {
        EffectiveFrom bounded =
                new EffectiveFrom(null, new EffectiveFrom.Bound(MAY, EffectiveFrom.Kind.STATED, null), null);
        Plan plan =
                plan(plan().replacement().replacedBy(Given.OTHER, instrument("9/KH-UBND", MAY), bounded, List.of()));
        assertEquals(1, plan.decide(amend(JULY, new Item.Repeal(FIRST))).items().size());
    }

    @Test
    void a_label_that_is_given_up_by_the_same_instrument_is_free() {
        PlanAmended event = plan().decide(amend(
                MAY, new Item.Renumber(Given.SECOND, "I.3"), new Item.Renumber(FIRST, Given.SECOND.text())));
        assertEquals(2, event.items().size());
    }
}
