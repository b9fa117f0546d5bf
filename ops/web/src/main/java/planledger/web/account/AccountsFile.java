package planledger.web.account;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code accounts.json} in the data folder, for its owner's eyes only. Written once, whole, beside its place and then
 * moved there: after a crash it is either complete or not there, and then the next start makes it anew.
 */
final class AccountsFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path folder;
    private final Path file;

    /** In the folder of one machine. */
    AccountsFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("accounts.json");
    }

    private record Content(int format, List<Account> accounts) {}

    boolean exists() {
        return Files.exists(file);
    }

    List<Account> read() throws IOException {
        if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(file + " can be read or changed by others; say: chmod 600 " + file);
        }
        return read(file);
    }

    /** Any such file; who may read it is seen to by whoever names it. */
    static List<Account> read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), Content.class).accounts();
        } catch (JacksonException e) {
            throw new IOException(file + " is not a list of accounts", e);
        }
    }

    void write(List<Account> accounts) throws IOException {
        Files.createDirectories(folder);
        Path beside = folder.resolve("accounts.json.new");
        Files.deleteIfExists(beside);
        FileAttribute<?>[] mode = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(beside, options, mode)) {
            channel.write(ByteBuffer.wrap(JSON.writeValueAsBytes(new Content(1, accounts))));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        if (isPosix()) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
