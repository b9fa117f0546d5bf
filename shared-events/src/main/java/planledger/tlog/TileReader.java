package planledger.tlog;

/** Where tiles are read from: a folder, a bucket, somebody's server. What it gives is believed only once checked. */
@FunctionalInterface
public interface TileReader {
    /**
     * The hashes of a tile side by side, {@link Tile#bytes()} bytes. Whoever keeps no partial tile gives as many bytes
     * from the start of the full one. A tile that cannot be read is an exception of the reader, which passes through.
     */
    byte[] read(Tile tile);
}
