package planledger.tlog;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * How the tree is hashed (RFC 6962 and RFC 9162, section 2.1, with SHA-256). Leaves and nodes start with different
 * bytes, so that none can be passed off as the other.
 */
public final class Rfc6962 {
    /** Root of the tree without leaves: the hash of nothing. */
    public static final Hash EMPTY = Hash.of(digest().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Rfc6962::digest);

    private Rfc6962() {}

    /** The leaf that an entry makes. */
    public static Hash leaf(byte[] entry) {
        byte[] hash = new byte[Hash.BYTES];
        leaf(entry, 0, entry.length, hash, 0);
        return Hash.of(hash);
    }

    /** The node over two others. */
    static Hash node(Hash left, Hash right) {
        byte[] row = new byte[2 * Hash.BYTES];
        left.copyTo(row, 0);
        right.copyTo(row, Hash.BYTES);
        node(row, 0, row, 0);
        return Hash.at(row, 0);
    }

    /** Writes the leaf of the entry that lies in {@code from} into a row of hashes. */
    static void leaf(byte[] from, int offset, int length, byte[] row, int at) {
        write(LEAF, from, offset, length, row, at);
    }

    /**
     * The root over neighbours in a row of hashes.
     *
     * @param first place of the first of them in the row, counted in hashes
     * @param count how many, a power of two
     */
    static Hash perfect(byte[] row, int first, int count) {
        byte[] level = Arrays.copyOfRange(row, first * Hash.BYTES, (first + count) * Hash.BYTES);
        for (int width = count / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                node(level, 2 * i * Hash.BYTES, level, i * Hash.BYTES);
            }
        }
        return Hash.at(level, 0);
    }

    private static void node(byte[] pair, int offset, byte[] row, int at) {
        write(NODE, pair, offset, 2 * Hash.BYTES, row, at);
    }

    private static void write(byte kind, byte[] from, int offset, int length, byte[] row, int at) {
        MessageDigest sha256 = SHA256.get();
        sha256.update(kind);
        sha256.update(from, offset, length);
        try {
            sha256.digest(row, at, Hash.BYTES);
        } catch (DigestException e) {
            throw new AssertionError("A row of hashes has room for a hash", e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
