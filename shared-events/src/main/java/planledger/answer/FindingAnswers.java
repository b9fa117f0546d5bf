package planledger.answer;

import java.util.function.LongFunction;
import planledger.finding.Finding;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes findings as JSON: the case in prose, the law, the entries that it rests on, and the facts for machines. */
public final class FindingAnswers {
    private FindingAnswers() {}

    /** A finding about a plan, whose timeline knows every entry that it rests on. */
    public static ObjectNode finding(Finding finding, Timeline timeline) {
        return finding(finding, timeline::entry);
    }

    /** A finding about a plan whose entries are told by their revisions. */
    public static ObjectNode finding(Finding finding, LongFunction<Entry> entryOf) {
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
        finding.entries().forEach(revision -> entries.add(entry(entryOf.apply(revision))));
        answer.set("beside", Answers.value(finding.beside()));
        answer.set("firstSeen", entry(entryOf.apply(finding.firstSeen())));
        answer.set("facts", Answers.value(finding.facts()));
        return answer;
    }

    /** Where and when an entry was recorded; one that is only rehearsed has no place. */
    public static ObjectNode entry(Entry entry) {
        return Answers.object()
                .put("entry", entry.revision())
                .put("position", entry.position() == 0 ? null : (Long) entry.position())
                .put("recordedAt", entry.recordedAt().toString());
    }
}
