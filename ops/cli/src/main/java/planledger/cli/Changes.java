package planledger.cli;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Changes line by line: which task, which column, from what to what. */
public final class Changes {
    private static final int LABEL = 8;
    private static final int WHAT = 24;
    private static final int VALUE = 30;

    private Changes() {}

    /** Changes as answers list them; a task is named on its first line only. */
    public static List<String> lines(Iterable<JsonNode> changes, int indent) {
        Table table = new Table(indent, LABEL, WHAT, VALUE, VALUE);
        String named = "";
        for (JsonNode change : changes) {
            String ref = Cells.line(change.path("ref").asString(""));
            String shown = ref.equals(named) ? "" : ref;
            if (change.path("field").isString()) {
                table.row(
                        shown,
                        Words.field(change.path("field")),
                        isAdded(change) ? "" : Cells.text(change.path("from")),
                        "→ " + Cells.text(change.path("to")) + idle(change));
            } else {
                table.row(shown, Words.change(change.path("change")) + idle(change));
            }
            named = ref;
        }
        return named.isEmpty()
                ? List.of(" ".repeat(indent) + "không nhiệm vụ nào khác · no task differs")
                : table.lines();
    }

    /** A row that was not there said nothing, not even "none". */
    private static boolean isAdded(JsonNode change) {
        return change.path("change").asString("").equals("added");
    }

    /** An act issued later had spoken already, so this line changes nothing. */
    private static String idle(JsonNode change) {
        return change.path("prevails").asBoolean(true) ? "" : " (không áp dụng · does not prevail)";
    }
}
