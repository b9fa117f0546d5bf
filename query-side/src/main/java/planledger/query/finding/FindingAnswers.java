package planledger.query.finding;

import java.util.List;
import planledger.answer.Answers;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.Response;
import planledger.finding.Finding;
import planledger.query.entry.Known;
import planledger.timeline.Entry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a finding with what it rests on and what was said to it. */
final class FindingAnswers {
    private FindingAnswers() {}

    static ObjectNode finding(Finding finding, Known known) {
        ObjectNode answer = Answers.object();
        answer.put("key", finding.key());
        answer.put("rule", finding.rule());
        answer.put("kind", finding.kind());
        answer.put("planId", finding.plan().text());
        answer.put("ref", finding.task() == null ? null : finding.task().text());
        answer.put("message", finding.message());
        answer.put("messageEn", finding.messageEn());
        ObjectNode source = answer.putObject("source");
        source.put("vi", finding.source().vi());
        source.put("en", finding.source().en());
        source.put("analogy", finding.source().isAnalogy());
        ArrayNode entries = answer.putArray("entries");
        finding.entries().forEach(revision -> entries.add(entry(known.timeline().entry(revision))));
        answer.set("beside", Answers.value(finding.beside()));
        answer.set("firstSeen", entry(known.timeline().entry(finding.firstSeen())));
        answer.set("facts", Answers.value(finding.facts()));
        List<Entry> said = known.timeline().entries().stream()
                .limit(known.revision())
                .filter(entry -> entry.event() instanceof FindingResponded response
                        && response.finding().equals(finding.key()))
                .toList();
        answer.set("state", Answers.value(state(said)));
        ArrayNode responses = answer.putArray("responses");
        said.forEach(entry -> responses.add(response(entry)));
        return answer;
    }

    private enum State {
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
        ObjectNode line = entry(entry);
        line.set("response", Answers.value(said.response()));
        line.set("instrument", Answers.value(said.instrument()));
        line.put("actor", entry.actor());
        return line;
    }

    private static ObjectNode entry(Entry entry) {
        return Answers.object()
                .put("entry", entry.revision())
                .put("position", entry.position())
                .put("recordedAt", entry.recordedAt().toString());
    }
}
