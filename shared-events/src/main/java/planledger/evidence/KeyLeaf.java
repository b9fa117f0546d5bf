package planledger.evidence;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planledger.tlog.VerifierKey;

/** A key of the log's own begins or ceases to sign its checkpoints; the first key is told by the log's first leaf. */
public record KeyLeaf(VerifierKey key, Change change) implements Leaf {
    private static final String BEGINS = "{\"leaf\":\"key\",";
    private static final Pattern FORM = Pattern.compile(
            "\\{\"leaf\":\"key\",\"v\":1,\"key\":\"([!-~&&[^\"\\\\]]{1,500})\",\"change\":\"([a-z]{1,9})\"\\}");

    /** What becomes of the key. */
    public enum Change {
        ADDED,
        RETIRED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String json() {
        return BEGINS + "\"v\":1,\"key\":\"" + key + "\",\"change\":\"" + change.wire() + "\"}";
    }

    static KeyLeaf read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a leaf: " + Leaf.shown(text));
        }
        for (Change change : Change.values()) {
            if (change.wire().equals(parts.group(2))) {
                return new KeyLeaf(VerifierKey.parse(parts.group(1)), change);
            }
        }
        throw new IllegalArgumentException("Not what becomes of a key: " + parts.group(2));
    }
}
