package planledger.agency;

import java.time.Instant;
import planledger.event.AgencyEvent;

/**
 * One recorded event of the registry.
 *
 * @param revision place in the registry, 1-based and dense: revision {@code n} is known as soon as {@code n} entries are
 * @param position place in the ledger, 1-based; 0 where the reader does not know it
 * @param recordedAt when the ledger took it (system time), in milliseconds
 * @param actor account that entered it
 */
public record RegistryEntry(long revision, long position, Instant recordedAt, String actor, AgencyEvent event) {}
