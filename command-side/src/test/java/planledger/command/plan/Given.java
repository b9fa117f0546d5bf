package planledger.command.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import planledger.command.plan.PlanCommand.AmendPlan;
import planledger.command.plan.PlanCommand.AmendTask;
import planledger.command.plan.PlanCommand.CorrectEntry;
import planledger.command.plan.PlanCommand.IssuePlan;
import planledger.command.plan.PlanCommand.RecordCompletion;
import planledger.command.plan.PlanCommand.ReplacePlan;
import planledger.event.Commitment;
import planledger.event.Deadline;
import planledger.event.Disposition;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanId;
import planledger.event.TargetItem;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.timeline.Entry;

/** A small plan and what can be asked of it: one task I.1 with two products, I.2 without. */
final class Given {
    static final PlanId PLAN = new PlanId("tra-vinh.ubnd.2024.140-kh-ubnd");
    static final PlanId OTHER = new PlanId("vinh-long.ubnd.2025.09-kh-ubnd");
    static final TaskRef FIRST = new TaskRef("I.1");
    static final TaskRef SECOND = new TaskRef("I.2");
    static final TaskRef UNHEARD_OF = new TaskRef("IX.9");
    static final LocalDate ISSUED = LocalDate.of(2024, 12, 24);
    static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    static final Commitment REASON = Commitment.to("vì", "00".repeat(Commitment.SALT_BYTES));

    private Given() {}

    static Instrument instrument(String number, LocalDate issuedOn) {
        return new Instrument("QĐ", number, issuedOn, null, null, "tra-vinh.ubnd", null, null, null, null, null);
    }

    static Task task(TaskRef ref, String title, String... products) {
        Map<Field, FieldValue> row = new EnumMap<>(Field.class);
        row.put(Field.TITLE, new FieldValue.Text(title));
        row.put(Field.LEAD, new FieldValue.Names(List.of("Sở Nội vụ")));
        row.put(Field.PRODUCTS, new FieldValue.Names(List.of(products)));
        return new Task(ref, new Fields(row));
    }

    static IssuePlan issue(PlanId planId, Content content, Task... tasks) {
        return new IssuePlan(
                planId,
                instrument("140/KH-UBND", ISSUED),
                "Kế hoạch cải cách hành chính năm 2025",
                EffectiveFrom.on(ISSUED),
                null,
                List.of(),
                List.of(),
                content,
                null,
                List.of(),
                List.of(tasks),
                List.of(),
                List.of());
    }

    static IssuePlan issue() {
        return issue(PLAN, Content.FULL, task(FIRST, "Kiểm tra", "Kế hoạch", "Báo cáo"), task(SECOND, "Tuyên truyền"));
    }

    /** The plan, issued and perhaps more. */
    static Plan plan(PlanEvent... more) {
        return plan(new Plan().decide(issue()), more);
    }

    static Plan plan(PlanEvent.PlanIssued issued, PlanEvent... more) {
        Plan plan = new Plan();
        evolve(plan, issued);
        for (PlanEvent event : more) {
            evolve(plan, event);
        }
        return plan;
    }

    static void evolve(Plan plan, PlanEvent event) {
        plan.evolve(new Entry(plan.revision() + 1, 0, Instant.EPOCH, "clerk", event));
    }

    static PlanEvent replacedOn(LocalDate day) {
        return plan().replacement().replacedBy(OTHER, instrument("9/KH-UBND", day), EffectiveFrom.on(day), List.of());
    }

    static AmendPlan amend(LocalDate day, Item... items) {
        return new AmendPlan(
                PLAN,
                instrument("713/QĐ-UBND", day),
                EffectiveFrom.on(day),
                null,
                List.of(),
                List.of(items),
                List.of());
    }

    static AmendPlan amendTargets(LocalDate day, TargetItem... targets) {
        return new AmendPlan(
                PLAN,
                instrument("714/QĐ-UBND", day),
                EffectiveFrom.on(day),
                null,
                List.of(),
                List.of(),
                List.of(targets));
    }

    static AmendTask amendTask(TaskRef task, LocalDate day) {
        return new AmendTask(
                PLAN, task, instrument("713/QĐ-UBND", day), EffectiveFrom.on(day), lead("Sở Tài chính"), null);
    }

    static Fields lead(String... agencies) {
        return new Fields(Map.of(Field.LEAD, new FieldValue.Names(List.of(agencies))));
    }

    static Fields deadline(String printed) {
        return new Fields(Map.of(Field.DEADLINE, new FieldValue.Due(new Deadline(printed, 0, List.of()))));
    }

    static ReplacePlan replace(PlanId by, PlanId replaced, Disposition... dispositions) {
        return new ReplacePlan(
                by, issue(by, Content.FULL, task(FIRST, "Kiểm tra")), List.of(replaced), null, List.of(dispositions));
    }

    static RecordCompletion complete(TaskRef task, String product) {
        return new RecordCompletion(PLAN, task, product, null, new Evidence.None(), PlanEvent.Claim.DONE, null, null);
    }

    static CorrectEntry correct(long entry, String path, String to) {
        return new CorrectEntry(PLAN, entry, path, to, null, REASON);
    }
}
