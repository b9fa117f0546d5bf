package planledger.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.archive.WireForm;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.EntryCorrected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrections in the slow reading: what entries say once all known corrections are applied, in the order of recording.
 * An entry is taken as JSON, and a value is written at the place that the path names, which is the place in JSON but for
 * four things: rows are named by their task; the documents that a plan implements are called otherwise in the archive; a
 * date of effect takes the place of its bounds; a document that proves a completion lies one level deeper. A date of
 * issue that is learnt for an act of which neither date was known is its date of effect, too. A citation that is
 * corrected keeps what was printed.
 */
final class SlowCorrections {
    private static final JsonMapper JSON = WireForm.mapper();

    private SlowCorrections() {}

    static List<PlanEvent> applied(List<Entry> known) {
        List<PlanEvent> events = new ArrayList<>();
        known.forEach(entry -> events.add(entry.event()));
        for (Entry entry : known) {
            if (entry.event() instanceof EntryCorrected correction) {
                int index = (int) correction.entry() - 1;
                events.set(index, applied(correction, events.get(index)));
            }
        }
        return events;
    }

    private static PlanEvent applied(EntryCorrected correction, PlanEvent event) {
        ObjectNode entry = JSON.valueToTree(event);
        List<String> path = Arrays.asList(correction.path().substring(1).split("/", -1));
        String to = correction.to();
        switch (path.get(0)) {
            case "instrument" -> {
                boolean learnt = path.get(1).equals("issuedOn")
                        && to != null
                        && entry.at("/instrument/issuedOn").isMissingNode()
                        && entry.at("/from/date").isMissingNode();
                if (learnt) {
                    entry.putObject("from").put("date", to);
                }
                object(entry.get("instrument")).put(path.get(1), to);
            }
            case "effectiveFrom" -> entry.putObject("from").put("date", to);
            case "title", "effectiveTo", "completedOn" -> entry.put(path.get(0), to);
            case "implements" -> cite(entry.get("carriesOut"), path, 1, to);
            case "basis" -> cite(entry.get("basis"), path, 1, to);
            case "evidence" -> object(entry.at("/evidence/document")).put(path.get(1), to);
            case "tasks" -> column(row(entry, path.get(1)), path, correction);
            default -> throw new AssertionError("A place that the slow reading does not know: " + path);
        }
        return JSON.treeToValue(entry, event.getClass());
    }

    private static void column(ObjectNode row, List<String> path, EntryCorrected correction) {
        String column = path.get(2);
        String to = correction.to();
        switch (column) {
            case "lead", "coordinating", "products" ->
                ((ArrayNode) row.get(column)).set(Integer.parseInt(path.get(3)), Objects.requireNonNull(to));
            case "cites" -> cite(row.get(column), path, 3, to);
            case "deadline" -> row.set(column, JSON.valueToTree(correction.deadline()));
            default -> row.put(column, to);
        }
    }

    private static void cite(JsonNode list, List<String> path, int at, @Nullable String to) {
        ObjectNode citation = object(list.get(Integer.parseInt(path.get(at))));
        if (!citation.has("asPrinted")) {
            String number = citation.path("number").asString("");
            String on =
                    citation.has("issuedOn") ? " (" + citation.get("issuedOn").asString() + ")" : "";
            citation.put("asPrinted", number + on);
        }
        citation.put(path.get(at + 1), to);
    }

    /** The row of a task in a plan, or in the line of an amendment that states some of it. */
    private static ObjectNode row(ObjectNode entry, String ref) {
        List<JsonNode> rows = new ArrayList<>();
        entry.path("tasks").forEach(rows::add);
        entry.path("items").forEach(item -> {
            rows.add(item.path("task"));
            if (item.path("ref").asString("").equals(ref) && item.has("set")) {
                rows.add(item.get("set"));
            }
        });
        return object(rows.stream()
                .filter(row -> !row.has("ref") || row.get("ref").asString().equals(ref))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow());
    }

    private static ObjectNode object(@Nullable JsonNode node) {
        return (ObjectNode) Objects.requireNonNull(node);
    }
}
