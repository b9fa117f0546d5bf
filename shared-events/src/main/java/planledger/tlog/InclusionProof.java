package planledger.tlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the tree of a size holds a leaf at an index (RFC 9162 section 2.1.3).
 *
 * @param index of the leaf, from 0
 * @param size of the tree, in leaves
 * @param path from the leaf's sibling up to the root's child, at most 63 hashes
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    /** Hashes in the longest path: the tree of 2^63 - 1 leaves is as high. */
    public static final int PATH_MAX = 63;

    public InclusionProof {
        checkIndex(index, size);
        path = List.copyOf(path);
        if (path.size() > PATH_MAX) {
            throw new IllegalArgumentException("A path has at most " + PATH_MAX + " hashes, not " + path.size());
        }
    }

    static void checkIndex(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index);
        }
    }

    /**
     * Passes if the tree under the root holds the leaf at the index (RFC 9162 section 2.1.3.2).
     *
     * @throws EvidenceBroken if the proof does not say so
     */
    public void check(Hash leaf, Hash root) {
        String flaw = flaw(leaf, root);
        if (flaw != null) {
            throw new EvidenceBroken("Leaf " + index + " of " + size + " is not proven: " + flaw);
        }
    }

    /** Why the proof does not hold; nothing if it does. */
    @Nullable
    String flaw(Hash leaf, Hash root) {
        long at = index;
        long last = size - 1;
        Hash node = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return "the path is too long";
            }
            if ((at & 1) == 1 || at == last) {
                node = Rfc6962.node(sibling, node);
                int lone = Long.numberOfTrailingZeros(at); // Levels where the node has no sibling.
                at >>>= lone;
                last >>>= lone;
            } else {
                node = Rfc6962.node(node, sibling);
            }
            at >>>= 1;
            last >>>= 1;
        }
        if (last != 0) {
            return "the path is too short";
        }
        return node.equals(root) ? null : "it leads to another root";
    }
}
