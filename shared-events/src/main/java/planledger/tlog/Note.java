package planledger.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text that keys have signed (C2SP signed-note, "Format"). The text is worth nothing until {@link #verifiedBy} or a
 * {@link Policy} has said whose it is.
 *
 * @param text UTF-8, ends in a newline, no control character but newlines
 * @param signatures 1 to 100
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** Bytes of the longest note that is read or written. */
    public static final int BYTES_MAX = 1_000_000;

    /** Signatures on a note. */
    public static final int SIGNATURES_MAX = 100;

    private static final String BLANK = "\n\n";

    public Note {
        signatures = checkCount(signatures);
        if (!text.endsWith("\n") || !isText(text)) {
            throw new IllegalArgumentException("A note's text ends in a newline and has no other control character");
        }
        if (Lines.utf8(whole(text, signatures)).length > BYTES_MAX) {
            throw new IllegalArgumentException("A note has at most " + BYTES_MAX + " bytes");
        }
    }

    /**
     * Reads a note.
     *
     * @param bytes at most 1,000,000
     * @throws IllegalArgumentException if they are not a note
     */
    public static Note parse(byte[] bytes) {
        String all = Lines.utf8(bytes, BYTES_MAX);
        int blank = all.lastIndexOf(BLANK);
        if (blank < 0) {
            throw new IllegalArgumentException("A note has a blank line before its signatures");
        }
        String signatures = all.substring(blank + BLANK.length());
        return new Note(all.substring(0, blank + 1), NoteSignature.parse(signatures));
    }

    /** The note as it is stored and served. */
    public byte[] bytes() {
        return Lines.utf8(whole());
    }

    String whole() {
        return whole(text, signatures);
    }

    /** The same text with further signatures below those it has. */
    public Note with(List<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.addAll(more);
        return new Note(text, all);
    }

    /**
     * Which keys have signed the text. Signatures by other keys say nothing, even under a name or id of these.
     *
     * @param known keys that differ in name or id
     * @throws EvidenceBroken if a signature under the name and id of a known key is not by it
     */
    public Set<VerifierKey> verifiedBy(List<VerifierKey> known) {
        Set<VerifierKey> signers = new LinkedHashSet<>();
        for (VerifierKey key : known) {
            for (NoteSignature signature : signatures) {
                if (!key.named(signature)) {
                    continue;
                }
                if (!key.verifies(text, signature)) {
                    throw new EvidenceBroken("A signature is not by the key that it names: " + key);
                }
                signers.add(key);
            }
        }
        return signers;
    }

    static List<NoteSignature> checkCount(List<NoteSignature> signatures) {
        if (signatures.isEmpty() || signatures.size() > SIGNATURES_MAX) {
            throw new IllegalArgumentException(
                    "A note has 1 to " + SIGNATURES_MAX + " signatures, not " + signatures.size());
        }
        return List.copyOf(signatures);
    }

    /** Whether it can stand in a note: Unicode, and no control character below U+0020 but newlines. */
    static boolean isText(String text) {
        return text.chars().allMatch(sign -> sign >= ' ' || sign == '\n')
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String whole(String text, List<NoteSignature> signatures) {
        StringBuilder all = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> all.append(signature.line()));
        return all.toString();
    }
}
