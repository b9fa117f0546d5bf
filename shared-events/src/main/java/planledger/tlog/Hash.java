package planledger.tlog;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value of 32 bytes: a leaf, a node or a root of the tree (RFC 9162 section 2.1). */
public final class Hash {
    /** Bytes of a hash. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash of its bytes.
     *
     * @throws IllegalArgumentException if there are not 32 of them
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash has " + BYTES + " bytes, not " + bytes.length);
        }
        return at(bytes, 0);
    }

    /**
     * The hash that stands in a row of hashes.
     *
     * @param offset first byte of the hash
     * @throws IndexOutOfBoundsException if the row ends before the hash does
     */
    public static Hash at(byte[] row, int offset) {
        if (offset < 0 || offset > row.length - BYTES) {
            throw new IndexOutOfBoundsException("No hash at byte " + offset + " of " + row.length);
        }
        return new Hash(Arrays.copyOfRange(row, offset, offset + BYTES));
    }

    /**
     * A hash as 64 lower-case hex digits.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Hash hex(String text) {
        Hash hash = of(HexFormat.of().parseHex(text));
        if (!hash.hex().equals(text)) {
            throw new IllegalArgumentException("Not a hash in lower-case hex: " + text);
        }
        return hash;
    }

    /**
     * A hash in base 64 with padding (RFC 4648 section 4), as C2SP texts carry it.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Hash base64(String text) {
        return of(Lines.base64(text));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes the 32 bytes into a row of hashes. */
    void copyTo(byte[] row, int offset) {
        System.arraycopy(bytes, 0, row, offset, BYTES);
    }

    /** 64 lower-case hex digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** 44 characters of base 64. */
    public String base64() {
        return Lines.base64(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
