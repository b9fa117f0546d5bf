package planledger.tlog;

import java.util.HashMap;
import java.util.Map;

/**
 * The nodes of a tree of one size, taken from its tiles. Tiles at the right edge are proven by the root, every other
 * tile by the hash that the tile above it holds. Lives for one question, so that it never holds many tiles.
 */
final class TileNodes implements Nodes {
    private final long size;
    private final TileReader reader;
    private final boolean proven;
    private final Map<Tile, byte[]> held;

    /** The edges of a tree, as yet proven by nothing. */
    TileNodes(long size, TileReader reader) {
        this.size = size;
        this.reader = reader;
        this.proven = false;
        this.held = new HashMap<>();
        for (int level = 0; level < Tile.LEVELS; level++) {
            if (Tile.edge(size, level) > 0) {
                Tile edge = Tile.in(size, level, Tile.hashes(size, level) / Tile.WIDTH);
                held.put(edge, read(edge));
            }
        }
    }

    private TileNodes(TileNodes edges, boolean proven) {
        this.size = edges.size;
        this.reader = edges.reader;
        this.proven = proven;
        this.held = new HashMap<>(edges.held);
    }

    /** Starts another question from the same edges. */
    TileNodes again(boolean edgesAreProven) {
        return new TileNodes(this, edgesAreProven);
    }

    /** The bytes of the tile at the right edge of a level; the tree must have one there. */
    byte[] edge(int level) {
        return tile(level, Tile.hashes(size, level) / Tile.WIDTH).clone();
    }

    @Override
    public Hash node(int height, long index) {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        long first = index << within;
        byte[] tile = tile(level, first / Tile.WIDTH);
        return Rfc6962.perfect(tile, (int) (first % Tile.WIDTH), 1 << within);
    }

    private byte[] tile(int level, long index) {
        Tile tile = Tile.in(size, level, index);
        byte[] known = held.get(tile);
        if (known != null) {
            return known;
        }
        byte[] bytes = read(tile);
        if (proven && !Rfc6962.perfect(bytes, 0, Tile.WIDTH).equals(node((level + 1) * Tile.HEIGHT, index))) {
            throw new EvidenceBroken("The tile does not belong to the tree of " + size + " leaves: " + tile.path());
        }
        held.put(tile, bytes);
        return bytes;
    }

    private byte[] read(Tile tile) {
        byte[] bytes = reader.read(tile);
        if (bytes.length != tile.bytes()) {
            throw new EvidenceBroken(
                    "The tile has " + bytes.length + " bytes instead of " + tile.bytes() + ": " + tile.path());
        }
        return bytes.clone(); // What was checked stays what is used, whatever the reader does to its array.
    }
}
