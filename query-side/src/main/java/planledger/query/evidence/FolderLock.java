package planledger.query.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The evidence folder, held by the one process that writes it. The operating system lets go of it when the process ends,
 * however it ends; a process that is only paused goes on holding it.
 */
final class FolderLock {
    private static final String FILE = ".writer.lock";

    // Closing a second channel on the file would drop this process's own lock (POSIX), so it is never opened twice.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private @Nullable Path held;
    private @Nullable FileChannel channel;

    FolderLock(Path folder) {
        this.folder = folder;
    }

    /** Whether this process holds the folder, from before or from now on. */
    boolean take() {
        if (held != null) {
            return true;
        }
        try {
            Path path =
                    Files.createDirectories(folder.toAbsolutePath().normalize()).toRealPath();
            if (!HELD_HERE.add(path)) {
                return false;
            }
            FileChannel locked = locked(path);
            if (locked == null) {
                HELD_HERE.remove(path);
                return false;
            }
            held = path;
            channel = locked;
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The evidence folder " + folder + " cannot be locked: " + e, e);
        }
    }

    private static @Nullable FileChannel locked(Path path) throws IOException {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
            return null;
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(path);
            throw e;
        }
    }

    void giveBack() {
        FileChannel open = channel;
        Path path = held;
        channel = null;
        held = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (path != null) {
                HELD_HERE.remove(path);
            }
        }
    }
}
