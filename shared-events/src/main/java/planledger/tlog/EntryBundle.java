package planledger.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a bundle of entries: each entry after its length in two bytes, high byte first (C2SP tlog-tiles, "Log
 * entries"). What a bundle cannot hold is refused before it becomes a leaf.
 */
public final class EntryBundle {
    /** Bytes of the longest entry. */
    public static final int ENTRY_BYTES_MAX = 0xFFFF;

    private static final int LENGTH_BYTES = 2;

    private EntryBundle() {}

    /**
     * Entries as a bundle.
     *
     * @param entries 1 to 256, each at most 65,535 bytes
     * @throws IllegalArgumentException if there are more, or longer ones
     */
    public static byte[] write(List<byte[]> entries) {
        checked(entries.size());
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > ENTRY_BYTES_MAX) {
                throw new IllegalArgumentException(
                        "An entry has at most " + ENTRY_BYTES_MAX + " bytes, not " + entry.length);
            }
            bundle.write(entry.length >>> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * The entries of a bundle.
     *
     * @param count how many it must hold, 1 to 256
     * @throws IllegalArgumentException if it holds fewer, or anything after them
     */
    public static List<byte[]> read(byte[] bundle, int count) {
        List<byte[]> entries = new ArrayList<>(checked(count));
        walk(bundle, count, (place, from, to) -> entries.add(Arrays.copyOfRange(bundle, from, to)));
        return entries;
    }

    /**
     * The leaves of a bundle side by side: the bytes of the tile of level 0 that goes with it.
     *
     * @param count how many entries it must hold, 1 to 256
     * @throws IllegalArgumentException if it holds fewer, or anything after them
     */
    public static byte[] leaves(byte[] bundle, int count) {
        byte[] row = new byte[checked(count) * Hash.BYTES];
        walk(bundle, count, (place, from, to) -> Rfc6962.leaf(bundle, from, to - from, row, place * Hash.BYTES));
        return row;
    }

    private interface Visitor {
        void entry(int place, int from, int to);
    }

    private static void walk(byte[] bundle, int count, Visitor visitor) {
        int at = 0;
        for (int place = 0; place < count; place++) {
            int from = at + LENGTH_BYTES;
            if (from > bundle.length) {
                throw new IllegalArgumentException("The bundle ends before entry " + place + " of " + count);
            }
            at = from + (Byte.toUnsignedInt(bundle[at]) << Byte.SIZE | Byte.toUnsignedInt(bundle[at + 1]));
            if (at > bundle.length) {
                throw new IllegalArgumentException("The bundle ends within entry " + place + " of " + count);
            }
            visitor.entry(place, from, at);
        }
        if (at != bundle.length) {
            throw new IllegalArgumentException(
                    (bundle.length - at) + " bytes follow the last of " + count + " entries");
        }
    }

    private static int checked(int count) {
        if (count < 1 || count > Tile.WIDTH) {
            throw new IllegalArgumentException("A bundle holds 1 to " + Tile.WIDTH + " entries, not " + count);
        }
        return count;
    }
}
