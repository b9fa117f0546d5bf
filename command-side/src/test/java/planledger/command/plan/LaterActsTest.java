package planledger.command.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static planledger.command.plan.Given.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planledger.command.plan.PlanCommand.AmendPlan;
import planledger.command.plan.PlanCommand.DisposeTasks;
import planledger.command.plan.PlanCommand.RepealPlan;
import planledger.command.plan.PlanCommand.ResumePlan;
import planledger.command.plan.PlanCommand.SuspendPlan;
import planledger.command.plan.PlanCommand.WithdrawCompletion;
import planledger.event.Disposition;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.timeline.FieldState;
import planledger.timeline.PlanStatus;
import planledger.timeline.TaskState;

/** Acts after a plan was issued: it pauses, goes on, ends; reports are taken back; tasks are disposed of. */
class LaterActsTest {
    private static final EffectiveFrom FROM_MAY = EffectiveFrom.on(MAY);
    private static final Instrument BY_MAY = instrument("713/QĐ-UBND", MAY);

    @Test
    void a_repealed_plan_binds_no_more() {
        Plan plan = plan();
        evolve(plan, plan.decide(new RepealPlan(PLAN, BY_MAY, FROM_MAY, REASON)));
        assertEquals(PlanStatus.Kind.IN_FORCE, status(plan, MAY.minusDays(1)));
        assertEquals(PlanStatus.Kind.REPEALED, status(plan, MAY));
    }

    @Test
    void a_suspended_plan_pauses_until_it_is_resumed() {
        Plan plan = plan();
        evolve(plan, plan.decide(new SuspendPlan(PLAN, BY_MAY, FROM_MAY, REASON)));
        assertEquals(PlanStatus.Kind.SUSPENDED, status(plan, JULY));
        Instrument later = instrument("800/QĐ-UBND", JULY);
        evolve(plan, plan.decide(new ResumePlan(PLAN, later, EffectiveFrom.on(JULY), REASON)));
        assertEquals(PlanStatus.Kind.SUSPENDED, status(plan, JULY.minusDays(1)));
        assertEquals(PlanStatus.Kind.IN_FORCE, status(plan, JULY));
    }

    @Test
    void a_suspension_without_a_date_leaves_the_days_undetermined() {
        Plan plan = plan();
        EffectiveFrom open =
                new EffectiveFrom(null, new EffectiveFrom.Bound(MAY, EffectiveFrom.Kind.STATED, null), null);
        evolve(plan, plan.decide(new SuspendPlan(PLAN, BY_MAY, open, REASON)));
        assertEquals(PlanStatus.Kind.IN_FORCE, status(plan, MAY.minusDays(1)));
        assertEquals(PlanStatus.Kind.UNDETERMINED, status(plan, JULY));
    }

    @Test
    void a_withdrawn_report_covers_nothing_from_then_on() {
        Plan plan = plan();
        evolve(plan, plan.decide(complete(FIRST, "Kế hoạch")));
        evolve(plan, plan.decide(new WithdrawCompletion(PLAN, FIRST, 2, null, REASON)));
        assertEquals(List.of("Báo cáo"), missing(plan, 2));
        assertEquals(List.of("Kế hoạch", "Báo cáo"), missing(plan, 3));
    }

    @Test
    void the_fate_of_a_task_names_its_heirs_in_the_plan_that_took_the_place() {
        Plan plan = plan(replacedOn(MAY));
        assertEquals(OTHER, plan.replacement().successor());
        DisposeTasks carried = new DisposeTasks(
                PLAN, List.of(new Disposition(PLAN, FIRST, Disposition.Kind.CARRIED_CHANGED, List.of(SECOND))), REASON);
        assertEquals(
                carried.dispositions(),
                plan.replacement().decide(carried, plan().timeline()).dispositions());
        assertNull(plan().replacement().successor());
    }

    @Test
    void a_corrected_deadline_is_interpreted_and_what_it_said_stays() {
        Plan plan = plan();
        evolve(plan, plan.decide(amendTo("Quý II/2025")));
        EntryCorrected corrected = plan.decide(correct(2, "/tasks/" + FIRST + "/deadline", "Quý III/2025"));
        assertEquals("Quý II/2025", corrected.was());
        evolve(plan, corrected);
        assertEquals(LocalDate.of(2025, 6, 30), due(plan, 2));
        assertEquals(LocalDate.of(2025, 9, 30), due(plan, 3));
    }

    private static AmendPlan amendTo(String deadline) {
        return amend(MAY, new Item.Amend(FIRST, deadline(deadline)));
    }

    private static PlanStatus.Kind status(Plan plan, LocalDate day) {
        return plan.timeline().status(day, plan.revision()).kind();
    }

    private static TaskState task(Plan plan, long known) {
        return Objects.requireNonNull(plan.timeline().task(FIRST, LocalDate.of(2030, 1, 1), known));
    }

    private static @Nullable List<String> missing(Plan plan, long known) {
        return task(plan, known).missingProducts();
    }

    private static @Nullable LocalDate due(Plan plan, long known) {
        FieldState.Known deadline = (FieldState.Known) task(plan, known).get(Field.DEADLINE);
        return Objects.requireNonNull(((FieldValue.Due) deadline.value()).deadline())
                .parts()
                .get(0)
                .to();
    }
}
