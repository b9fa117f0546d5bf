package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TiledTreeTest {
    private static final int SIZE = 66_100;
    private static final ObviousTree TREE = ObviousTree.ofSize(SIZE);
    private static final MemoryTiles TILES = MemoryTiles.of(TREE, 1, 256, 65_536, SIZE);
    private static final int[] SIZES = {
        0, 1, 2, 3, 255, 256, 257, 300, 511, 512, 513, 32_768, 40_000, 65_535, 65_536, 65_537, 65_792, 66_000, SIZE
    };

    private static final Map<Integer, Hash> ROOTS = new HashMap<>();

    private static Hash root(int size) {
        return ROOTS.computeIfAbsent(size, TREE::root);
    }

    @Test
    void a_checked_tree_tells_every_earlier_root() {
        TiledTree tree = checked();
        assertEquals(SIZE, tree.size());
        assertEquals(root(SIZE), tree.root());
        for (int size : SIZES) {
            assertEquals(root(size), tree.root(size));
        }
    }

    @Test
    void a_checked_tree_proves_every_entry_and_growth() {
        TiledTree tree = checked();
        Random random = new Random(20_002);
        for (int size : SIZES) {
            for (int i = 0; i < 4 && size > 0; i++) {
                int index = i == 0 ? size - 1 : i == 1 ? 0 : random.nextInt(size);
                InclusionProof proof = tree.inclusion(index, size);
                assertEquals(TREE.inclusion(index, size), proof);
                proof.check(TREE.leaf(index), root(size));
            }
            for (int earlier : SIZES) {
                if (earlier <= size) {
                    tree.consistency(earlier, size).check(root(earlier), root(size));
                }
            }
        }
    }

    @Test
    void a_question_takes_few_tiles() {
        TiledTree tree = checked();
        for (int size : SIZES) {
            if (size > 0) {
                TILES.read.clear();
                tree.inclusion(size / 2, size);
                // At each level one tile on the way of the leaf and one at the edge of the earlier tree.
                assertTrue(TILES.read.size() <= 2 * 3, () -> TILES.read.toString());
                TILES.read.clear();
                tree.consistency(Math.max(1, size / 3), size);
                assertTrue(TILES.read.size() <= 2 * 3, () -> TILES.read.toString());
            }
        }
    }

    @Test
    void an_edge_that_was_tampered_with_opens_no_tree() {
        for (Tile tile : edges()) {
            for (int at : new int[] {0, tile.bytes() / 2, tile.bytes() - 1}) {
                assertThrows(EvidenceBroken.class, () -> checked(tampered(tile, at)));
            }
        }
    }

    @Test
    void no_question_is_answered_from_a_tile_that_was_tampered_with() {
        for (int level = 0; level < 2; level++) {
            Tile tile = new Tile(level, 0, Tile.WIDTH);
            for (int at = 0; at < tile.bytes(); at += 97) {
                TiledTree tree = checked(tampered(tile, at));
                assertThrows(EvidenceBroken.class, () -> tree.inclusion(5, SIZE));
                assertThrows(EvidenceBroken.class, () -> tree.inclusion(200, 201));
                assertThrows(EvidenceBroken.class, () -> tree.root(77));
                assertThrows(EvidenceBroken.class, () -> tree.consistency(3, 150));
            }
        }
    }

    @Test
    void a_tile_of_another_length_or_from_another_place_is_no_evidence() {
        TileReader shorter = tile -> Arrays.copyOf(TILES.read(tile), tile.bytes() - 1);
        TileReader longer = tile -> Arrays.copyOf(TILES.read(tile), tile.bytes() + 1);
        TileReader wholeHashLess = tile -> Arrays.copyOf(TILES.read(tile), tile.bytes() - Hash.BYTES);
        for (TileReader reader : List.of(shorter, longer, wholeHashLess)) {
            assertThrows(EvidenceBroken.class, () -> checked(reader));
            assertThrows(EvidenceBroken.class, () -> TiledTree.unchecked(SIZE, reader));
        }
        TileReader other = tile -> TILES.read(tile.equals(full(0, 3)) ? full(0, 4) : tile);
        assertThrows(EvidenceBroken.class, () -> checked(other).inclusion(3 * 256, SIZE));
    }

    @Test
    void what_the_reader_does_with_its_bytes_later_is_nothing_to_the_tree() {
        byte[] shared = new byte[Tile.WIDTH * Hash.BYTES];
        TileReader reader = tile -> {
            byte[] bytes = TILES.read(tile);
            if (tile.full()) {
                System.arraycopy(bytes, 0, shared, 0, bytes.length);
                return shared;
            }
            return bytes.clone();
        };
        TiledTree tree = checked(reader);
        tree.inclusion(300, 40_001).check(TREE.leaf(300), root(40_001));
        assertArrayEquals(root(40_001).bytes(), tree.root(40_001).bytes());
    }

    @Test
    void a_checkpoint_with_another_root_or_size_opens_no_tree() {
        Checkpoint otherRoot = Checkpoint.of("log.example", SIZE, root(SIZE - 1));
        assertThrows(EvidenceBroken.class, () -> TiledTree.checked(otherRoot, TILES));
        Checkpoint otherSize = Checkpoint.of("log.example", 65_536, root(SIZE));
        assertThrows(EvidenceBroken.class, () -> TiledTree.checked(otherSize, TILES));
    }

    @Test
    void the_tree_never_had_what_it_has_not() {
        TiledTree tree = checked();
        assertThrows(IllegalArgumentException.class, () -> tree.root(SIZE + 1));
        assertThrows(IllegalArgumentException.class, () -> tree.root(-1));
        assertThrows(IllegalArgumentException.class, () -> tree.inclusion(0, SIZE + 1));
        assertThrows(IllegalArgumentException.class, () -> tree.inclusion(SIZE, SIZE));
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(1, SIZE + 1));
        assertThrows(IllegalArgumentException.class, () -> TiledTree.unchecked(-1, TILES));
    }

    @Test
    void the_empty_tree_needs_no_tile() {
        TiledTree tree = TiledTree.checked(Checkpoint.of("log.example", 0, Rfc6962.EMPTY), new MemoryTiles());
        assertEquals(Rfc6962.EMPTY, tree.root());
        assertEquals(Rfc6962.EMPTY, tree.root(0));
        assertThrows(IllegalArgumentException.class, () -> tree.inclusion(0, 0));
        assertEquals(List.of(), tree.consistency(0, 0).path());
    }

    private static Set<Tile> edges() {
        Set<Tile> edges = new HashSet<>(Tile.grown(0, SIZE));
        edges.removeIf(Tile::full);
        assertEquals(3, edges.size());
        return edges;
    }

    private static Tile full(int level, long index) {
        return new Tile(level, index, Tile.WIDTH);
    }

    private static TileReader tampered(Tile victim, int at) {
        return tile -> {
            byte[] bytes = TILES.read(tile).clone();
            if (tile.equals(victim)) {
                bytes[at] ^= 1;
            }
            return bytes;
        };
    }

    private static TiledTree checked() {
        return checked(TILES);
    }

    private static TiledTree checked(TileReader reader) {
        return TiledTree.checked(Checkpoint.of("log.example", SIZE, root(SIZE)), reader);
    }
}
