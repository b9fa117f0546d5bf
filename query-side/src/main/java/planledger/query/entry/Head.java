package planledger.query.entry;

import planledger.event.PlanId;

/**
 * The newest entry of a stream that the view shows.
 *
 * @param revision how many entries the stream has
 * @param position ledger position of the newest
 */
public record Head(String stream, long revision, long position) {
    /** The plan whose entries they are; only of a plan's stream. */
    public PlanId planId() {
        return new PlanId(stream);
    }
}
