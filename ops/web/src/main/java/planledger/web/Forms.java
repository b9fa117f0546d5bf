package planledger.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days, instants and codes: exactly one way to write each, and null for anything else. */
final class Forms {
    private static final int SLUG_MAX = 200;
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2200;

    private static final Pattern SLUG_FORM = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT_FORM =
            Pattern.compile(DATE_FORM + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    private Forms() {}

    static @Nullable LocalDate date(String text) {
        try {
            LocalDate date = DATE_FORM.matcher(text).matches() ? LocalDate.parse(text) : null;
            return date != null && isInRange(date.getYear()) ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Instant instant(String text) {
        try {
            OffsetDateTime time = INSTANT_FORM.matcher(text).matches() ? OffsetDateTime.parse(text) : null;
            return time != null && isInRange(time.getYear()) ? time.toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable String slug(String text) {
        return text.length() <= SLUG_MAX && SLUG_FORM.matcher(text).matches() ? text : null;
    }

    private static boolean isInRange(int year) {
        return year >= YEAR_MIN && year <= YEAR_MAX;
    }
}
