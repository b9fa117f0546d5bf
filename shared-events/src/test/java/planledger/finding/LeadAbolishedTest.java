package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.amend;
import static planledger.finding.Acts.amended;
import static planledger.finding.Plans.plan;
import static planledger.finding.Rows.task;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Field;

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
