package planledger.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.tlog.GrowingTree;
import planledger.tlog.Hash;
import planledger.tlog.InclusionProof;
import planledger.tlog.Rfc6962;
import planledger.tlog.Tile;
import planledger.tlog.TiledTree;

/**
 * Where every stream of the ledger ends: lines of text in the order of the streams' names, and a tree over them (RFC
 * 9162), whose root a {@link HeadsLeaf} states. The text lies beside the log under {@link #path}.
 */
public final class Heads {
    private final SortedMap<String, Head> byStream = new TreeMap<>();

    /**
     * Where one stream ends.
     *
     * @param sequence its last entry, counted from 0
     * @param position that entry's place in the ledger
     * @param leaf index of that entry's leaf
     */
    public record Head(String stream, long sequence, long position, long leaf) {
        /** The line that stands for it in the text and in the tree, where it has no newline. */
        public String line() {
            return stream + " " + sequence + " " + position + " " + leaf;
        }

        /**
         * Reads a line.
         *
         * @throws IllegalArgumentException if it is not written as {@link #line()} writes it
         */
        public static Head parse(String line) {
            String[] parts = line.split(" ", -1);
            if (parts.length == 4) {
                Head head = new Head(
                        parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
                if (head.line().equals(line)) {
                    return head;
                }
            }
            throw new IllegalArgumentException("Not where a stream ends: " + Leaf.shown(line));
        }
    }

    /** Where the text lies of the heads that the leaf at an index commits to, under the prefix of the log. */
    public static String path(long leaf) {
        return "heads/" + leaf;
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException if it is not written as {@link #text()} writes it
     */
    public static Heads parse(byte[] text) {
        Heads heads = new Heads();
        String all = new String(text, StandardCharsets.US_ASCII);
        for (String line : all.split("\n", -1)) {
            if (!line.isEmpty()) {
                heads.put(Head.parse(line));
            }
        }
        if (!new String(heads.text(), StandardCharsets.US_ASCII).equals(all)) {
            throw new IllegalArgumentException("Heads that are not written as heads are");
        }
        return heads;
    }

    /** Takes the newest leaf of an entry. */
    public void add(EntryLeaf entry, long leaf) {
        put(new Head(entry.stream(), entry.sequence(), entry.position(), leaf));
    }

    private void put(Head head) {
        byStream.put(head.stream(), head);
    }

    /** Where a stream ends; null for one that is not there. */
    public @Nullable Head of(String stream) {
        return byStream.get(stream);
    }

    /** In the order of the streams' names. */
    public List<Head> list() {
        return List.copyOf(byStream.values());
    }

    /** One line a stream. */
    public byte[] text() {
        StringBuilder text = new StringBuilder();
        byStream.values().forEach(head -> text.append(head.line()).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Root of the tree over the lines. */
    public Hash root() {
        GrowingTree tree = new GrowingTree((tile, bytes) -> {});
        leaves().forEach(tree::append);
        return tree.root();
    }

    /** Proves that a stream's line stands in the tree; the stream must be there. */
    public InclusionProof proof(String stream) {
        Map<Tile, byte[]> tiles = new HashMap<>();
        GrowingTree tree = new GrowingTree(tiles::put);
        List<Hash> leaves = leaves();
        leaves.forEach(tree::append);
        tree.settle();
        long index = new ArrayList<>(byStream.keySet()).indexOf(stream);
        return TiledTree.unchecked(leaves.size(), tile -> Objects.requireNonNull(tiles.get(tile)))
                .inclusion(index, leaves.size());
    }

    private List<Hash> leaves() {
        return byStream.values().stream().map(head -> leaf(head.line())).toList();
    }

    /** Hash of a line in the tree. */
    public static Hash leaf(String line) {
        return Rfc6962.leaf(line.getBytes(StandardCharsets.US_ASCII));
    }
}
