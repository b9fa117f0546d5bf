package planledger.command.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static planledger.command.plan.Given.FIRST;
import static planledger.command.plan.Given.ISSUED;
import static planledger.command.plan.Given.MAY;
import static planledger.command.plan.Given.PLAN;
import static planledger.command.plan.Given.REASON;
import static planledger.command.plan.Given.correct;
import static planledger.command.plan.Given.evolve;
import static planledger.command.plan.Given.instrument;
import static planledger.command.plan.Given.issue;
import static planledger.command.plan.Given.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planledger.command.entry.Refused;
import planledger.command.plan.PlanCommand.CorrectEntry;
import planledger.command.plan.PlanCommand.RecordCompletion;
import planledger.event.Citation;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.Task;
import planledger.timeline.Corrections;

class CorrectEntryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/title/foo/bar",
                "/title/",
                "/effectiveFrom/on",
                "/effectiveTo/x",
                "/instrument/number/0",
                "/instrument",
                "/tasks/I.1/title/0",
                "/tasks/I.1/lead/0/name",
                "/tasks/I.1/deadline/part",
                "title",
                "/",
                ""
            })
    void a_path_that_goes_on_or_stops_short_names_no_place(String path) {
        refused(Refusal.PLACE_NOT_CORRECTABLE, "/path", plan(), correct(1, path, "2025-01-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/basis/0/number/x",
                "/basis/0",
                "/implements/0/issuedOn/x",
                "/tasks/I.1/cites/0/number/x",
                "/tasks/I.1/cites/0"
            })
    void citations_have_no_places_within_their_parts(String path) {
        Plan citing = plan(citing());
        String whole = path.endsWith("/x") ? path.substring(0, path.length() - 2) : path + "/number";
        assertEquals(
                "2024-01-02", citing.decide(correct(1, whole, "2024-01-02")).to());
        refused(Refusal.PLACE_NOT_CORRECTABLE, "/path", citing, correct(1, path, "2024-01-02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evidence/number/x", "/evidence", "/completedOn/x"})
    void reports_have_no_places_within_their_parts(String path) {
        Plan plan = plan();
        evolve(plan, plan.decide(reported()));
        refused(Refusal.PLACE_NOT_CORRECTABLE, "/path", plan, correct(2, path, "2024-01-02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/instrument/number", "/instrument/signer", "/instrument/issuerName", "/tasks/I.1/lead/0"})
    void a_line_is_no_longer_than_it_could_be_when_it_was_recorded(String path) {
        plan().decide(correct(1, path, "1".repeat(path.equals(Corrections.NUMBER) ? 20 : 500)));
        refused(Refusal.CORRECTION_TOO_LONG, "/to", plan(), correct(1, path, "1".repeat(501)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/instrument/title", "/title", "/tasks/I.1/title"})
    void prose_may_be_long(String path) {
        String text = "ă".repeat(10_000);
        assertEquals(text, plan().decide(correct(1, path, text)).to());
    }

    @Test
    void a_plan_never_ends_before_it_begins() {
        refused(
                Refusal.PERIOD_EMPTY,
                "/to",
                plan(),
                correct(1, "/effectiveTo", ISSUED.minusDays(1).toString()));
        Plan ending = plan();
        evolve(ending, ending.decide(correct(1, "/effectiveTo", MAY.toString())));
        refused(
                Refusal.PERIOD_EMPTY,
                "/to",
                ending,
                correct(1, Corrections.EFFECTIVE_FROM, MAY.plusDays(1).toString()));
    }

    @Test
    void a_number_that_leads_to_no_key_is_no_number_of_a_plan() {
        refused(Refusal.CORRECTION_SENSELESS, "/to", plan(), correct(1, Corrections.NUMBER, "1".repeat(500)));
    }

    @Test
    void evidence_keeps_a_number_or_a_title() {
        Plan plan = plan();
        evolve(plan, plan.decide(reported()));
        refused(
                Refusal.CORRECTION_SENSELESS,
                "/to",
                plan,
                new CorrectEntry(PLAN, 2, "/evidence/number", null, null, REASON));
    }

    private static PlanIssued citing() {
        Citation law = new Citation("TT", "02/2017/TT-VPCP", LocalDate.of(2017, 10, 31), null);
        Fields row = new Fields(Map.of(Field.CITES, new FieldValue.Cited(List.of(law))));
        PlanIssued issued = new Plan().decide(issue(PLAN, Content.FULL, new Task(FIRST, row)));
        return issued.resting(List.of(law), List.of(law));
    }

    private static RecordCompletion reported() {
        return new RecordCompletion(
                PLAN,
                FIRST,
                "Kế hoạch",
                null,
                new Evidence.ByDocument(instrument("9/BC-UBND", MAY)),
                PlanEvent.Claim.DONE,
                null,
                null);
    }

    private static void refused(Refusal rule, String path, Plan plan, CorrectEntry command) {
        Refused.Broken broken =
                assertThrows(Refused.class, () -> plan.decide(command)).broken().get(0);
        assertEquals(rule, broken.rule());
        assertEquals(path, broken.path());
    }
}
