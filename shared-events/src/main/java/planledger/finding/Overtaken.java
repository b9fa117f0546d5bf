package planledger.finding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planledger.document.Serial;
import planledger.event.Field;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.LegalAct;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.TaskRef;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;

/**
 * Lines of an amendment that another act outweighs on the very day from which they bind. An act of which that day is
 * not known may have had its time before.
 */
final class Overtaken {
    private final Rule rule;
    private final Dossier plan;
    private final Recorded<PlanAmended> act;

    Overtaken(Rule rule, Dossier plan, Recorded<PlanAmended> act) {
        this.rule = rule;
        this.plan = plan;
        this.act = act;
    }

    /** The finding about each task that the act lists in vain, or in some columns in vain. */
    Map<TaskRef, Finding> find() {
        Map<TaskRef, Finding> found = new LinkedHashMap<>();
        LocalDate day = act.event().from().date();
        if (day != null) {
            for (Item item : act.event().items()) {
                Set<Field> columns = new LinkedHashSet<>();
                Set<Long> rivals = rivals(item, day, columns);
                if (!rivals.isEmpty()) {
                    found.put(item.ref(), finding(item.ref(), rivals, columns));
                }
            }
        }
        return found;
    }

    /**
     * Entries of the acts that decide instead of the line.
     *
     * @param columns takes the columns that they decide; none where they decide whether the task is there
     */
    private Set<Long> rivals(Item item, LocalDate day, Set<Field> columns) {
        TaskState task = plan.task(item.ref(), day);
        Set<Long> rivals = new LinkedHashSet<>();
        if (task == null && !(item instanceof Item.Repeal)) {
            ending(item.ref(), day).forEach(rivals::add);
        } else if (task != null && item instanceof Item.Repeal) {
            rivals.addAll(
                    task.existence() == TaskState.Existence.STATED
                            ? Set.of(task.governedBy().entry())
                            : Set.of());
        } else if (task != null) {
            for (Field field : named(item)) {
                if (task.get(field) instanceof FieldState.Known now && now.by().entry() != act.revision()) {
                    columns.add(field);
                    rivals.add(now.by().entry());
                }
            }
        }
        rivals.remove(act.revision());
        return rivals;
    }

    /** The last act that ends the task by then. */
    private Stream<Long> ending(TaskRef task, LocalDate day) {
        return plan
                .all(PlanAmended.class)
                .filter(other -> !other.event().from().latest().isAfter(day)
                        && other.event().items().stream()
                                .anyMatch(item -> item instanceof Item.Repeal
                                        && item.ref().equals(task)))
                .map(Recorded::revision)
                .reduce((older, newer) -> newer)
                .stream();
    }

    static Set<Field> named(Item item) {
        return item instanceof Item.Amend amend
                ? amend.set().values().keySet()
                : item instanceof Item.Restate restate
                        ? restate.task().fields().values().keySet()
                        : item instanceof Item.Add add
                                ? add.task().fields().values().keySet()
                                : Set.of();
    }

    private Finding finding(TaskRef task, Set<Long> rivals, Set<Field> columns) {
        Instrument ours = act.event().instrument();
        List<Instrument> others = rivals.stream().map(this::instrument).toList();
        boolean certain = others.stream().allMatch(other -> isIssuedAfter(ours, other));
        String kind = certain ? "overtaken" : "orderDoubtful";
        String by = others.stream().map(Prose::vi).collect(Collectors.joining(", "));
        String byEn = others.stream().map(Prose::en).collect(Collectors.joining(", "));
        return new Draft(rule, plan)
                .task(task)
                .kind(kind)
                .subject(kind, act.revision())
                .source(Source.NORMS)
                .entry(act.revision(), "/effectiveFrom", "/instrument/issuedOn", "/instrument/number")
                .entries(rivals, "/effectiveFrom", "/instrument/issuedOn", "/instrument/number")
                .fact("fields", columns.stream().map(Field::wire).toList())
                .fact("by", others.stream().map(Prose::vi).toList())
                .says(
                        Prose.vi(ours) + " sửa nhiệm vụ " + task + ", nhưng khi có hiệu lực thì " + by
                                + " đã quy định, "
                                + (certain ? "và ban hành sau" : "mà thứ tự ban hành không rõ hoặc khác nơi ban hành")
                                + ". Xác nhận văn bản nào được áp dụng.",
                        Prose.en(ours) + " changes task " + task + ", but when it took effect " + byEn
                                + " had spoken already, "
                                + (certain
                                        ? "and was issued later"
                                        : "and the order of issue is unknown or the issuers differ")
                                + ". Confirm which act applies.");
    }

    private Instrument instrument(long revision) {
        return ((LegalAct) plan.entry(revision).event()).instrument();
    }

    /** Whether one issuer's register tells that the other act came later; else the fold had to follow another order. */
    static boolean isIssuedAfter(Instrument ours, Instrument other) {
        LocalDate day = ours.issuedOn();
        LocalDate theirs = other.issuedOn();
        if (day == null || theirs == null || !Objects.equals(ours.issuer(), other.issuer())) {
            return false;
        }
        Serial serial = Serial.of(ours.number());
        Serial their = Serial.of(other.number());
        return theirs.isAfter(day)
                || (theirs.equals(day)
                        && serial != null
                        && their != null
                        && serial.symbol().equals(their.symbol())
                        && their.number() > serial.number());
    }
}
