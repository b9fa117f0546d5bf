package planledger.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;
import planledger.tlog.VerifierKey;

/**
 * A checkpoint as it was found.
 *
 * @param name of the file, for people
 * @param flaw why it is none, or its signatures are bad; null if neither
 * @param signers the keys of the log that signed it
 */
record Signed(
        String name,
        @Nullable Note note,
        @Nullable Checkpoint checkpoint,
        @Nullable String flaw,
        Set<VerifierKey> signers) {

    /** Reads a file and finds out which of the keys signed it; no bad signature by a known key is passed over. */
    static Signed of(String name, byte[] file, List<VerifierKey> logs, List<VerifierKey> witnesses) {
        try {
            return of(name, Note.parse(file), logs, witnesses);
        } catch (IllegalArgumentException e) {
            return new Signed(name, null, null, String.valueOf(e.getMessage()), Set.of());
        }
    }

    static Signed of(String name, Note note, List<VerifierKey> logs, List<VerifierKey> witnesses) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        try {
            note.verifiedBy(witnesses);
            return new Signed(name, note, checkpoint, null, new LinkedHashSet<>(note.verifiedBy(logs)));
        } catch (EvidenceBroken e) {
            // Not hidden: it becomes a problem of the report, and the audit goes on to find the others.
            return new Signed(name, note, checkpoint, String.valueOf(e.getMessage()), Set.of());
        }
    }
}
