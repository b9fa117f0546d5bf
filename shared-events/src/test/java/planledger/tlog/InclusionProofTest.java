package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every proof of every leaf of every tree up to a size, and everything near it that must not pass. */
class InclusionProofTest {
    private static final int SIZE_MAX = 256;
    private static final int NEAR_MAX = 100;
    private static final int PLACES_MAX = 34;
    private static final ObviousTree TREE = ObviousTree.ofSize(SIZE_MAX + 1);
    private static final List<Hash> LEAVES = new ArrayList<>();
    private static final List<Hash> ROOTS = new ArrayList<>();
    private static final MemoryTiles TILES = new MemoryTiles();

    @BeforeAll
    static void grow() {
        GrowingTree growing = new GrowingTree(TILES);
        for (int size = 0; size <= SIZE_MAX; size++) {
            ROOTS.add(TREE.root(size));
            LEAVES.add(TREE.leaf(size));
            growing.append(TREE.leaf(size));
            growing.settle();
        }
    }

    @Test
    void every_leaf_of_every_tree_is_proven_as_the_definition_says() {
        for (int size = 1; size <= SIZE_MAX; size++) {
            TiledTree tree = TiledTree.unchecked(size, TILES);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);
                assertEquals(TREE.inclusion(index, size), proof);
                proof.check(LEAVES.get(index), ROOTS.get(size));
            }
        }
    }

    @Test
    void a_proof_holds_for_no_other_index() {
        everyProof(SIZE_MAX, (index, size, proof) -> {
            for (int other = 0; other < size; other++) {
                if (other != index) {
                    breaks(new InclusionProof(other, size, proof.path()), index, size);
                }
            }
        });
    }

    @Test
    void a_proof_holds_for_no_other_leaf() {
        everyProof(NEAR_MAX, (index, size, proof) -> {
            for (int other = 0; other < size; other++) {
                if (other != index) {
                    breaks(proof, other, size);
                }
            }
        });
    }

    @Test
    void a_proof_holds_for_no_other_root() {
        everyProof(SIZE_MAX, (index, size, proof) -> {
            breaks(proof, index, size - 1);
            if (size < SIZE_MAX) {
                breaks(proof, index, size + 1);
            }
            Hash root = HashTest.flipped(ROOTS.get(size), (index + size) % 256);
            assertThrows(EvidenceBroken.class, () -> proof.check(LEAVES.get(index), root));
        });
    }

    /** On which side the siblings lie is all that an index and a size say: only where that is the same, it holds. */
    @Test
    void a_proof_holds_at_another_place_of_another_tree_only_where_the_path_runs_the_same_way() {
        everyProof(PLACES_MAX, (index, size, proof) -> {
            for (int otherSize = 1; otherSize <= PLACES_MAX; otherSize++) {
                for (int otherIndex = 0; otherIndex < otherSize; otherIndex++) {
                    InclusionProof moved = new InclusionProof(otherIndex, otherSize, proof.path());
                    boolean same = way(index, size).equals(way(otherIndex, otherSize));
                    assertEquals(same, moved.flaw(LEAVES.get(index), ROOTS.get(size)) == null);
                }
            }
        });
    }

    @Test
    void a_path_with_a_hash_dropped_added_doubled_flipped_or_moved_proves_nothing() {
        everyProof(SIZE_MAX, (index, size, proof) -> {
            for (List<Hash> near : NearPaths.of(proof.path(), LEAVES.get(index))) {
                breaks(new InclusionProof(index, size, near), index, size);
            }
        });
    }

    @Test
    void a_proof_that_does_not_hold_is_broken_evidence() {
        InclusionProof proof = TREE.inclusion(3, 7);
        assertThrows(EvidenceBroken.class, () -> proof.check(LEAVES.get(2), ROOTS.get(7)));
        assertThrows(EvidenceBroken.class, () -> proof.check(LEAVES.get(3), ROOTS.get(6)));
    }

    /** An entry that looks like a node must not stand for one. */
    @Test
    void a_node_passes_for_no_leaf() {
        Hash node = Rfc6962.node(LEAVES.get(0), LEAVES.get(1));
        InclusionProof above = new InclusionProof(0, 2, List.of(Rfc6962.node(LEAVES.get(2), LEAVES.get(3))));
        above.check(node, ROOTS.get(4)); // A hash is all that a proof sees: so a leaf is hashed by whoever checks it.
        byte[] entry = Ed25519.joined(LEAVES.get(0).bytes(), LEAVES.get(1).bytes());
        assertThrows(EvidenceBroken.class, () -> above.check(Rfc6962.leaf(entry), ROOTS.get(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-1, 1",
        "2, 1",
        "0, -1",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, 5"
    })
    void a_tree_has_no_such_leaf(long index, long size) {
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(index, size, List.of()));
        MemoryTiles none = new MemoryTiles();
        assertThrows(IllegalArgumentException.class, () -> TiledTree.unchecked(0, none)
                .inclusion(index, size));
    }

    @Test
    void the_only_leaf_is_the_root() {
        InclusionProof proof = new InclusionProof(0, 1, List.of());
        assertDoesNotThrow(() -> proof.check(LEAVES.get(0), LEAVES.get(0)));
        assertThrows(EvidenceBroken.class, () -> proof.check(LEAVES.get(1), LEAVES.get(0)));
    }

    @Test
    void the_greatest_tree_has_a_path_of_63_hashes_and_none_has_64() {
        InclusionProof proof = new InclusionProof(0, Long.MAX_VALUE, Collections.nCopies(63, Rfc6962.EMPTY));
        Hash root = Rfc6962.EMPTY;
        for (int i = 0; i < 63; i++) {
            root = Rfc6962.node(root, Rfc6962.EMPTY);
        }
        proof.check(Rfc6962.EMPTY, root);
        List<Hash> longer = Collections.nCopies(64, Rfc6962.EMPTY);
        assertThrows(IllegalArgumentException.class, () -> new InclusionProof(0, Long.MAX_VALUE, longer));
    }

    private interface Each {
        void proof(int index, int size, InclusionProof proof);
    }

    private static void everyProof(int sizeMax, Each each) {
        for (int size = 1; size <= sizeMax; size++) {
            TiledTree tree = TiledTree.unchecked(size, TILES);
            for (int index = 0; index < size; index++) {
                each.proof(index, size, tree.inclusion(index, size));
            }
        }
    }

    private static void breaks(InclusionProof proof, int leaf, int root) {
        // Not through an exception: there are millions.
        assertNotNull(proof.flaw(LEAVES.get(leaf), ROOTS.get(root)));
    }

    /** On which side the siblings of a leaf lie, from the leaf upwards, by the definition. */
    private static String way(int index, int size) {
        if (size == 1) {
            return "";
        }
        int half = Integer.highestOneBit(size - 1);
        return index < half ? way(index, half) + "r" : way(index - half, size - half) + "l";
    }
}
