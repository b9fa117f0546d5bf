package planledger.tlog;

/** Where the tiles of a growing tree are written to. */
@FunctionalInterface
public interface TileWriter {
    /**
     * Keeps a tile. The same tile always comes with the same bytes, so writing it again changes nothing.
     *
     * @param bytes its hashes side by side, the writer's own copy
     */
    void write(Tile tile, byte[] bytes);
}
