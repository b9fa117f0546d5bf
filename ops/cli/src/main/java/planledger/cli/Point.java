package planledger.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks about: a day, and how much to know.
 *
 * @param effective null for today in Hanoi
 * @param knownAt an instant in UTC; null for another kind of knowledge
 * @param position a ledger position; with neither, everything that is known now
 */
record Point(
        @Nullable String effective,
        @Nullable String knownAt,
        @Nullable String position) {

    /** @throws IllegalArgumentException if the day or the knowledge is neither */
    static Point of(@Nullable String effective, @Nullable String known) {
        String day = effective == null ? null : day(effective);
        if (known == null) {
            return new Point(day, null, null);
        }
        return known.matches("[0-9]{1,18}") ? new Point(day, null, known) : new Point(day, instant(known), null);
    }

    /** A day, or a day and what is known: {@code 2025-04-20@26}. */
    static Point parse(String text) {
        int at = text.indexOf('@');
        return at < 0 ? of(text, null) : of(text.substring(0, at), text.substring(at + 1));
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(Cells.line(text)
                    + ": phải là ngày có thật, dạng YYYY-MM-DD. · must be a day that exists, as YYYY-MM-DD.");
        }
    }

    private static String instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(Cells.line(text)
                    + ": phải là vị trí trong sổ, hoặc thời điểm có múi giờ như 2025-01-15T17:30:00Z. · must be a ledger"
                    + " position, or an instant with its zone as 2025-01-15T17:30:00Z.");
        }
    }
}
