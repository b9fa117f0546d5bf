package planledger.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * What a log states of its tree at one moment (C2SP tlog-checkpoint, "Note text"). As read from a note it is a claim
 * until a {@link Policy} accepts the note.
 *
 * @param origin which log: one line, not empty
 * @param size leaves, from 0
 * @param root over all leaves; the empty tree has one root only
 * @param extensions further lines, none empty, at most 100
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final int EXTENSIONS_MAX = 100;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0 || extensions.size() > EXTENSIONS_MAX) {
            throw new IllegalArgumentException("Not a checkpoint: size " + size + ", extension lines "
                    + extensions.size() + " of " + EXTENSIONS_MAX);
        }
        if (size == 0 && !root.equals(Rfc6962.EMPTY)) {
            throw new IllegalArgumentException("The tree without leaves has another root than " + root.hex());
        }
        checkLine(origin);
        extensions.forEach(Checkpoint::checkLine);
    }

    /** A checkpoint without extension lines, as logs should make it. */
    public static Checkpoint of(String origin, long size, Hash root) {
        return new Checkpoint(origin, size, root, List.of());
    }

    /**
     * Reads the text of a note as a checkpoint.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Checkpoint parse(String text) {
        if (text.length() > Note.BYTES_MAX) {
            throw new IllegalArgumentException("The checkpoint is too long: " + text.length() + " characters");
        }
        Lines lines = new Lines(text);
        String origin = lines.next();
        long size = Lines.decimal(lines.next());
        Hash root = Hash.base64(lines.next());
        List<String> extensions = new ArrayList<>();
        while (lines.hasNext()) {
            extensions.add(lines.next());
        }
        return new Checkpoint(origin, size, root, extensions);
    }

    /** The text to be signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin + '\n' + size + '\n' + root.base64() + '\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void checkLine(String line) {
        if (line.isEmpty() || line.indexOf('\n') >= 0 || !Note.isText(line)) {
            throw new IllegalArgumentException("A line of a checkpoint is not empty and has no control character");
        }
    }
}
