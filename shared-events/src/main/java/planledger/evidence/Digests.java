package planledger.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import planledger.tlog.Hash;

/**
 * Digests of what leaves stand for: SHA-256 over a label that is used for nothing else, and then each part after its
 * length in eight bytes, high byte first, so that no two things are written alike.
 */
public final class Digests {
    /** Bytes of the salt under which an actor's id is hidden. */
    public static final int SALT_BYTES = 16;

    private static final String PAYLOAD = "planledger/payload/v1\n";
    private static final String ACTOR = "planledger/actor/v1\n";

    private Digests() {}

    /** An event as it is stored: its wire name, the revision of its form, its exact bytes. */
    public static Hash payload(String type, String revision, byte[] bytes) {
        return digest(PAYLOAD, ascii(type), ascii(revision), bytes);
    }

    /**
     * The pseudonym of an account: the same for all its entries, and nobody's once the salt is erased.
     *
     * @param salt {@value #SALT_BYTES} random bytes, the account's own
     */
    public static Hash actor(String id, byte[] salt) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("A salt has " + SALT_BYTES + " bytes");
        }
        return digest(ACTOR, salt, id.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Hash digest(String label, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ascii(label));
            for (byte[] part : parts) {
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, part.length));
                digest.update(part);
            }
            return Hash.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
