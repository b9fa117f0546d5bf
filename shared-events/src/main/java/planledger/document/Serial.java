package planledger.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.event.DocumentKey;

/** A document's number within its series, taken apart: 713 and {@code qdd-ubnd}. */
public record Serial(int number, String symbol) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(.+)");

    /** Of a number as printed or as a slug; null where it does not begin with digits. */
    public static @Nullable Serial of(@Nullable String number) {
        Matcher form = FORM.matcher(number == null ? "" : DocumentKey.slug(number));
        return form.matches() ? new Serial(Integer.parseInt(form.group(1)), form.group(2)) : null;
    }
}
