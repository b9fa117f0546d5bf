package planledger.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.tlog.EntryBundle;
import planledger.tlog.Hash;
import planledger.tlog.Rfc6962;
import planledger.tlog.Tile;

/**
 * Up to 256 entries of a log as its files give them, beside the tile that the log keeps for them. Whoever holds a longer
 * tile or bundle than asked for gives what it starts with: partial ones may be gone.
 *
 * @param tile which entries
 * @param found whether the bundle is there at all
 * @param entries the entries, as many as could be read
 * @param leaves what they say; null for one that is no leaf
 * @param hashes of the entries side by side; null where they are not as many as there must be
 * @param kept the hashes of the log's own tile; null where it is not there
 */
@SuppressWarnings("ArrayRecordComponent") // Rows of hashes, compared as such.
record LogBundle(
        Tile tile,
        boolean found,
        List<byte[]> entries,
        List<@Nullable Leaf> leaves,
        byte @Nullable [] hashes,
        byte @Nullable [] kept) {

    static LogBundle read(LogFiles files, Tile tile) {
        byte[] kept = row(files, tile);
        Tile full = new Tile(tile.level(), tile.index(), Tile.WIDTH);
        byte[] own = files.read(tile.entriesPath()).orElse(null);
        byte[] longer =
                own == null && !tile.full() ? files.read(full.entriesPath()).orElse(null) : null;
        byte[] bytes = own == null ? longer : own;
        if (bytes == null) {
            return new LogBundle(tile, false, List.of(), List.of(), null, kept);
        }
        List<byte[]> entries = cut(bytes);
        int due = (own == null ? full : tile).width();
        byte[] hashes = entries.size() == due && length(entries) == bytes.length
                ? Arrays.copyOf(EntryBundle.leaves(bytes, due), tile.bytes())
                : null;
        if (own == null && entries.size() > tile.width()) {
            entries = entries.subList(0, tile.width());
        }
        return new LogBundle(tile, true, entries, parsed(entries), hashes, kept);
    }

    /** The hashes of a tile as the log keeps them; null where it does not. */
    static byte @Nullable [] row(LogFiles files, Tile tile) {
        byte[] own = files.read(tile.path()).orElse(null);
        if (own != null || tile.full()) {
            return own;
        }
        byte[] longer = files.read(new Tile(tile.level(), tile.index(), Tile.WIDTH).path())
                .orElse(null);
        return longer == null || longer.length < tile.bytes() ? longer : Arrays.copyOf(longer, tile.bytes());
    }

    /** The entries of a bundle that may be damaged: as many as follow one another. */
    private static List<byte[]> cut(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at + 2 <= bundle.length && entries.size() <= Tile.WIDTH) {
            int end = at + 2 + (Byte.toUnsignedInt(bundle[at]) << Byte.SIZE | Byte.toUnsignedInt(bundle[at + 1]));
            if (end > bundle.length) {
                break;
            }
            entries.add(Arrays.copyOfRange(bundle, at + 2, end));
            at = end;
        }
        return entries;
    }

    private static long length(List<byte[]> entries) {
        return entries.stream().mapToLong(entry -> 2L + entry.length).sum();
    }

    private static List<@Nullable Leaf> parsed(List<byte[]> entries) {
        List<@Nullable Leaf> leaves = new ArrayList<>(entries.size());
        for (byte[] entry : entries) {
            leaves.add(parsed(entry));
        }
        return Collections.unmodifiableList(leaves);
    }

    private static @Nullable Leaf parsed(byte[] entry) {
        try {
            return Leaf.parse(entry);
        } catch (IllegalArgumentException e) {
            return null; // Said where its index is known.
        }
    }

    /** What an entry says; null where it is not there, is no leaf, or is not what the log's own tile has at its place. */
    @Nullable
    Leaf leaf(int place) {
        boolean isTiled = kept != null && kept.length == tile.bytes();
        return place >= leaves.size() || (isTiled && !isKept(place)) ? null : leaves.get(place);
    }

    private boolean isKept(int place) {
        int at = place * Hash.BYTES;
        return hashes != null && kept != null && Arrays.equals(hashes, at, at + Hash.BYTES, kept, at, at + Hash.BYTES);
    }

    /** Index of its first leaf. */
    long first() {
        return tile.index() * Tile.WIDTH;
    }

    /** Whether its entries are as many as there must be, and what the log's own tile says of them. */
    boolean agrees() {
        return hashes != null && Arrays.equals(hashes, kept);
    }

    List<Hash> entryHashes() {
        return entries.stream().map(Rfc6962::leaf).toList();
    }

    /** The hashes that the log keeps, one by one; none where its tile is of another length. */
    List<Hash> keptHashes() {
        List<Hash> list = new ArrayList<>();
        if (kept != null && kept.length == tile.bytes()) {
            for (int at = 0; at < kept.length; at += Hash.BYTES) {
                list.add(Hash.at(kept, at));
            }
        }
        return list;
    }
}
