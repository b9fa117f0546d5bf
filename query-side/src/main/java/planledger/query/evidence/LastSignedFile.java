package planledger.query.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Note;

/** What was signed last, as files of the writer's own folder: on one machine nobody else writes them. */
final class LastSignedFile implements LastSigned {
    private static final String SIGNED = "signed";
    private static final String OWN = "own-leaves";

    private final Disk disk;

    LastSignedFile(Disk disk) {
        this.disk = disk;
    }

    @Override
    public @Nullable Note checkpoint() {
        byte[] bytes = read(SIGNED);
        return bytes == null ? null : Note.parse(bytes);
    }

    @Override
    public void write(Note checkpoint) {
        write(SIGNED, checkpoint.bytes());
    }

    @Override
    public void confirm() {}

    @Override
    public List<Own> own() {
        byte[] bytes = read(OWN);
        List<Own> own = new ArrayList<>();
        for (ByteBuffer rest = ByteBuffer.wrap(bytes == null ? new byte[0] : bytes); rest.remaining() >= Long.BYTES; ) {
            long number = rest.getLong();
            own.add(new Own(number >>> 1, (number & 1) == 1));
        }
        return own;
    }

    @Override
    public void write(List<Own> own) {
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
