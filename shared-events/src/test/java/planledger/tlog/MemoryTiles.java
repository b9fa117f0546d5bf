package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tiles in memory. Polices the contract: bytes as the name says, never others under a name, nothing read unwritten. */
final class MemoryTiles implements TileReader, TileWriter {
    final Map<Tile, byte[]> tiles = new HashMap<>();
    final List<Tile> written = new ArrayList<>();
    final List<Tile> read = new ArrayList<>();

    /** The tiles of the obvious tree, as a sequencer leaves them that made a checkpoint at every one of some sizes. */
    static MemoryTiles of(ObviousTree tree, int... sizes) {
        MemoryTiles tiles = new MemoryTiles();
        GrowingTree growing = new GrowingTree(tiles);
        for (int size : sizes) {
            while (growing.size() < size) {
                growing.append(tree.leaf((int) growing.size()));
            }
            growing.settle();
        }
        return tiles;
    }

    @Override
    public byte[] read(Tile tile) {
        read.add(tile);
        assertTrue(tiles.containsKey(tile), () -> tile.path() + " was never written");
        return tiles.get(tile);
    }

    @Override
    public void write(Tile tile, byte[] bytes) {
        assertEquals(tile.bytes(), bytes.length, tile::path);
        byte[] before = tiles.put(tile, bytes);
        if (before != null) {
            assertArrayEquals(before, bytes, tile::path);
        }
        written.add(tile);
    }
}
