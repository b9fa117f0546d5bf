package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.REASON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanId;

/** What the rules find in the sample documents, all recorded on 1 October 2025: this and nothing else. */
class SampleFindingsTest {
    private static final LocalDate AT = LocalDate.of(2025, 10, 1);
    private static final PlanId SON_LA = new PlanId("son-la.vpub.2025.u-cchc");
    private static final String OF_06 = "son-la.vpub.2025.06-kh-vpub ";
    private static final String OF_SON_LA = SON_LA + " ";
    private static final String OF_2600 = "vinh-long.ct-ubnd.2024.2600-qdd-ubnd ";
    private static final String OF_140 = "tra-vinh.ubnd.2024.140-kh-ubnd ";
    private static final String OF_2021 = "vinh-long.ubnd.2021.u-cchc ";
    private static final String OF_TALK = "vinh-long-2025.ct-ubnd.2025.u-tuyen-truyen-cchc ";

    private static final Ledger LEDGER = Samples.recordedOn("2025-10-01");

    /** Plan and key of each finding of a rule, without the rule's name. */
    private static List<String> found(String rule) {
        List<String> found = new ArrayList<>();
        for (PlanId plan : LEDGER.plans()) {
            Inspection inspection = LEDGER.inspect(plan, LEDGER.position(), AT).orElseThrow();
            Rules.find(inspection, rule)
                    .forEach(each -> found.add(plan + " " + each.key().substring(rule.length())));
        }
        return found;
    }

    private static List<String> keys(String plan, String form, String tasks) {
        return Stream.of(tasks.split(" ", -1))
                .map(task -> plan + form.formatted(task))
                .toList();
    }

    private static List<String> all(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("clean")
    void rules_that_find_nothing_in_the_real_documents(String rule) {
        assertEquals(List.of(), found(rule));
    }

    static List<String> clean() {
        return List.of(
                "deadline-extended-after-lapse",
                "change-out-of-list",
                "number-out-of-series",
                "count-contradicted",
                "correction-of-content",
                "one-document-many-tasks",
                "mostly-amended",
                "amended-repeatedly",
                "target-contradicted");
    }

    @Test
    void whether_tasks_of_the_replaced_plan_were_dropped_is_unknown() {
        assertEquals(
                List.of(OF_06 + "~~contentNotHeld", OF_SON_LA + "~~contentNotHeld-" + OF_06.strip()),
                found("task-dropped-silently"));
    }

    @Test
    void everything_with_a_date_of_its_own_was_recorded_late_but_what_began_less_than_thirty_days_before() {
        List<String> reports = new ArrayList<>();
        String[] tasks =
                ("I.1 I.1 I.2 I.2 I.2 I.3 I.3 I.4 I.4 I.4 I.5 II.1 II.2 II.3 II.4 II.5 II.6 III.2 V.1 VI.1 VI.2"
                                + " VI.3 VI.5 VII.3")
                        .split(" ", -1);
        for (int i = 0; i < tasks.length; i++) {
            if (!tasks[i].equals("II.2") && !tasks[i].equals("VI.5")) {
                reports.add(OF_SON_LA + "~" + tasks[i] + "~late-" + (i + 2));
            }
        }
        assertEquals(
                all(List.of(
                        List.of(OF_06 + "~~late-1"),
                        reports,
                        List.of(OF_2600 + "~~late-1", OF_2600 + "~~late-2"),
                        List.of(OF_140 + "~~late-1", OF_2021 + "~~late-1"))),
                found("recorded-late"));
    }

    @Test
    void many_tasks_have_several_leads() {
        String form = "~%s~severalLeads";
        String amended = "2 4 6 7 8 10 11 35 56 60 66 69 73";
        String traVinh =
                "I.1 I.2 I.3 I.4 I.5 III.2 III.3 III.4 III.5 IV.2 V.2 V.3 VII_2a2.1 VII_2a2.4 VII_2a2.5 VII_2a3.2"
                        + " VII_2a3.3 VII_2a3.4";
        assertEquals(
                all(List.of(
                        keys(OF_SON_LA, form, "III.7"),
                        keys(OF_2600, form, amended),
                        keys(OF_140, form, traVinh),
                        keys(OF_2021, form, "IV.1.a IV.1.b IV.1.c IV.14"),
                        keys(OF_TALK, form, "IV.1.a IV.1.b IV.1.c IV.1.d"))),
                found("lead-abolished"));
    }

    @Test
    void impossible_dates_are_the_circular_of_2027_one_document_of_2024_and_deadlines_of_the_amendment() {
        assertEquals(
                all(List.of(
                        keys(OF_SON_LA, "~%s~yearInNumber-1-02-2017-tt-vpcp", "III.5 III.6"),
                        keys(OF_SON_LA, "~%s~evidenceBeforePlan-25", "VII.3"),
                        keys(OF_2600, "~%s~deadlineBeforeAct-2", "1 2 3 4 5 6 55 56 73"))),
                found("impossible-date"));
    }

    @Test
    void two_decisions_stand_for_plans() {
        assertEquals(List.of(OF_SON_LA + "~I.3~type-8", OF_SON_LA + "~III.2~type-19"), found("product-mismatch"));
    }

    @Test
    void three_reports_rest_on_weak_evidence_each_in_its_own_way() {
        assertEquals(
                List.of(
                        OF_SON_LA + "~I.2~restsOnReplacedPlan-4",
                        OF_SON_LA + "~II.2~linkOnly-14",
                        OF_SON_LA + "~VI.5~noEvidence-24"),
                found("weak-evidence"));
        assertEquals(
                List.of("done", "ongoing", "done"),
                LEDGER.find(SON_LA, "weak-evidence").stream()
                        .map(each -> each.facts().get("claim"))
                        .toList());
    }

    @Test
    void deadlines_that_had_passed_when_the_amendment_was_signed_are_the_nine_of_the_scenario() {
        List<String> parts = new ArrayList<>();
        for (Finding each : LEDGER.find(new PlanId(OF_2600.strip()), "impossible-date")) {
            parts.add(each.task() + " " + each.facts().get("parts") + " "
                    + each.facts().get("latest") + " " + each.facts().get("issuedOn"));
        }
        assertEquals(
                List.of(
                        "1 [] [2024-12-31] 2025-04-21",
                        "2 [] [2024-12-31] 2025-04-21",
                        "3 [] [2025-01-31] 2025-04-21",
                        "4 [] [2025-02-28] 2025-04-21",
                        "5 [] [2024-12-31] 2025-04-21",
                        "6 [] [2025-01-15] 2025-04-21",
                        "55 [Kế hoạch] [2024-12-31] 2025-04-21",
                        "56 [Kế hoạch] [2024-12-31] 2025-04-21",
                        "73 [Kế hoạch] [2024-12-31] 2025-04-21"),
                parts);
    }

    @Test
    void the_circular_of_2027_is_kept_as_printed_and_settled_task_by_task() {
        Ledger ledger = LEDGER.cut(LEDGER.position());
        ledger.record(new EntryCorrected(
                SON_LA, 1, "/tasks/III.5/cites/0/issuedOn", "2027-10-31", "2017-10-31", null, null, REASON));

        assertEquals(
                3, ledger.find(SON_LA, "impossible-date", LEDGER.position()).size());
        List<Finding> after = ledger.find(SON_LA, "impossible-date");
        assertEquals(2, after.size());
        assertEquals("III.6", String.valueOf(after.get(0).task()));
        assertEquals(
                "Thông tư 02/2017/TT-VPCP ngày 31/10/2027", after.get(0).facts().get("printed"));
    }

    @Test
    void every_rule_is_looked_at_here() {
        TreeSet<String> looked = new TreeSet<>(clean());
        looked.addAll(List.of(
                "task-dropped-silently",
                "recorded-late",
                "lead-abolished",
                "impossible-date",
                "product-mismatch",
                "weak-evidence"));
        assertEquals(new TreeSet<>(Rules.names()), looked);
    }
}
