package planledger.command.http;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.web.Declined;
import planledger.web.Problem;

/**
 * What an entry expects to stand when it is recorded (RFC 9110, section 13.1.1).
 *
 * @param tag a strong ETag with its quotes, {@code *} for any revision, or null where nothing is expected
 */
public record IfMatch(@Nullable String tag) {
    private static final String ANY = "*";
    private static final Pattern STRONG = Pattern.compile("\"[\\x21\\x23-\\x7E]{0,64}\"");

    static IfMatch of(List<String> headers) {
        if (headers.isEmpty()) {
            return new IfMatch(null);
        }
        String tag = headers.get(0).strip();
        if (headers.size() > 1 || !(tag.equals(ANY) || STRONG.matcher(tag).matches())) {
            throw HeaderRule.IF_MATCH_MALFORMED.broken("If-Match");
        }
        return new IfMatch(tag);
    }

    /** The strong ETag of a revision. */
    public static String tagOf(long revision) {
        return "\"" + revision + "\"";
    }

    /** Whether the entry says anything about what it expects. */
    public boolean isPresent() {
        return tag != null;
    }

    /** Declines where another revision is current than the one expected. */
    public void check(long current) {
        if (tag != null && !tag.equals(ANY) && !tag.equals(tagOf(current))) {
            throw new Declined(Problem.versionConflict(current));
        }
    }
}
