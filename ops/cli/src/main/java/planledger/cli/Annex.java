package planledger.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A plan as its annex prints it: sections, and a row a task. */
final class Annex {
    private static final int LABEL = 8;
    private static final int TITLE = 38;
    private static final int LEAD = 24;
    private static final int DEADLINE = 23;
    private static final int GOVERNING = 19;
    private static final int LINE = 120;

    private Annex() {}

    static List<String> lines(JsonNode plan) {
        Table head = new Table(0, LINE);
        JsonNode reason = plan.path("statusReason");
        head.row(Cells.text(plan.path("title")));
        head.row(Cells.line(plan.path("planId").asString("")) + " · ngày · on " + Cells.asOf(plan.path("asOf")));
        head.row(Words.status(plan.path("status")) + ". "
                + Cells.line(reason.path("message").asString("")) + " · "
                + Cells.line(reason.path("messageEn").asString("")));
        head.row("Theo · Governed by: "
                + plan.path("governing").valueStream().map(Cells::document).collect(Collectors.joining("; ")));
        JsonNode coverage = plan.path("coverage");
        if (coverage.path("note").isString()) {
            head.row(Cells.text(coverage.path("note")) + " · " + Cells.text(coverage.path("noteEn")));
        }
        head.row("");
        List<String> lines = new ArrayList<>(head.lines());
        lines.addAll(tasks(plan));
        return lines;
    }

    private static List<String> tasks(JsonNode plan) {
        Map<String, String> titles = new HashMap<>();
        plan.path("sections")
                .forEach(section -> titles.put(section.path("label").asString(""), Cells.text(section.path("title"))));
        Table table = new Table(0, LABEL, TITLE, LEAD, DEADLINE, GOVERNING);
        table.row("Số · No", "Nhiệm vụ · Task", "Chủ trì · Lead", "Thời hạn · Deadline", "Theo · By");
        String printed = "";
        List<JsonNode> tasks = plan.path("tasks").valueStream().toList();
        for (int i = 0, next; i < tasks.size(); i = next) {
            next = endOfRun(tasks, i);
            JsonNode task = tasks.get(i);
            String section = section(task);
            if (!section.equals(printed) && !isUnknown(task)) {
                table.row(section, titles.getOrDefault(section, ""));
                printed = section;
            }
            table.row(
                    label(task) + (next == i + 1 ? "" : " - " + label(tasks.get(next - 1))),
                    title(task),
                    Cells.text(task.path("lead")),
                    Cells.text(task.path("deadline")),
                    governing(task));
        }
        return table.lines();
    }

    /** Rows of which nothing is known, one after the other, are told in one: a plan may have dozens of them. */
    private static int endOfRun(List<JsonNode> tasks, int from) {
        int end = from + 1;
        while (isUnknown(tasks.get(from))
                && end < tasks.size()
                && isUnknown(tasks.get(end))
                && title(tasks.get(end)).equals(title(tasks.get(from)))
                && governing(tasks.get(end)).equals(governing(tasks.get(from)))) {
            end++;
        }
        return end;
    }

    private static boolean isUnknown(JsonNode task) {
        return task.path("known").asString("").equals("unknown");
    }

    /** The section under which a row stands: the one that it names, else the first label of its path. */
    private static String section(JsonNode task) {
        JsonNode named = task.path("section");
        if (named.isString()) {
            return Cells.line(named.asString());
        }
        String[] path = task.path("ref").asString("").split("[.*]", 2);
        return path.length > 1 ? path[0] : "";
    }

    private static String label(JsonNode task) {
        String ref = Cells.line(task.path("ref").asString(""));
        String label = Cells.line(task.path("label").asString(ref));
        return label.equals(ref) ? label : label + " (" + ref + ")";
    }

    private static String title(JsonNode task) {
        JsonNode existence = task.path("existence");
        boolean plain = existence.asString("stated").equals("stated");
        return Cells.text(task.path("title")) + (plain ? "" : " [" + Words.existence(existence) + "]");
    }

    private static String governing(JsonNode task) {
        String by = number(task.path("governedBy"));
        JsonNode keptBy = task.path("keptBy");
        return keptBy.isObject() ? by + ", giữ bởi · kept by " + number(keptBy) : by;
    }

    private static String number(JsonNode act) {
        return Cells.line(act.path("number").asString(act.path("instrument").asString("")));
    }
}
