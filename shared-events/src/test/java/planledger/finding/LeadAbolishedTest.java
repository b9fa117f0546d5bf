package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.amend;
import static planledger.finding.Acts.amended;
import static planledger.finding.Acts.replaced;
import static planledger.finding.Plans.plan;
import static planledger.finding.Rows.task;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.Instrument;

/** Who is accountable for a task: one agency, and one that exists. */
class LeadAbolishedTest {
    private static final String RULE = "lead-abolished";

    @Test
    void two_leads_are_one_too_many() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.LEAD, "Sở Nội vụ; Sở Tài chính")));

        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~I.1~severalLeads", finding.key());
        assertEquals(List.of(2L), finding.entries());
        assertEquals(List.of("Sở Nội vụ", "Sở Tài chính"), finding.facts().get("leads"));
        assertEquals(List.of(), ledger.find(RULE, 1));
    }

    @Test
    void a_lead_that_ended_without_a_successor_leaves_an_orphan_from_that_day_on() {
        Ledger ledger = new Ledger()
                .record(plan(task("I.1", Field.LEAD, "UBND cấp huyện")))
                .record(registered("cap-huyen", "UBND cấp huyện"))
                .record(succession(AgencyEvent.Kind.DISSOLVE, "cap-huyen"));

        Finding finding = ledger.only(RULE);
        assertEquals(RULE + "~I.1~orphan-cap-huyen", finding.key());
        assertEquals(List.of(1L), finding.entries());
        assertEquals(List.of(3L), finding.beside());
        assertEquals(List.of(), ledger.find(RULE, LocalDate.of(2025, 6, 30)));
        assertEquals(List.of(), ledger.find(RULE, 2));
    }

    @Test
    void a_lead_that_was_split_is_told_with_its_successors_and_one_that_was_merged_is_not() {
        Ledger split = new Ledger()
                .record(plan(task("I.1", Field.LEAD, "Sở Lao động")))
                .record(registered("ld", "Sở Lao động"), registered("nv", "Sở Nội vụ"), registered("yt", "Sở Y tế"))
                .record(succession(AgencyEvent.Kind.SPLIT, "ld", "nv", "yt"));
        assertEquals(List.of("nv", "yt"), split.only(RULE).facts().get("successors"));

        Ledger merged = new Ledger()
                .record(plan(task("I.1", Field.LEAD, "Sở Lao động")))
                .record(registered("ld", "Sở Lao động"), registered("nv", "Sở Nội vụ"))
                .record(succession(AgencyEvent.Kind.MERGE, "ld", "nv"));
        assertEquals(List.of(), merged.find(RULE));
    }

    @Test
    void an_agency_that_is_printed_in_two_ways_is_one_lead_and_ended_once() {
        Ledger ledger = new Ledger()
                .record(plan(task("I.1", Field.LEAD, "UBND cấp huyện; UBND  CẤP HUYỆN")))
                .record(registered("cap-huyen", "UBND cấp huyện"))
                .record(succession(AgencyEvent.Kind.DISSOLVE, "cap-huyen"));

        assertEquals(List.of("~I.1~orphan-cap-huyen"), ledger.keys(RULE));
    }

    @Test
    void an_agency_that_two_names_may_mean_is_told_of_once() {
        Ledger ledger = new Ledger()
                .record(plan(task("I.1", Field.LEAD, "Sở A; Sở Chung")))
                .record(registered("a", "Sở A", "Sở Chung"), registered("b", "Sở B", "Sở Chung"))
                .record(succession(AgencyEvent.Kind.DISSOLVE, "a"), succession(AgencyEvent.Kind.DISSOLVE, "b"));

        assertEquals(List.of("~I.1~severalLeads", "~I.1~orphan-a"), ledger.keys(RULE));
    }

    @Test
    void an_item_that_lists_registered_agencies_is_several_leads() {
        Ledger ledger = new Ledger()
                .record(plan(task("I.1", Field.LEAD, "UBND cấp huyện, cấp xã")))
                .record(registered("cap-huyen", "UBND cấp huyện"), registered("cap-xa", "UBND cấp xã"));

        assertEquals(List.of(), ledger.find(RULE, 1));
        assertEquals(
                List.of("UBND cấp huyện", "UBND cấp xã"),
                ledger.only(RULE).facts().get("leads"));
    }

    @Test
    void nobody_need_take_over_the_tasks_of_a_plan_that_has_ended() {
        Ledger ledger = new Ledger()
                .record(plan(task("I.1", Field.LEAD, "UBND cấp huyện")))
                .record(replaced("2025-08-01"))
                .record(registered("cap-huyen", "UBND cấp huyện"))
                .record(succession(AgencyEvent.Kind.DISSOLVE, "cap-huyen"));

        assertEquals(1, ledger.find(RULE, LocalDate.of(2025, 7, 31)).size());
        assertEquals(List.of(), ledger.find(RULE, LocalDate.of(2025, 8, 1)));
    }

    private static AgencyRegistered registered(String id, String name, String... aliases) {
        return new AgencyRegistered(new AgencyId(id), name, List.of(aliases), null, null, null);
    }

    private static SuccessionRecorded succession(AgencyEvent.Kind kind, String from, String... to) {
        return new SuccessionRecorded(
                kind,
                List.of(new AgencyId(from)),
                Stream.of(to).map(AgencyId::new).toList(),
                null,
                EffectiveFrom.on(LocalDate.of(2025, 7, 1)),
                new Instrument("NQ", "203/2025/QH15", null, null, null, "quoc-hoi", null, null, null, null, null));
    }

    @Test
    void it_is_told_of_the_day_of_the_inspection() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(amended("5/QĐ-UBND", "2025-03-01", amend("I.1", Field.LEAD, "Sở Nội vụ; Sở Tài chính")));

        assertEquals(0, ledger.find(RULE, LocalDate.of(2025, 2, 28)).size());
        assertEquals(1, ledger.find(RULE, LocalDate.of(2025, 3, 1)).size());
    }

    @Test
    void one_lead_none_or_one_printed_twice_raises_nothing() {
        Ledger ledger = new Ledger()
                .record(plan(task("1", Field.LEAD, "Sở Nội vụ"), task("2"), task("3", Field.LEAD, "Sở Y tế; Sở Y tế")));

        assertEquals(List.of(), ledger.find(RULE));
    }
}
