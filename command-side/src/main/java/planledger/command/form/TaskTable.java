package planledger.command.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The rows of an annex, as they were pasted: tasks, and the sections between them. Nothing is guessed that is not there. */
record TaskTable(List<Section> sections, List<Row> tasks, List<Mistake> mistakes) {
    private static final int MISTAKES_MAX = 50;
    private static final Pattern ROMAN = Pattern.compile("([IVXLC]+)[.)]?");
    private static final Pattern HEADING = Pattern.compile("(?s)([IVXLC]+)[.)\\s]\\s*(\\S.*)");
    private static final Pattern END_OF_LABEL = Pattern.compile("[.)]+$");

    /** A heading between the rows. */
    record Section(int line, String label, String title) {
        ObjectNode json() {
            return ApiBody.NODES.objectNode().put("label", label).put("title", title);
        }

        ApiBody.Place place(String field) {
            return new ApiBody.Place(field, "Dòng " + line + ", mục " + label, "Line " + line + ", section " + label);
        }
    }

    /**
     * A row.
     *
     * @param ref the printed label, after its section's where labels begin anew under each
     */
    record Row(int line, String ref, String section, Map<String, String> cells) {
        ObjectNode task() {
            ObjectNode task = ApiBody.NODES.objectNode().put("ref", ref);
            if (!section.isEmpty()) {
                task.put("section", section);
            }
            cells.forEach((name, cell) -> {
                if (name.equals("lead") || name.equals("coordinating") || name.equals("products")) {
                    task.set(name, Values.list(Values.names(cell)));
                } else if (!name.equals(TaskColumns.REF)) {
                    task.put(name, cell.isEmpty() ? null : name.equals("deadline") ? oneLine(cell) : cell);
                }
            });
            return task;
        }

        ApiBody.Place place(String field) {
            return new ApiBody.Place(field, "Dòng " + line + ", nhiệm vụ " + ref, "Line " + line + ", task " + ref);
        }

        private Row numbered(String by) {
            return new Row(line, by, section, cells);
        }
    }

    /** Reads pasted text; a line that cannot be read is a mistake that names it. */
    static TaskTable read(String text, String field) {
        PastedCells.Read read = PastedCells.read(text);
        Reader reader = new Reader(field);
        if (read.openQuote() > 0) {
            reader.mistake(
                    read.openQuote(),
                    "một ô mở dấu nháy kép (\") mà không đóng.",
                    "a cell opens a double quote and does not close it.");
        }
        read.lines().stream().filter(line -> !line.isBlank()).forEach(reader::take);
        return reader.table();
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("\\s*\n\\s*", " ");
    }

    /** Takes line after line. */
    private static final class Reader {
        private final String field;
        private final List<Section> sections = new ArrayList<>();
        private final List<Row> tasks = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();
        private TaskColumns columns = TaskColumns.usual();
        private String section = "";

        Reader(String field) {
            this.field = field;
        }

        void take(PastedCells.Line line) {
            if (tasks.isEmpty() && sections.isEmpty() && TaskColumns.isHead(line)) {
                columns = TaskColumns.of(line, field, mistakes);
            } else if (!(tasks.isEmpty() && TaskColumns.countsColumns(line)) && !heads(line)) {
                task(line);
            }
        }

        private boolean heads(PastedCells.Line line) {
            List<String> said =
                    line.cells().stream().filter(each -> !each.isEmpty()).toList();
            Matcher label = ROMAN.matcher(said.get(0));
            Matcher whole = HEADING.matcher(said.get(0));
            if (said.size() == 2 && label.matches() && !line.cell(0).isEmpty()) {
                begin(line, label.group(1), said.get(1));
            } else if (said.size() == 1 && whole.matches()) {
                begin(line, whole.group(1), whole.group(2));
            } else {
                return false;
            }
            return true;
        }

        private void begin(PastedCells.Line line, String label, String title) {
            section = label;
            sections.add(new Section(line.number(), label, oneLine(title)));
        }

        private void task(PastedCells.Line line) {
            Map<String, String> cells = columns.of(line);
            String label = END_OF_LABEL
                    .matcher(cells.getOrDefault(TaskColumns.REF, ""))
                    .replaceAll("");
            long said = line.cells().stream().filter(each -> !each.isEmpty()).count();
            if (said < 2) {
                mistake(
                        line.number(),
                        "chỉ có một ô. Ô có xuống dòng phải nằm trong dấu nháy kép (chép qua Excel), hoặc thay xuống dòng"
                                + " bằng dấu chấm phẩy.",
                        "has one cell only. A cell with line breaks must stand in double quotes (copy it by way of Excel),"
                                + " or put semicolons in their place.");
            } else if (columns.overflows(line)) {
                mistake(
                        line.number(),
                        "có nhiều ô hơn số cột. Hãy dán cả dòng tên cột.",
                        "has more cells than there are columns. Paste the head row too.");
            } else if (label.isEmpty()) {
                mistake(line.number(), "không có số thứ tự (TT).", "has no number (TT).");
            } else {
                tasks.add(new Row(line.number(), label, section, cells));
            }
        }

        void mistake(int line, String vi, String en) {
            if (mistakes.size() < MISTAKES_MAX) {
                mistakes.add(new Mistake(field, "Dòng " + line + " " + vi, "Line " + line + " " + en));
            }
        }

        /** Labels that begin anew under each section tell tasks apart only together with it. */
        TaskTable table() {
            Set<String> seen = new HashSet<>();
            boolean anew = !tasks.stream().allMatch(task -> seen.add(task.ref()));
            List<Row> named = tasks.stream()
                    .map(task ->
                            anew && !task.section().isEmpty() && !task.ref().startsWith(task.section() + ".")
                                    ? task.numbered(task.section() + "." + task.ref())
                                    : task)
                    .toList();
            return new TaskTable(sections, named, mistakes);
        }
    }
}
