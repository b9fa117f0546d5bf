package planledger.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.archive.WireForm;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Instrument;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.Target;
import planledger.timeline.Change;
import planledger.timeline.Completion;
import planledger.timeline.FieldState;
import planledger.timeline.GovernedBy;
import planledger.timeline.PlanState;
import planledger.timeline.PlanStatus;
import planledger.timeline.SectionState;
import planledger.timeline.TargetState;
import planledger.timeline.TaskState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes states as JSON. A column that is not known is {@code {"unknown":true}}, one that is empty is null or an empty
 * list, one that hangs on an unknown date is {@code {"undetermined":true, ...}}: three different things.
 */
public final class Answers {
    private static final JsonMapper JSON = WireForm.mapper();

    private Answers() {}

    /** A plan on a day: what it is, whether it binds and why, its sections and tasks in printed order. */
    public static ObjectNode plan(PlanState state) {
        PlanIssued issued = state.issued();
        ObjectNode answer = head(issued, state.status());
        answer.set("implements", value(issued.carriesOut()));
        answer.set("basis", value(issued.basis()));
        if (issued.declared() != null) {
            answer.set("declared", value(issued.declared()));
        }
        ArrayNode governing = answer.putArray("governing");
        state.governing().forEach(by -> governing.add(act(by)));
        ArrayNode sections = answer.putArray("sections");
        state.sections().forEach(section -> sections.add(section(section)));
        ArrayNode tasks = answer.putArray("tasks");
        state.tasks().forEach(task -> tasks.add(task(task)));
        ArrayNode targets = answer.putArray("targets");
        state.targets().forEach(target -> targets.add(target(target)));
        answer.set("missing", value(issued.missing()));
        return answer;
    }

    private static ObjectNode target(TargetState target) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("ref", target.ref());
        describe(answer, target.target());
        answer.set("governedBy", act(target.governedBy()));
        if (!target.possible().isEmpty()) {
            answer.put("undetermined", true);
            ArrayNode possible = answer.putArray("possible");
            for (TargetState.Possible each : target.possible()) {
                ObjectNode line = possible.addObject();
                describe(line, each.target());
                line.set("governedBy", act(each.by()));
            }
        }
        return answer;
    }

    private static void describe(ObjectNode answer, @Nullable Target target) {
        answer.set("statement", target == null ? JSON.nullNode() : value(target.statement()));
        answer.set("measures", target == null ? JSON.createArrayNode() : value(target.measures()));
    }

    /** A plan in one line: identity, instrument, effect and status. */
    public static ObjectNode head(PlanIssued issued, PlanStatus status) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("planId", issued.planId().text());
        answer.put("title", issued.title());
        answer.set("instrument", value(issued.instrument()));
        answer.set("effectiveFrom", value(issued.from()));
        answer.set("effectiveTo", value(issued.effectiveTo()));
        answer.set("content", value(issued.content()));
        answer.setAll(status(status));
        return answer;
    }

    /** A task on a day. */
    public static ObjectNode task(TaskState task) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("ref", task.ref().text());
        answer.put("label", task.label());
        answer.set("existence", value(task.existence()));
        answer.set("known", value(task.known()));
        task.fields().forEach((field, state) -> answer.set(field.wire(), field(state)));
        answer.set("governedBy", act(task.governedBy()));
        ObjectNode fields = JSON.createObjectNode();
        for (Map.Entry<Field, FieldState> entry : task.fields().entrySet()) {
            GovernedBy by = by(entry.getValue());
            if (by.entry() != task.governedBy().entry()
                    || by.item() != task.governedBy().item()) {
                fields.set(entry.getKey().wire(), act(by));
            }
        }
        if (!fields.isEmpty()) {
            answer.set("fieldsGovernedBy", fields);
        }
        TaskState.KeptBy kept = task.keptBy();
        answer.set("keptBy", kept == null ? JSON.nullNode() : act(kept.act()).put("clause", kept.clause()));
        ArrayNode completions = answer.putArray("completions");
        task.completions().forEach(completion -> completions.add(completion(completion)));
        List<String> missing = task.missingProducts();
        answer.set("missingProducts", missing == null ? unknown() : value(missing));
        return answer;
    }

    /** What an entry changed, or two states differ in, line by line. */
    public static ArrayNode changes(List<Change> changes) {
        ArrayNode answer = JSON.createArrayNode();
        for (Change change : changes) {
            ObjectNode line = answer.addObject();
            line.put("ref", change.ref().text());
            line.set("change", value(change.kind()));
            if (change.field() != null) {
                line.put("field", change.field().wire());
                line.set("from", change.from() == null ? JSON.nullNode() : field(change.from()));
                line.set("to", change.to() == null ? JSON.nullNode() : field(change.to()));
            }
            line.put("prevails", change.prevails());
        }
        return answer;
    }

    /** The act from which something comes; its item is left out where the plan itself or the whole act is meant. */
    public static ObjectNode act(GovernedBy by) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("entry", by.entry());
        if (by.item() > 0) {
            answer.put("item", by.item());
        }
        Instrument instrument = by.instrument();
        answer.put("instrument", Wording.document(instrument));
        answer.put("type", instrument.type());
        answer.put("number", instrument.number());
        answer.set("issuedOn", value(instrument.issuedOn()));
        answer.put("issuer", instrument.issuer());
        answer.set("effectiveFrom", value(by.from()));
        return answer;
    }

    /** An empty object to be filled. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Any value of an event as JSON. */
    public static JsonNode value(@Nullable Object value) {
        return value == null ? JSON.nullNode() : JSON.valueToTree(value);
    }

    /** What stands where a value is not known. */
    public static ObjectNode unknown() {
        return JSON.createObjectNode().put("unknown", true);
    }

    /** A status and its reason. */
    public static ObjectNode status(PlanStatus status) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("status", value(status.kind()));
        answer.set("statusReason", reason(status));
        return answer;
    }

    private static ObjectNode reason(PlanStatus status) {
        ObjectNode reason = JSON.createObjectNode();
        reason.put("message", Wording.reason(status));
        reason.put("messageEn", Wording.reasonEn(status));
        reason.put("entry", status.entry());
        reason.set("since", value(status.since()));
        reason.set("effectiveFrom", value(status.from()));
        reason.put("inferred", status.inferred());
        if (status.other() != null) {
            reason.put("replacedBy", status.other().text());
        }
        return reason;
    }

    private static ObjectNode section(SectionState section) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("label", section.label());
        answer.set("title", section.title() == null ? unknown() : value(section.title()));
        answer.set("existence", value(section.existence()));
        answer.put("touched", section.touchedBy() != null);
        if (section.touchedBy() != null) {
            answer.set("touchedBy", act(section.touchedBy()));
        }
        return answer;
    }

    private static ObjectNode completion(Completion completion) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", Long.toString(completion.id()));
        answer.put("on", completion.on().toString());
        answer.put("dated", completion.dated());
        answer.put("recordedAt", completion.recordedAt().toString());
        answer.put("product", completion.product());
        answer.put("period", completion.recorded().period());
        answer.set("claim", value(completion.recorded().claim()));
        answer.set("evidence", evidence(completion.recorded().evidence()));
        return answer;
    }

    /** In the form in which it is submitted: a document, a link, or nothing. */
    public static JsonNode evidence(Evidence evidence) {
        if (evidence instanceof Evidence.ByDocument by) {
            return value(by.document());
        }
        return evidence instanceof Evidence.ByLink link
                ? JSON.createObjectNode().put("url", link.url())
                : JSON.nullNode();
    }

    private static JsonNode field(FieldState state) {
        if (state instanceof FieldState.Known known) {
            return cell(known.value());
        }
        if (state instanceof FieldState.Unknown) {
            return unknown();
        }
        FieldState.Undetermined open = (FieldState.Undetermined) state;
        ObjectNode answer = JSON.createObjectNode().put("undetermined", true);
        answer.set("otherwise", field(open.otherwise()));
        ArrayNode possible = answer.putArray("possible");
        for (FieldState.Known each : open.possible()) {
            ObjectNode line = possible.addObject();
            line.set("value", cell(each.value()));
            line.set("governedBy", act(each.by()));
        }
        return answer;
    }

    private static JsonNode cell(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return value(text.text());
        }
        if (value instanceof FieldValue.Names names) {
            return value(names.items());
        }
        if (value instanceof FieldValue.Due due) {
            return value(due.deadline());
        }
        if (value instanceof FieldValue.Cited cited) {
            return value(cited.documents());
        }
        throw new AssertionError("A cell without a form: " + value);
    }

    private static GovernedBy by(FieldState state) {
        if (state instanceof FieldState.Known known) {
            return known.by();
        }
        return state instanceof FieldState.Unknown unknown
                ? unknown.by()
                : by(((FieldState.Undetermined) state).otherwise());
    }
}
