package planledger.query.plan;

import java.time.Instant;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;

/**
 * The act behind something on a page, and its entry: who recorded it, when, and where it lies in the ledger.
 *
 * @param entry revision of the entry
 * @param item which of the act's items says so, 1-based; 0 where the plan itself or the whole act is meant
 */
record Origin(
        long entry,
        int item,
        Instrument instrument,
        EffectiveFrom from,
        Instant recordedAt,
        String actor,
        long position) {}
