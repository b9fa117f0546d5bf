package planledger.tlog;

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

/** Every proof of every growth up to a size, and everything near it that must not pass. */
class ConsistencyProofTest {
    private static final int SIZE_MAX = 256;
    private static final int NEAR_MAX = 96;
    private static final int PLACES_MAX = 34;
    private static final ObviousTree TREE = ObviousTree.ofSize(SIZE_MAX);
    private static final List<Hash> ROOTS = new ArrayList<>();
    private static final MemoryTiles TILES = new MemoryTiles();

    @BeforeAll
    static void grow() {
        GrowingTree growing = new GrowingTree(TILES);
        ROOTS.add(TREE.root(0));
        for (int size = 1; size <= SIZE_MAX; size++) {
            ROOTS.add(TREE.root(size));
            growing.append(TREE.leaf(size - 1));
            growing.settle();
        }
    }

    @Test
    void every_growth_is_proven_as_the_definition_says() {
        for (int later = 1; later <= SIZE_MAX; later++) {
            TiledTree tree = TiledTree.unchecked(later, TILES);
            for (int earlier = 1; earlier <= later; earlier++) {
                ConsistencyProof proof = tree.consistency(earlier, later);
                if (later <= NEAR_MAX) {
                    assertEquals(TREE.consistency(earlier, later), proof);
                }
                proof.check(ROOTS.get(earlier), ROOTS.get(later));
            }
        }
    }

    @Test
    void a_growth_that_is_not_proven_is_broken_evidence() {
        ConsistencyProof proof = TREE.consistency(3, 7);
        assertThrows(EvidenceBroken.class, () -> proof.check(ROOTS.get(2), ROOTS.get(7)));
        assertThrows(EvidenceBroken.class, () -> proof.check(ROOTS.get(3), ROOTS.get(6)));
    }

    @Test
    void a_growth_is_proven_from_no_other_root_and_to_no_other() {
        everyProof((earlier, later, proof) -> {
            for (int other = 0; other <= NEAR_MAX; other++) {
                if (other != earlier) {
                    breaks(proof, other, later);
                }
                if (other != later) {
                    breaks(proof, earlier, other);
                }
            }
            Hash wrong = HashTest.flipped(ROOTS.get(earlier), later);
            assertThrows(EvidenceBroken.class, () -> proof.check(wrong, ROOTS.get(later)));
        });
    }

    /** Both roots stay, the sizes move: at least one of the two roots must then belong to another tree. */
    @Test
    void a_growth_is_proven_between_no_other_sizes_with_their_roots() {
        everyProof((earlier, later, proof) -> {
            for (int other = 1; other <= NEAR_MAX; other++) {
                if (other != earlier && other < later) {
                    breaks(new ConsistencyProof(other, later, proof.path()), other, later);
                }
                if (other != later && other > earlier) {
                    breaks(new ConsistencyProof(earlier, other, proof.path()), earlier, other);
                }
            }
        });
    }

    /** Growths whose paths look alike do not pass for each other, whatever sizes are claimed for their roots. */
    @Test
    void a_growth_with_both_sizes_moved_holds_only_between_trees_of_the_same_shape() {
        everyProof((earlier, later, proof) -> {
            for (int more = 1; more <= PLACES_MAX && later <= PLACES_MAX; more++) {
                for (int less = 1; less < more; less++) {
                    ConsistencyProof moved = new ConsistencyProof(less, more, proof.path());
                    boolean same = way(earlier, later).equals(way(less, more));
                    assertEquals(same, moved.flaw(ROOTS.get(earlier), ROOTS.get(later)) == null);
                }
            }
        });
    }

    @Test
    void a_path_with_a_hash_dropped_added_doubled_flipped_or_moved_proves_nothing() {
        everyProof((earlier, later, proof) -> {
            for (List<Hash> near : NearPaths.of(proof.path(), ROOTS.get(earlier))) {
                breaks(new ConsistencyProof(earlier, later, near), earlier, later);
            }
        });
    }

    @Test
    void from_the_empty_tree_and_to_itself_the_roots_alone_decide() {
        TiledTree tree = TiledTree.unchecked(9, TILES);
        ConsistencyProof fromNothing = tree.consistency(0, 9);
        assertEquals(List.of(), fromNothing.path());
        fromNothing.check(Rfc6962.EMPTY, ROOTS.get(9));
        breaks(fromNothing, 1, 9);
        ConsistencyProof same = tree.consistency(9, 9);
        assertEquals(List.of(), same.path());
        same.check(ROOTS.get(9), ROOTS.get(9));
        breaks(same, 9, 8);
        breaks(same, 8, 9);
        ConsistencyProof nothing = tree.consistency(0, 0);
        nothing.check(Rfc6962.EMPTY, Rfc6962.EMPTY);
        assertThrows(EvidenceBroken.class, () -> nothing.check(ROOTS.get(1), ROOTS.get(1)));
        assertThrows(EvidenceBroken.class, () -> nothing.check(Rfc6962.EMPTY, ROOTS.get(1)));
        assertThrows(EvidenceBroken.class, () -> nothing.check(ROOTS.get(1), Rfc6962.EMPTY));
    }

    @Test
    void where_there_is_nothing_to_prove_a_path_is_refused() {
        List<Hash> path = List.of(ROOTS.get(9));
        assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(0, 9, path));
        assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(9, 9, path));
        assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(0, 0, path));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "2, 1", "-2, -1", "1, -1", "9223372036854775807, 0"})
    void no_tree_grows_so(long earlier, long later) {
        assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(earlier, later, List.of()));
        TiledTree tree = TiledTree.unchecked(9, TILES);
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(earlier, later));
    }

    @Test
    void no_path_has_more_than_63_hashes() {
        List<Hash> path = Collections.nCopies(64, Rfc6962.EMPTY);
        assertThrows(IllegalArgumentException.class, () -> new ConsistencyProof(1, Long.MAX_VALUE, path));
        ConsistencyProof longest = new ConsistencyProof(1, Long.MAX_VALUE, path.subList(0, 63));
        assertThrows(EvidenceBroken.class, () -> longest.check(Rfc6962.EMPTY, Rfc6962.EMPTY));
    }

    private interface Each {
        void proof(int earlier, int later, ConsistencyProof proof);
    }

    private static void everyProof(Each each) {
        for (int later = 2; later <= NEAR_MAX; later++) {
            TiledTree tree = TiledTree.unchecked(later, TILES);
            for (int earlier = 1; earlier < later; earlier++) {
                each.proof(earlier, later, tree.consistency(earlier, later));
            }
        }
    }

    private static void breaks(ConsistencyProof proof, int earlierRoot, int laterRoot) {
        // Not through an exception: there are millions.
        assertNotNull(proof.flaw(ROOTS.get(earlierRoot), ROOTS.get(laterRoot)));
    }

    /** What a verifier does at each step from the first hash, from where it starts, by the definition. */
    private static String way(int earlier, int later) {
        return way(earlier, later, true);
    }

    private static String way(int m, int n, boolean whole) {
        if (m == n) {
            return whole ? "known" : "given";
        }
        int half = Integer.highestOneBit(n - 1);
        return m <= half ? way(m, half, whole) + "r" : way(m - half, n - half, false) + "l";
    }
}
