package planledger.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A signature line of a note (C2SP signed-note, "Signatures"). Whose it is, is a claim until a known key verifies it.
 *
 * @param name of the key: no space, no plus
 * @param base64 4 bytes of key id and at least one of signature
 */
public record NoteSignature(String name, String base64) {
    /** Bytes of a key's id. */
    static final int ID_BYTES = 4;

    private static final String START = "\u2014 ";
    private static final char NEXT_LINE = '\u0085'; // The one Unicode space that Java takes for none.

    public NoteSignature {
        checkName(name);
        if (Lines.base64(base64).length <= ID_BYTES) {
            throw new IllegalArgumentException("A signature line holds a key id and a signature");
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        byte[] id = ByteBuffer.allocate(ID_BYTES).putInt(keyId).array();
        return new NoteSignature(name, Lines.base64(Ed25519.joined(id, signature)));
    }

    /** Id of the key: with the name it tells which key. */
    public int keyId() {
        return ByteBuffer.wrap(Lines.base64(base64)).getInt();
    }

    /** The bytes after the key id; what they are, the type of the key tells. */
    public byte[] signature() {
        byte[] all = Lines.base64(base64);
        return Arrays.copyOfRange(all, ID_BYTES, all.length);
    }

    /** The line with its newline. */
    public String line() {
        return START + name + ' ' + base64 + '\n';
    }

    /**
     * Reads signature lines: the end of a note, or what a witness answers (C2SP tlog-witness, "add-checkpoint").
     *
     * @param lines 1 to 100 lines, each with its newline, at most 1,000,000 characters
     * @throws IllegalArgumentException if they are anything else
     */
    public static List<NoteSignature> parse(String lines) {
        if (lines.length() > Note.BYTES_MAX) {
            throw new IllegalArgumentException("Signature lines are too long: " + lines.length() + " characters");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (Lines left = new Lines(lines); left.hasNext(); ) {
            String line = left.after(START);
            int space = line.indexOf(' ');
            if (space < 0 || signatures.size() == Note.SIGNATURES_MAX) {
                throw new IllegalArgumentException(
                        "Not 1 to " + Note.SIGNATURES_MAX + " signature lines: " + Lines.shown(line));
            }
            signatures.add(new NoteSignature(line.substring(0, space), line.substring(space + 1)));
        }
        return Note.checkCount(signatures);
    }

    static void checkName(String name) {
        boolean sound = !name.isEmpty()
                && Note.isText(name)
                && name.codePoints()
                        .noneMatch(sign -> sign == '+'
                                || sign == NEXT_LINE
                                || Character.isSpaceChar(sign)
                                || Character.isWhitespace(sign));
        if (!sound) {
            throw new IllegalArgumentException(
                    "A key's name is not empty and has no space and no plus: " + Lines.shown(name));
        }
    }
}
