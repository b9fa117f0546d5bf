package planledger.query.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planledger.evidence.Heads;
import planledger.evidence.Leaf;
import planledger.evidence.LogFiles;
import planledger.tlog.EntryBundle;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;
import planledger.tlog.Tile;
import planledger.tlog.VerifierKey;

/** The folder that is the public log: files under the paths of C2SP, useful to any web server without this program. */
final class EvidenceFolder {
    static final String CHECKPOINT = LogFiles.CHECKPOINT;
    static final String KEYS = LogFiles.KEYS;
    private static final String CHECKPOINTS = LogFiles.CHECKPOINTS;

    /** A tree of 2^63 leaves has no more. */
    private static final int LEVELS = 8;

    private final Disk disk;

    EvidenceFolder(Disk disk) {
        this.disk = disk;
    }

    /** The tile of hashes; where a partial one has become full, the part of it that was asked for. */
    byte[] tile(Tile tile) {
        byte[] part = read(tile.path());
        byte[] found = part != null || tile.full() ? part : read(full(tile).path());
        if (found == null || found.length < tile.bytes()) {
            throw new EvidenceBroken("The evidence folder lacks " + tile.path());
        }
        return found.length == tile.bytes() ? found : Arrays.copyOf(found, tile.bytes());
    }

    /** The leaves of a tile of level 0, as written. */
    List<byte[]> entries(Tile tile) {
        byte[] part = read(tile.entriesPath());
        try {
            if (part != null) {
                return EntryBundle.read(part, tile.width());
            }
            byte[] full = read(full(tile).entriesPath());
            if (full != null) {
                return EntryBundle.read(full, Tile.WIDTH).subList(0, tile.width());
            }
        } catch (IllegalArgumentException e) {
            throw new EvidenceBroken(tile.entriesPath() + ": " + e.getMessage());
        }
        throw new EvidenceBroken("The evidence folder lacks " + tile.entriesPath());
    }

    /** One leaf of a tree of a size. */
    byte[] leaf(long index, long size) {
        return entries(Tile.in(size, 0, index / Tile.WIDTH)).get((int) (index % Tile.WIDTH));
    }

    /**
     * Takes away parts of tiles that were written for a checkpoint that was never signed. The next one may hold other
     * leaves there, such as heads at another place, and a part that it does not write again would contradict it.
     */
    void forgetBeyond(long size) {
        long hashes = size;
        for (int level = 0; level < LEVELS; level++, hashes /= Tile.WIDTH) {
            long width = hashes % Tile.WIDTH;
            for (long index = hashes / Tile.WIDTH; ; index++, width = 0) {
                Tile whole = new Tile(level, index, Tile.WIDTH);
                boolean isThere = forgetParts(whole.path(), width);
                if (level == 0) {
                    isThere |= forgetParts(whole.entriesPath(), width);
                }
                if (!isThere) {
                    break;
                }
            }
        }
    }

    private boolean forgetParts(String whole, long width) {
        String parts = whole + ".p";
        try {
            for (String part : disk.list(parts)) {
                if (Long.parseLong(part) > width) {
                    disk.delete(parts + "/" + part);
                }
            }
            return disk.has(whole) || disk.has(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(parts + " of the evidence folder cannot be cleared: " + e, e);
        }
    }

    void write(Tile tile, byte[] hashes) {
        write(tile.path(), hashes);
    }

    void write(Tile tile, List<Leaf> leaves) {
        write(
                tile.entriesPath(),
                EntryBundle.write(leaves.stream().map(Leaf::bytes).toList()));
    }

    /** Where the checkpoint of a size is kept. */
    static String checkpoint(long size) {
        return CHECKPOINTS + size;
    }

    /** Sizes of all checkpoints that were ever published, in order. */
    List<Long> checkpoints() {
        try {
            return disk.list(CHECKPOINTS).stream().map(Long::valueOf).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoints cannot be listed: " + e, e);
        }
    }

    @Nullable
    Note checkpoint() {
        byte[] bytes = read(CHECKPOINT);
        return bytes == null ? null : Note.parse(bytes);
    }

    /** When the newest checkpoint was shown, by the clock of the file system; empty before the first. */
    Optional<Instant> shownAt() {
        try {
            return Optional.of(Files.getLastModifiedTime(disk.at(CHECKPOINT)).toInstant());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(CHECKPOINT + " of the evidence folder cannot be read: " + e, e);
        }
    }

    /** Kept beside all earlier ones first, so that what anyone was ever shown can be shown again. */
    void publish(Note checkpoint, long size) {
        write(checkpoint(size), checkpoint.bytes());
        write(CHECKPOINT, checkpoint.bytes());
    }

    Heads heads(long leaf) {
        byte[] text = read(Heads.path(leaf));
        if (text == null) {
            throw new EvidenceBroken("The evidence folder lacks " + Heads.path(leaf));
        }
        return Heads.parse(text);
    }

    void write(Heads heads, long leaf) {
        write(Heads.path(leaf), heads.text());
    }

    List<VerifierKey> keys() {
        byte[] text = read(KEYS);
        List<VerifierKey> keys = new ArrayList<>();
        if (text != null) {
            new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .map(VerifierKey::parse)
                    .forEach(keys::add);
        }
        return keys;
    }

    void write(List<VerifierKey> keys) {
        StringBuilder text = new StringBuilder();
        keys.forEach(key -> text.append(key).append('\n'));
        write(KEYS, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    byte @Nullable [] read(String path) {
        try {
            return disk.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " of the evidence folder cannot be read: " + e, e);
        }
    }

    private void write(String path, byte[] bytes) {
        try {
            disk.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " of the evidence folder cannot be written: " + e, e);
        }
    }

    private static Tile full(Tile tile) {
        return new Tile(tile.level(), tile.index(), Tile.WIDTH);
    }
}
