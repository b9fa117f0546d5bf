package planledger.command.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.command.plan.Given.FIRST;
import static planledger.command.plan.Given.ISSUED;
import static planledger.command.plan.Given.JULY;
import static planledger.command.plan.Given.MAY;
import static planledger.command.plan.Given.OTHER;
import static planledger.command.plan.Given.PLAN;
import static planledger.command.plan.Given.REASON;
import static planledger.command.plan.Given.SECOND;
import static planledger.command.plan.Given.instrument;
import static planledger.command.plan.Given.issue;
import static planledger.command.plan.Given.task;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import planledger.command.bus.CommandForms;
import planledger.command.bus.Trip;
import planledger.event.Disposition;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Content;

class PlanCommandFormsTest {
    private static final EffectiveFrom UNCERTAIN = new EffectiveFrom(
            null,
            new EffectiveFrom.Bound(MAY, EffectiveFrom.Kind.STATED, "căn cứ"),
            new EffectiveFrom.Bound(JULY, EffectiveFrom.Kind.INFERRED, null));
    private static final List<Disposition> DISPOSED =
            List.of(new Disposition(PLAN, FIRST, Disposition.Kind.SPLIT, List.of(FIRST, SECOND)));

    private static final List<PlanCommand> COMMANDS = List.of(
            issue(PLAN, Content.PARTIAL, task(FIRST, "Kiểm tra", "Báo cáo")),
            new PlanCommand.AmendPlan(
                    PLAN,
                    instrument("1/QĐ", MAY),
                    UNCERTAIN,
                    new PlanEvent.Residual("chú thích 1"),
                    List.of(),
                    List.of(
                            new Item.Amend(FIRST, task(FIRST, "Khác").fields()),
                            new Item.Repeal(SECOND),
                            new Item.Renumber(FIRST, "I.9")),
                    List.of()),
            new PlanCommand.AmendTask(
                    PLAN,
                    FIRST,
                    instrument("2/QĐ", MAY),
                    UNCERTAIN,
                    task(FIRST, "Khác").fields(),
                    null),
            new PlanCommand.ReplacePlan(OTHER, issue(), List.of(PLAN), UNCERTAIN, DISPOSED),
            new PlanCommand.ReplacePlan(OTHER, null, List.of(PLAN), null, List.of()),
            new PlanCommand.RecordCompletion(
                    PLAN, FIRST, "Báo cáo", "Quý I", new Evidence.None(), PlanEvent.Claim.DONE, ISSUED, REASON),
            new PlanCommand.RepealPlan(PLAN, instrument("3/QĐ", MAY), UNCERTAIN, REASON),
            new PlanCommand.SuspendPlan(PLAN, instrument("4/QĐ", MAY), UNCERTAIN, REASON),
            new PlanCommand.ResumePlan(PLAN, instrument("5/QĐ", MAY), UNCERTAIN, REASON),
            new PlanCommand.WithdrawCompletion(PLAN, FIRST, 4, null, REASON),
            new PlanCommand.DisposeTasks(PLAN, DISPOSED, REASON),
            new PlanCommand.RespondToFinding(PLAN, "khoá", PlanEvent.Response.EXPLAINED, null, REASON),
            new PlanCommand.CorrectEntry(PLAN, 1, "/title", null, instrument("6/QĐ", MAY), REASON));

    @Test
    void every_command_arrives_as_it_was_sent() {
        CommandForms forms = new PlanConfiguration().planCommands();
        for (PlanCommand command : COMMANDS) {
            assertEquals(command, Trip.of(command, forms));
        }
        Set<Class<?>> tried = COMMANDS.stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Set.copyOf(Arrays.asList(PlanCommand.class.getPermittedSubclasses())), tried);
    }
}
