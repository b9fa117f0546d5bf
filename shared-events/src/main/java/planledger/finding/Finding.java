package planledger.finding;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;
import planledger.event.TaskRef;

/**
 * One case that a rule raises.
 *
 * @param rule name of the rule
 * @param plan the plan whose record it is about
 * @param task the task concerned; null where the whole plan is
 * @param subject what tells it from other findings of the rule about the same task or plan, from what the record says and
 *     never from an order of listing; empty where there can be one only
 * @param kind which of the weaknesses that the rule knows, in JSON form ({@code linkOnly}); null where it knows one
 * @param entries revisions of the plan's entries that it rests on, ascending; the last is the one with which it was
 *     first seen as it is, unless it waited for one of those beside. A correction that changed what the case is made of
 *     is among them
 * @param beside ledger positions of entries outside this plan that it rests on, ascending: of other plans, of documents
 *     or of agencies
 * @param message the case in prose, Vietnamese
 * @param facts what the case is made of, by name: text, numbers as text, or lists of text; dates as {@code YYYY-MM-DD}
 */
public record Finding(
        String rule,
        Source source,
        PlanId plan,
        @Nullable TaskRef task,
        String subject,
        @Nullable String kind,
        List<Long> entries,
        List<Long> beside,
        String message,
        String messageEn,
        Map<String, Object> facts) {
    public Finding {
        entries = List.copyOf(entries);
        beside = List.copyOf(beside);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts)); // One order, so that one case is one text.
    }

    /** Its name within the plan, the same as long as the case is. */
    public String key() {
        return FindingKey.of(rule, task, subject);
    }

    /** Revision of the entry with which it was first seen. */
    public long firstSeen() {
        return entries.get(entries.size() - 1);
    }
}
