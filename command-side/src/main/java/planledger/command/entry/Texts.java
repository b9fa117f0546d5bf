package planledger.command.entry;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.event.Commitment;

/** Free texts of one request: they and their salts go beside the event, the event holds commitments to them. */
public final class Texts {
    /** A request without free text. */
    public static final Texts NONE = new Texts();

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> metaData = new HashMap<>();

    /** The commitment to a text that may be missing. */
    public @Nullable Commitment commit(String name, @Nullable String text) {
        return text == null ? null : required(name, text);
    }

    /** The commitment to a text. */
    public Commitment required(String name, String text) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        RANDOM.nextBytes(salt);
        String hex = HexFormat.of().formatHex(salt);
        metaData.put(Requests.TEXT + name, text);
        metaData.put(Requests.SALT + name, hex);
        return Commitment.to(text, hex);
    }

    Map<String, String> metaData() {
        return Map.copyOf(metaData);
    }
}
