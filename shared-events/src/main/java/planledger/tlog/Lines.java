package planledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads a text line by line and says no to any form but the one that would be written. */
final class Lines {
    private static final int DIGITS_MAX = 19; // 2^63 - 1 has as many.
    private static final int SHOWN_MAX = 80;

    private final String text;
    private int at;

    Lines(String text) {
        this.text = text;
    }

    boolean hasNext() {
        return at < text.length();
    }

    /** The next line without its newline. */
    String next() {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            throw new IllegalArgumentException("A line is missing or does not end in a newline");
        }
        String line = text.substring(at, end);
        at = end + 1;
        return line;
    }

    /** What the next line says after a word that it must start with. */
    String after(String word) {
        String line = next();
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException("A line must start with '" + word + "': " + shown(line));
        }
        return line.substring(word.length());
    }

    /** Whether the next line starts with a word. */
    boolean nextStarts(String word) {
        return text.startsWith(word, at);
    }

    /** All that follows. */
    String rest() {
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    /** A number from 0 to 2^63 - 1 in ASCII digits without leading zeros. */
    static long decimal(String digits) {
        boolean form = !digits.isEmpty()
                && digits.length() <= DIGITS_MAX
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        if (!form) {
            throw new IllegalArgumentException("Not a number in plain digits: " + shown(digits));
        }
        return Long.parseLong(digits);
    }

    /** The bytes of a text in base 64 with its padding and no stray bits: two texts never mean the same bytes. */
    static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!base64(bytes).equals(text)) {
            throw new IllegalArgumentException("Not the one way to write these bytes in base 64: " + shown(text));
        }
        return bytes;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String utf8(byte[] bytes, int bytesMax) {
        if (bytes.length > bytesMax) {
            throw new IllegalArgumentException("At most " + bytesMax + " bytes are read, not " + bytes.length);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Not UTF-8", e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A stranger's text as a message shows it. */
    static String shown(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "...";
    }
}
