package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.Response;

/** What was said to a finding, by its key. */
class FindingResponseTest {
    private static final String LAPSED = "deadline-lapsed~1";

    private final Story story = Story.of("Quý I/2025")
            .and(new FindingResponded(Story.PLAN, LAPSED, Response.EXPLAINED, Story.by("2025-05-01"), Story.REASON))
            .and(new FindingResponded(Story.PLAN, "two-leads~1", Response.ACCEPTED, null, Story.REASON))
            .and(new FindingResponded(Story.PLAN, LAPSED, Response.CLOSED, null, Story.REASON));

    @Test
    void answers_stand_under_their_finding_oldest_first() {
        Map<String, List<FindingResponse>> said = story.timeline().responses(4);
        assertEquals(Set.of(LAPSED, "two-leads~1"), said.keySet());
        assertEquals(
                List.of(Response.EXPLAINED, Response.CLOSED),
                said.getOrDefault(LAPSED, List.of()).stream()
                        .map(FindingResponse::response)
                        .toList());
    }

    @Test
    void an_answer_says_who_gave_it_when_and_on_what_it_rests() {
        Timeline timeline = story.timeline();
        Entry entry = timeline.entry(2);
        assertEquals(
                new FindingResponse(
                        LAPSED,
                        2,
                        entry.position(),
                        entry.recordedAt(),
                        "clerk",
                        Response.EXPLAINED,
                        Story.by("2025-05-01")),
                timeline.responses(4).getOrDefault(LAPSED, List.of()).get(0));
    }

    @Test
    void an_answer_that_is_not_known_yet_is_not_told() {
        Map<String, List<FindingResponse>> said = story.timeline().responses(2);
        assertEquals(Set.of(LAPSED), said.keySet());
        assertEquals(1, said.getOrDefault(LAPSED, List.of()).size());
    }
}
