package planledger.query.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Note;

/**
 * What the log's writer knows of its own work, apart from the event store and from the evidence folder: whoever puts an
 * old copy of one of them back does not put this one back. A checkpoint is here before anybody is shown it.
 */
final class LastSigned {
    private static final String SIGNED = "signed";
    private static final String OWN = "own-leaves";

    private final Disk disk;

    LastSigned(Disk disk) {
        this.disk = disk;
    }

    /** The newest checkpoint that was ever signed; null before the first. */
    @Nullable
    Note checkpoint() {
        byte[] bytes = read(SIGNED);
        return bytes == null ? null : Note.parse(bytes);
    }

    void write(Note checkpoint) {
        write(SIGNED, checkpoint.bytes());
    }

    /**
     * A leaf that stands for no entry of the ledger.
     *
     * @param isKey whether it tells of a key, and not of heads
     */
    record Own(long leaf, boolean isKey) {}

    /** Leaves that stand for no entry, in order; the last ones may never have been signed. */
    List<Own> own() {
        byte[] bytes = read(OWN);
        List<Own> own = new ArrayList<>();
        for (ByteBuffer rest = ByteBuffer.wrap(bytes == null ? new byte[0] : bytes); rest.remaining() >= Long.BYTES; ) {
            long number = rest.getLong();
            own.add(new Own(number >>> 1, (number & 1) == 1));
        }
        return own;
    }

    void write(List<Own> own) {
        ByteBuffer bytes = ByteBuffer.allocate(own.size() * Long.BYTES);
        own.forEach(each -> bytes.putLong(each.leaf() << 1 | (each.isKey() ? 1 : 0)));
        write(OWN, bytes.array());
    }

    private byte @Nullable [] read(String path) {
        try {
            return disk.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException("What was signed last cannot be read: " + e, e);
        }
    }

    private void write(String path, byte[] bytes) {
        try {
            disk.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("What was signed last cannot be written: " + e, e);
        }
    }
}
