package planledger.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Entries of a history: what was recorded by which act, when and by whom, and which tasks it concerns. */
public final class Entries {
    private static final int LABEL = 4;
    private static final int TEXT = 92;
    private static final int REFS_SHOWN_MAX = 12;

    private Entries() {}

    /** An entry in two lines or a little more. */
    public static List<String> lines(JsonNode entry, int indent) {
        Table table = new Table(indent, LABEL, TEXT);
        table.row(Long.toString(entry.path("revision").asLong(0)), act(entry));
        table.row("", record(entry));
        return table.lines();
    }

    private static String act(JsonNode entry) {
        StringBuilder act = new StringBuilder(Words.entry(entry.path("type")));
        if (entry.path("instrument").isObject()) {
            act.append(": ").append(Cells.document(entry.path("instrument")));
        }
        if (entry.path("ref").isString()) {
            act.append(": ").append(Cells.text(entry.path("ref")));
        }
        if (entry.path("product").isString()) {
            act.append(", ").append(Cells.text(entry.path("product")));
        }
        if (entry.path("evidence").isObject()) {
            act.append(", ").append(Cells.evidence(entry.path("evidence")));
        }
        if (entry.path("effectiveFrom").isObject()) {
            act.append(", hiệu lực từ · in effect from ").append(Cells.effect(entry.path("effectiveFrom")));
        }
        return act.append(refs(entry.path("changes"))).toString();
    }

    private static String record(JsonNode entry) {
        return "ghi · recorded " + Cells.line(entry.path("recordedAt").asString("")) + ", "
                + Cells.line(entry.path("actor").asString("")) + ", vị trí · position "
                + entry.path("position").asLong(0);
    }

    private static String refs(JsonNode changes) {
        Set<String> refs = new LinkedHashSet<>();
        changes.forEach(change -> refs.add(Cells.line(change.path("ref").asString(""))));
        if (refs.isEmpty()) {
            return "";
        }
        List<String> shown = new ArrayList<>(refs).subList(0, Math.min(refs.size(), REFS_SHOWN_MAX));
        return "; " + refs.size() + " nhiệm vụ · tasks: " + String.join(", ", shown)
                + (refs.size() > REFS_SHOWN_MAX ? ", …" : "");
    }
}
