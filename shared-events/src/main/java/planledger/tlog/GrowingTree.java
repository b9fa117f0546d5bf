package planledger.tlog;

import java.util.Arrays;

/**
 * A tree that grows leaf by leaf and writes each tile once it is full; partial tiles are written when a checkpoint is
 * due. It holds the right edge alone, at most 64 KiB. For one thread. If the writer fails, the tree stays as it was and
 * the same call can be made again.
 */
public final class GrowingTree {
    private final TileWriter writer;
    private final byte[][] edges = new byte[Tile.LEVELS][];
    private long size;
    private long settled;

    /** A tree without leaves. */
    public GrowingTree(TileWriter writer) {
        this.writer = writer;
        for (int level = 0; level < Tile.LEVELS; level++) {
            edges[level] = new byte[Tile.WIDTH * Hash.BYTES];
        }
    }

    /**
     * The tree that a checkpoint states, to be grown on. Its edge is read and proven.
     *
     * @throws EvidenceBroken if the tiles do not make the checkpoint's root
     */
    public static GrowingTree resumed(Checkpoint checkpoint, TileReader reader, TileWriter writer) {
        TiledTree tree = TiledTree.checked(checkpoint, reader);
        GrowingTree growing = new GrowingTree(writer);
        for (int level = 0; level < Tile.LEVELS; level++) {
            int width = Tile.edge(tree.size(), level);
            if (width > 0) {
                System.arraycopy(tree.edge(level), 0, growing.edges[level], 0, width * Hash.BYTES);
            }
        }
        growing.size = tree.size();
        growing.settled = tree.size();
        return growing;
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** Root over the leaves so far. */
    public Hash root() {
        Nodes held = this::node;
        return held.root(size);
    }

    /** Adds a leaf; returns its index. */
    public long append(Hash leaf) {
        leaf.copyTo(edges[0], edge(0));
        return grow();
    }

    /**
     * Adds leaves that stand side by side, as {@link EntryBundle#leaves} gives them.
     *
     * @throws IllegalArgumentException if the row does not end with a whole leaf
     */
    public void append(byte[] leaves) {
        if (leaves.length % Hash.BYTES != 0) {
            throw new IllegalArgumentException("Not a row of leaves: " + leaves.length + " bytes");
        }
        for (int at = 0; at < leaves.length; at += Hash.BYTES) {
            System.arraycopy(leaves, at, edges[0], edge(0), Hash.BYTES);
            grow();
        }
    }

    /**
     * Writes the partial tiles that changed since the last time. After it, what was written since then is exactly
     * {@link Tile#grown}, and all that a reader of a tree of this size can ask for.
     */
    public void settle() {
        for (int level = 0; Tile.hashes(settled, level) < Tile.hashes(size, level); level++) {
            int width = Tile.edge(size, level);
            if (width > 0) {
                write(new Tile(level, Tile.hashes(size, level) / Tile.WIDTH, width));
            }
        }
        settled = size;
    }

    private long grow() {
        for (int level = 0; edge(level) == (Tile.WIDTH - 1) * Hash.BYTES; level++) {
            write(new Tile(level, Tile.hashes(size, level) / Tile.WIDTH, Tile.WIDTH));
            Rfc6962.perfect(edges[level], 0, Tile.WIDTH).copyTo(edges[level + 1], edge(level + 1));
        }
        return size++;
    }

    private void write(Tile tile) {
        writer.write(tile, Arrays.copyOf(edges[tile.level()], tile.bytes()));
    }

    /** The byte of the edge where the next hash goes. */
    private int edge(int level) {
        return Tile.edge(size, level) * Hash.BYTES;
    }

    private Hash node(int height, long index) {
        int within = height % Tile.HEIGHT;
        int first = (int) ((index << within) % Tile.WIDTH);
        return Rfc6962.perfect(edges[height / Tile.HEIGHT], first, 1 << within);
    }
}
