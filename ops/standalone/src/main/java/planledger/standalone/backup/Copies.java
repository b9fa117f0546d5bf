package planledger.standalone.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Copies files that are written whole under their names, forced to the disk, with their dates and permissions. */
final class Copies {
    /** What a writer has not finished; it comes and goes while files are copied. */
    private static final String UNFINISHED = ".new";

    private Copies() {}

    /** Copies what lies in a folder and is not in the other one yet; nothing where there is no such folder. */
    static void tree(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file).toString());
                if (!isUnfinished(file) && !Files.exists(copy)) {
                    file(file, copy);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException && isUnfinished(file)) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    /** Copies a file where there is one. */
    static void fileIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            file(from, to);
        }
    }

    static void file(Path from, Path to) throws IOException {
        folder(Objects.requireNonNull(to.getParent(), "a file lies in a folder"));
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        force(to, StandardOpenOption.READ);
    }

    /** Makes a folder that its owner alone may enter. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static boolean isUnfinished(Path file) {
        return file.toString().endsWith(UNFINISHED);
    }
}
