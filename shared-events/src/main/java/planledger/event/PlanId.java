package planledger.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identity of a plan, derived once from its instrument's key (issuer, year, number), for example
 * {@code son-la.vpub.2025.06-kh-vpub}. Slugs of ASCII letters, digits and hyphens, joined by dots.
 */
public record PlanId(String text) implements Comparable<PlanId> {
    public static final int LENGTH_MAX = 160;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    private static final Pattern YEAR = Pattern.compile("\\.((?:19|20)\\d\\d)\\.[^.]+$");

    public PlanId {
        if (!isId(text)) {
            throw new IllegalArgumentException("Not a plan id: " + text);
        }
    }

    /** Whether a text has the form of a plan id. */
    public static boolean isId(String text) {
        return text.length() <= LENGTH_MAX && FORM.matcher(text).matches();
    }

    /** The year that the id names before its last part; null where it names none. */
    public @Nullable Integer year() {
        Matcher named = YEAR.matcher(text);
        return named.find() ? Integer.valueOf(named.group(1)) : null;
    }

    @Override
    public int compareTo(PlanId other) {
        return text.compareTo(other.text);
    }

    /** The bare text: the engines name a plan's stream by it. */
    @Override
    public String toString() {
        return text;
    }
}
