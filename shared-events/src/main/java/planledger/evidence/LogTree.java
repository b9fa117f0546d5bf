package planledger.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.tlog.GrowingTree;
import planledger.tlog.Hash;
import planledger.tlog.Tile;
import planledger.tlog.TiledTree;

/** The tree that rows of hashes make, as far as they go without a gap. Several threads may ask it for roots at once. */
final class LogTree {
    private final Map<Tile, byte[]> tiles = new HashMap<>();
    private final TiledTree tree;

    private LogTree(List<byte[]> rows) {
        GrowingTree growing = new GrowingTree(tiles::put);
        for (byte[] row : rows) {
            growing.append(row);
        }
        growing.settle();
        tree = TiledTree.unchecked(growing.size(), tile -> Objects.requireNonNull(tiles.get(tile)));
    }

    /** Of rows of 256 hashes, the last one shorter; ends before the first row that is not known or not whole. */
    static LogTree of(List<byte @Nullable []> rows) {
        List<byte[]> known = new ArrayList<>();
        for (byte[] row : rows) {
            if (row == null) {
                break;
            }
            known.add(row);
            if (row.length < Tile.WIDTH * Hash.BYTES) {
                break;
            }
        }
        return new LogTree(known);
    }

    long size() {
        return tree.size();
    }

    /** Root of the first leaves. */
    Hash root(long size) {
        return tree.root(size);
    }

    /** Whether this is the tree of a size and root. */
    boolean is(long size, Hash root) {
        return size == size() && root.equals(tree.root());
    }

    /** What a tile must hold; null where the tree does not go that far. */
    byte @Nullable [] tile(Tile asked) {
        for (int width : new int[] {Tile.WIDTH, asked.width()}) {
            byte[] held = tiles.get(new Tile(asked.level(), asked.index(), width));
            if (held != null) {
                return Arrays.copyOf(held, asked.bytes());
            }
        }
        return edge(asked);
    }

    /** A partial tile that the tree has outgrown, but not filled. */
    private byte @Nullable [] edge(Tile asked) {
        for (int width = asked.width() + 1; width < Tile.WIDTH; width++) {
            byte[] held = tiles.get(new Tile(asked.level(), asked.index(), width));
            if (held != null) {
                return Arrays.copyOf(held, asked.bytes());
            }
        }
        return null;
    }

    /** Every tile of the tree, partial ones at its edge. */
    List<Tile> all() {
        return tiles.keySet().stream()
                .sorted((one, other) -> one.level() != other.level()
                        ? Integer.compare(one.level(), other.level())
                        : Long.compare(one.index(), other.index()))
                .toList();
    }
}
