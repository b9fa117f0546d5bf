package planledger.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Hash;

/**
 * Reads the text of an entry's leaf from its beginning to its end. Takes each value in the one way in which it is
 * written, so that what was read would be written as the same text: a log of a million leaves is read in seconds only
 * where nothing is written again to be compared.
 */
final class EntryText {
    private static final int DIGITS_MAX = 18;
    private static final int HEX_DIGITS = 2 * Hash.BYTES;

    private final String text;
    private int at;

    EntryText(String text) {
        this.text = text;
    }

    /** What must stand here. */
    void must(String literal) {
        if (!skips(literal)) {
            throw wrong();
        }
    }

    /** Goes past a literal if it stands here. */
    boolean skips(String literal) {
        boolean stands = text.startsWith(literal, at);
        at += stands ? literal.length() : 0;
        return stands;
    }

    void end() {
        if (at != text.length()) {
            throw wrong();
        }
    }

    /** A number of 1 to 18 digits, none of them a leading zero. */
    long number() {
        int from = at;
        long number = 0;
        while (at < text.length() && isDigit(text.charAt(at)) && at - from < DIGITS_MAX) {
            number = 10 * number + (text.charAt(at++) - '0');
        }
        if (at == from || (text.charAt(from) == '0' && at - from > 1)) {
            throw wrong();
        }
        return number;
    }

    /** What stands before the next quotation mark, which is skipped. */
    String quoted() {
        int end = text.indexOf('"', at);
        if (end < 0) {
            throw wrong();
        }
        String value = text.substring(at, end);
        at = end + 1;
        return value;
    }

    /** 64 hex digits in lower case and the quotation mark behind them. */
    Hash hash() {
        if (at + HEX_DIGITS > text.length()) {
            throw wrong();
        }
        byte[] bytes = new byte[Hash.BYTES];
        for (int i = 0; i < Hash.BYTES; i++) {
            bytes[i] = (byte) (hex(text.charAt(at + 2 * i)) << 4 | hex(text.charAt(at + 2 * i + 1)));
        }
        at += HEX_DIGITS;
        must("\"");
        return Hash.of(bytes);
    }

    /** A hash in quotation marks, or null. */
    @Nullable
    Hash hashOrNull() {
        if (skips("null")) {
            return null;
        }
        must("\"");
        return hash();
    }

    /** {@code 2026-11-22T01:02:03.450Z} and the quotation mark behind it. */
    Instant instant() {
        int year = digits(4);
        must("-");
        int month = digits(2);
        must("-");
        int day = digits(2);
        must("T");
        int hour = digits(2);
        must(":");
        int minute = digits(2);
        must(":");
        int second = digits(2);
        must(".");
        int nanos = digits(3) * 1_000_000;
        must("Z\"");
        return LocalDateTime.of(year, month, day, hour, minute, second, nanos).toInstant(ZoneOffset.UTC);
    }

    /** {@code "2026-11-22"} in quotation marks, or null. */
    @Nullable
    LocalDate dateOrNull() {
        if (skips("null")) {
            return null;
        }
        must("\"");
        int year = digits(4);
        must("-");
        int month = digits(2);
        must("-");
        int day = digits(2);
        must("\"");
        return LocalDate.of(year, month, day);
    }

    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++, at++) {
            if (at >= text.length() || !isDigit(text.charAt(at))) {
                throw wrong();
            }
            number = 10 * number + (text.charAt(at) - '0');
        }
        return number;
    }

    private int hex(char digit) {
        if (isDigit(digit)) {
            return digit - '0';
        }
        if (digit < 'a' || digit > 'f') {
            throw wrong();
        }
        return digit - 'a' + 10;
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("Not the leaf of an entry, from " + at + " on: " + Leaf.shown(text));
    }
}
