package planledger.finding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.deadline.DeadlineReader;
import planledger.event.Citation;
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
import planledger.event.PlanEvent.Claim;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.Declared;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.Residual;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.event.PlanId;
import planledger.event.Section;
import planledger.event.Task;
import planledger.event.TaskRef;

/** What can happen to a plan of three tasks, in the fewest words. */
final class Acts {
    static final PlanId PLAN = new PlanId("tra-vinh.ubnd.2025.01-kh-ubnd");
    static final PlanId NEXT = new PlanId("tra-vinh.ubnd.2025.90-kh-ubnd");
    static final Commitment REASON = new Commitment("0".repeat(64));

    private static final int YEAR = 2025;

    private Acts() {}

    /** A plan of 2 January 2025 with the tasks I.1, I.2 and I.3. */
    static PlanIssued plan() {
        return plan(
                task("I.1", Field.PRODUCTS, "Kế hoạch", Field.DEADLINE, "Quý I/2025", Field.LEAD, "Sở Nội vụ"),
                task("I.2", Field.PRODUCTS, "Báo cáo", Field.DEADLINE, "Trước ngày 16/6/2025", Field.LEAD, "Sở Nội vụ"),
                task("I.3", Field.DEADLINE, "Thường xuyên", Field.LEAD, "Sở Tài chính"));
    }

    static PlanIssued plan(Task... tasks) {
        return plan(PLAN, "01/KH-UBND", "2025-01-02", Content.FULL, tasks);
    }

    static PlanIssued plan(PlanId id, String number, String issued, Content content, Task... tasks) {
        return new PlanIssued(
                id,
                document(number, issued),
                "Kế hoạch năm 2025",
                EffectiveFrom.on(LocalDate.parse(issued)),
                null,
                List.of(),
                List.of(),
                content,
                null,
                List.of(new Section("I", "Chỉ đạo")),
                List.of(tasks),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static PlanIssued declaring(PlanIssued plan, @Nullable Integer tasks, Map<String, Integer> sections) {
        return with(plan, plan.instrument(), plan.basis(), new Declared(tasks, sections), plan.sections(), List.of());
    }

    static PlanIssued sections(PlanIssued plan, String... labels) {
        List<Section> sections =
                Arrays.stream(labels).map(label -> new Section(label, "")).toList();
        return with(plan, plan.instrument(), plan.basis(), plan.declared(), sections, List.of());
    }

    static PlanIssued resting(PlanIssued plan, Citation... basis) {
        return with(plan, plan.instrument(), List.of(basis), plan.declared(), plan.sections(), List.of());
    }

    static PlanIssued replacing(PlanIssued plan, PlanId... old) {
        return with(plan, plan.instrument(), plan.basis(), plan.declared(), plan.sections(), List.of(old));
    }

    /** The same plan, of which only the first day is known on which it can have been issued. */
    static PlanIssued undated(PlanIssued plan, String notBefore) {
        Instrument bounded = new Instrument(
                "KH", null, null, LocalDate.parse(notBefore), null, "tra-vinh.ubnd", null, null, null, null, null);
        return with(plan, bounded, plan.basis(), plan.declared(), plan.sections(), plan.replaces());
    }

    private static PlanIssued with(
            PlanIssued plan,
            Instrument by,
            List<Citation> basis,
            @Nullable Declared declared,
            List<Section> sections,
            List<PlanId> replaces) {
        return new PlanIssued(
                plan.planId(),
                by,
                plan.title(),
                plan.from(),
                plan.effectiveTo(),
                plan.carriesOut(),
                basis,
                plan.content(),
                declared,
                sections,
                plan.tasks(),
                plan.targets(),
                replaces,
                plan.dispositions(),
                plan.missing());
    }

    /** A row; each column is followed by what it says. */
    static Task task(String ref, Object... cells) {
        return new Task(new TaskRef(ref), fields(cells));
    }

    static Fields fields(Object... cells) {
        Map<Field, FieldValue> values = new EnumMap<>(Field.class);
        for (int i = 0; i < cells.length; i += 2) {
            Field field = (Field) cells[i];
            values.put(field, value(field, cells[i + 1]));
        }
        return new Fields(values);
    }

    private static FieldValue value(Field field, Object cell) {
        return switch (field) {
            case LEAD, COORDINATING, PRODUCTS -> new FieldValue.Names(List.of(((String) cell).split("; ")));
            case DEADLINE -> new FieldValue.Due(due((String) cell));
            case CITES -> new FieldValue.Cited(List.of((Citation) cell));
            case SECTION, TITLE, BUDGET, NOTES -> new FieldValue.Text((String) cell);
        };
    }

    static Deadline due(String printed) {
        return DeadlineReader.read(printed, YEAR, List.of());
    }

    static Instrument document(String number, @Nullable String issued) {
        return document(number, issued, "tra-vinh.ubnd");
    }

    static Instrument document(String number, @Nullable String issued, @Nullable String issuer) {
        String type = number.replaceAll(".*/([^-]*)-.*", "$1");
        return new Instrument(
                type,
                number,
                issued == null ? null : LocalDate.parse(issued),
                null,
                null,
                issuer,
                null,
                null,
                null,
                null,
                null);
    }

    static Citation citation(String number, String issued) {
        return new Citation(null, number, LocalDate.parse(issued), number + " ngày " + issued);
    }

    static Item amend(String ref, Object... cells) {
        return new Item.Amend(new TaskRef(ref), fields(cells));
    }

    /** An amendment in effect from its day of issue. */
    static PlanAmended amended(String number, String issued, Item... items) {
        return amended(number, issued, issued, items);
    }

    static PlanAmended amended(String number, @Nullable String issued, String from, Item... items) {
        return new PlanAmended(
                PLAN,
                document(number, issued),
                EffectiveFrom.on(LocalDate.parse(from)),
                null,
                List.of(),
                List.of(items),
                List.of(),
                null);
    }

    static PlanAmended keeping(PlanAmended act) {
        return new PlanAmended(
                act.planId(),
                act.instrument(),
                act.from(),
                new Residual("điều 2"),
                act.sections(),
                act.items(),
                act.targets(),
                act.reason());
    }

    /** {@link #NEXT} takes the plan's place. */
    static PlanReplaced replaced(String from, Disposition... dispositions) {
        return new PlanReplaced(
                PLAN,
                NEXT,
                document("90/KH-UBND", from),
                EffectiveFrom.on(LocalDate.parse(from)),
                List.of(dispositions));
    }

    static TasksDisposed disposed(Disposition... dispositions) {
        return new TasksDisposed(PLAN, List.of(dispositions), REASON);
    }

    static Disposition fate(String ref, Disposition.Kind kind) {
        return new Disposition(PLAN, new TaskRef(ref), kind, List.of());
    }

    static CompletionRecorded done(String ref, Evidence evidence) {
        return done(ref, null, evidence);
    }

    static CompletionRecorded done(String ref, @Nullable String product, Evidence evidence) {
        return new CompletionRecorded(PLAN, new TaskRef(ref), product, null, evidence, Claim.DONE, null, null);
    }

    static Evidence by(String number, @Nullable String issued) {
        return new Evidence.ByDocument(document(number, issued));
    }

    static CompletionWithdrawn withdrawn(long completion) {
        return new CompletionWithdrawn(PLAN, completion, null, REASON);
    }

    static EntryCorrected corrected(long entry, String path, @Nullable String to) {
        Deadline deadline = path.endsWith("/deadline") && to != null ? due(to) : null;
        return new EntryCorrected(PLAN, entry, path, null, to, deadline, null, REASON);
    }
}
