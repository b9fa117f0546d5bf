package planledger.query.plan;

import planledger.event.PlanId;

/**
 * The newest entry of a plan that the view shows.
 *
 * @param revision how many entries the plan has
 * @param position ledger position of the newest
 */
public record Head(PlanId planId, long revision, long position) {}
