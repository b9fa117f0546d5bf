package planledger.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planledger.query.export.Sheet.Cell;
import planledger.query.export.Sheet.Column;
import planledger.query.export.Sheet.Group;
import planledger.query.export.Sheet.Manner;
import planledger.query.export.Sheet.Piece;

/**
 * Rows first, so that programs find their heading in the first line; then, after an empty one, what is said of them.
 * Lines end as RFC 4180 wants, and the file begins with the mark by which Excel knows UTF-8.
 */
final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What makes a spreadsheet take a text for a formula (OWASP, CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter lines = CsvWriter.builder().build(text)) {
            List<List<String>> table = table(sheet);
            table.forEach(lines::writeRecord);
            int width = table.get(0).size();
            lines.writeRecord(wide(List.of(), width));
            about(sheet).forEach(line -> lines.writeRecord(wide(line, width)));
        }
    }

    private static List<List<String>> table(Sheet sheet) {
        boolean isGrouped = sheet.groups().stream().anyMatch(group -> group.heading() != null);
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(
                isGrouped ? "" : null,
                sheet.columns().stream().map(Column::heading).toList()));
        for (Group group : sheet.groups()) {
            String heading = group.heading() == null ? "" : group.heading();
            for (List<Cell> row : group.rows()) {
                lines.add(line(
                        isGrouped ? heading : null,
                        row.stream().map(cell -> text(cell, sheet.lang())).toList()));
            }
        }
        return lines;
    }

    /** All lines have as many cells, or strict readers refuse the file. */
    private static List<String> wide(List<String> line, int width) {
        List<String> wide = new ArrayList<>(line);
        while (wide.size() < width) {
            wide.add("");
        }
        return wide;
    }

    private static List<List<String>> about(Sheet sheet) {
        List<List<String>> lines = new ArrayList<>();
        for (List<String> about : List.of(sheet.above(), List.of(sheet.title()), sheet.below(), sheet.notes())) {
            about.forEach(each -> lines.add(line(null, List.of(each))));
        }
        sheet.mark().forEach(fact -> lines.add(line(null, List.of(fact.name(), fact.value()))));
        return lines;
    }

    /** @param group stands before the cells, where rows are grouped */
    private static List<String> line(@Nullable String group, List<String> cells) {
        List<String> line = new ArrayList<>();
        if (group != null) {
            line.add(harmless(group));
        }
        cells.forEach(cell -> line.add(harmless(cell)));
        return line;
    }

    private static String text(Cell cell, String lang) {
        return cell.pieces().stream().map(piece -> text(piece, lang)).collect(Collectors.joining("\n"));
    }

    private static String text(Piece piece, String lang) {
        if (piece.manner() != Manner.STRUCK) {
            return piece.text();
        }
        return (lang.equals("vi") ? "trước: " : "before: ") + piece.text();
    }

    /** A leading apostrophe is how spreadsheets themselves mark a text. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
