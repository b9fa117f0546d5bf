package planledger.query.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.evidence.Digests;
import planledger.tlog.Hash;

/**
 * The salts that stand between accounts and their pseudonyms in the log: one line an account, its id in base64 and its
 * salt in hex. A salt is on disk before a leaf needs it. Without its line an account's pseudonym leads to nobody.
 */
final class Pseudonyms {
    private static final String FILE = "actors";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Disk disk;
    private final Map<String, byte[]> salts = new HashMap<>();

    Pseudonyms(Disk disk) {
        this.disk = disk;
        load();
    }

    /** Takes in what another writer of the same folder has added. */
    final synchronized void load() {
        try {
            byte[] text = disk.read(FILE);
            if (text != null) {
                new String(text, StandardCharsets.US_ASCII).lines().forEach(this::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The pseudonyms of accounts cannot be read: " + e, e);
        }
    }

    private void read(String line) {
        String[] parts = line.split(" ", -1);
        String id = new String(Base64.getDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        salts.put(id, HexFormat.of().parseHex(parts[1]));
    }

    /** What stands for an account in leaves; the first time, it gets its salt. */
    synchronized Hash of(String actor) {
        byte[] salt = salts.get(actor);
        if (salt == null) {
            salt = new byte[Digests.SALT_BYTES];
            RANDOM.nextBytes(salt);
            salts.put(actor, salt);
            write();
        }
        return Digests.actor(actor, salt);
    }

    /** The salt of an account, in hex; null where it has none, or has lost it. */
    synchronized @Nullable String salt(String actor) {
        byte[] salt = salts.get(actor);
        return salt == null ? null : HexFormat.of().formatHex(salt);
    }

    private void write() {
        StringBuilder text = new StringBuilder();
        salts.forEach((id, salt) -> text.append(Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)))
                .append(' ')
                .append(HexFormat.of().formatHex(salt))
                .append('\n'));
        try {
            disk.writeSecret(FILE, text.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("The pseudonyms of accounts cannot be written: " + e, e);
        }
    }
}
