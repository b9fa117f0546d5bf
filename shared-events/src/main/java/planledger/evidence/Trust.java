package planledger.evidence;

import java.util.ArrayList;
import java.util.List;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;
import planledger.tlog.Policy;
import planledger.tlog.VerifierKey;

/**
 * Whom and what a verifier believes before it looks.
 *
 * @param logs keys of the log; empty where the verifier has none, and takes what the log or bundle says of itself
 * @param witnesses keys of witnesses
 * @param quorum how many of them must have cosigned
 * @param checkpoints checkpoints that the verifier kept from earlier, each of which the log must have grown from
 */
public record Trust(List<VerifierKey> logs, List<VerifierKey> witnesses, int quorum, List<Note> checkpoints) {
    /** Checkpoints that a verifier brings. */
    private static final int CHECKPOINTS_MAX = 1_000;

    /** Nobody and nothing: shows only that the evidence agrees with itself. */
    public static final Trust NONE = new Trust(List.of(), List.of(), 0, List.of());

    public Trust {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        checkpoints = List.copyOf(checkpoints);
        if (checkpoints.size() > CHECKPOINTS_MAX || quorum < 0 || quorum > witnesses.size()) {
            throw new IllegalArgumentException("No trust: " + quorum + " of " + witnesses.size() + " witnesses, "
                    + checkpoints.size() + " checkpoints");
        }
        for (VerifierKey log : logs) {
            new Policy(log, witnesses, quorum); // Its rules are the rules here.
        }
    }

    /** Believes one policy. */
    public static Trust in(Policy policy) {
        return new Trust(List.of(policy.log()), policy.witnesses(), policy.quorum(), List.of());
    }

    /** The same, with a checkpoint more that the log must have grown from. */
    public Trust and(Note checkpoint) {
        List<Note> more = new ArrayList<>(checkpoints);
        more.add(checkpoint);
        return new Trust(logs, witnesses, quorum, more);
    }

    /**
     * Whether enough witnesses have cosigned.
     *
     * @throws EvidenceBroken if a signature under the name of a witness is not by it
     */
    boolean cosigned(Note note) {
        return note.verifiedBy(witnesses).size() >= quorum;
    }
}
