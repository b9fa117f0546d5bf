package planledger.query.finding;

import java.util.List;
import planledger.answer.Answers;
import planledger.answer.FindingAnswers;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.Response;
import planledger.finding.Finding;
import planledger.finding.FindingKey;
import planledger.query.entry.Known;
import planledger.timeline.Entry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a finding with what it rests on and what was said to it. */
final class JudgedFindings {
    private JudgedFindings() {}

    static ObjectNode finding(Finding finding, Known known) {
        ObjectNode answer = FindingAnswers.finding(finding, known.timeline());
        List<Entry> said = said(finding, known);
        answer.set("state", Answers.value(state(said)));
        ArrayNode responses = answer.putArray("responses");
        said.forEach(entry -> responses.add(response(entry)));
        return answer;
    }

    /** Where a finding stands by what was said to it. */
    static State state(Finding finding, Known known) {
        return state(said(finding, known));
    }

    private static List<Entry> said(Finding finding, Known known) {
        return known.timeline().entries().stream()
                .limit(known.revision())
                .filter(entry -> entry.event() instanceof FindingResponded response
                        && FindingKey.normal(response.finding()).equals(finding.key()))
                .toList();
    }

    enum State {
        OPEN,
        EXPLAINED,
        ACCEPTED,
        CLOSED
    }

    /** An explanation leaves it open to be judged; the last judgement counts. */
    private static State state(List<Entry> said) {
        State state = State.OPEN;
        for (Entry entry : said) {
            Response response = ((FindingResponded) entry.event()).response();
            state = switch (response) {
                case EXPLAINED -> State.EXPLAINED;
                case ACCEPTED -> State.ACCEPTED;
                case CLOSED -> State.CLOSED;
                case REOPENED -> State.OPEN;
            };
        }
        return state;
    }

    private static ObjectNode response(Entry entry) {
        FindingResponded said = (FindingResponded) entry.event();
        ObjectNode line = FindingAnswers.entry(entry);
        line.set("response", Answers.value(said.response()));
        line.set("instrument", Answers.value(said.instrument()));
        line.put("actor", entry.actor());
        return line;
    }
}
