package planledger.command.plan;

import java.util.List;
import planledger.answer.Answers;
import planledger.answer.FindingAnswers;
import planledger.answer.TaskAnswers;
import planledger.command.entry.Written;
import planledger.event.PlanId;
import planledger.finding.Finding;
import planledger.finding.Rules;
import planledger.timeline.Timeline;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of a plan, and what it changed.
 *
 * @param timeline the plan with the entry, recorded or rehearsed; what it says of the entry holds whatever follows
 * @param entry its revision; 0 where nothing is written
 */
record PlanWritten(PlanId planId, Timeline timeline, long entry) implements Written {
    @Override
    public String stream() {
        return planId.text();
    }

    @Override
    public String location(long revision) {
        return "/api/plans/" + planId;
    }

    @Override
    public ArrayNode findings() {
        ArrayNode list = Answers.list();
        raised().forEach(finding -> list.add(FindingAnswers.finding(finding, timeline)));
        return list;
    }

    private List<Finding> raised() {
        return entry == 0 ? List.of() : PlanFindings.raisedBy(timeline, entry);
    }

    @Override
    public List<String> findingRules() {
        return PlanFindings.areAsked(entry) ? Rules.names() : List.of();
    }

    @Override
    public ObjectNode answer(long revision) {
        ObjectNode answer = Answers.object();
        answer.put("planId", planId.text());
        answer.put("revision", revision);
        answer.set("changes", TaskAnswers.changes(entry == 0 ? List.of() : timeline.changes(entry)));
        return answer;
    }
}
