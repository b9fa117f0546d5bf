package planledger.command.form;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import planledger.web.Declined;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of the fields of a form on their way to the API, and of its faults on the way back. */
class RequestTest {
    private static ApiBody body(String act, String... fields) {
        return Request.of(draft(act, fields));
    }

    private static Draft draft(String act, String... fields) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return Draft.sent(requireNonNull(Acts.of(act)), typed);
    }

    private static JsonNode fault(String path) {
        ObjectNode fault = ApiBody.NODES.objectNode();
        return fault.put("path", path).put("message", "sai").put("messageEn", "wrong");
    }

    @Test
    void what_is_left_empty_is_not_sent_and_what_must_be_there_is_told_by_its_field() {
        ApiBody body = body("task-amendment", "plan", "a.2025.1", "ref", "1", "effectiveFrom", "  ");
        assertEquals("{\"instrument\":{},\"set\":{}}", body.json().toString());
        assertEquals(
                "instrument.issuer", body.mistake(fault("/instrument/issuer")).field());
        assertEquals("set.deadline", body.mistake(fault("/set")).field());
        assertEquals("", body.mistake(fault("")).field());
        assertEquals("", body.mistake(fault("/elsewhere")).field());
    }

    @Test
    void a_column_is_named_where_it_differs_or_is_ticked_and_emptied_where_nothing_is_left() {
        ApiBody body = body(
                "task-amendment",
                "plan",
                "a.2025.1",
                "ref",
                "1",
                "was.set.deadline",
                "Quý I",
                "set.deadline",
                "Quý I ",
                "was.set.lead",
                "Sở A",
                "set.lead",
                "",
                "also.set.budget",
                "1",
                "set.title",
                "Tên");
        assertEquals(
                "{\"lead\":null,\"title\":\"Tên\",\"budget\":null}",
                body.json().get("set").toString());
    }

    @Test
    void empty_rows_go_and_faults_find_the_rows_that_stay() {
        ApiBody body = body(
                "amendment",
                "plan",
                "a.2025.1",
                "items.3.op",
                "amend",
                "items.3.ref",
                "5",
                "items.3.lead",
                "Sở A\nSở B",
                "items.7.op",
                "repeal",
                "pastedOp",
                "restate",
                "pasted",
                "9\tViệc\tSở C");
        assertEquals(3, body.json().get("items").size());
        assertEquals("items.0.lead", body.mistake(fault("/items/0/set/lead/1")).field());
        assertEquals("Dòng 2: sai", body.mistake(fault("/items/0/set/lead/1")).vi());
        assertEquals("items.1.ref", body.mistake(fault("/items/1/ref")).field());
        assertEquals("pasted", body.mistake(fault("/items/2/task/deadline")).field());
        assertEquals(
                "Line 1, task 9: wrong",
                body.mistake(fault("/items/2/task/deadline")).en());
    }

    @Test
    void nothing_typed_is_left_out_without_a_word() {
        ApiBody body =
                body("amendment", "plan", "a.2025.1", "items.0.op", "repeal", "items.0.ref", "5", "items.0.lead", "A");
        assertEquals(
                List.of("items.0.lead"),
                body.mistakes().stream().map(Mistake::field).toList());
        ApiBody both =
                body("completion", "plan", "a", "ref", "1", "evidence.url", "http://a.vn", "evidence.number", "1");
        assertEquals("evidence.url", both.mistakes().get(0).field());
        ApiBody pairs = body(
                "disposition",
                "plan",
                "a",
                "dispositions.0.from",
                "1; 2",
                "dispositions.0.kind",
                "carriedUnchanged",
                "dispositions.0.to",
                "1");
        assertEquals("dispositions.0.to", pairs.mistakes().get(0).field());
    }

    @Test
    void several_old_tasks_are_carried_over_in_pairs() {
        ApiBody body = body(
                "disposition",
                "plan",
                "a.2025.1",
                "dispositions.0.from",
                "I.1; I.2",
                "dispositions.0.kind",
                "carriedChanged",
                "dispositions.0.to",
                "1\n2");
        assertEquals(
                "[{\"from\":\"a.2025.1#I.1\",\"kind\":\"carriedChanged\",\"to\":[\"1\"]},"
                        + "{\"from\":\"a.2025.1#I.2\",\"kind\":\"carriedChanged\",\"to\":[\"2\"]}]",
                body.json().get("dispositions").toString());
        assertEquals(
                "dispositions.0.from",
                body.mistake(fault("/dispositions/1/from")).field());
    }

    @Test
    void days_are_taken_as_documents_print_them_and_what_is_no_day_stays_as_typed() {
        Draft draft = draft("agency", "from", "1/3/2025");
        assertEquals("2025-03-01", Request.of(draft).json().get("from").asString());
        assertEquals(
                "2025-02-31",
                body("agency", "from", "31/02/2025").json().get("from").asString());
        assertEquals(
                "tháng 3", body("agency", "from", "tháng 3").json().get("from").asString());
        assertEquals(
                "12a",
                body("correction", "plan", "a", "entry", "12a")
                        .json()
                        .get("entry")
                        .asString());
    }

    @Test
    void number_and_day_of_a_printed_document_are_taken_only_where_there_is_one_of_each() {
        assertEquals(
                "{\"number\":\"1783/QĐ-UBND\",\"issuedOn\":\"2025-07-14\",\"asPrinted\":\"Quyết định số 1783/QĐ-UBND"
                        + " ngày 14 tháng 7 năm 2025 của UBND\"}",
                PrintedCitation.read("Quyết định số 1783/QĐ-UBND ngày 14 tháng 7 năm 2025 của UBND")
                        .toString());
        assertEquals(
                "{\"number\":\"18-NQ/TW\",\"asPrinted\":\"Nghị quyết 18-NQ/TW ngày 31/02/2018\"}",
                PrintedCitation.read("Nghị quyết 18-NQ/TW ngày 31/02/2018").toString());
        assertEquals(
                "{\"asPrinted\":\"Nghị định 1/2020/NĐ-CP, 2/2021/NĐ-CP ngày 1/1/2021\"}",
                PrintedCitation.read("Nghị định 1/2020/NĐ-CP, 2/2021/NĐ-CP ngày 1/1/2021")
                        .toString());
    }

    @Test
    void breaks_that_word_puts_into_cells_are_line_breaks_and_the_rest_is_left_to_the_api() {
        Draft draft = draft("agency", "aliases", "Sở A\u000bSở B\r\nSở C\u0000");
        assertEquals(
                "[\"Sở A\",\"Sở B\",\"Sở C\\u0000\"]",
                Request.of(draft).json().get("aliases").toString());
    }

    @Test
    void a_field_that_the_form_has_not_is_refused() {
        for (String name : List.of("seq", "items.0.op", "aliases.0", "was.seq", "", "f", "items.200.op")) {
            assertThrows(Declined.class, () -> draft("agency", name, "1"), name);
        }
    }

    @Test
    void a_draft_keeps_its_key_and_one_that_nobody_gave_it_is_not_believed() {
        String key = "0f8fad5b-d9cb-469f-a165-70867728950e";
        assertEquals(key, draft("agency", Draft.KEY, key).key());
        assertTrue(draft("agency", Draft.KEY, "x\r\nIf-Match: *").key().matches("[0-9a-f-]{36}"));
    }

    @Test
    void every_field_has_a_name_of_its_own_in_its_form() {
        Acts.all().forEach(act -> {
            List<String> names = act.fields(2).map(Field::name).toList();
            assertEquals(
                    names.size(),
                    names.stream().distinct().count(),
                    act.id() + names.stream().sorted().collect(Collectors.joining(" ")));
            assertTrue(
                    names.stream().noneMatch(name -> List.of(Draft.KEY, Draft.SEEN, Draft.WISH)
                            .contains(name)),
                    act.id());
        });
    }
}
