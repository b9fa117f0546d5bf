package planledger.query.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.agency.Agencies;
import planledger.agency.Confidence;
import planledger.agency.Responsibility;
import planledger.answer.Answers;
import planledger.answer.Cells;
import planledger.answer.TaskAnswers;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.TaskRef;
import planledger.query.entry.AgencyNames;
import planledger.query.entry.Known;
import planledger.query.entry.Meant;
import planledger.timeline.FieldState;
import planledger.timeline.PartStatus;
import planledger.timeline.TaskState;
import planledger.timeline.TaskStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Settles whether a task is what the register is asked for, and writes its line. */
final class TaskMatch {
    private final TaskFilter filter;
    private final @Nullable Meant meant;
    private final Agencies registry;
    private final long registered;
    private final LocalDate at;

    TaskMatch(TaskFilter filter, @Nullable Meant meant, Agencies registry, long registered, LocalDate at) {
        this.filter = filter;
        this.meant = meant;
        this.registry = registry;
        this.registered = registered;
        this.at = at;
    }

    /**
     * What came of one task.
     *
     * @param line null where it is not asked for
     * @param isOrphanPastDue whether only its lapsed deadlines keep it out of a list of orphans
     */
    record Result(@Nullable ObjectNode line, boolean isOrphanPastDue) {
        static final Result NONE = new Result(null, false);
    }

    /** An agency that a task names in a role. */
    private record Named(TaskFilter.Role role, String printed, Responsibility now) {}

    Result of(Known known, TaskRef ref, TaskStatus status) {
        List<PartStatus> parts = status.parts().stream().filter(this::fits).toList();
        TaskState task = parts.isEmpty() ? null : known.task(ref);
        if (parts.isEmpty() || (task == null && filter.status() != TaskStatus.Kind.MOOT)) {
            return Result.NONE;
        }
        List<Named> named = task == null ? List.of() : named(task, known);
        List<Named> asked = named.stream()
                .filter(each -> filter.role() == null || each.role() == filter.role())
                .filter(each -> meant == null || meant.isOneOf(each.printed(), each.now()))
                .toList();
        boolean isAboutAgencies = meant != null || filter.orphan();
        List<Named> orphans = asked.stream().filter(TaskMatch::isOrphan).toList();
        if ((isAboutAgencies && asked.isEmpty()) || (filter.orphan() && orphans.isEmpty())) {
            return Result.NONE;
        }
        if (filter.orphan() && filter.status() == null && !status.goesOn()) {
            return new Result(null, status.kind().isOpen());
        }
        return new Result(line(known, ref, task, status, parts, filter.orphan() ? orphans : asked), false);
    }

    private boolean fits(PartStatus part) {
        LocalDate due = part.dueOn();
        return (filter.status() == null || part.kind() == filter.status())
                && (filter.dueBefore() == null || (due != null && due.isBefore(filter.dueBefore())));
    }

    private static boolean isOrphan(Named named) {
        return named.now().confidence() == Confidence.ORPHAN
                || named.now().parts().stream().anyMatch(part -> part.confidence() == Confidence.ORPHAN);
    }

    private List<Named> named(TaskState task, Known known) {
        String issuer = known.issued().instrument().issuer();
        List<Named> named = new ArrayList<>();
        for (TaskFilter.Role role : TaskFilter.Role.values()) {
            Field field = role == TaskFilter.Role.LEAD ? Field.LEAD : Field.COORDINATING;
            if (task.get(field) instanceof FieldState.Known cell && cell.value() instanceof FieldValue.Names names) {
                names.items()
                        .forEach(printed -> named.add(new Named(
                                role,
                                printed,
                                registry.responsible(printed, issuer == null ? "" : issuer, at, registered))));
            }
        }
        return named;
    }

    private ObjectNode line(
            Known known,
            TaskRef ref,
            @Nullable TaskState task,
            TaskStatus status,
            List<PartStatus> parts,
            List<Named> agencies) {
        ObjectNode line = Answers.object();
        line.put("planId", known.timeline().planId().text());
        line.put("ref", ref.text());
        line.put("label", task == null ? ref.text() : task.label());
        for (Field field : new Field[] {Field.TITLE, Field.LEAD, Field.COORDINATING}) {
            line.set(field.wire(), task == null ? Answers.unknown() : Cells.field(task.get(field)));
        }
        line.set("existence", task == null ? Answers.value(null) : Answers.value(task.existence()));
        line.set("status", Answers.value(status.kind()));
        ArrayNode list = line.putArray("parts");
        parts.forEach(part -> list.add(TaskAnswers.part(part)));
        List<String> missing = task == null ? null : task.missingProducts();
        line.set("missingProducts", missing == null ? Answers.unknown() : Answers.value(missing));
        ArrayNode who = line.putArray("agencies");
        for (Named each : agencies) {
            ObjectNode agency = who.addObject();
            agency.set("role", Answers.value(each.role()));
            agency.put("printed", each.printed());
            agency.set("confidence", Answers.value(each.now().confidence()));
            agency.set("responsible", AgencyNames.of(each.now().responsible(), registry, registered));
        }
        return line;
    }
}
