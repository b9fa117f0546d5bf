package planledger.query.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Ed25519;
import planledger.tlog.Note;
import planledger.tlog.NoteSigner;
import planledger.tlog.VerifierKey;
import planledger.web.node.SettingFault;
import planledger.web.node.SettingsRefused;

/**
 * Signing keys in a file that its owner alone may read: one line a key, {@code <origin> <seed in base64>}, the newest
 * first. A key signs as long as its line is there. To change keys, put a line above the old one; take the old one away
 * once everybody who verifies knows the new one.
 */
final class KeyFile implements CheckpointSigner {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int KEYS_MAX = 3;

    private final List<NoteSigner> signers;

    private KeyFile(List<NoteSigner> signers) {
        this.signers = signers;
    }

    /**
     * The keys of the file; where there is none, a first key of an origin that nobody else has is made.
     *
     * @param begun where a log lies that was signed before; null before the first checkpoint
     * @throws SettingsRefused if such a log's key file is not there: signed by another key it would be another log
     * @throws IllegalStateException if others may read the file, or it does not hold keys of one origin
     */
    static KeyFile open(Path folder, String name, @Nullable Path begun) {
        Disk disk = new Disk(folder);
        try {
            byte[] text = disk.read(name);
            if (text == null) {
                if (begun != null) {
                    throw lost(disk.at(name), begun);
                }
                text = created();
                disk.writeSecret(name, text);
            }
            checkPermissions(disk.at(name));
            return new KeyFile(read(disk.at(name), new String(text, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing keys cannot be read: " + e, e);
        }
    }

    private static SettingsRefused lost(Path file, Path begun) {
        return new SettingsRefused(
                List.of(
                        new SettingFault(
                                "PLANLEDGER_EVIDENCE_KEYS",
                                "không có tệp khoá ký " + file + ", mà nhật ký ở " + begun
                                        + " đã có điểm kiểm tra do khoá ấy ký. Không tạo"
                                        + " khoá mới. Hãy đặt lại tệp khoá từ két hoặc từ bản sao lưu (chmod 600), xem đĩa của nó đã gắn"
                                        + " chưa; rồi đọc ops/runbooks/evidence-does-not-add-up.md.",
                                "leads to no signing keys: " + file + " is not there, and the log in " + begun
                                        + " has checkpoints signed by"
                                        + " them. No new key is made. Put the key file back from the safe or from a backup (chmod 600),"
                                        + " and see whether its disk is mounted; then read ops/runbooks/evidence-does-not-add-up.md.")));
    }

    private static byte[] created() {
        SecureRandom random = new SecureRandom();
        byte[] seed = new byte[Ed25519.SEED_BYTES];
        random.nextBytes(seed);
        byte[] name = new byte[Long.BYTES];
        random.nextBytes(name);
        String line = "planledger/" + HexFormat.of().formatHex(name) + " "
                + Base64.getEncoder().encodeToString(seed) + "\n";
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    private static void checkPermissions(Path file) throws IOException {
        Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
        if (!OWNER.containsAll(granted)) {
            throw new IllegalStateException("Others than its owner may read or write the signing keys in " + file
                    + ". Whoever has read them can sign a false record. Make it private (chmod 600), and change the key"
                    + " if it may have been read.");
        }
    }

    private static List<NoteSigner> read(Path file, String text) {
        List<NoteSigner> signers = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(" ", -1);
            try {
                signers.add(new NoteSigner(parts[0], Base64.getDecoder().decode(parts.length == 2 ? parts[1] : "")));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "Line " + (signers.size() + 1) + " of " + file + " is no signing key", e);
            }
        }
        boolean isOne =
                signers.stream().map(each -> each.key().name()).distinct().count() == 1;
        if (!isOne || signers.size() > KEYS_MAX) {
            throw new IllegalStateException(file + " must hold from 1 to " + KEYS_MAX + " keys of one origin");
        }
        return signers;
    }

    @Override
    public List<VerifierKey> keys() {
        return signers.stream().map(NoteSigner::key).toList();
    }

    @Override
    public Note sign(String text) {
        List<Note> notes = signers.stream().map(signer -> signer.sign(text)).toList();
        Note first = notes.get(0);
        return notes.size() == 1
                ? first
                : first.with(notes.subList(1, notes.size()).stream()
                        .flatMap(note -> note.signatures().stream())
                        .toList());
    }
}
