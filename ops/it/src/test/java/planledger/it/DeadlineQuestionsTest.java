package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is due and overdue on a day, part by part, over HTTP. */
class DeadlineQuestionsTest {
    private static final String VINH_LONG = "vinh-long.ct-ubnd.2024.2600-qdd-ubnd";
    private static final String SON_LA = "son-la.vpub.2025.u-cchc";

    private final Path data;

    DeadlineQuestionsTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void an_amendment_states_deadlines_that_had_passed_when_it_was_signed() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 4, 21))) {
            ledger.submit("2600-qdd-ubnd");
            ledger.submit("713-qdd-ubnd");
            List<String> expected = List.of(
                    "1 null 2024-12-31",
                    "2 null 2024-12-31",
                    "3 null 2025-01-31",
                    "4 null 2025-02-28",
                    "5 null 2024-12-31",
                    "6 null 2025-01-15",
                    "55 Kế hoạch 2024-12-31",
                    "56 Kế hoạch 2024-12-31",
                    "73 Kế hoạch 2024-12-31");
            String question = "/api/tasks?limit=500&plan=" + VINH_LONG + "&at=2025-04-21&dueBefore=2025-04-21";
            assertEquals(expected, parts(ledger.ask(question).get("tasks")));
            JsonNode findings = ledger.ask("/api/findings?limit=500&rule=impossible-date&plan=" + VINH_LONG);
            assertEquals(
                    List.of("1", "2", "3", "4", "5", "6", "55", "56", "73"),
                    findings.get("findings")
                            .valueStream()
                            .filter(each -> each.path("kind").asString("").equals("deadlineBeforeAct"))
                            .map(each -> each.get("ref").stringValue())
                            .distinct()
                            .toList());
        }
    }

    @Test
    void what_is_overdue_without_evidence_is_told_part_by_part() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 1, 7))) {
            ledger.submit("01-son-la");
            ledger.setDay(LocalDate.of(2025, 9, 15));
            ledger.submit("02-son-la");
            ledger.submit("03-son-la");
            ledger.setDay(LocalDate.of(2026, 1, 2));
            String overdue = "/api/tasks?limit=500&status=overdue&plan=" + SON_LA + "&at=";
            assertEquals(
                    List.of("III.3 Kế hoạch 2025-09-30", "V.3 Quý III 2025-09-30"),
                    parts(ledger.ask(overdue + "2025-10-01").get("tasks")));
            assertEquals(
                    List.of(
                            "I.6 null 2025-12-31",
                            "I.7 Báo cáo kết quả năm 2025-12-31",
                            "I.8 null 2025-12-31",
                            "III.3 Kế hoạch 2025-09-30",
                            "IV.1 null 2025-12-31",
                            "V.3 Quý III 2025-09-30",
                            "V.3 Quý IV 2025-12-31",
                            "V.4 null 2025-12-31",
                            "VI.6 null 2025-12-31",
                            "VII.1 null 2025-12-31",
                            "VII.5 null 2025-12-31"),
                    parts(ledger.ask(overdue + "2026-01-01").get("tasks")));
        }
    }

    private static List<String> parts(JsonNode tasks) {
        return tasks.valueStream()
                .flatMap(task -> task.get("parts")
                        .valueStream()
                        .map(part -> task.get("ref").stringValue() + " "
                                + part.get("part").asString("null") + " "
                                + part.get("dueOn").stringValue()))
                .toList();
    }
}
