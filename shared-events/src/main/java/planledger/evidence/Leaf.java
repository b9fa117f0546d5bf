package planledger.evidence;

import java.nio.charset.StandardCharsets;
import planledger.tlog.Hash;
import planledger.tlog.Rfc6962;

/**
 * One entry of the transparency log: JSON in ASCII with its members in one order, without spaces, at most
 * {@value #BYTES_MAX} bytes. There is one way to write a leaf, and only that way is read: the bytes are the leaf, and
 * nothing that was written is ever written again from what was read.
 */
public sealed interface Leaf permits EntryLeaf, HeadsLeaf, KeyLeaf {
    /** Bytes of the longest leaf. */
    int BYTES_MAX = 4096;

    /** The JSON text. */
    String json();

    /** The bytes that the log keeps. */
    default byte[] bytes() {
        byte[] bytes = json().getBytes(StandardCharsets.US_ASCII);
        if (bytes.length > BYTES_MAX) {
            throw new IllegalArgumentException("A leaf has at most " + BYTES_MAX + " bytes, not " + bytes.length);
        }
        return bytes;
    }

    /** Its hash in the log's tree (RFC 9162, section 2.1.1). */
    default Hash hash() {
        return Rfc6962.leaf(bytes());
    }

    /**
     * Reads a leaf.
     *
     * @throws IllegalArgumentException if the bytes are not a leaf, or are one written in another way
     */
    static Leaf parse(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new IllegalArgumentException("A leaf has at most " + BYTES_MAX + " bytes, not " + bytes.length);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.startsWith(EntryLeaf.BEGINS)) {
            return EntryLeaf.read(text);
        }
        Leaf leaf = text.startsWith(HeadsLeaf.BEGINS) ? HeadsLeaf.read(text) : KeyLeaf.read(text);
        if (!leaf.json().equals(text)) {
            throw new IllegalArgumentException("A leaf that is not written as leaves are: " + shown(text));
        }
        return leaf;
    }

    /** What is told of a text that is no leaf. */
    static String shown(String text) {
        String ascii = text.replaceAll("[^ -~]", "?");
        return ascii.length() > 120 ? ascii.substring(0, 120) + "..." : ascii;
    }
}
