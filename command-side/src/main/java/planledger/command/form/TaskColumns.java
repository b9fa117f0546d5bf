package planledger.command.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which column of an annex is which: by its head row, where it has one, else in the usual order. */
final class TaskColumns {
    static final String REF = "ref";

    private static final List<String> USUAL =
            List.of(REF, "title", "lead", "coordinating", "products", "deadline", "budget", "notes");

    /** Words of heads, without accents, the more telling before the more general. */
    private static final Map<String, Pattern> HEADS = heads();

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern COUNTED = Pattern.compile("\\(?([0-9]{1,2})\\)?");
    private static final int TELLING = 3;

    private final List<String> names;

    private TaskColumns(List<String> names) {
        this.names = names;
    }

    private static Map<String, Pattern> heads() {
        Map<String, Pattern> heads = new LinkedHashMap<>();
        heads.put(REF, Pattern.compile("s?tt|so tt|so thu tu|no\\.?"));
        heads.put("coordinating", Pattern.compile(".*phoi hop.*|co-?ordinat.*"));
        heads.put("lead", Pattern.compile(".*chu tri.*|.*thuc hien|lead.*"));
        heads.put("products", Pattern.compile(".*san pham.*|.*ket qua.*|products?"));
        heads.put("deadline", Pattern.compile(".*thoi han.*|.*thoi gian.*|.*tien do.*|.*hoan thanh.*|deadlines?"));
        heads.put("budget", Pattern.compile(".*kinh phi.*|budget"));
        heads.put("notes", Pattern.compile(".*ghi chu.*|notes?"));
        heads.put("title", Pattern.compile(".*nhiem vu.*|.*noi dung.*|.*cong viec.*|tasks?"));
        return heads;
    }

    /** The usual order, for a table without a head. */
    static TaskColumns usual() {
        return new TaskColumns(USUAL);
    }

    /** Whether a line is a head: most of its cells are words that heads are made of. */
    static boolean isHead(PastedCells.Line line) {
        long known = line.cells().stream()
                .map(TaskColumns::named)
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
        return known >= TELLING
                && HEADS.get(REF) != null
                && (named(line.cell(0)).equals(REF) || known > TELLING);
    }

    /** Whether a line only counts the columns, as some annexes do below their head. */
    static boolean countsColumns(PastedCells.Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            var counted = COUNTED.matcher(line.cells().get(i));
            if (!counted.matches() || Integer.parseInt(counted.group(1)) != i + 1) {
                return false;
            }
        }
        return line.cells().size() >= TELLING;
    }

    /** The columns that a head names; a cell that names none, or one twice, is a mistake. */
    static TaskColumns of(PastedCells.Line head, String field, List<Mistake> mistakes) {
        List<String> names = new ArrayList<>();
        for (String cell : head.cells()) {
            String name = named(cell);
            if (!cell.isEmpty() && (name.isEmpty() || names.contains(name))) {
                mistakes.add(new Mistake(
                        field,
                        "Dòng " + head.number() + ": cột “" + cell + "” không nhận ra hoặc có hai lần.",
                        "Line " + head.number() + ": the column “" + cell + "” is not known or stands twice."));
            }
            names.add(name);
        }
        return new TaskColumns(names);
    }

    private static String named(String cell) {
        String folded = MARKS.matcher(Normalizer.normalize(cell, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\s+", " ")
                .strip();
        return HEADS.entrySet().stream()
                .filter(head -> head.getValue().matcher(folded).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** The cells of a line by their columns. */
    Map<String, String> of(PastedCells.Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                cells.put(names.get(i), line.cell(i));
            }
        }
        return cells;
    }

    /** Whether a line has something where no column is. */
    boolean overflows(PastedCells.Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            if (!line.cells().get(i).isEmpty()
                    && (i >= names.size() || names.get(i).isEmpty())) {
                return true;
            }
        }
        return false;
    }
}
