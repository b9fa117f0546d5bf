package planledger.timeline;

import java.time.Instant;
import planledger.event.PlanEvent;

/**
 * One recorded event of a plan.
 *
 * @param revision place in the plan, 1-based and dense: revision {@code n} is known as soon as {@code n} entries are
 * @param position place in the ledger, 1-based and dense; 0 where the reader does not know it
 * @param recordedAt when the ledger took it (system time), in milliseconds
 * @param actor account that entered it
 */
public record Entry(long revision, long position, Instant recordedAt, String actor, PlanEvent event) {}
