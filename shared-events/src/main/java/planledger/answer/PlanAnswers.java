package planledger.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.Target;
import planledger.event.TaskRef;
import planledger.timeline.PlanState;
import planledger.timeline.PlanStatus;
import planledger.timeline.SectionState;
import planledger.timeline.Succeeded;
import planledger.timeline.TargetChange;
import planledger.timeline.TargetState;
import planledger.timeline.TaskStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes plans as JSON: what they are, whether they bind and why, their sections, tasks and targets. */
public final class PlanAnswers {
    private PlanAnswers() {}

    /**
     * A plan on a day: what it is, whether it binds and why, its sections, its tasks in printed order and where they
     * stand, and what became of them where another plan took its place.
     */
    public static ObjectNode plan(PlanState state, Map<TaskRef, TaskStatus> statuses, @Nullable Succeeded succeeded) {
        PlanIssued issued = state.issued();
        ObjectNode answer = head(issued, state.status());
        answer.set("implements", Answers.value(issued.carriesOut()));
        answer.set("basis", Answers.value(issued.basis()));
        if (issued.declared() != null) {
            answer.set("declared", Answers.value(issued.declared()));
        }
        ArrayNode governing = answer.putArray("governing");
        state.governing().forEach(by -> governing.add(Answers.act(by)));
        ArrayNode sections = answer.putArray("sections");
        state.sections().forEach(section -> sections.add(section(section)));
        ArrayNode tasks = answer.putArray("tasks");
        state.tasks().forEach(task -> tasks.add(TaskAnswers.task(task, statuses.get(task.ref()), succeeded)));
        ArrayNode targets = answer.putArray("targets");
        state.targets().forEach(target -> targets.add(target(target)));
        answer.set("missing", Answers.value(issued.missing()));
        return answer;
    }

    /** A target on a day. */
    public static ObjectNode target(TargetState target) {
        ObjectNode answer = Answers.object();
        answer.put("ref", target.ref());
        describe(answer, target.target());
        answer.set("governedBy", Answers.act(target.governedBy()));
        if (!target.possible().isEmpty()) {
            answer.put("undetermined", true);
            ArrayNode possible = answer.putArray("possible");
            for (TargetState.Possible each : target.possible()) {
                ObjectNode line = possible.addObject();
                describe(line, each.target());
                line.set("governedBy", Answers.act(each.by()));
            }
        }
        return answer;
    }

    /** What an entry changed in the targets, target by target. */
    public static ArrayNode targetChanges(List<TargetChange> changes) {
        ArrayNode answer = Answers.list();
        for (TargetChange change : changes) {
            ObjectNode line = answer.addObject();
            line.put("ref", change.ref());
            line.set("from", change.isKnownBefore() ? said(change.from()) : Answers.unknown());
            line.set("to", said(change.to()));
            line.put("prevails", change.prevails());
        }
        return answer;
    }

    private static JsonNode said(@Nullable Target target) {
        if (target == null) {
            return Answers.value(null);
        }
        ObjectNode answer = Answers.object();
        describe(answer, target);
        return answer;
    }

    private static void describe(ObjectNode answer, @Nullable Target target) {
        answer.set("statement", target == null ? Answers.value(null) : Answers.value(target.statement()));
        answer.set("measures", target == null ? Answers.list() : Answers.value(target.measures()));
    }

    /** A plan in one line: identity, instrument, effect and status. */
    public static ObjectNode head(PlanIssued issued, PlanStatus status) {
        ObjectNode answer = Answers.object();
        answer.put("planId", issued.planId().text());
        answer.put("title", issued.title());
        answer.set("instrument", Answers.value(issued.instrument()));
        answer.set("effectiveFrom", Answers.value(issued.from()));
        answer.set("effectiveTo", Answers.value(issued.effectiveTo()));
        answer.set("content", Answers.value(issued.content()));
        answer.setAll(status(status));
        return answer;
    }

    /** A status and its reason. */
    public static ObjectNode status(PlanStatus status) {
        ObjectNode answer = Answers.object();
        answer.set("status", Answers.value(status.kind()));
        answer.set("statusReason", reason(status));
        return answer;
    }

    private static ObjectNode reason(PlanStatus status) {
        ObjectNode reason = Answers.object();
        reason.put("message", Wording.reason(status));
        reason.put("messageEn", Wording.reasonEn(status));
        reason.put("entry", status.entry());
        reason.set("since", Answers.value(status.since()));
        reason.set("effectiveFrom", Answers.value(status.from()));
        reason.put("inferred", status.inferred());
        if (status.other() != null) {
            reason.put("replacedBy", status.other().text());
        }
        return reason;
    }

    private static ObjectNode section(SectionState section) {
        ObjectNode answer = Answers.object();
        answer.put("label", section.label());
        answer.set("title", section.title() == null ? Answers.unknown() : Answers.value(section.title()));
        answer.set("existence", Answers.value(section.existence()));
        answer.put("touched", section.touchedBy() != null);
        if (section.touchedBy() != null) {
            answer.set("touchedBy", Answers.act(section.touchedBy()));
        }
        return answer;
    }
}
