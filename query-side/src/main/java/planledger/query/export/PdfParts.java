package planledger.query.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.query.export.Sheet.Cell;
import planledger.query.export.Sheet.Group;

/** Takes a long table apart: laying out pages takes thousands of bytes for each word, until the last page is written. */
final class PdfParts {
    /** Rows and signs that are laid out at once. */
    private static final int ROWS_MAX = 100;

    private static final int SIGNS_MAX = 60_000;

    private final Sheet sheet;
    private final List<Sheet> parts = new ArrayList<>();
    private List<Group> groups = new ArrayList<>();
    private List<List<Cell>> rows = new ArrayList<>();
    private int counted;
    private int signs;

    private PdfParts(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Tables that one after another hold the rows of one; only the last has what stands below them. */
    static List<Sheet> of(Sheet sheet) {
        PdfParts parts = new PdfParts(sheet);
        sheet.groups().forEach(parts::take);
        parts.parts.add(parts.part(sheet.notes(), sheet.mark()));
        return parts.parts;
    }

    private void take(Group group) {
        @Nullable String heading = group.heading();
        for (List<Cell> row : group.rows()) {
            if (counted == ROWS_MAX || signs > SIGNS_MAX) {
                close(heading);
                parts.add(part(List.of(), List.of()));
                groups = new ArrayList<>();
                counted = 0;
                signs = 0;
                heading = null;
            }
            rows.add(row);
            counted++;
            row.forEach(
                    cell -> cell.pieces().forEach(piece -> signs += piece.text().length()));
        }
        close(heading);
    }

    private void close(@Nullable String heading) {
        if (!rows.isEmpty() || heading != null) {
            groups.add(new Group(heading, rows));
        }
        rows = new ArrayList<>();
    }

    private Sheet part(List<String> notes, List<Sheet.Fact> mark) {
        boolean first = parts.isEmpty();
        return new Sheet(
                sheet.name(),
                sheet.lang(),
                first ? sheet.above() : List.of(),
                sheet.title(),
                first ? sheet.below() : List.of(),
                sheet.columns(),
                groups,
                notes,
                mark);
    }
}
