package planledger.tlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the tree of a later size starts with the tree of an earlier one (RFC 9162 section 2.1.4). From the empty
 * tree, and from a tree to itself, nothing needs to be said: the path is empty and the roots alone decide.
 *
 * @param earlier size, in leaves, from 0
 * @param later size, in leaves
 * @param path at most 63 hashes
 */
public record ConsistencyProof(long earlier, long later, List<Hash> path) {
    /** Hashes in the longest path, as many as a witness takes (C2SP tlog-witness). */
    public static final int PATH_MAX = 63;

    public ConsistencyProof {
        checkSizes(earlier, later);
        path = List.copyOf(path);
        if (path.size() > PATH_MAX) {
            throw new IllegalArgumentException("A path has at most " + PATH_MAX + " hashes, not " + path.size());
        }
        if (silent(earlier, later) && !path.isEmpty()) {
            throw new IllegalArgumentException("From " + earlier + " to " + later
                    + " leaves there is nothing to prove, yet the path is not empty");
        }
    }

    static void checkSizes(long earlier, long later) {
        if (earlier < 0 || later < earlier) {
            throw new IllegalArgumentException("No tree grows from " + earlier + " to " + later + " leaves");
        }
    }

    /** Whether the roots alone decide. */
    static boolean silent(long earlier, long later) {
        return earlier == 0 || earlier == later;
    }

    /**
     * Passes if the tree under the later root starts with the tree under the earlier one (RFC 9162 section 2.1.4.2).
     *
     * @throws EvidenceBroken if the proof does not say so
     */
    public void check(Hash earlierRoot, Hash laterRoot) {
        String flaw = flaw(earlierRoot, laterRoot);
        if (flaw != null) {
            throw new EvidenceBroken("Growth from " + earlier + " to " + later + " leaves is not proven: " + flaw);
        }
    }

    /** Why the proof does not hold; nothing if it does. */
    @Nullable
    String flaw(Hash earlierRoot, Hash laterRoot) {
        if (emptyHasAnother(earlier, earlierRoot) || emptyHasAnother(later, laterRoot)) {
            return "the tree without leaves has another root";
        }
        if (!silent(earlier, later)) {
            return walk(earlierRoot, laterRoot);
        }
        return earlier == later && !earlierRoot.equals(laterRoot) ? "one tree has one root" : null;
    }

    private @Nullable String walk(Hash earlierRoot, Hash laterRoot) {
        int whole = Long.numberOfTrailingZeros(earlier); // Levels at which the earlier tree ends with a whole node.
        long at = (earlier - 1) >>> whole;
        long last = (later - 1) >>> whole;
        boolean given = at != 0; // A tree of 2^n leaves is itself the node that the path would start with.
        if (given && path.isEmpty()) {
            return "the path is empty";
        }
        Hash before = given ? path.get(0) : earlierRoot;
        Hash after = before;
        for (Hash next : path.subList(given ? 1 : 0, path.size())) {
            if (last == 0) {
                return "the path is too long";
            }
            if ((at & 1) == 1 || at == last) {
                before = Rfc6962.node(next, before);
                after = Rfc6962.node(next, after);
                int lone = Long.numberOfTrailingZeros(at); // Levels where the node has no sibling.
                at >>>= lone;
                last >>>= lone;
            } else {
                after = Rfc6962.node(after, next);
            }
            at >>>= 1;
            last >>>= 1;
        }
        if (last != 0) {
            return "the path is too short";
        }
        return before.equals(earlierRoot) && after.equals(laterRoot) ? null : "it leads to another root";
    }

    private static boolean emptyHasAnother(long size, Hash root) {
        return size == 0 && !root.equals(Rfc6962.EMPTY);
    }
}
