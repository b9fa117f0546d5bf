package planledger.command.plan;

import planledger.command.plan.PlanCommand.RespondToFinding;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.TaskRef;
import planledger.finding.Rules;
import planledger.timeline.Timeline;

/** What an answer to a finding must satisfy: the finding can be one of this plan, and is open or settled as needed. */
final class ResponseRules {
    private final Timeline timeline;

    ResponseRules(Timeline timeline) {
        this.timeline = timeline;
    }

    FindingResponded decide(RespondToFinding c) {
        String[] steps = c.finding().split("~", 3);
        boolean isKnown = Rules.names().contains(steps[0])
                && (steps.length < 2 || !TaskRef.isLabel(steps[1]) || timeline.mayHold(new TaskRef(steps[1])));
        if (!isKnown) {
            throw Refusal.FINDING_UNKNOWN.of(null, c.finding());
        }
        boolean isSettled = timeline.entries().stream()
                .filter(entry -> entry.event() instanceof FindingResponded said
                        && said.finding().equals(c.finding())
                        && said.response() != PlanEvent.Response.EXPLAINED)
                .reduce((older, newer) -> newer)
                .map(last -> ((FindingResponded) last.event()).response() != PlanEvent.Response.REOPENED)
                .orElse(false);
        if (isSettled != (c.response() == PlanEvent.Response.REOPENED)) {
            throw (isSettled ? Refusal.FINDING_SETTLED : Refusal.FINDING_OPEN).of("/response", c.finding());
        }
        return new FindingResponded(c.planId(), c.finding(), c.response(), c.instrument(), c.reason());
    }
}
