package planledger.command.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes pasted text apart into lines of cells, as office programs put tables on the clipboard: tabs between cells, and a
 * cell that holds a line break or a tab stands in quotes, its own quotes doubled.
 */
final class PastedCells {
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;
    private int openQuote;

    private PastedCells(String text) {
        this.text = text;
    }

    /**
     * Cells of one row.
     *
     * @param number of the line on which it begins, from 1
     */
    record Line(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /**
     * All lines, and where quotes were opened that nothing closes.
     *
     * @param openQuote number of the line; 0 where there is none
     */
    record Read(List<Line> lines, int openQuote) {}

    static Read read(String text) {
        PastedCells reader = new PastedCells(text);
        while (reader.at <= text.length()) {
            reader.line();
        }
        return new Read(reader.lines, reader.openQuote);
    }

    private void line() {
        int number = line;
        cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            cells.add(cell().strip());
            more = at < text.length() && text.charAt(at) == '\t';
            line += at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        lines.add(new Line(number, List.copyOf(cells)));
    }

    /** Up to the tab or line break that ends it. */
    private String cell() {
        int end = at < text.length() && text.charAt(at) == '"' ? endOfQuoted() : -1;
        if (end >= 0) {
            String quoted = text.substring(at + 1, end);
            line += (int) quoted.chars().filter(c -> c == '\n').count();
            at = end + 1;
            return quoted.replace("\"\"", "\"");
        }
        int from = at;
        while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(from, at);
    }

    /** Where the quote closes that opens here; -1 where it is one that somebody wrote: words follow it. */
    private int endOfQuoted() {
        int i = at + 1;
        while (i < text.length()) {
            if (text.charAt(i) != '"') {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i += 2;
            } else {
                boolean ends = i + 1 == text.length() || text.charAt(i + 1) == '\t' || text.charAt(i + 1) == '\n';
                return ends ? i : -1;
            }
        }
        openQuote = openQuote == 0 ? line : openQuote;
        return -1;
    }
}
