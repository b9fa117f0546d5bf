package planledger.query.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How far the log is, and whether it goes on.
 *
 * @param size leaves under the newest checkpoint
 * @param position the last ledger position that has a leaf
 * @param broken what does not add up, with the place; null while all does
 * @param waiting why nothing is written now; null while it is
 * @param isStandby whether that is because another process writes
 */
public record EvidenceState(
        long size,
        long position,
        @Nullable String broken,
        @Nullable String waiting,
        boolean isStandby) {
    static final EvidenceState NOTHING = new EvidenceState(0, 0, null, null, false);

    EvidenceState broken(String what) {
        return new EvidenceState(size, position, what, null, false);
    }

    /** Cannot be written now, and is tried again. */
    EvidenceState waiting(String why) {
        return new EvidenceState(size, position, null, why, false);
    }

    /** Another process writes; this one shows the files that it writes. */
    EvidenceState standby(String why) {
        return new EvidenceState(size, position, null, why, true);
    }
}
