package planledger.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.event.Instrument;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.Response;

/**
 * What somebody said to a finding about the plan.
 *
 * @param finding the finding's key within the plan
 * @param revision the entry that says it
 * @param position place of that entry in the ledger; 0 where the reader does not know it
 * @param actor account that entered it
 * @param instrument the document that it rests on, if any
 */
public record FindingResponse(
        String finding,
        long revision,
        long position,
        Instant recordedAt,
        String actor,
        Response response,
        @Nullable Instrument instrument) {

    /** By finding, as recorded: the last one tells how the finding stands. */
    static Map<String, List<FindingResponse>> of(List<Entry> known) {
        Map<String, List<FindingResponse>> found = new TreeMap<>();
        for (Entry entry : known) {
            if (entry.event() instanceof FindingResponded said) {
                found.computeIfAbsent(said.finding(), any -> new ArrayList<>())
                        .add(new FindingResponse(
                                said.finding(),
                                entry.revision(),
                                entry.position(),
                                entry.recordedAt(),
                                entry.actor(),
                                said.response(),
                                said.instrument()));
            }
        }
        return found;
    }
}
