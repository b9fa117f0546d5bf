package planledger.command.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A task that is stated as a whole, as it was made out in what was typed or pasted.
 *
 * @param cells by column; empty where the column says nothing
 */
record Understood(String ref, String section, Map<String, List<String>> cells) {
    static final List<String> COLUMNS =
            List.of("title", "lead", "coordinating", "products", "deadline", "budget", "notes");

    /** Every such task of a request, in its order. */
    static List<Understood> all(JsonNode request) {
        List<Understood> all = new ArrayList<>();
        request.path("tasks").forEach(task -> all.add(of(task)));
        request.path("plan").path("tasks").forEach(task -> all.add(of(task)));
        for (JsonNode item : request.path("items")) {
            if (item.has("task")) {
                all.add(of(item.path("task")));
            }
        }
        return all;
    }

    /** The columns in which any of the tasks says something. */
    static List<String> columns(List<Understood> tasks) {
        return COLUMNS.stream()
                .filter(column -> tasks.stream()
                        .anyMatch(task ->
                                !task.cells().getOrDefault(column, List.of()).isEmpty()))
                .toList();
    }

    private static Understood of(JsonNode task) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            List<String> lines = new ArrayList<>();
            JsonNode value = task.path(column);
            if (value.isArray()) {
                value.forEach(each -> lines.add(each.asString("")));
            } else if (value.isString()) {
                lines.add(value.asString());
            }
            cells.put(column, lines);
        }
        return new Understood(
                task.path("ref").asString(""), task.path("section").asString(""), cells);
    }
}
