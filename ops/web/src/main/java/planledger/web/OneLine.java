package planledger.web;

/** Text from outside, made fit for one line of a log or of an answer: no line breaks, escape sequences or lone surrogates. */
public final class OneLine {
    private OneLine() {}

    /** At most {@code max} characters of the text; what is not printable stands as {@code \\uXXXX}. */
    public static String of(String text, int max) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(max).forEach(c -> append(line, c));
        return text.codePointCount(0, text.length()) > max ? line.append('…').toString() : line.toString();
    }

    private static void append(StringBuilder line, int c) {
        if (isPlain(c)) {
            line.appendCodePoint(c);
        } else {
            line.append(c <= 0xFFFF ? "\\u%04X".formatted(c) : "\\U%08X".formatted(c));
        }
    }

    /** Letters, marks, digits, punctuation, symbols and the space; no controls, formats, surrogates or separators. */
    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> c != '\\';
        };
    }
}
