package planledger.served;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planledger.archive.Archive;
import planledger.event.Commitment;
import planledger.event.EffectiveFrom;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanId;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.evidence.Report;
import planledger.evidence.StoredEvents.StoredEvent;
import planledger.evidence.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class AnswerAuditTest {
    private static final Archive ARCHIVE = new Archive();
    private static final LocalDate DAY = LocalDate.of(2025, 1, 7);
    private static final PlanId FIRST = new PlanId("tinh-thu.ubnd.2025.01-kh-ubnd");
    private static final PlanId SECOND = new PlanId("tinh-thu.ubnd.2025.02-kh-ubnd");

    private final List<StoredEvent> recorded = new ArrayList<>();

    AnswerAuditTest() {
        record(issued(FIRST, "Kế hoạch một"));
        recorded.add(stored("agencies", "agency-registered", "{}"));
        record(issued(SECOND, "Kế hoạch hai"));
        record(suspended(FIRST, 30));
    }

    @Test
    void what_the_events_make_is_in_order_wherever_tasks_stand() {
        Report report = audited(new MadeAnswers(recorded));
        assertEquals(Verdict.INTACT, report.verdict(), report.toString());
        assertTrue(report.holds().get(0).messageEn().contains("2 plans, after each of 3 entries"), report.toString());
        assertTrue(report.unknown().isEmpty(), report.toString());
    }

    @Test
    void a_view_with_another_word_is_found_at_the_entry() {
        List<StoredEvent> edited = new ArrayList<>(recorded);
        edited.set(2, stored(3, SECOND.text(), 0, issued(SECOND, "Kế hoạch khác")));
        assertFound(Verdict.ALTERED, "Position 3: about " + SECOND, audited(new MadeAnswers(edited)));
    }

    @Test
    void a_view_with_another_day_of_effect_is_found_at_the_entry() {
        List<StoredEvent> edited = new ArrayList<>(recorded);
        edited.set(3, stored(4, FIRST.text(), 1, suspended(FIRST, 90)));
        assertFound(Verdict.ALTERED, "Position 4: about " + FIRST, audited(new MadeAnswers(edited)));
    }

    @Test
    void a_row_that_was_left_out_is_found() {
        MadeAnswers shortened = new MadeAnswers(recorded) {
            @Override
            public @Nullable JsonNode plan(PlanId plan, LocalDate effectiveAt, long known) {
                JsonNode answer = super.plan(plan, effectiveAt, known);
                if (answer != null) {
                    ((ArrayNode) answer.path("tasks")).remove(1);
                }
                return answer;
            }
        };
        assertFound(Verdict.ALTERED, "Position 1: ", audited(shortened));
    }

    @Test
    void a_plan_that_the_view_hides_is_found() {
        MadeAnswers hiding = new MadeAnswers(recorded);
        hiding.plans.remove(SECOND.text());
        Report report = audited(hiding);
        assertFound(Verdict.REMOVED, "Position 3: the ledger says that there is no plan " + SECOND, report);
        assertFound(Verdict.REMOVED, "the plan " + SECOND + " is not in the ledger's list", report);
        assertEquals(2, report.problemsInAll(), report.toString());
    }

    @Test
    void a_plan_that_is_only_not_listed_is_found() {
        MadeAnswers hiding = new MadeAnswers(recorded);
        hiding.hidden.add(FIRST.text());
        assertFound(Verdict.REMOVED, "Position 1: the plan " + FIRST + " is not in the ledger's list", audited(hiding));
    }

    @Test
    void a_plan_that_no_event_records_is_found() {
        MadeAnswers inventing = new MadeAnswers(recorded);
        inventing.invented.add("tinh-thu.ubnd.2025.03-kh-ubnd");
        assertFound(Verdict.ALTERED, "03-kh-ubnd, which no event records", audited(inventing));
    }

    @Test
    void what_cannot_be_read_is_unknown_and_not_in_order() {
        recorded.add(stored(SECOND.text(), "plan-amended", "{"));
        MadeAnswers answers = new MadeAnswers(recorded);
        Report report = audited(answers);
        assertEquals(Verdict.INTACT, report.verdict(), report.toString());
        assertTrue(report.unknown().get(0).messageEn().contains("position 5"), report.toString());
    }

    private Report audited(MadeAnswers answers) {
        Deque<StoredEvent> left = new ArrayDeque<>(recorded);
        AnswerAudit audit = new AnswerAudit(left::poll);
        int passed = 0;
        while (audit.next() != null) {
            passed++;
        }
        assertEquals(recorded.size(), passed);
        return audit.report(answers);
    }

    private static void assertFound(Verdict verdict, String named, Report report) {
        assertEquals(verdict, report.verdict(), report.toString());
        assertTrue(
                report.problems().stream().anyMatch(each -> each.messageEn().contains(named)),
                named + " in " + report.problems());
    }

    private void record(PlanEvent event) {
        long sequence = recorded.stream()
                .filter(each -> each.stream().equals(event.planId().text()))
                .count();
        recorded.add(stored(recorded.size() + 1L, event.planId().text(), sequence, event));
    }

    private static StoredEvent stored(long position, String stream, long sequence, PlanEvent event) {
        Archive.Stored stored = ARCHIVE.write(event);
        return new StoredEvent(
                position,
                stream,
                sequence,
                stored.name(),
                stored.revision(),
                at(position),
                stored.bytes(),
                "clerk",
                null);
    }

    private StoredEvent stored(String stream, String type, String payload) {
        long position = recorded.size() + 1L;
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return new StoredEvent(position, stream, 0, type, "2", at(position), bytes, "clerk", null);
    }

    private static Instant at(long position) {
        return Instant.parse("2025-01-08T02:00:00Z").plusSeconds(position);
    }

    private static PlanIssued issued(PlanId plan, String title) {
        return new PlanIssued(
                plan,
                act("01/KH-UBND"),
                title,
                EffectiveFrom.on(DAY),
                null,
                List.of(),
                List.of(),
                Content.FULL,
                null,
                List.of(),
                List.of(task("1"), task("2")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Task task(String ref) {
        return new Task(new TaskRef(ref), new Fields(Map.of()));
    }

    private static PlanSuspended suspended(PlanId plan, int days) {
        return new PlanSuspended(
                plan,
                act("10/QĐ-UBND"),
                EffectiveFrom.on(DAY.plusDays(days)),
                Commitment.to("x", "00112233445566778899aabbccddeeff"));
    }

    private static Instrument act(String number) {
        return new Instrument("QĐ", number, DAY, null, null, "tinh-thu.ubnd", null, null, null, null, null);
    }
}
