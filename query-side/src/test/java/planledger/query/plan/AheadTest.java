package planledger.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import planledger.answer.Answers;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Instrument;
import planledger.event.PlanEvent.Claim;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanId;
import planledger.event.TaskRef;
import planledger.query.entry.AsOf;
import planledger.query.entry.Known;
import planledger.query.page.Frame;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;
import planledger.web.page.Language;

/** A plan of which more is at hand than a question knows: nothing of that is told. */
class AheadTest {
    private static final PlanId PLAN = new PlanId("tinh-thu.ubnd.2025.1-kh-ubnd");
    private static final Instant RECORDED = Instant.parse("2025-01-15T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 2);

    private final Timeline timeline = Timeline.of(
            List.of(new Entry(1, 4, RECORDED, "clerk", issued()), new Entry(2, 9, RECORDED, "clerk", reported())));
    private final Known known = new Known(timeline, new AsOf(DAY, RECORDED, 7, false), 1, true);

    private static PlanIssued issued() {
        return new PlanIssued(
                PLAN,
                new Instrument("KH", "1/KH-UBND", DAY, null, null, "tinh-thu.ubnd", null, null, null, null, null),
                "Kế hoạch",
                EffectiveFrom.on(DAY),
                null,
                List.of(),
                List.of(),
                Content.NOT_HELD,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static CompletionRecorded reported() {
        return new CompletionRecorded(
                PLAN,
                new TaskRef("1"),
                null,
                null,
                new Evidence.ByLink("https://example.org/1"),
                Claim.DONE,
                null,
                null);
    }

    @Test
    void the_tag_of_an_answer_is_of_what_it_tells() {
        assertEquals(
                "\"1\"",
                PlanResource.answer(known, Answers.object()).getHeaders().getETag());
    }

    @Test
    void a_page_offers_no_way_to_what_is_not_known_yet() {
        Map<String, Object> model =
                new Frame(known, known, Language.VI).view("plan", Map.of()).getModel();

        assertEquals(0L, model.get("later"));
        assertEquals(1, ((List<?>) Objects.requireNonNull(model.get("points"))).size());
    }
}
