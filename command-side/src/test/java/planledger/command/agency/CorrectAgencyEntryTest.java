package planledger.command.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static planledger.command.agency.Given.JULY;
import static planledger.command.agency.Given.KHCN;
import static planledger.command.agency.Given.MARCH;
import static planledger.command.agency.Given.NEW;
import static planledger.command.agency.Given.NV;
import static planledger.command.agency.Given.PLACE;
import static planledger.command.agency.Given.REASON;
import static planledger.command.agency.Given.TTTT;
import static planledger.command.agency.Given.correct;
import static planledger.command.agency.Given.evolve;
import static planledger.command.agency.Given.registerFrom;
import static planledger.command.agency.Given.registry;
import static planledger.command.agency.Given.succeed;

import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.command.agency.AgencyCommand.CorrectAgencyEntry;
import planledger.command.entry.Refused;
import planledger.event.AgencyEvent.AgencyEntryCorrected;
import planledger.event.AgencyEvent.Kind;

class CorrectAgencyEntryTest {
    @Test
    void a_correction_is_recorded_as_it_is_told() {
        assertEquals(
                new AgencyEntryCorrected(3, "/name", "Sở Nội vụ tỉnh", null, REASON),
                registry().decide(correct(3, "/name", "Sở Nội vụ tỉnh")));
    }

    @Test
    void a_name_of_another_agency_is_taken() {
        refused(AgencyRefusal.NAME_TAKEN, registry(), correct(3, "/name", "Sở TT&TT"));
        refused(AgencyRefusal.ALIAS_TWICE, registry(), correct(1, "/name", "Sở TT&TT"));
        refused(AgencyRefusal.JURISDICTION_UNREADABLE, registry(), correct(1, "/jurisdiction", "(?)"));
    }

    @Test
    void who_gave_way_to_a_namesake_can_be_corrected() {
        AgencyRegistry registry = registry();
        evolve(registry, registry.decide(registerFrom(MARCH, NEW, "Sở Nội vụ", PLACE)));
        evolve(registry, registry.decide(succeed(Kind.MERGE, MARCH, List.of(NV), NEW)));
        assertEquals(
                "cấp tỉnh", registry.decide(correct(3, "/level", "cấp tỉnh")).to());
    }

    @Test
    void a_name_that_was_corrected_is_free_again() {
        AgencyRegistry registry = registry();
        evolve(registry, registry.decide(correct(3, "/name", "Sở Y tế")));
        assertEquals(
                NEW,
                registry.decide(registerFrom(null, NEW, "Sở Nội vụ", PLACE)).agencyId());
    }

    @Test
    void a_corrected_date_stands_beside_the_other_successions() {
        AgencyRegistry registry =
                registry(succeed(Kind.MERGE, MARCH, List.of(TTTT), KHCN), succeed(Kind.MERGE, JULY, List.of(KHCN), NV));
        refused(
                AgencyRefusal.AGENCY_ENDED,
                registry,
                correct(4, "/effectiveFrom", JULY.plusDays(1).toString()));
        evolve(registry, registry.decide(correct(4, "/effectiveFrom", JULY.toString())));
        refused(AgencyRefusal.CORRECTION_CHANGES_NOTHING, registry, correct(4, "/effectiveFrom", JULY.toString()));
        refused(
                AgencyRefusal.FUNCTION_OUT_OF_PLACE,
                registry(succeed(Kind.RENAME, MARCH, List.of(TTTT), KHCN)),
                correct(4, "/function", "báo chí"));
    }

    @Test
    void an_agency_begins_no_later_than_it_acts() {
        AgencyRegistry registry = registry(succeed(Kind.MERGE, MARCH, List.of(TTTT), KHCN));
        refused(
                AgencyRefusal.AGENCY_BEGINS_LATER,
                registry,
                correct(2, "/from", MARCH.plusDays(1).toString()));
        assertEquals(
                MARCH.toString(),
                registry.decide(correct(2, "/from", MARCH.toString())).to());
    }

    @Test
    void a_correction_is_not_corrected() {
        AgencyRegistry registry = registry();
        evolve(registry, registry.decide(correct(3, "/name", "Sở Y tế")));
        refused(AgencyRefusal.PLACE_NOT_CORRECTABLE, "/path", registry, correct(4, "/to", "Sở Nội vụ"));
        assertEquals(
                "Sở Nội vụ", registry.decide(correct(3, "/name", "Sở Nội vụ")).to());
    }

    private static void refused(AgencyRefusal rule, AgencyRegistry registry, CorrectAgencyEntry command) {
        refused(rule, "/to", registry, command);
    }

    private static void refused(AgencyRefusal rule, String path, AgencyRegistry registry, CorrectAgencyEntry command) {
        Refused.Broken broken = assertThrows(Refused.class, () -> registry.decide(command))
                .broken()
                .get(0);
        assertEquals(rule, broken.rule());
        assertEquals(path, broken.path());
    }
}
