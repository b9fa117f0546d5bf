package planledger.event;

import java.util.regex.Pattern;

/**
 * Identity of a plan, derived once from its instrument's key (issuer, year, number), for example
 * {@code son-la.vpub.2025.06-kh-vpub}. Slugs of ASCII letters, digits and hyphens, joined by dots.
 */
public record PlanId(String text) implements Comparable<PlanId> {
    public static final int LENGTH_MAX = 160;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    public PlanId {
        if (!isId(text)) {
            throw new IllegalArgumentException("Not a plan id: " + text);
        }
    }

    /** Whether a text has the form of a plan id. */
    public static boolean isId(String text) {
        return text.length() <= LENGTH_MAX && FORM.matcher(text).matches();
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
