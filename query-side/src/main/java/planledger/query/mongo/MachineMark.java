package planledger.query.mongo;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file that lies in the folder while the store is open and names the machine's current boot. Found again under
 * another boot, it says that the machine died with the store open. Where a machine does not name its boots, none is ever
 * found to have died.
 */
final class MachineMark {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final String UNKNOWN = "unknown";
    private static final String FILE = "read-models.open";

    private final Path folder;
    private final Path file;
    private final String boot;

    MachineMark(Path folder, String boot) {
        this.folder = folder;
        this.file = folder.resolve(FILE);
        this.boot = boot;
    }

    static String bootOfThisMachine() {
        try {
            return Files.readString(BOOT_ID).strip();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    boolean machineDied() throws IOException {
        return Files.exists(file) && !Files.readString(file).equals(boot);
    }

    /** On the disk before it returns: a crash just after must find it, whatever else it loses. */
    void set() throws IOException {
        try (FileChannel mark = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
            mark.write(ByteBuffer.wrap(boot.getBytes(StandardCharsets.UTF_8)));
            mark.force(true);
        }
        try (FileChannel name = FileChannel.open(folder, READ)) {
            name.force(true);
        }
    }

    /** After the store is closed and forced; a crash just before costs one needless rebuild. */
    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
