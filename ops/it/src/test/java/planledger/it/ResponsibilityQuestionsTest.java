package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who answers for tasks when agencies end, merge and succeed each other, over HTTP; plans keep the printed names. */
class ResponsibilityQuestionsTest {
    private static final String VINH_LONG = "vinh-long.ct-ubnd.2024.2600-qdd-ubnd";
    private static final String TRA_VINH = "tra-vinh.ubnd.2024.140-kh-ubnd";
    private static final String BY_LAW =
            "\"instrument\": {\"type\": \"NQ\", \"number\": \"%s\", \"issuer\": \"quoc-hoi\", \"issuedOn\": \"2025-06-12\"}";

    private final Path data;

    ResponsibilityQuestionsTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void the_end_of_the_district_level_leaves_tasks_to_be_assigned_anew() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 4, 21))) {
            ledger.submit("2600-qdd-ubnd");
            ledger.submit("713-qdd-ubnd");
            ledger.setDay(LocalDate.of(2025, 7, 2));
            register(ledger, "cap-huyen", "UBND cấp huyện", "null");
            ledger.record("/api/agencies/successions", """
                    {"kind": "dissolve", "from": ["cap-huyen"], "to": [], "effectiveFrom": "2025-07-01", %s}
                    """.formatted(BY_LAW.formatted("203/2025/QH15")));
            String named = "/api/tasks?limit=500&plan=" + VINH_LONG + "&agency=cap-huyen";
            assertEquals(
                    List.of("8", "10", "11", "35", "56", "60", "66", "69", "73"),
                    refs(ledger, named + "&role=lead&orphan=true&at=2025-07-01"));
            assertEquals(
                    List.of("9", "12", "13", "14", "15", "16", "55", "57", "58", "59", "67", "68", "71", "72"),
                    refs(ledger, named + "&role=coordinating&orphan=true&at=2025-07-01"));
            assertEquals(23, refs(ledger, named + "&orphan=true&at=2025-07-01").size());
            assertEquals(30, refs(ledger, named + "&at=2025-07-01").size());
            assertEquals(12, refs(ledger, named + "&role=lead&at=2025-07-01").size());
            assertEquals(List.of(), refs(ledger, named + "&orphan=true&at=2025-06-30"));
            JsonNode waits = ledger.ask("/api/plans/" + VINH_LONG + "/tasks/11?effectiveAt=2025-07-01");
            assertEquals("unresolved", waits.at("/task/status").stringValue());
        }
    }

    @Test
    void one_task_has_three_responsible_agencies_over_time() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2024, 12, 24))) {
            ledger.submit("140-kh-ubnd");
            ledger.setDay(LocalDate.of(2025, 9, 1));
            register(ledger, "tra-vinh", "Tỉnh Trà Vinh", "null");
            register(ledger, "ben-tre", "Tỉnh Bến Tre", "null");
            register(ledger, "vinh-long", "Tỉnh Vĩnh Long", "null");
            register(ledger, "vinh-long-2025", "Tỉnh Vĩnh Long (mới)", "null");
            register(ledger, "tra-vinh.so-tttt", "Sở Thông tin và Truyền thông", "\"tra-vinh\"");
            register(ledger, "tra-vinh.so-khcn", "Sở Khoa học và Công nghệ", "\"tra-vinh\"");
            ledger.record("/api/agencies/successions", """
                    {"kind": "merge", "from": ["tra-vinh.so-tttt"], "to": ["tra-vinh.so-khcn"],
                     "effectiveFrom": "2025-03-01", %s}
                    """.formatted(BY_LAW.formatted("10/NQ-HĐND")));
            ledger.record("/api/agencies/successions", """
                    {"kind": "consolidate", "from": ["tra-vinh", "ben-tre", "vinh-long"], "to": ["vinh-long-2025"],
                     "effectiveFrom": "2025-07-01", %s}
                    """.formatted(BY_LAW.formatted("202/2025/QH15")));
            for (String before : List.of("2025-02-15", "2025-02-28")) {
                assertResponsible(ledger, before, "certain", "tra-vinh.so-tttt");
            }
            for (String after : List.of("2025-03-01", "2025-04-15")) {
                assertResponsible(ledger, after, "presumed", "tra-vinh.so-khcn");
            }
            JsonNode orphan = lead(ledger, "2025-08-15");
            assertEquals("orphan", orphan.at("/now/confidence").stringValue());
            assertEquals(2, orphan.at("/now/path").size());

            register(ledger, "vinh-long-2025.so-khcn", "Sở Khoa học và Công nghệ", "\"vinh-long-2025\"");
            assertResponsible(ledger, "2025-08-15", "presumed", "vinh-long-2025.so-khcn");
            assertEquals(
                    "Sở Thông tin và Truyền thông",
                    lead(ledger, "2025-08-15").get("printed").stringValue());

            String old = "/api/tasks?limit=500&plan=" + TRA_VINH + "&agency=tra-vinh.so-tttt&at=2025-02-15";
            assertEquals(
                    List.of("VII*1.1", "VII*1.2", "VII*1.3", "VII*1.4", "VII*2.2"), refs(ledger, old + "&role=lead"));
            assertEquals(
                    List.of("VII*2.1", "VII*2.4", "VII*2.5", "VII*3.2", "VII*3.3", "VII*3.4"),
                    refs(ledger, old + "&role=coordinating"));
            JsonNode heir = ledger.ask("/api/responsibilities?agency=tra-vinh.so-khcn&at=2025-04-15");
            JsonNode answers = only(heir.get("responsibilities"));
            JsonNode row = only(ledger.ask("/api/tasks?agency=tra-vinh.so-khcn&at=2025-04-15&limit=500")
                    .get("tasks"));
            assertEquals(answers.at("/now/responsible"), row.at("/agencies/0/responsible"));
            assertEquals(
                    "Sở Khoa học và Công nghệ",
                    row.at("/agencies/0/responsible/0/name").asString(""));
        }
    }

    private static void assertResponsible(RunningLedger ledger, String day, String confidence, String agency)
            throws Exception {
        JsonNode line = lead(ledger, day);
        assertEquals(confidence, line.at("/now/confidence").stringValue(), day);
        assertEquals(agency, line.at("/now/responsible/0/agencyId").stringValue(), day);
        assertEquals("tra-vinh.so-tttt", line.at("/named/0/agencyId").stringValue());
    }

    private static JsonNode lead(RunningLedger ledger, String day) throws Exception {
        return ledger.ask("/api/plans/" + TRA_VINH + "/tasks/VII*1.2/responsibility?at=" + day)
                .at("/lead/0");
    }

    private static JsonNode only(JsonNode lines) {
        return lines.valueStream()
                .filter(line -> line.get("ref").stringValue().equals("VII*1.2"))
                .findFirst()
                .orElseThrow();
    }

    private static void register(RunningLedger ledger, String id, String name, String jurisdiction) throws Exception {
        ledger.record("/api/agencies", """
                {"agencyId": "%s", "name": "%s", "jurisdiction": %s}
                """.formatted(id, name, jurisdiction));
    }

    private static List<String> refs(RunningLedger ledger, String question) throws Exception {
        return ledger.ask(question)
                .get("tasks")
                .valueStream()
                .map(task -> task.get("ref").stringValue())
                .toList();
    }
}
