package planledger.query.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planledger.agency.Responsibility;
import planledger.event.AgencyId;
import planledger.event.Field;
import planledger.event.Folded;
import planledger.query.entry.Meant;
import planledger.timeline.FieldState;
import planledger.timeline.TaskStatus;

/**
 * How many tasks of each lead agency stand how. A task counts in the row of every agency that it would be listed under:
 * the one that its plan names, and the one that answers for it on the day; in the last line it counts once.
 */
final class Board {
    private final Map<AgencyId, Counts> agencies = new TreeMap<>();
    private final Set<AgencyId> shown = new TreeSet<>();
    private final Map<String, Row> printed = new TreeMap<>();
    private final Counts none = new Counts();
    private final Counts unknown = new Counts();
    private final Counts all = new Counts();

    /** Tasks by how they stand. */
    static final class Counts {
        private final Map<TaskStatus.Kind, Integer> each = new EnumMap<>(TaskStatus.Kind.class);

        void add(TaskStatus.Kind kind) {
            each.merge(kind, 1, Integer::sum);
        }

        public int of(TaskStatus.Kind kind) {
            return each.getOrDefault(kind, 0);
        }

        public int total() {
            return each.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * One line: a registered agency, or tasks of which none can be told to lead.
     *
     * @param agency null where the registry knows none
     * @param name as a plan prints it, where the registry does not know it
     * @param lead why there is no agency; null where there is one
     */
    record Row(@Nullable AgencyId agency, @Nullable String name, TaskFilter.@Nullable Lead lead, Counts counts) {}

    void add(Matched found) {
        TaskStatus.Kind kind = found.status().kind();
        all.add(kind);
        Set<AgencyId> ids = new TreeSet<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Matched.Named named : found.agencies()) {
            if (named.role() == TaskFilter.Role.LEAD) {
                named.each().forEach(one -> place(one, ids, names));
            }
        }
        ids.forEach(id -> agencies.computeIfAbsent(id, any -> new Counts()).add(kind));
        names.forEach((folded, name) -> printed.computeIfAbsent(
                        folded, any -> new Row(null, name, TaskFilter.Lead.UNREGISTERED, new Counts()))
                .counts()
                .add(kind));
        FieldState cell = found.task() == null ? null : found.task().get(Field.LEAD);
        if (!(cell instanceof FieldState.Known known)) {
            unknown.add(kind);
        } else if (known.isNone()) {
            none.add(kind);
        }
    }

    /** Who answers on the day has a row; where nobody does, whom the plan means. */
    private void place(Responsibility one, Set<AgencyId> ids, Map<String, String> names) {
        Set<AgencyId> meant = Matched.agencies(one);
        if (meant.isEmpty()) {
            names.putIfAbsent(Folded.of(one.printed()), one.printed());
        }
        ids.addAll(meant);
        shown.addAll(one.responsible().isEmpty() ? meant : one.responsible());
    }

    /**
     * Registered agencies first, then names that the registry does not know, then tasks that name nobody.
     *
     * @param only whom the board is asked about: nobody else has a line then; null for all
     */
    List<Row> rows(@Nullable Meant only) {
        List<Row> rows = new ArrayList<>();
        agencies.forEach((id, counts) -> {
            if (only == null ? shown.contains(id) : only.ids().contains(id)) {
                rows.add(new Row(id, null, null, counts));
            }
        });
        printed.values().stream()
                .filter(row -> only == null || Folded.same(String.valueOf(row.name()), only.asked()))
                .forEach(rows::add);
        for (TaskFilter.Lead lead : List.of(TaskFilter.Lead.NONE, TaskFilter.Lead.UNKNOWN)) {
            Counts counts = lead == TaskFilter.Lead.NONE ? none : unknown;
            if (counts.total() > 0) {
                rows.add(new Row(null, null, lead, counts));
            }
        }
        return rows;
    }

    /** Every task once. */
    Counts all() {
        return all;
    }
}
