package planledger.tlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source of the nodes of a tree, and what is made of them: roots and the paths of proofs (RFC 9162 section 2.1). */
@FunctionalInterface
interface Nodes {
    /**
     * The root over the leaves from {@code index * 2^height}, 2^height of them, all of which the tree must have.
     *
     * @param height levels above the leaves
     */
    Hash node(int height, long index);

    /** Root of the tree of the first leaves, as many as {@code size} says. */
    default Hash root(long size) {
        return size == 0 ? Rfc6962.EMPTY : range(0, size);
    }

    /** From the leaf's sibling upwards (RFC 9162 section 2.1.3.1). */
    default List<Hash> inclusion(long index, long size) {
        List<Hash> path = new ArrayList<>();
        long last = size - 1;
        for (int height = 0; (last >>> height) > 0; height++) {
            long sibling = (index >>> height) ^ 1;
            if (sibling <= (last >>> height)) {
                long first = sibling << height;
                path.add(range(first, first + Math.min(1L << height, size - first)));
            }
        }
        return path;
    }

    /** From an earlier size to a later one, neither of them 0 nor equal (RFC 9162 section 2.1.4.1). */
    default List<Hash> consistency(long earlier, long later) {
        List<Hash> path = new ArrayList<>();
        long first = 0;
        long end = later;
        while (end != earlier) {
            long middle = first + Long.highestOneBit(end - first - 1);
            if (earlier <= middle) {
                path.add(range(middle, end));
                end = middle;
            } else {
                path.add(range(first, middle));
                first = middle;
            }
        }
        if (first > 0) {
            path.add(range(first, end)); // The verifier holds the whole of the earlier tree, but not a part of it.
        }
        Collections.reverse(path);
        return path;
    }

    /** The root over leaves {@code first} to {@code end}, exclusive; {@code first} a multiple of what is below it. */
    private Hash range(long first, long end) {
        @Nullable Hash right = null;
        long at = end;
        for (long rest = end - first; rest != 0; rest &= rest - 1) {
            int height = Long.numberOfTrailingZeros(rest);
            at -= 1L << height;
            Hash left = node(height, at >>> height);
            right = right == null ? left : Rfc6962.node(left, right);
        }
        if (right == null) {
            throw new IllegalArgumentException("No leaves from " + first + " to " + end);
        }
        return right;
    }
}
