package planledger.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Seals where a list goes on, so that a cursor is only ever taken from whom it was given to, for the same question. */
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    /** Keeps this key apart from others that may one day be derived from the same secret. */
    private static final byte[] LABEL = "planledger cursors 1".getBytes(StandardCharsets.US_ASCII);

    private static final int SEAL_BYTES = 16;
    private static final int CURSOR_MAX = 2000;

    private final SecretKeySpec key;

    public Cursors(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** With a key that tells nothing of the secret: the same wherever the secret is. */
    static Cursors derivedFrom(byte[] secret) {
        return new Cursors(mac(new SecretKeySpec(secret, ALGORITHM), LABEL));
    }

    /**
     * A cursor that only its holder can hand in again.
     *
     * @param holder the account and the question, in one text
     * @param place where the list goes on
     */
    public String seal(String holder, String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = ByteBuffer.allocate(SEAL_BYTES + text.length)
                .put(seal(holder, text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The place of a cursor that was sealed for this holder. */
    public Shape<String> heldBy(String holder) {
        return Shapes.formed(SchemaRule.CURSOR_REFUSED, cursor -> open(holder, cursor), "");
    }

    private @Nullable String open(String holder, String cursor) {
        if (cursor.length() > CURSOR_MAX) {
            return null;
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            byte[] seal = Arrays.copyOf(sealed, SEAL_BYTES);
            byte[] text = Arrays.copyOfRange(sealed, Math.min(SEAL_BYTES, sealed.length), sealed.length);
            return MessageDigest.isEqual(seal, seal(holder, text)) ? new String(text, StandardCharsets.UTF_8) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private byte[] seal(String holder, byte[] text) {
        byte[] whose = holder.getBytes(StandardCharsets.UTF_8);
        byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(whose.length).array();
        return Arrays.copyOf(mac(key, length, whose, text), SEAL_BYTES);
    }

    private static byte[] mac(SecretKeySpec key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            Arrays.stream(parts).forEach(mac::update);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java has " + ALGORITHM, e);
        }
    }
}
