package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Questions that inspection teams ask, with exact answers, over HTTP; the clock plays the days of recording. */
class InspectionQuestionsTest {
    private static final String VINH_LONG = "/api/plans/vinh-long.ct-ubnd.2024.2600-qdd-ubnd";
    private static final String OLD_SON_LA = "/api/plans/son-la.vpub.2025.06-kh-vpub";
    private static final String NEW_SON_LA = "/api/plans/son-la.vpub.2025.u-cchc";

    private final Path data;

    InspectionQuestionsTest(@TempDir Path data) {
        this.data = data;
    }

    private RunningLedger vinhLong() throws Exception {
        RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2024, 12, 16));
        ledger.submit("2600-qdd-ubnd");
        ledger.setDay(LocalDate.of(2025, 4, 21));
        ledger.submit("713-qdd-ubnd");
        ledger.setDay(LocalDate.of(2025, 5, 5));
        return ledger;
    }

    private RunningLedger sonLa(LocalDate today) throws Exception {
        RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 1, 7));
        ledger.submit("01-son-la");
        ledger.setDay(LocalDate.of(2025, 7, 28));
        ledger.submit("02-son-la");
        ledger.setDay(today);
        return ledger;
    }

    @Test
    void an_amended_lead_does_not_leak_backwards() throws Exception {
        try (RunningLedger ledger = vinhLong()) {
            for (String before : List.of("2025-01-15", "2025-04-20")) {
                JsonNode task = task(ledger, "5", before);
                assertEquals("2600/QĐ-UBND", task.at("/governedBy/number").stringValue());
                assertEquals(
                        "2600/QĐ-UBND ngày 16/12/2024",
                        task.at("/governedBy/instrument").stringValue());
                assertTrue(task.at("/lead/unknown").booleanValue());
                assertEquals("unknown", task.get("known").stringValue());
                assertEquals("inferred", task.get("existence").stringValue());
            }
            JsonNode first = task(ledger, "5", "2025-04-21");
            assertEquals("713/QĐ-UBND", first.at("/governedBy/number").stringValue());
            assertEquals(List.of("Sở Khoa học và Công nghệ"), texts(first.get("lead")));
            JsonNode later = task(ledger, "5", "2025-04-30");
            assertEquals(
                    List.of("Các sở, ban, ngành tỉnh", "UBND cấp huyện", "UBND cấp xã"),
                    texts(later.get("coordinating")));
            assertEquals(List.of("Quyết định"), texts(later.get("products")));
            assertEquals("Quý IV năm 2024", later.at("/deadline/printed").stringValue());
            assertEquals(
                    List.of("2600/QĐ-UBND", "713/QĐ-UBND"),
                    numbers(ledger.ask(VINH_LONG + "?effectiveAt=2025-04-30").get("governing")));
        }
    }

    @Test
    void an_amendment_is_not_the_whole_plan() throws Exception {
        try (RunningLedger ledger = vinhLong()) {
            JsonNode plan = ledger.ask(VINH_LONG + "?effectiveAt=2025-04-30");
            List<String> restated = new ArrayList<>();
            List<String> unchanged = new ArrayList<>();
            for (JsonNode task : plan.get("tasks")) {
                boolean kept = task.at("/keptBy/number").asString("").equals("713/QĐ-UBND");
                (kept ? unchanged : restated).add(task.get("ref").stringValue());
            }
            List<String> listed = Stream.of(range(1, 16), range(27, 27), range(35, 35), range(55, 60), range(66, 73))
                    .flatMap(List::stream)
                    .toList();
            List<String> rest = Stream.of(range(17, 26), range(28, 34), range(36, 54), range(61, 65))
                    .flatMap(List::stream)
                    .toList();
            assertEquals(listed, restated);
            assertEquals(32, restated.size());
            assertEquals(rest, unchanged);
            assertEquals(41, unchanged.size());
            assertEquals(List.of("I", "III", "IV", "VII", "VIII"), sections(plan, true));
            assertEquals(List.of("II", "V", "VI"), sections(plan, false));
            assertFalse(plan.at("/coverage/tasksComplete").booleanValue());

            JsonNode diff = ledger.ask(VINH_LONG + "/diff?effectiveFrom=2025-04-20&effectiveTo=2025-04-30");
            for (JsonNode change : diff.get("changes")) {
                assertEquals("amended", change.get("change").stringValue());
                assertTrue(change.at("/from/unknown").booleanValue(), change::toString);
            }
        }
    }

    @Test
    void what_was_not_known_before_an_entry_is_told_as_unknown_and_not_as_absent() throws Exception {
        try (RunningLedger ledger = vinhLong()) {
            long amended = ledger.ask(VINH_LONG).at("/asOf/position").longValue();
            JsonNode diff = ledger.ask(VINH_LONG + "/diff?effectiveFrom=2025-04-30&effectiveTo=2025-04-30&positionFrom="
                    + (amended - 1) + "&positionTo=" + amended);
            Set<String> told = new HashSet<>();
            for (JsonNode change : diff.get("changes")) {
                assertEquals("amended", change.get("change").stringValue(), change::toString);
                assertTrue(change.at("/from/unknown").booleanValue(), change::toString);
                told.add(change.get("ref").stringValue());
            }
            assertEquals(32, told.size());
        }
    }

    @Test
    void a_task_that_is_not_listed_is_kept_by_the_residual_clause() throws Exception {
        try (RunningLedger ledger = vinhLong()) {
            JsonNode task = task(ledger, "20", "2025-04-30");
            assertEquals("inferred", task.get("existence").stringValue());
            assertEquals("unknown", task.get("known").stringValue());
            assertEquals(
                    "2600/QĐ-UBND ngày 16/12/2024",
                    task.at("/governedBy/instrument").stringValue());
            assertEquals(
                    "713/QĐ-UBND ngày 21/04/2025", task.at("/keptBy/instrument").stringValue());
            assertEquals("chú thích 1", task.at("/keptBy/clause").stringValue());
            assertEquals(
                    "inForce",
                    ledger.ask(VINH_LONG + "?effectiveAt=2025-04-30")
                            .get("status")
                            .stringValue());
            assertEquals(
                    "unknown", task(ledger, "80", "2025-04-30").get("existence").stringValue());
        }
    }

    @Test
    void a_replacement_without_a_date_is_neither_defaulted_nor_guessed() throws Exception {
        try (RunningLedger ledger = sonLa(LocalDate.of(2025, 9, 20))) {
            assertEquals("notYetInForce", status(ledger, OLD_SON_LA, "2025-01-06"));
            assertEquals("inForce", status(ledger, OLD_SON_LA, "2025-07-10"));
            assertEquals("inForce", status(ledger, OLD_SON_LA, "2025-07-13"));
            for (String open : List.of("2025-07-14", "2025-08-01")) {
                assertEquals("undetermined", status(ledger, OLD_SON_LA, open));
                JsonNode successor = ledger.ask(NEW_SON_LA + "?effectiveAt=" + open);
                assertEquals("undetermined", successor.get("status").stringValue());
                assertEquals(
                        "2025-07-14",
                        successor.at("/statusReason/effectiveFrom/notBefore/on").stringValue());
            }
            JsonNode later = ledger.ask(NEW_SON_LA + "?effectiveAt=2025-09-15");
            assertEquals("inForce", later.get("status").stringValue());
            assertTrue(later.at("/statusReason/inferred").booleanValue());
            JsonNode old = ledger.ask(OLD_SON_LA + "?effectiveAt=2025-09-15");
            assertEquals("replaced", old.get("status").stringValue());
            assertTrue(old.at("/statusReason/inferred").booleanValue());
            assertEquals(
                    "son-la.vpub.2025.u-cchc",
                    old.at("/statusReason/replacedBy").stringValue());
            JsonNode none = ledger.ask("/api/plans?issuer=son-la.vpub&status=inForce&effectiveAt=2025-01-06");
            assertTrue(none.get("plans").isEmpty());
        }
    }

    @Test
    void a_date_that_is_learnt_later_leaves_what_was_known_before() throws Exception {
        try (RunningLedger ledger = sonLa(LocalDate.of(2025, 8, 5))) {
            JsonNode learnt = ledger.record(NEW_SON_LA + "/corrections", """
                    {"entry": 1, "path": "/instrument/issuedOn", "to": "2025-07-25", "reason": "bản chính có ngày"}
                    """);
            long position = learnt.get("position").longValue();
            String now = "&knownAt=2025-08-05T01:00:00Z";
            assertEquals("inForce", status(ledger, NEW_SON_LA, "2025-07-28" + now));
            assertEquals("replaced", status(ledger, OLD_SON_LA, "2025-07-28" + now));
            assertEquals("notYetInForce", status(ledger, NEW_SON_LA, "2025-07-24" + now));
            assertEquals("inForce", status(ledger, OLD_SON_LA, "2025-07-24" + now));
            String before = "2025-07-28&knownAt=2025-08-01T00:00:00Z";
            assertEquals("undetermined", status(ledger, NEW_SON_LA, before));
            assertEquals("undetermined", status(ledger, OLD_SON_LA, before));
            String atPosition = "2025-07-28&known=" + (position - 1);
            assertEquals("undetermined", status(ledger, NEW_SON_LA, atPosition));
            assertEquals("inForce", status(ledger, NEW_SON_LA, "2025-07-28&known=" + position));
        }
    }

    private static JsonNode task(RunningLedger ledger, String ref, String day) throws Exception {
        JsonNode answer = ledger.ask(VINH_LONG + "/tasks/" + ref + "?effectiveAt=" + day);
        assertEquals(day, answer.at("/asOf/effectiveAt").stringValue());
        assertNull(answer.get("instrument"));
        return answer.get("task");
    }

    private static String status(RunningLedger ledger, String plan, String day) throws Exception {
        return ledger.ask(plan + "?effectiveAt=" + day).get("status").stringValue();
    }

    private static List<String> sections(JsonNode plan, boolean touched) {
        return plan.get("sections")
                .valueStream()
                .filter(section -> section.get("touched").booleanValue() == touched)
                .map(section -> section.get("label").stringValue())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<String> numbers(JsonNode acts) {
        return acts.valueStream().map(act -> act.get("number").stringValue()).toList();
    }

    private static List<String> range(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }
}
