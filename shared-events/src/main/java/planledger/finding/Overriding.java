package planledger.finding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import planledger.event.Field;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.TaskRef;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;

/**
 * Lines of an amendment that have their way over what an amendment of another issuer, or one of which the order of issue
 * is not known, said of the same column until the day before. Acts of one day are told by the line that loses.
 */
final class Overriding {
    private final Rule rule;
    private final Dossier plan;
    private final Recorded<PlanAmended> act;

    Overriding(Rule rule, Dossier plan, Recorded<PlanAmended> act) {
        this.rule = rule;
        this.plan = plan;
        this.act = act;
    }

    /** The finding about each task that the act changes in doubt. */
    Map<TaskRef, Finding> find() {
        Map<TaskRef, Finding> found = new LinkedHashMap<>();
        LocalDate day = act.event().from().date();
        if (day != null) {
            for (Item item : act.event().items()) {
                Set<Field> columns = new LinkedHashSet<>();
                Set<Long> overridden = overridden(item, day, columns);
                if (!overridden.isEmpty()) {
                    found.put(item.ref(), finding(item.ref(), overridden, columns));
                }
            }
        }
        return found;
    }

    /** @param columns takes the columns in which the act has its way */
    private Set<Long> overridden(Item item, LocalDate day, Set<Field> columns) {
        TaskState before = plan.task(item.ref(), day.minusDays(1));
        TaskState now = plan.task(item.ref(), day);
        Set<Long> overridden = new LinkedHashSet<>();
        if (before == null || now == null) {
            return overridden;
        }
        for (Field field : Overtaken.named(item)) {
            if (before.get(field) instanceof FieldState.Known then
                    && now.get(field) instanceof FieldState.Known with
                    && with.by().entry() == act.revision()
                    && plan.entry(then.by().entry()).event() instanceof PlanAmended other
                    && !Overtaken.isIssuedAfter(other.instrument(), act.event().instrument())) {
                columns.add(field);
                overridden.add(then.by().entry());
            }
        }
        return overridden;
    }

    private Finding finding(TaskRef task, Set<Long> overridden, Set<Field> columns) {
        Instrument ours = act.event().instrument();
        List<Instrument> others = overridden.stream()
                .map(entry -> ((PlanAmended) plan.entry(entry).event()).instrument())
                .toList();
        String by = others.stream().map(Prose::vi).collect(Collectors.joining(", "));
        String byEn = others.stream().map(Prose::en).collect(Collectors.joining(", "));
        return new Draft(rule, plan)
                .task(task)
                .kind("orderDoubtful")
                .subject("orderDoubtful", act.revision())
                .source(Source.NORMS)
                .entry(act.revision(), "/effectiveFrom", "/instrument/issuedOn", "/instrument/number")
                .entries(overridden, "/effectiveFrom", "/instrument/issuedOn", "/instrument/number")
                .fact("fields", columns.stream().map(Field::wire).toList())
                .fact("over", others.stream().map(Prose::vi).toList())
                .says(
                        Prose.vi(ours) + " sửa nhiệm vụ " + task + " khác điều " + by
                                + " đã quy định, mà thứ tự ban hành không rõ hoặc khác nơi ban hành. Xác nhận văn bản"
                                + " nào được áp dụng.",
                        Prose.en(ours) + " changes of task " + task + " what " + byEn
                                + " had said, and the order of issue is unknown or the issuers differ. Confirm which"
                                + " act applies.");
    }
}
