package planledger.query.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.event.Disposition;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.TaskRef;
import planledger.query.entry.Known;
import planledger.timeline.FieldState;
import planledger.timeline.PlanState;
import planledger.timeline.SectionState;
import planledger.timeline.Succeeded;
import planledger.timeline.TaskState;
import planledger.timeline.TaskStatus;

/**
 * A plan's tasks as its annex prints them.
 *
 * @param columns those shown, in printed order
 * @param leftOut those in which no task says anything
 * @param groups tasks in printed order, a group for each run of tasks of one section
 */
record PlanTable(List<Field> columns, List<Field> leftOut, List<Group> groups) {
    private static final List<Field> ALWAYS =
            List.of(Field.TITLE, Field.LEAD, Field.COORDINATING, Field.PRODUCTS, Field.DEADLINE);
    private static final List<Field> WHERE_USED = List.of(Field.BUDGET, Field.NOTES, Field.CITES);

    /** Tasks that stand together; {@code label} is null where it is not known in which section, or there is none. */
    record Group(@Nullable String label, @Nullable String title, boolean known, List<Row> rows) {}

    /**
     * One task.
     *
     * @param governed the act that prevails for most of it
     * @param kept the later act that keeps it unchanged; null where none does
     * @param fate what became of it where another plan took its plan's place; null where none did
     */
    record Row(
            TaskState task,
            List<Cell> cells,
            @Nullable TaskStatus status,
            Origin governed,
            @Nullable Origin kept,
            Disposition.@Nullable Kind fate) {

        /** Whether the ledger knew nothing of these cells before the act that fills them: nothing is struck out then. */
        public boolean newlyKnown() {
            boolean anyBefore = cells.stream().anyMatch(cell -> cell.before() != null);
            return anyBefore
                    && cells.stream()
                            .allMatch(cell ->
                                    cell.before() == null || cell.before().kind() == Said.Kind.UNKNOWN);
        }
    }

    static PlanTable of(Known known, PlanState state, Map<TaskRef, TaskStatus> statuses) {
        List<Field> columns = new ArrayList<>(ALWAYS);
        List<Field> leftOut = new ArrayList<>();
        WHERE_USED.forEach(field ->
                (state.tasks().stream().anyMatch(task -> says(task.get(field))) ? columns : leftOut).add(field));
        Cells cells = new Cells(known);
        Succeeded succeeded = known.succeeded();
        Map<String, SectionState> sections = new HashMap<>();
        state.sections().forEach(section -> sections.put(section.label(), section));
        List<Group> groups = new ArrayList<>();
        for (TaskState task : state.tasks()) {
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            Group group = group(task, sections);
            if (last == null || last.known != group.known || !Objects.equals(last.label, group.label)) {
                groups.add(group);
                last = group;
            }
            last.rows.add(row(task, cells, columns, statuses.get(task.ref()), succeeded));
        }
        return new PlanTable(columns, leftOut, groups);
    }

    static Row row(
            TaskState task,
            Cells cells,
            List<Field> columns,
            @Nullable TaskStatus status,
            @Nullable Succeeded succeeded) {
        TaskState.KeptBy kept = task.keptBy();
        return new Row(
                task,
                cells.of(task, columns),
                status,
                cells.origins().of(task.governedBy()),
                kept == null ? null : cells.origins().of(kept.act()),
                succeeded == null ? null : succeeded.kindOf(task.ref()));
    }

    private static boolean says(FieldState state) {
        return state instanceof FieldState.Undetermined || (state instanceof FieldState.Known known && !known.isNone());
    }

    private static Group group(TaskState task, Map<String, SectionState> sections) {
        FieldState row = task.get(Field.SECTION);
        String label = null;
        if (row instanceof FieldState.Known known && known.value() instanceof FieldValue.Text text) {
            label = text.text();
        }
        if (label == null && !task.ref().parent().isEmpty()) {
            label = task.ref().text().split("[.*\\-]", 2)[0];
        }
        SectionState section = label == null ? null : sections.get(label);
        boolean known = label != null || row instanceof FieldState.Known;
        return new Group(label, section == null ? null : section.title(), known, new ArrayList<>());
    }
}
