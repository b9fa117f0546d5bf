package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.PLAN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planledger.event.EffectiveFrom;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.Target;
import planledger.event.Target.Measure;
import planledger.event.TargetItem;

/** Two targets of a plan ask different figures of one subject for one year. */
class TargetContradictedTest {
    private static final String RULE = "target-contradicted";

    @Test
    void two_figures_of_one_subject_and_year_are_found_however_the_subject_is_spelt() {
        Finding finding = new Ledger()
                .record(plan(
                        target("III.1", measure("Hồ sơ trực tuyến", ">=", "80", 2025)),
                        target("III.2", measure("hồ sơ  trực tuyến", ">=", "70", 2025))))
                .only(RULE);

        assertEquals(List.of(1L), finding.entries());
        assertEquals(
                List.of("III.1: >= 80 %", "III.2: >= 70 %"), finding.facts().get("figures"));
        assertEquals("2025", finding.facts().get("year"));
    }

    @Test
    void another_year_another_subject_another_end_of_a_range_or_the_same_figure_is_no_contradiction() {
        Ledger ledger = new Ledger()
                .record(plan(
                        target("1", measure("Hồ sơ trực tuyến", ">=", "80", 2025)),
                        target("2", measure("Hồ sơ trực tuyến", ">=", "90", 2026)),
                        target("3", measure("Hồ sơ trực tuyến", "<=", "95", 2025)),
                        target("4", measure("Hồ sơ trực tuyến", ">=", "80", 2025)),
                        target("5", measure("Hài lòng", ">=", "90", 2025))));

        assertEquals(List.of(), ledger.find(RULE));
    }

    @Test
    void
            the_amendment_that_sets_one_of_them_is_the_entry_with_which_it_is_seen_and_one_that_ends_it_ends_the_finding() {
        Ledger ledger = new Ledger()
                .record(plan(
                        target("1", measure("Hồ sơ trực tuyến", ">=", "80", 2025)),
                        target("2", measure("Hồ sơ trực tuyến", ">=", "80", 2025))))
                .record(amended(new TargetItem.Set(target("2", measure("Hồ sơ trực tuyến", ">=", "85", 2025)))))
                .record(amended(new TargetItem.Repeal("2")));

        assertEquals(List.of(), ledger.find(RULE, 1));
        assertEquals(List.of(1L, 2L), ledger.find(RULE, 2).get(0).entries());
        assertEquals(List.of(), ledger.find(RULE, 3));
    }

    private static Target target(String ref, Measure... measures) {
        return new Target(ref, "Chỉ tiêu " + ref, List.of(measures));
    }

    private static Measure measure(String subject, String comparator, String value, @Nullable Integer year) {
        return new Measure(subject, comparator, value, "%", year);
    }

    private static PlanAmended amended(TargetItem item) {
        return new PlanAmended(
                PLAN,
                Rows.document("5/QĐ-UBND", "2025-03-01"),
                EffectiveFrom.on(LocalDate.parse("2025-03-01")),
                null,
                List.of(),
                List.of(),
                List.of(item),
                null);
    }

    private static PlanIssued plan(Target... targets) {
        PlanIssued bare = Plans.plan();
        return new PlanIssued(
                PLAN,
                bare.instrument(),
                bare.title(),
                bare.from(),
                bare.effectiveTo(),
                List.of(),
                List.of(),
                Content.FULL,
                null,
                bare.sections(),
                bare.tasks(),
                List.of(targets),
                List.of(),
                List.of(),
                List.of());
    }
}
