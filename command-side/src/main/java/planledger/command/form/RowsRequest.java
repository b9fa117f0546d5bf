package planledger.command.form;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of the rows of a form what the API takes: items of several forms, targets, and the fates of tasks. */
final class RowsRequest {
    private static final JsonNodeFactory NODES = ApiBody.NODES;

    /** What of a row the item of a form consists of beside columns. */
    private static final Map<String, List<String>> ITEM = Map.of(
            "amend", List.of("op", "ref"),
            "restate", List.of("op", "ref"),
            "add", List.of("op", "after"),
            "repeal", List.of("op", "ref"),
            "renumber", List.of("op", "ref", "to"));

    private final Draft draft;
    private final ApiBody body;

    RowsRequest(Draft draft, ApiBody body) {
        this.draft = draft;
        this.body = body;
    }

    /** One row of a part, each of whose fields goes by its own name. */
    private record Row(Draft draft, Part part, int index) {
        Field field(String name) {
            String full = part.word() + "." + index + "." + name;
            return part.row(index).stream()
                    .filter(field -> field.name().equals(full))
                    .findFirst()
                    .orElseThrow();
        }

        String said(String name) {
            return draft.said(field(name));
        }
    }

    void write(Part part) {
        for (int i = 0; i < draft.rows(part); i++) {
            Row row = new Row(draft, part, i);
            switch (part.word()) {
                case "items" -> item(row);
                case "targets" -> target(row, "/targets/" + i);
                case "changed" -> changed(row);
                default -> disposition(row);
            }
        }
    }

    private void put(Row row, String name, String pointer) {
        body.place(pointer, row.field(name).name());
        Values.write(draft, body, row.field(name), pointer);
    }

    private void item(Row row) {
        String at = "/items/" + row.index();
        body.ensure("/items", true);
        body.ensure(at, false);
        body.place(at, row.field("op").name());
        String op = row.said("op");
        List<String> own = ITEM.getOrDefault(op, List.of("op"));
        for (String name : List.of("op", "ref", "after", "to")) {
            if (own.contains(name)) {
                put(row, name, at + "/" + name);
            } else if (!row.said(name).isEmpty() && !(op.equals("add") && name.equals("ref"))) {
                stray(row, name);
            }
        }
        String columns = op.equals("amend") ? "/set" : op.equals("add") || op.equals("restate") ? "/task" : "";
        if (!columns.isEmpty()) {
            body.ensure(at + columns, false);
            body.place(at + columns, row.field("deadline").name());
        }
        if (columns.equals("/task")) {
            put(row, "ref", at + "/task/ref");
        }
        for (Field column : Parts.COLUMNS) {
            if (!columns.isEmpty()) {
                put(row, column.name(), at + columns + "/" + column.name());
            } else if (!row.said(column.name()).isEmpty() && !op.isEmpty()) {
                stray(row, column.name());
            }
        }
    }

    /** Something typed that the item would leave out without a word. */
    private void stray(Row row, String name) {
        body.mistake(
                row.field(name).name(),
                "Loại sửa đổi này không dùng ô này. Hãy bỏ trống, hoặc đổi loại.",
                "This kind of change does not use this field. Leave it empty, or change the kind.");
    }

    private void changed(Row row) {
        String at = "/targets/" + row.index();
        put(row, "op", at + "/op");
        if (row.said("op").equals("repeal")) {
            put(row, "ref", at + "/ref");
        } else {
            target(row, at + "/target");
        }
    }

    private void target(Row row, String at) {
        put(row, "ref", at + "/ref");
        put(row, "statement", at + "/statement");
        for (String name : List.of("subject", "comparator", "value", "unit", "year")) {
            put(row, name, at + "/measures/0/" + name);
        }
    }

    private void disposition(Row row) {
        body.ensure("/dispositions", true);
        List<String> from = Values.names(row.said("from"));
        List<String> to = Values.names(row.said("to"));
        String plan = row.said("plan").isEmpty() ? draft.get("plan").strip() : row.said("plan");
        boolean inPairs = row.said("kind").startsWith("carried") && from.size() > 1;
        if (inPairs && to.size() != from.size()) {
            body.mistake(
                    row.field("to").name(),
                    "Chuyển tiếp từng nhiệm vụ: số nhiệm vụ mới phải bằng số nhiệm vụ cũ.",
                    "Each task is carried over by itself: name as many new tasks as old ones.");
            return;
        }
        for (int i = 0; i < Math.max(1, from.size()); i++) {
            String task = from.isEmpty() ? "" : plan + "#" + from.get(i);
            disposition(row, task, inPairs ? List.of(to.get(i)) : to);
        }
    }

    private void disposition(Row row, String from, List<String> to) {
        String at = "/dispositions/" + body.json().path("dispositions").size();
        body.place(at, row.field("from").name());
        body.ensure(at, false);
        body.place(at + "/from", row.field("from").name());
        if (!from.isEmpty()) {
            body.put(at + "/from", NODES.stringNode(from));
        }
        put(row, "kind", at + "/kind");
        body.place(at + "/to", row.field("to").name());
        if (!to.isEmpty()) {
            body.put(at + "/to", Values.list(to));
        }
    }

    /** Pasted rows that add tasks or say them anew, after the rows that were typed. */
    void pasted(TaskTable table, String field) {
        body.place("/items", "items.0.op");
        boolean adds = !draft.get("pastedOp").equals("restate");
        for (TaskTable.Row row : table.tasks()) {
            ObjectNode item = NODES.objectNode().put("op", adds ? "add" : "restate");
            if (!adds) {
                item.put("ref", row.ref());
            }
            item.set("task", row.task());
            ArrayNode all = body.json().withArray("items");
            body.place("/items/" + all.size(), row.place(field));
            all.add(item);
        }
    }
}
