package planledger.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;
import planledger.evidence.Heads;
import planledger.evidence.Trust;
import planledger.tlog.InclusionProof;
import planledger.tlog.Note;
import planledger.tlog.TlogProof;

/**
 * What goes into the offline evidence of one plan: all of it values that somebody else has read; nothing is looked up.
 *
 * @param plan whose stream it is
 * @param asked the day and the knowledge at which the plan is rendered
 * @param entries every entry of the plan under the checkpoint, from its first; later than {@code asked} is welcome:
 *     only what follows shows that nothing was known in between
 * @param checkpoint the note under which every proof stands, with its cosignatures
 * @param policy keys of the log that signed it, and the witnesses with their quorum; its checkpoints are left out
 * @param heads where the plan's stream ends, as the newest leaf of heads under the checkpoint says; null where there is
 *     none that knows the plan
 */
public record Bundle(
        PlanId plan,
        Asked asked,
        List<Evidenced> entries,
        Note checkpoint,
        Trust policy,
        @Nullable HeadsProof heads) {
    /** Entries of one plan in a bundle. */
    public static final int ENTRIES_MAX = 10_000;

    public Bundle {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException("A bundle has 1 to " + ENTRIES_MAX + " entries, not " + entries.size());
        }
        if (asked.revision() < 1 || asked.revision() > entries.size()) {
            throw new IllegalArgumentException(
                    "Revision " + asked.revision() + " is not among " + entries.size() + " entries");
        }
    }

    /**
     * At what the plan is looked.
     *
     * @param effectiveAt the day
     * @param knownAt the instant of knowledge, as the answer of the API names it
     * @param revision how many entries of the plan are known
     * @param position the ledger position of that knowledge; no entry after it is known
     */
    public record Asked(LocalDate effectiveAt, Instant knownAt, long revision, long position) {}

    /**
     * One entry and its proof.
     *
     * @param position its place in the ledger
     * @param type wire name of the event
     * @param typeRevision revision of its form
     * @param recordedAt to the millisecond
     * @param actor account that entered it; null where nobody is named
     * @param actorSalt of the account's pseudonym; null where it was erased or nobody is named
     * @param texts free texts beside the event and their salts as stored: {@code text.reason}, {@code salt.reason};
     *     erased ones are left out
     * @param payload the exact stored bytes
     * @param leaf the exact bytes of its leaf
     * @param proof of the leaf under the bundle's checkpoint
     * @param opening the checkpoint that the leaf names, as it was published; null where it is not at hand
     * @param closing proof of the leaf under the first published checkpoint that holds it, which is no later one than
     *     the bundle's; null where it is not at hand
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes are the very thing; nobody compares these records.
    public record Evidenced(
            long position,
            String type,
            String typeRevision,
            Instant recordedAt,
            @Nullable String actor,
            byte @Nullable [] actorSalt,
            Map<String, String> texts,
            byte[] payload,
            byte[] leaf,
            TlogProof proof,
            @Nullable Note opening,
            @Nullable TlogProof closing) {}

    /**
     * Proves where the plan's stream ended.
     *
     * @param head the plan's line
     * @param line proof of the line under the root that the leaf states
     * @param leaf the exact bytes of the leaf of heads
     * @param proof of that leaf under the bundle's checkpoint
     */
    @SuppressWarnings("ArrayRecordComponent") // Bytes are the very thing; nobody compares these records.
    public record HeadsProof(Heads.Head head, InclusionProof line, byte[] leaf, TlogProof proof) {}
}
