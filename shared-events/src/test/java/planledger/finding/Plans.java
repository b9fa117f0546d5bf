package planledger.finding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.event.Citation;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.Instrument;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.Declared;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanId;
import planledger.event.Section;
import planledger.event.Task;

/** Plans as they are issued, in the fewest words. */
final class Plans {
    private Plans() {}

    /** A plan of 2 January 2025 with the tasks I.1, I.2 and I.3. */
    static PlanIssued plan() {
        return plan(
                Rows.task("I.1", Field.PRODUCTS, "Kế hoạch", Field.DEADLINE, "Quý I/2025", Field.LEAD, "Sở Nội vụ"),
                Rows.task(
                        "I.2",
                        Field.PRODUCTS,
                        "Báo cáo",
                        Field.DEADLINE,
                        "Trước ngày 16/6/2025",
                        Field.LEAD,
                        "Sở Nội vụ"),
                Rows.task("I.3", Field.DEADLINE, "Thường xuyên", Field.LEAD, "Sở Tài chính"));
    }

    static PlanIssued plan(Task... tasks) {
        return plan(Acts.PLAN, "01/KH-UBND", "2025-01-02", Content.FULL, tasks);
    }

    static PlanIssued plan(PlanId id, String number, String issued, Content content, Task... tasks) {
        return new PlanIssued(
                id,
                Rows.document(number, issued),
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
}
