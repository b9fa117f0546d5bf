package planledger.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a tile: up to 256 neighbouring hashes of the tree, 8 levels of nodes apart from the tiles below (C2SP
 * tlog-tiles, "Merkle Tree"). A tile of level 0 also names the bundle of the entries whose leaves it holds.
 *
 * @param level 0 to 63; a hash in a tile of level l spans 256^l leaves
 * @param index place among the tiles of its level, from 0
 * @param width hashes it holds, 1 to 256; under 256 it is partial, and a longer one may follow it
 */
public record Tile(int level, long index, int width) {
    /** Levels of nodes in a tile. */
    public static final int HEIGHT = 8;

    /** Hashes in a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    /** Levels of tiles in a tree whose size is a positive {@code long}. */
    static final int LEVELS = 8;

    private static final int LEVEL_MAX = 63;
    private static final int PATH_CHARS_MAX = 64;
    private static final long GROWN_LEAVES_MAX = 100_000_000;
    private static final int DIGITS = 1_000;

    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    public Tile {
        if (level < 0 || level > LEVEL_MAX || index < 0 || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("No tile has level " + level + ", index " + index + ", width " + width);
        }
    }

    /**
     * A tile as it is in a tree of a size.
     *
     * @throws IllegalArgumentException if the tree has no such tile
     */
    public static Tile in(long treeSize, int level, long index) {
        long full = hashes(treeSize, level) / WIDTH;
        return new Tile(level, index, index < full ? WIDTH : index == full ? edge(treeSize, level) : 0);
    }

    /**
     * The tiles that a tree has after a growth and had not before, full ones first, level by level.
     *
     * @param from size before, in leaves
     * @param to size after, at most 100,000,000 more
     */
    public static List<Tile> grown(long from, long to) {
        if (from < 0 || to < from || to - from > GROWN_LEAVES_MAX) {
            throw new IllegalArgumentException("Not a growth: from " + from + " to " + to + " leaves");
        }
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; hashes(from, level) < hashes(to, level); level++) {
            long full = hashes(to, level) / WIDTH;
            for (long index = hashes(from, level) / WIDTH; index < full; index++) {
                tiles.add(new Tile(level, index, WIDTH));
            }
            int rest = edge(to, level);
            if (rest > 0) {
                tiles.add(new Tile(level, full, rest));
            }
        }
        return tiles;
    }

    /** Hashes that a tree has at a level of tiles. */
    static long hashes(long treeSize, int level) {
        return level < LEVELS ? treeSize >>> (HEIGHT * level) : 0;
    }

    /** Hashes in the partial tile at the right edge of a level, 0 where there is none. */
    static int edge(long treeSize, int level) {
        return (int) (hashes(treeSize, level) % WIDTH);
    }

    /** Whether no longer tile can take its place. */
    public boolean full() {
        return width == WIDTH;
    }

    /** Bytes of its hashes. */
    public int bytes() {
        return width * Hash.BYTES;
    }

    /** Where the tile lies under the prefix of the log, such as {@code tile/0/x001/x234/067.p/8}. */
    public String path() {
        return path(Integer.toString(level));
    }

    /**
     * Where the bundle of entries lies under the prefix of the log, such as {@code tile/entries/067}.
     *
     * @throws IllegalArgumentException if the tile holds no leaves
     */
    public String entriesPath() {
        if (level != 0) {
            throw new IllegalArgumentException("Only tiles of level 0 have entries: " + path());
        }
        return path("entries");
    }

    /**
     * The tile that lies at a path.
     *
     * @throws IllegalArgumentException if the path is not written as {@link #path()} writes it
     */
    public static Tile parse(String path) {
        Tile tile = read(path);
        if (!tile.path().equals(path)) {
            throw new IllegalArgumentException("Not the path of a tile: " + Lines.shown(path));
        }
        return tile;
    }

    /**
     * The tile of level 0 whose entries lie at a path.
     *
     * @throws IllegalArgumentException if the path is not written as {@link #entriesPath()} writes it
     */
    public static Tile parseEntries(String path) {
        Tile tile = read(path);
        if (!tile.entriesPath().equals(path)) {
            throw new IllegalArgumentException("Not the path of entries: " + Lines.shown(path));
        }
        return tile;
    }

    private String path(String row) {
        StringBuilder digits = new StringBuilder(three(index));
        for (long rest = index / DIGITS; rest > 0; rest /= DIGITS) {
            digits.insert(0, "x" + three(rest) + "/");
        }
        return "tile/" + row + "/" + digits + (full() ? "" : ".p/" + width);
    }

    private static String three(long number) {
        return Long.toString(DIGITS + number % DIGITS).substring(1);
    }

    private static Tile read(String path) {
        Matcher parts = PATH.matcher(path);
        if (path.length() > PATH_CHARS_MAX || !parts.matches()) {
            throw new IllegalArgumentException("Not a path under tile/: " + Lines.shown(path));
        }
        int level = parts.group(1).equals("entries") ? 0 : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        return new Tile(level, index, parts.group(3) == null ? WIDTH : Integer.parseInt(parts.group(3)));
    }
}
