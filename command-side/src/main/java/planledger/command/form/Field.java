package planledger.command.form;

import java.util.List;

/**
 * One field of a form. Its name is its place in the request to the API, with dots: {@code instrument.number} is
 * {@code /instrument/number}.
 *
 * @param word under which its label, hint and choices stand in the file of words
 * @param column whether it is a column of a task, which is named, emptied or left alone: three different things
 * @param rare whether it stays folded away until somebody wants it
 */
record Field(
        String name, Kind kind, String word, boolean required, boolean column, boolean rare, List<String> choices) {
    /** What a field takes, and what becomes of it. */
    enum Kind {
        /** A name or a number, on one line. */
        LINE,
        /** A code, which nobody spells out. */
        CODE,
        /** Text of any length. */
        PROSE,
        /** A day. */
        DATE,
        /** A whole number. */
        NUMBER,
        /** One of a few words. */
        CHOICE,
        /** Names, parted by semicolons or lines. */
        NAMES,
        /** One thing a line. */
        LINES,
        /** Documents as printed, one a line. */
        CITATIONS,
        /** Sections, a label and a title a line. */
        SECTIONS,
        /** Counts by label, one a line. */
        COUNTS,
        /** Rows of an annex, as pasted from where it was written. */
        TABLE;

        /** Whether it holds more than a line. */
        boolean isLong() {
            return this == PROSE || this == NAMES || compareTo(LINES) >= 0;
        }
    }

    Field {
        choices = List.copyOf(choices);
    }

    static Field of(String name, Kind kind) {
        return new Field(name, kind, name, false, false, false, List.of());
    }

    static Field choice(String name, String... choices) {
        return new Field(name, Kind.CHOICE, name, false, false, false, List.of(choices));
    }

    Field must() {
        return new Field(name, kind, word, true, column, rare, choices);
    }

    Field as(String other) {
        return new Field(name, kind, other, required, column, rare, choices);
    }

    Field seldom() {
        return new Field(name, kind, word, required, column, true, choices);
    }

    Field asColumn() {
        return new Field(name, kind, word, required, true, rare, choices);
    }

    /** The same field below a name: of a group, or of a row. */
    Field below(String prefix) {
        return new Field(prefix + "." + name, kind, word, required, column, rare, choices);
    }

    /** Where its value stands in the request. */
    String pointer() {
        return pointer(name);
    }

    static String pointer(String name) {
        return "/" + name.replace('.', '/');
    }
}
