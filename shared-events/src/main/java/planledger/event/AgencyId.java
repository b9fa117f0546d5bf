package planledger.event;

import java.util.regex.Pattern;

/** Identity of an agency in the registry: ASCII slugs joined by dots, chosen by who registers it ({@code tra-vinh.so-khcn}). */
public record AgencyId(String text) implements Comparable<AgencyId> {
    public static final int LENGTH_MAX = 120;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    public AgencyId {
        if (!isId(text)) {
            throw new IllegalArgumentException("Not an agency id: " + text);
        }
    }

    /** Whether a text has the form of an agency id. */
    public static boolean isId(String text) {
        return text.length() <= LENGTH_MAX && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(AgencyId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
