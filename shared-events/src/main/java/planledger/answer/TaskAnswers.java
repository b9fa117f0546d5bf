package planledger.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.Field;
import planledger.timeline.Change;
import planledger.timeline.Completion;
import planledger.timeline.Disposed;
import planledger.timeline.FieldState;
import planledger.timeline.GovernedBy;
import planledger.timeline.PartStatus;
import planledger.timeline.Succeeded;
import planledger.timeline.TaskState;
import planledger.timeline.TaskStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes tasks as JSON: what their columns say, which act says so, what was delivered, where they stand; and what changed. */
public final class TaskAnswers {
    private TaskAnswers() {}

    /** A task on a day. */
    public static ObjectNode task(TaskState task) {
        ObjectNode answer = Answers.object();
        answer.put("ref", task.ref().text());
        answer.put("label", task.label());
        answer.set("existence", Answers.value(task.existence()));
        answer.set("known", Answers.value(task.known()));
        task.fields().forEach((field, state) -> answer.set(field.wire(), Cells.field(state)));
        answer.set("governedBy", Answers.act(task.governedBy()));
        ObjectNode fields = Answers.object();
        for (Map.Entry<Field, FieldState> entry : task.fields().entrySet()) {
            GovernedBy by = Cells.by(entry.getValue());
            if (by.entry() != task.governedBy().entry()
                    || by.item() != task.governedBy().item()) {
                fields.set(entry.getKey().wire(), Answers.act(by));
            }
        }
        if (!fields.isEmpty()) {
            answer.set("fieldsGovernedBy", fields);
        }
        TaskState.KeptBy kept = task.keptBy();
        answer.set(
                "keptBy",
                kept == null ? Answers.value(null) : Answers.act(kept.act()).put("clause", kept.clause()));
        ArrayNode completions = answer.putArray("completions");
        task.completions().forEach(completion -> completions.add(completion(completion)));
        List<String> missing = task.missingProducts();
        answer.set("missingProducts", missing == null ? Answers.unknown() : Answers.value(missing));
        return answer;
    }

    /** Where one part of a deadline stands. */
    public static ObjectNode part(PartStatus status) {
        ObjectNode answer = Answers.object();
        Deadline.Part part = status.part();
        String label = part == null ? null : part.label();
        answer.put("part", label);
        answer.set("kind", part == null ? Answers.value(null) : Answers.value(part.kind()));
        answer.set("status", Answers.value(status.kind()));
        answer.set("from", Answers.value(status.from()));
        answer.set("dueOn", Answers.value(status.dueOn()));
        answer.put(
                "completion",
                status.by() == null ? null : Long.toString(status.by().id()));
        answer.put("dependsOnReading", status.dependsOnReading());
        answer.put("firstDeadlineKnown", status.firstKnown());
        answer.set("firstDueOn", Answers.value(status.firstDue()));
        answer.put("lateAgainstFirst", status.lateAgainstFirst());
        answer.put("moved", status.moved());
        answer.put("setAfterDue", status.setAfterDue());
        return answer;
    }

    /** A task on a day, with where it stands and what became of it where another plan took its plan's place. */
    public static ObjectNode task(TaskState task, @Nullable TaskStatus status, @Nullable Succeeded succeeded) {
        ObjectNode answer = task(task);
        answer.set("status", status == null ? Answers.value(null) : Answers.value(status.kind()));
        ArrayNode parts = answer.putArray("parts");
        if (status != null) {
            status.parts().forEach(part -> parts.add(part(part)));
        }
        answer.set("disposition", succeeded == null ? Answers.value(null) : disposition(succeeded, task));
        return answer;
    }

    /** What became of a task: nothing is recorded of one dropped in silence, nor known of one that may not be there. */
    private static ObjectNode disposition(Succeeded succeeded, TaskState task) {
        Disposed said = succeeded.disposed().get(task.ref());
        if (said == null && task.existence() == TaskState.Existence.UNKNOWN) {
            return Answers.unknown();
        }
        ObjectNode answer = Answers.object();
        answer.set("kind", Answers.value(succeeded.kindOf(task.ref())));
        answer.put("recorded", said != null);
        answer.put("entry", said == null ? succeeded.entry() : said.entry());
        answer.put("plan", succeeded.by().text());
        answer.set(
                "to",
                said == null ? Answers.list() : Answers.value(said.disposition().to()));
        return answer;
    }

    /** What an entry changed, or two states differ in, line by line. */
    public static ArrayNode changes(List<Change> changes) {
        ArrayNode answer = Answers.list();
        for (Change change : changes) {
            ObjectNode line = answer.addObject();
            line.put("ref", change.ref().text());
            line.set("change", Answers.value(change.kind()));
            if (change.field() != null) {
                line.put("field", change.field().wire());
                line.set("from", change.from() == null ? Answers.value(null) : Cells.field(change.from()));
                line.set("to", change.to() == null ? Answers.value(null) : Cells.field(change.to()));
            }
            line.put("prevails", change.prevails());
        }
        return answer;
    }

    private static ObjectNode completion(Completion completion) {
        ObjectNode answer = Answers.object();
        answer.put("id", Long.toString(completion.id()));
        answer.put("on", completion.on().toString());
        answer.put("dated", completion.dated());
        answer.put("recordedAt", completion.recordedAt().toString());
        answer.put("product", completion.product());
        answer.put("period", completion.recorded().period());
        answer.set("claim", Answers.value(completion.recorded().claim()));
        answer.set("evidence", Answers.evidence(completion.recorded().evidence()));
        return answer;
    }
}
