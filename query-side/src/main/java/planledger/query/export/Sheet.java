package planledger.query.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with what stands around it, ready to be written into a file. Texts are final: in one language, with dates as
 * documents print them.
 *
 * @param name of the file, without its ending; letters, digits, dots and hyphens
 * @param lang code of the language
 * @param above lines over the title
 * @param below lines under the title: which day, known when
 * @param notes what the table is complete for, and how to read it
 * @param mark by which it is verified
 */
public record Sheet(
        String name,
        String lang,
        List<String> above,
        String title,
        List<String> below,
        List<Column> columns,
        List<Group> groups,
        List<String> notes,
        List<Fact> mark) {
    public Sheet {
        above = List.copyOf(above);
        below = List.copyOf(below);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
        mark = List.copyOf(mark);
    }

    /** Rows of the table, in all its groups. */
    int rows() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /**
     * A column.
     *
     * @param width in proportion to the other columns; in a workbook, characters
     */
    public record Column(String heading, int width) {}

    /** Rows under one heading; null where they have none. */
    public record Group(@Nullable String heading, List<List<Cell>> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** Paragraphs of a cell. */
    public record Cell(List<Piece> pieces) {
        public Cell {
            pieces = List.copyOf(pieces);
        }

        /** A cell of one plain paragraph. */
        public static Cell of(String text) {
            return new Cell(List.of(new Piece(text, Manner.PLAIN)));
        }

        /** Whether it is one plain paragraph. */
        public boolean plain() {
            return pieces.size() == 1 && pieces.get(0).manner() == Manner.PLAIN;
        }
    }

    /** One paragraph. */
    public record Piece(String text, Manner manner) {}

    /** How a paragraph is meant. */
    public enum Manner {
        PLAIN,
        /** What was said before and is so no more. */
        STRUCK,
        /** What the document does not say itself: unknown, implied, who says so. */
        ASIDE
    }

    /** Something that is told by its name. */
    public record Fact(String name, String value) {}
}
