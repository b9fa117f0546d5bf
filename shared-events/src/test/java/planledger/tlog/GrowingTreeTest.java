package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowingTreeTest {
    private static final int SIZE = 70_000;
    private static final ObviousTree TREE = ObviousTree.ofSize(SIZE);

    @Test
    void a_growth_writes_the_tiles_that_it_makes_and_no_others() {
        Random random = new Random(20_001);
        MemoryTiles tiles = new MemoryTiles();
        GrowingTree tree = new GrowingTree(tiles);
        while (tree.size() < SIZE) {
            long before = tree.size();
            int growth = 1 + random.nextInt(random.nextBoolean() ? 600 : 6_000);
            for (int i = 0; i < growth && tree.size() < SIZE; i++) {
                tree.append(TREE.leaf((int) tree.size()));
            }
            tree.settle();
            assertEquals(new HashSet<>(Tile.grown(before, tree.size())), new HashSet<>(tiles.written));
            assertEquals(Tile.grown(before, tree.size()).size(), tiles.written.size());
            tiles.written.clear();
        }
        assertEquals(TREE.root(SIZE), tree.root());
    }

    @Test
    void the_tiles_hold_what_the_specification_says() {
        MemoryTiles tiles = MemoryTiles.of(TREE, SIZE);
        assertEquals(new HashSet<>(Tile.grown(0, SIZE)), tiles.tiles.keySet());
        tiles.tiles.forEach((tile, bytes) -> {
            int span = 1 << (Tile.HEIGHT * tile.level());
            for (int i : new int[] {0, tile.width() / 2, tile.width() - 1}) {
                int first = (int) (tile.index() * Tile.WIDTH + i) * span;
                assertEquals(subtree(first, span), Hash.at(bytes, i * Hash.BYTES), tile::path);
            }
        });
    }

    /** The root of a part, by way of the definition. */
    private static Hash subtree(int first, int span) {
        return new ObviousTree(IntStream.range(first, first + span)
                        .mapToObj(ObviousTree::entry)
                        .toList())
                .root(span);
    }

    @Test
    void settling_twice_writes_nothing_new() {
        MemoryTiles tiles = MemoryTiles.of(TREE, 300);
        int before = tiles.written.size();
        GrowingTree tree = resumed(tiles, 300);
        tree.settle();
        assertEquals(before, tiles.written.size());
    }

    @Test
    void a_tree_resumed_at_any_size_grows_as_if_it_had_never_stopped() {
        for (int size : new int[] {0, 1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 65_792}) {
            MemoryTiles tiles = MemoryTiles.of(TREE, size);
            tiles.written.clear();
            GrowingTree tree = resumed(tiles, size);
            assertEquals(size, tree.size());
            assertEquals(TREE.root(size), tree.root());
            for (int i = size; i < size + 700; i++) {
                assertEquals(i, tree.append(TREE.leaf(i)));
            }
            tree.settle();
            assertEquals(TREE.root(size + 700), tree.root());
            assertEquals(new HashSet<>(Tile.grown(size, size + 700)), new HashSet<>(tiles.written));
        }
    }

    @Test
    void a_tree_is_not_resumed_on_an_edge_that_is_not_its_own() {
        MemoryTiles tiles = MemoryTiles.of(TREE, 700);
        Checkpoint other = Checkpoint.of("log.example", 700, TREE.root(699));
        assertThrows(EvidenceBroken.class, () -> GrowingTree.resumed(other, tiles, tiles));
    }

    @Test
    void a_row_of_leaves_is_as_good_as_one_after_another() {
        MemoryTiles tiles = new MemoryTiles();
        GrowingTree tree = new GrowingTree(tiles);
        byte[] row = new byte[1_000 * Hash.BYTES];
        for (int i = 0; i < 1_000; i++) {
            TREE.leaf(i).copyTo(row, i * Hash.BYTES);
        }
        tree.append(row);
        assertEquals(TREE.root(1_000), tree.root());
        assertThrows(IllegalArgumentException.class, () -> tree.append(new byte[Hash.BYTES + 1]));
        assertEquals(1_000, tree.size());
    }

    @Test
    void a_leaf_whose_tile_could_not_be_written_was_not_added() {
        MemoryTiles tiles = new MemoryTiles();
        int[] calls = {0};
        GrowingTree tree = new GrowingTree((tile, bytes) -> {
            if (++calls[0] % 2 == 1) {
                throw new IllegalStateException("no room");
            }
            tiles.write(tile, bytes);
        });
        int failures = 0;
        while (tree.size() < 1_025) {
            Hash leaf = TREE.leaf((int) tree.size());
            try {
                tree.append(leaf);
            } catch (IllegalStateException e) {
                failures++;
            }
        }
        assertEquals(4, failures);
        assertEquals(TREE.root(1_025), tree.root());
    }

    @Test
    void what_the_writer_does_with_its_bytes_is_nothing_to_the_tree() {
        GrowingTree tree = new GrowingTree((tile, bytes) -> Arrays.fill(bytes, (byte) 0));
        for (int i = 0; i < 513; i++) {
            tree.append(TREE.leaf(i));
            tree.settle();
        }
        assertEquals(TREE.root(513), tree.root());
    }

    private static GrowingTree resumed(MemoryTiles tiles, int size) {
        return GrowingTree.resumed(Checkpoint.of("log.example", size, TREE.root(size)), tiles, tiles);
    }
}
