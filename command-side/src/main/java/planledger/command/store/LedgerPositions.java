package planledger.command.store;

import java.time.Instant;
import java.util.Optional;

/** Where entries stand in the ledger: one dense order over all plans, from 1. The same on every engine. */
public interface LedgerPositions {
    /**
     * The place and time of an entry that is recorded; empty where they are not known within a bound, or there is no such
     * entry.
     *
     * @param revision the entry's place in its stream, from 1
     */
    Optional<Recorded> at(String stream, long revision);

    /** Position of the last entry; 0 in an empty ledger. */
    long head();

    /** An entry's place in the ledger and the time it was recorded at. */
    record Recorded(long position, Instant recordedAt) {}
}
