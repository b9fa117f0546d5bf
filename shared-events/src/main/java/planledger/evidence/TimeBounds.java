package planledger.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Cosigner;
import planledger.tlog.Note;
import planledger.tlog.NoteSignature;
import planledger.tlog.VerifierKey;

/**
 * Between which two checkpoints an entry entered the log. The leaf names the earlier one, whose root nobody could have
 * known before it was made; the later one holds the leaf. Sizes order events; only a witness gives the hour, its own.
 *
 * @param afterSize of the checkpoint that the leaf names; 0 where it names none
 * @param afterSeen when a witness first cosigned that one; null where none is known to have
 * @param beforeSize of the first checkpoint known to hold the leaf; 0 where none is known
 * @param beforeSeen when a witness first cosigned that one; null where none is known to have
 */
public record TimeBounds(
        long afterSize,
        @Nullable Instant afterSeen,
        long beforeSize,
        @Nullable Instant beforeSeen) {

    /**
     * When the first of the witnesses says that it saw a checkpoint; null where none of them does.
     *
     * @throws planledger.tlog.EvidenceBroken if a signature under the name of a witness is not by it
     */
    public static @Nullable Instant seen(Note checkpoint, List<VerifierKey> witnesses) {
        Instant first = null;
        for (VerifierKey witness : checkpoint.verifiedBy(witnesses)) {
            for (NoteSignature signature : checkpoint.signatures()) {
                if (signature.name().equals(witness.name()) && signature.keyId() == witness.id()) {
                    Instant at = Instant.ofEpochSecond(Cosigner.secondsOf(signature));
                    first = first == null || at.isBefore(first) ? at : first;
                }
            }
        }
        return first;
    }

    /** In words. */
    public Remark words() {
        return new Remark(
                (afterSize == 0
                                ? "không rõ sau lúc nào"
                                : "sau checkpoint " + afterSize + seen(afterSeen, "nhân chứng thấy"))
                        + "; "
                        + (beforeSize == 0
                                ? "không rõ trước lúc nào"
                                : "trước checkpoint " + beforeSize + seen(beforeSeen, "nhân chứng thấy")),
                (afterSize == 0 ? "after: not known" : "after checkpoint " + afterSize + seen(afterSeen, "witnessed"))
                        + "; "
                        + (beforeSize == 0
                                ? "before: not known"
                                : "before checkpoint " + beforeSize + seen(beforeSeen, "witnessed")));
    }

    private static String seen(@Nullable Instant at, String word) {
        return at == null ? "" : " (" + word + " " + at + ")";
    }
}
