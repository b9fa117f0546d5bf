package planledger.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Item;
import planledger.event.LegalAct;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.Task;
import planledger.event.TaskRef;

/** Deadlines that name a day which does not exist, or that had passed when the act that states them was issued. */
final class ImpossibleDeadlines {
    private final Rule rule;
    private final Dossier plan;

    ImpossibleDeadlines(Rule rule, Dossier plan) {
        this.rule = rule;
        this.plan = plan;
    }

    Stream<Finding> find() {
        List<Finding> found = new ArrayList<>();
        plan.all(LegalAct.class).forEach(act -> stated(act.event()).forEach((task, cell) -> {
            add(found, invalid(act, task, cell));
            add(found, passed(act, task, cell));
        }));
        return found.stream();
    }

    private static void add(List<Finding> found, @Nullable Finding finding) {
        if (finding != null) {
            found.add(finding);
        }
    }

    /** Deadline cells that an act states, by task. */
    private static Map<TaskRef, FieldValue> stated(LegalAct act) {
        Map<TaskRef, FieldValue> cells = new LinkedHashMap<>();
        if (act instanceof PlanIssued issued) {
            issued.tasks().forEach(task -> cells.put(task.ref(), task.get(Field.DEADLINE)));
        } else if (act instanceof PlanAmended amended) {
            for (Item item : amended.items()) {
                FieldValue cell = item instanceof Item.Amend amend
                        ? amend.set().get(Field.DEADLINE)
                        : item instanceof Item.Restate restate
                                ? cell(restate.task())
                                : item instanceof Item.Add add ? cell(add.task()) : null;
                if (cell != null) {
                    cells.put(item.ref(), cell);
                }
            }
        }
        return cells;
    }

    private static FieldValue cell(Task task) {
        return task.get(Field.DEADLINE);
    }

    private @Nullable Finding invalid(Recorded<LegalAct> act, TaskRef task, FieldValue cell) {
        Deadline deadline = cell instanceof FieldValue.Due due ? due.deadline() : null;
        if (deadline == null || deadline.parts().stream().noneMatch(part -> part.kind() == Deadline.Kind.INVALID)) {
            return null;
        }
        return draft("invalidDate", act, task)
                .fact("printed", deadline.printed())
                .says(
                        "Thời hạn của nhiệm vụ " + task + " ghi \"" + deadline.printed()
                                + "\": ngày hoặc kỳ ấy không có. Hỏi cơ quan ban hành ngày đúng.",
                        "The deadline of task " + task + " reads \"" + deadline.printed()
                                + "\": there is no such day or period. Ask the issuer for the right one.");
    }

    private @Nullable Finding passed(Recorded<LegalAct> act, TaskRef task, FieldValue cell) {
        LocalDate issued = Issued.earliest(act.event().instrument());
        List<Due> passed = Due.of(cell).stream()
                .filter(due -> issued != null && due.day().isBefore(issued))
                .toList();
        if (passed.isEmpty() || issued == null) {
            return null;
        }
        List<LocalDate> days = passed.stream().map(Due::day).toList();
        return draft("deadlineBeforeAct", act, task)
                .entry(act.revision(), "/instrument/issuedOn", "/instrument/issuedNotBefore")
                .fact("issuedOn", issued)
                .fact("parts", passed.stream().map(Due::name).toList())
                .fact("latest", days)
                .says(
                        "Khi " + Prose.vi(act.event().instrument()) + " được ban hành thì hạn của nhiệm vụ " + task
                                + " (" + Prose.days(days)
                                + ") đã qua. Làm rõ hạn thật, và tính chậm từ văn bản đặt hạn đầu tiên.",
                        "When " + Prose.en(act.event().instrument()) + " was issued, the deadline of task " + task
                                + " ("
                                + Prose.days(days)
                                + ") had passed. Clear up the true deadline, and count lateness from the"
                                + " act that set it first.");
    }

    private Draft draft(String kind, Recorded<LegalAct> act, TaskRef task) {
        return new Draft(rule, plan)
                .task(task)
                .kind(kind)
                .subject(kind, act.revision())
                .entry(act.revision(), "/tasks/" + task + "/deadline");
    }
}
