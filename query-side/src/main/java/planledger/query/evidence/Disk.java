package planledger.query.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files of a folder, written whole. A crash before a write returns leaves what was there before or all of what is there
 * after, under its name; after it returns a power cut takes nothing back.
 */
class Disk {
    private static final String UNFINISHED = ".new";

    private final Path folder;

    Disk(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Null where there is no such file. */
    byte @Nullable [] read(String path) throws IOException {
        try {
            return Files.readAllBytes(at(path));
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    /** Names of the files in a folder; none where it is not there. */
    List<String> list(String path) throws IOException {
        if (!Files.isDirectory(at(path))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(at(path))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.endsWith(UNFINISHED))
                    .toList();
        }
    }

    boolean has(String path) {
        return Files.exists(at(path));
    }

    /** A power cut may bring it back. */
    void delete(String path) throws IOException {
        Files.deleteIfExists(at(path));
    }

    void write(String path, byte[] bytes) throws IOException {
        Path file = at(path);
        create(parent(file));
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        force(parent(file));
    }

    /** The same, for a file that its owner alone may read. */
    void writeSecret(String path, byte[] bytes) throws IOException {
        Path file = at(path);
        create(parent(file));
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        write(path, bytes);
    }

    /** Where a file lies; there may be none. */
    Path at(String path) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("Not in " + folder + ": " + path);
        }
        return file;
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), "the root of a file system is there");
    }

    private static void create(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            create(parent(directory));
            Files.createDirectories(directory);
            force(parent(directory));
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
