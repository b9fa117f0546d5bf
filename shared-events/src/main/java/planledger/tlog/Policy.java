package planledger.tlog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom a verifier trusts: one log, and how many of which witnesses must have seen a checkpoint of it (C2SP tlog-proof,
 * "Verifying a tlog proof").
 *
 * @param log key of the log; its name is the origin of the log's checkpoints
 * @param witnesses at most 100, no two with the same public key, none with the log's
 * @param quorum witnesses that must have cosigned, from 0
 */
public record Policy(VerifierKey log, List<VerifierKey> witnesses, int quorum) {
    private static final int WITNESSES_MAX = 100;

    public Policy {
        witnesses = List.copyOf(witnesses);
        if (witnesses.size() > WITNESSES_MAX || quorum < 0 || quorum > witnesses.size()) {
            throw new IllegalArgumentException("No quorum: " + quorum + " of " + witnesses.size() + " witnesses");
        }
        if (log.type() != SignatureType.ED25519) {
            throw new IllegalArgumentException("Not the key of a log: " + log);
        }
        Set<Hash> seen = new HashSet<>(Set.of(Hash.of(log.publicKey())));
        for (VerifierKey witness : witnesses) {
            // A cosignature does not say the name: one key under two names would count for two.
            if (witness.type() != SignatureType.COSIGNATURE || !seen.add(Hash.of(witness.publicKey()))) {
                throw new IllegalArgumentException("Not a witness of its own: " + witness);
            }
        }
    }

    /**
     * The checkpoint of a note, if the log has signed it and enough witnesses have cosigned it.
     *
     * @throws EvidenceBroken if not, or if any signature of a known key is bad
     * @throws IllegalArgumentException if the log has signed what is no checkpoint
     */
    public Checkpoint accept(Note note) {
        if (note.verifiedBy(List.of(log)).isEmpty()) {
            throw new EvidenceBroken("The log has not signed: " + log);
        }
        int cosigned = note.verifiedBy(witnesses).size();
        if (cosigned < quorum) {
            throw new EvidenceBroken(cosigned + " of " + quorum + " witnesses have cosigned");
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(log.name())) {
            throw new EvidenceBroken("The checkpoint is of another log: " + Lines.shown(checkpoint.origin()));
        }
        return checkpoint;
    }
}
