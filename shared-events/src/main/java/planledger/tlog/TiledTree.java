package planledger.tlog;

import java.util.List;

/**
 * A tree of a fixed size, read from its tiles: roots and proofs for it and for every size before, each with a number of
 * tiles that grows with the logarithm of the size. Several threads may ask at once if the reader bears it.
 */
public final class TiledTree {
    private final long size;
    private final TileNodes edges;
    private final boolean checked;
    private final Hash root;

    private TiledTree(long size, TileNodes edges, boolean checked, Hash root) {
        this.size = size;
        this.edges = edges;
        this.checked = checked;
        this.root = root;
    }

    /**
     * The tree that a checkpoint states. No tile is used before it is proven to belong under the checkpoint's root.
     *
     * @throws EvidenceBroken here or in a later question, if a tile does not belong to the tree
     */
    public static TiledTree checked(Checkpoint checkpoint, TileReader reader) {
        TiledTree tree = read(checkpoint.size(), reader, true);
        if (!tree.root.equals(checkpoint.root())) {
            throw new EvidenceBroken("The tiles of " + checkpoint.size() + " leaves make root " + tree.root.hex()
                    + ", the checkpoint says " + checkpoint.root().hex());
        }
        return tree;
    }

    /**
     * The tree that the tiles make, whatever they are: what comes of it must be held against something signed.
     *
     * @param size leaves, from 0
     * @throws IllegalArgumentException if the size is negative
     */
    public static TiledTree unchecked(long size, TileReader reader) {
        return read(size, reader, false);
    }

    private static TiledTree read(long size, TileReader reader, boolean checked) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has 0 leaves or more, not " + size);
        }
        TileNodes edges = new TileNodes(size, reader);
        return new TiledTree(size, edges, checked, edges.root(size));
    }

    /** Leaves. */
    public long size() {
        return size;
    }

    /** Root over all leaves. */
    public Hash root() {
        return root;
    }

    /**
     * Root that the tree had at an earlier size.
     *
     * @throws IllegalArgumentException if the tree never had that size
     */
    public Hash root(long earlier) {
        checkSize(earlier);
        return edges.again(checked).root(earlier);
    }

    /**
     * Proves that the tree of a size holds the leaf at an index.
     *
     * @param size at most the size of this tree
     * @throws IllegalArgumentException if there is no such leaf
     */
    public InclusionProof inclusion(long index, long size) {
        checkSize(size);
        InclusionProof.checkIndex(index, size);
        return new InclusionProof(index, size, edges.again(checked).inclusion(index, size));
    }

    /**
     * Proves that the tree of a later size starts with the tree of an earlier one.
     *
     * @param earlier from 0; from 0 and to the same size there is nothing to say
     * @param later at most the size of this tree
     * @throws IllegalArgumentException if the tree never grew so
     */
    public ConsistencyProof consistency(long earlier, long later) {
        checkSize(later);
        ConsistencyProof.checkSizes(earlier, later);
        boolean silent = ConsistencyProof.silent(earlier, later);
        return new ConsistencyProof(
                earlier, later, silent ? List.of() : edges.again(checked).consistency(earlier, later));
    }

    /** The tile at the right edge of a level, where the tree goes on growing; the tree must have one there. */
    byte[] edge(int level) {
        return edges.again(checked).edge(level);
    }

    private void checkSize(long asked) {
        if (asked < 0 || asked > size) {
            throw new IllegalArgumentException("The tree of " + size + " leaves never had " + asked);
        }
    }
}
