package planledger.query.entry;

import java.util.OptionalLong;

/** Where the evidence log holds the entries of the ledger, as far as its newest checkpoint tells. */
@FunctionalInterface
public interface EvidencePlaces {
    /** Of a node that does not know the log. */
    EvidencePlaces UNKNOWN = position -> OptionalLong.empty();

    /** Index of the leaf of the entry at a position; empty while no checkpoint is over it. */
    OptionalLong leafOf(long position);
}
