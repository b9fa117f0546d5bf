package planledger.command.plan;

import java.util.List;
import planledger.command.plan.PlanCommand.RespondToFinding;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.Response;
import planledger.event.TaskRef;
import planledger.finding.FindingKey;
import planledger.finding.Rules;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;

/** What an answer to a finding must satisfy: the finding can be one of this plan, and is open or settled as needed. */
final class ResponseRules {
    private final Timeline timeline;

    ResponseRules(Timeline timeline) {
        this.timeline = timeline;
    }

    FindingResponded decide(RespondToFinding c) {
        String key = FindingKey.normal(c.finding());
        if (!canBe(key)) {
            throw Refusal.FINDING_UNKNOWN.of(null, key);
        }
        List<Response> said = said(key);
        if (said.isEmpty() && PlanFindings.areCertainlyWithout(key, timeline)) {
            throw Refusal.FINDING_NOT_RAISED.of(null, key);
        }
        boolean isSettled = said.stream()
                .filter(response -> response != Response.EXPLAINED)
                .reduce((older, newer) -> newer)
                .map(last -> last != Response.REOPENED)
                .orElse(false);
        if (isSettled != (c.response() == Response.REOPENED)) {
            throw (isSettled ? Refusal.FINDING_SETTLED : Refusal.FINDING_OPEN).of("/response", key);
        }
        return new FindingResponded(c.planId(), key, c.response(), c.instrument(), c.reason());
    }

    private boolean canBe(String key) {
        if (!FindingKey.isKey(key) || !Rules.names().contains(FindingKey.rule(key))) {
            return false;
        }
        TaskRef task = FindingKey.task(key);
        return task == null || timeline.mayHold(task);
    }

    /** What was said to the finding: who answers what is raised no more goes on with what began when it was. */
    private List<Response> said(String key) {
        return timeline.entries().stream()
                .map(Entry::event)
                .filter(event -> event instanceof FindingResponded said
                        && FindingKey.normal(said.finding()).equals(key))
                .map(event -> ((FindingResponded) event).response())
                .toList();
    }
}
