package planledger.answer;

import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.FieldValue;
import planledger.timeline.FieldState;
import planledger.timeline.GovernedBy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes columns as JSON. One that is not known is {@code {"unknown":true}}, one that is empty is null or an empty list,
 * one that hangs on an unknown date is {@code {"undetermined":true, ...}}: three different things.
 */
public final class Cells {
    private Cells() {}

    /** A column as known: its value, or what stands where it is unknown or undetermined. */
    public static JsonNode field(FieldState state) {
        if (state instanceof FieldState.Known known) {
            return cell(known.value());
        }
        if (state instanceof FieldState.Unknown) {
            return Answers.unknown();
        }
        FieldState.Undetermined open = (FieldState.Undetermined) state;
        ObjectNode answer = Answers.object().put("undetermined", true);
        answer.set("otherwise", field(open.otherwise()));
        ArrayNode possible = answer.putArray("possible");
        for (FieldState.Known each : open.possible()) {
            ObjectNode line = possible.addObject();
            line.set("value", cell(each.value()));
            line.set("governedBy", Answers.act(each.by()));
        }
        return answer;
    }

    private static JsonNode cell(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return Answers.value(text.text());
        }
        if (value instanceof FieldValue.Names names) {
            return Answers.value(names.items());
        }
        if (value instanceof FieldValue.Due due) {
            return deadline(due.deadline());
        }
        if (value instanceof FieldValue.Cited cited) {
            return Answers.value(cited.documents());
        }
        throw new AssertionError("A cell without a form: " + value);
    }

    private static JsonNode deadline(@Nullable Deadline deadline) {
        if (deadline == null) {
            return Answers.value(null);
        }
        ObjectNode answer = Answers.object();
        answer.put("printed", deadline.printed());
        answer.put("interpreter", deadline.interpreter());
        ArrayNode parts = answer.putArray("parts");
        for (Deadline.Part part : deadline.parts()) {
            ObjectNode line = parts.addObject();
            line.put("part", part.label());
            line.set("kind", Answers.value(part.kind()));
            line.set("from", Answers.value(part.from()));
            line.set("to", Answers.value(part.to()));
            line.put("yearInferred", part.yearInferred());
            line.set("every", Answers.value(part.every()));
        }
        return answer;
    }

    static GovernedBy by(FieldState state) {
        if (state instanceof FieldState.Known known) {
            return known.by();
        }
        return state instanceof FieldState.Unknown unknown
                ? unknown.by()
                : by(((FieldState.Undetermined) state).otherwise());
    }
}
