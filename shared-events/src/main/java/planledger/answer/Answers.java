package planledger.answer;

import org.jspecify.annotations.Nullable;
import planledger.archive.Archive;
import planledger.archive.WireForm;
import planledger.event.Evidence;
import planledger.event.Instrument;
import planledger.event.LedgerEvent;
import planledger.timeline.GovernedBy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What every answer in JSON is made of: values of events, acts, evidence, and what stands where nothing is known. */
public final class Answers {
    private static final JsonMapper JSON = WireForm.mapper();

    private Answers() {}

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

    /** The wire name of an event's kind. */
    public static String typeOf(LedgerEvent event) {
        return Archive.nameOf(event);
    }

    /** An empty object to be filled. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** An empty list to be filled. */
    public static ArrayNode list() {
        return JSON.createArrayNode();
    }

    /** Any value of an event as JSON. */
    public static JsonNode value(@Nullable Object value) {
        return value == null ? JSON.nullNode() : JSON.valueToTree(value);
    }

    /** What stands where a value is not known. */
    public static ObjectNode unknown() {
        return JSON.createObjectNode().put("unknown", true);
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
}
