package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What several plans say of one matter, over HTTP: assignments that read alike, targets of one subject, tasks left behind. */
class SideBySideQuestionsTest {
    private static final String TALK = "vinh-long-2025.ct-ubnd.2025.u-tuyen-truyen-cchc";
    private static final String YEARS = "vinh-long.ubnd.2021.u-cchc";
    private static final String AMENDED = "vinh-long.ct-ubnd.2024.2600-qdd-ubnd";

    private final Path data;

    SideBySideQuestionsTest(@TempDir Path data) {
        this.data = data;
    }

    private RunningLedger ledger() throws Exception {
        RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 9, 10));
        for (String sample : List.of("01-son", "02-son", "04-vinh", "05-vinh", "07-vinh", "08-vinh")) {
            ledger.submit(sample);
        }
        return ledger;
    }

    @Test
    void the_other_assignment_of_one_duty_is_set_beside_a_task() throws Exception {
        try (RunningLedger ledger = ledger()) {
            assertBeside(ledger, TALK, "IV.3.1", TALK, "IV.2.6");
            assertBeside(ledger, YEARS, "IV.2.l", AMENDED, "5");
            assertBeside(ledger, YEARS, "IV.2.m", AMENDED, "15");
            assertBeside(ledger, YEARS, "IV.2.m", AMENDED, "16");
            assertBeside(ledger, TALK, "IV.1.a", AMENDED, "6");
        }
    }

    private static void assertBeside(RunningLedger ledger, String plan, String ref, String otherPlan, String other)
            throws Exception {
        JsonNode answer = ledger.ask("/api/plans/" + plan + "/tasks/" + ref + "/alike?effectiveAt=2025-09-10");
        JsonNode found = answer.get("alike")
                .valueStream()
                .filter(line -> line.get("planId").stringValue().equals(otherPlan)
                        && line.get("ref").stringValue().equals(other))
                .findFirst()
                .orElseThrow(() -> new AssertionError(otherPlan + "#" + other + " is not in " + answer));
        assertTrue(found.get("percent").intValue() > 0);
        assertTrue(found.get("lead").isArray() || found.get("lead").isObject());
        assertEquals(ref, answer.at("/task/ref").stringValue());
        assertEquals(true, answer.at("/coverage/allPlansCompared").booleanValue());
    }

    @Test
    void targets_are_found_across_plans_by_words_and_year() throws Exception {
        try (RunningLedger ledger = ledger()) {
            JsonNode answer = ledger.ask("/api/targets?q=truc%20tuyen&year=2025&effectiveAt=2025-09-10");
            assertTrue(answer.get("targets")
                    .valueStream()
                    .anyMatch(target -> target.get("ref").stringValue().equals("II.2.a.7")));
            assertEquals(
                    0,
                    ledger.ask("/api/targets?q=truc%20tuyen&year=2031")
                            .get("targets")
                            .size());
        }
    }

    @Test
    void the_answer_of_a_replaced_plan_says_what_became_of_each_task() throws Exception {
        try (RunningLedger ledger = ledger()) {
            ledger.record("/api/replacements", """
                    {"plan": {"instrument": {"type": "KH", "number": "9/KH-UBND", "issuedOn": "2025-08-01", "issuer": "vinh-long.ubnd"},
                              "title": "Kế hoạch mới", "effectiveFrom": "2025-09-01", "content": "full",
                              "tasks": [{"ref": "1", "title": "Việc mới", "lead": ["Sở Nội vụ"]}]},
                     "replaces": ["vinh-long-2025.ct-ubnd.2025.u-tuyen-truyen-cchc"], "effectiveFrom": "2025-09-01",
                     "dispositions": [{"from": "vinh-long-2025.ct-ubnd.2025.u-tuyen-truyen-cchc#IV.8",
                                       "kind": "carriedChanged", "to": ["1"]}]}
                    """);
            JsonNode old = ledger.ask("/api/plans/" + TALK + "?effectiveAt=2025-09-10");
            assertEquals("replaced", old.get("status").stringValue());
            JsonNode carried = disposition(old, "IV.8");
            assertEquals("carriedChanged", carried.get("kind").stringValue());
            assertEquals("vinh-long.ubnd.2025.09-kh-ubnd", carried.get("plan").stringValue());
            assertEquals("1", carried.at("/to/0").stringValue());
            JsonNode silent = disposition(old, "IV.9");
            assertEquals("droppedSilently", silent.get("kind").stringValue());
            assertEquals(false, silent.get("recorded").booleanValue());
            JsonNode before = ledger.ask("/api/plans/" + TALK + "?effectiveAt=2025-08-31");
            assertTrue(disposition(before, "IV.8").isNull());
            JsonNode task = ledger.ask("/api/plans/" + TALK + "/tasks/IV.8?effectiveAt=2025-09-10");
            assertEquals(carried, task.at("/task/disposition"));
        }
    }

    private static JsonNode disposition(JsonNode plan, String ref) {
        return plan.get("tasks")
                .valueStream()
                .filter(task -> task.get("ref").stringValue().equals(ref))
                .findFirst()
                .orElseThrow()
                .get("disposition");
    }
}
