package planledger.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of columns in plain text, long cells wrapped. Counts what a screen shows, not what memory holds. */
public final class Table {
    private static final String GAP = "  ";

    private final int indent;
    private final int[] widths;
    private final List<String> lines = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param widths of the columns; the last one is not filled up
     */
    public Table(int indent, int... widths) {
        this.indent = indent;
        this.widths = widths.clone();
    }

    /** Adds a row; cells that are left out are empty. */
    public Table row(String... cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < cells.length; i++) {
            wrapped.add(wrap(cells[i], widths[i]));
            height = Math.max(height, wrapped.get(i).size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(" ".repeat(indent));
            for (int i = 0; i < wrapped.size(); i++) {
                String piece = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                text.append(piece)
                        .append(" ".repeat(Math.max(0, widths[i] - width(piece))))
                        .append(GAP);
            }
            lines.add(text.toString().stripTrailing());
        }
        return this;
    }

    /** What was added, line by line. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Text in lines no wider than a width, broken at spaces where there are any. */
    static List<String> wrap(String text, int width) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line) + 1 + width(word) > width) {
                wrapped.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(line) > width) {
                int end = line.offsetByCodePoints(0, width);
                wrapped.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        wrapped.add(line.toString());
        return wrapped;
    }

    private static int width(CharSequence text) {
        return Math.toIntExact(text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count());
    }
}
