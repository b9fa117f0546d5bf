package planledger.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Stands in an event for free text that somebody typed: SHA-256 over the salt and the text in UTF-8. The text and its
 * salt lie beside the event and can be erased one day; the event and every proof over it stay as they are.
 *
 * @param sha256 64 lower-case hex digits
 */
public record Commitment(String sha256) {
    /** Bytes of salt: enough that a short text cannot be found by trying texts. */
    public static final int SALT_BYTES = 16;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Commitment {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 digest in hex: " + sha256);
        }
    }

    /** The commitment to a text under a salt given in hex. */
    public static Commitment to(String text, String saltHex) {
        byte[] salt = HexFormat.of().parseHex(saltHex);
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("A salt has " + SALT_BYTES + " bytes");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return new Commitment(HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
