package planledger.command.plan;

import planledger.answer.TaskAnswers;

import java.util.List;
import planledger.answer.Answers;
import planledger.command.entry.Written;
import planledger.event.PlanId;
import planledger.timeline.Change;
import tools.jackson.databind.node.ObjectNode;

/** What an entry of a plan changed in its tasks. */
record PlanWritten(PlanId planId, List<Change> changes) implements Written {
    @Override
    public String stream() {
        return planId.text();
    }

    @Override
    public String location(long revision, long position) {
        return "/api/plans/" + planId + "?known=" + position;
    }

    @Override
    public ObjectNode answer(long revision) {
        ObjectNode answer = Answers.object();
        answer.put("planId", planId.text());
        answer.put("revision", revision);
        answer.set("changes", TaskAnswers.changes(changes));
        return answer;
    }
}
