package planledger.command.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The data folder, held by one process at a time. The lock is on a file of its own that is never removed, and ends with
 * the process: a crash leaves nothing to clear up.
 */
final class DataFolder implements AutoCloseable {
    private static final String LOCK_FILE = "in-use.lock";

    // Closing a second channel on the lock file would drop this process's own lock (POSIX), so it is never opened
    // twice.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws IllegalStateException if a process, this one included, already works on the folder */
    static DataFolder hold(Path folder) {
        try {
            Path path = created(folder.toAbsolutePath().normalize()).toRealPath();
            if (!HELD_HERE.add(path)) {
                throw inUse(path, "this process");
            }
            try {
                return new DataFolder(path, locked(path));
            } catch (IOException | RuntimeException e) {
                HELD_HERE.remove(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be used: " + e, e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(path);
        }
    }

    /** Each folder made is forced into its parent, or a power cut could take it with all that was acknowledged in it. */
    private static Path created(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.isDirectory(folder)) {
            created(parent);
            Files.createDirectories(folder);
            try (FileChannel directory = FileChannel.open(parent, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
        return folder;
    }

    @SuppressWarnings("resource") // Held until close.
    private static FileChannel locked(Path path) throws IOException {
        Path file = path.resolve(LOCK_FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(path, "process " + Files.readString(file).strip());
        }
        String holder = ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static IllegalStateException inUse(Path path, String holder) {
        return new IllegalStateException("The data folder " + path + " is in use by " + holder
                + ". Stop that process first, or choose another folder (PLANLEDGER_DATA).");
    }
}
