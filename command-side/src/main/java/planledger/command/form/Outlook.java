package planledger.command.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What an entry changes and which findings it raises, as the API told it, made ready to be shown. */
record Outlook(List<Task> tasks, List<Finding> findings) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Tasks of which columns are told. */
    public List<Task> inDetail() {
        return tasks.stream().filter(task -> !task.changes().isEmpty()).toList();
    }

    /** Numbers of the other tasks, by what happens to them. */
    public Map<String, List<Task>> inShort() {
        Map<String, List<Task>> byChange = new LinkedHashMap<>();
        tasks.stream().filter(task -> task.changes().isEmpty()).forEach(task -> byChange.computeIfAbsent(
                        task.change(), any -> new ArrayList<>())
                .add(task));
        return byChange;
    }

    /** What happens to one task; {@code change} is a word of the API. */
    record Task(String ref, String change, boolean prevails, List<Change> changes) {}

    /** What happens to a column. */
    record Change(String column, Cell from, Cell to) {}

    /**
     * What a column says.
     *
     * @param kind {@code known}, {@code none}, {@code unknown} or {@code undetermined}: different things
     * @param reading how a deadline is read: window and kind by name
     */
    record Cell(String kind, List<String> lines, List<Reading> reading) {}

    /** A window of a deadline, as documents print days; empty where it is open. */
    record Reading(String kind, String from, String to) {}

    /** A finding in both languages. */
    record Finding(String ref, String vi, String en, String sourceVi, String sourceEn, boolean analogy) {}

    static Outlook of(JsonNode answer) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        for (JsonNode line : answer.path("changes")) {
            String ref = line.path("ref").asString("");
            String change = line.path("change").asString("");
            Task task = tasks.computeIfAbsent(
                    change + " " + ref,
                    any -> new Task(ref, change, line.path("prevails").asBoolean(true), new ArrayList<>()));
            if (line.has("field")) {
                task.changes()
                        .add(new Change(
                                line.path("field").asString(""), cell(line.path("from")), cell(line.path("to"))));
            }
        }
        List<Finding> findings = new ArrayList<>();
        answer.path("findings").forEach(each -> findings.add(finding(each)));
        return new Outlook(List.copyOf(tasks.values()), findings);
    }

    private static Finding finding(JsonNode each) {
        JsonNode source = each.path("source");
        return new Finding(
                each.path("ref").asString(""),
                each.path("message").asString(""),
                each.path("messageEn").asString(""),
                source.path("vi").asString(""),
                source.path("en").asString(""),
                source.path("analogy").asBoolean(false));
    }

    private static Cell cell(JsonNode value) {
        if (value.path("unknown").asBoolean(false)) {
            return new Cell("unknown", List.of(), List.of());
        }
        if (value.path("undetermined").asBoolean(false)) {
            return new Cell("undetermined", List.of(), List.of());
        }
        List<String> lines = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> lines.add(each.isString() ? each.asString() : printed(each)));
        } else if (value.isObject()) {
            lines.add(value.path("printed").asString(""));
        } else if (value.isString()) {
            lines.add(value.asString());
        }
        return new Cell(lines.isEmpty() ? "none" : "known", lines, readings(value));
    }

    private static String printed(JsonNode citation) {
        return citation.path("asPrinted").asString(citation.path("number").asString(""));
    }

    private static List<Reading> readings(JsonNode deadline) {
        List<Reading> readings = new ArrayList<>();
        for (JsonNode part : deadline.path("parts")) {
            readings.add(new Reading(part.path("kind").asString(""), day(part.path("from")), day(part.path("to"))));
        }
        return readings;
    }

    private static String day(JsonNode day) {
        return day.isString() ? DAY.format(LocalDate.parse(day.asString())) : "";
    }
}
