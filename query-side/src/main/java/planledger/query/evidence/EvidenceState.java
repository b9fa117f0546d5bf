package planledger.query.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How far the log is, and whether it goes on.
 *
 * @param size leaves under the newest checkpoint
 * @param position the last ledger position that has a leaf
 * @param broken what does not add up, with the place; null while all does
 */
public record EvidenceState(
        long size, long position, @Nullable String broken) {}
