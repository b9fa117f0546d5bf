package planledger.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CellsTest {
    @Test
    void none_unknown_and_undetermined_are_three_things() {
        assertEquals("không có · none", text("null"));
        assertEquals("không có · none", text("[]"));
        assertEquals("chưa biết · not known", text("{\"unknown\":true}"));
        assertEquals(
                "chưa xác định · undetermined: Sở Tài chính / chưa biết · not known",
                text("{\"undetermined\":true,\"otherwise\":{\"unknown\":true},"
                        + "\"possible\":[{\"value\":[\"Sở Tài chính\"],\"governedBy\":{}}]}"));
    }

    @Test
    void a_deadline_is_shown_as_printed_and_a_citation_by_what_is_known_of_it() {
        assertEquals("Quý V", text("{\"printed\":\"Quý V\",\"interpreter\":1,\"parts\":[]}"));
        assertEquals("Thông tư 02; 18-NQ/TW", text("[{\"asPrinted\":\"Thông tư 02\"},{\"number\":\"18-NQ/TW\"}]"));
        assertEquals("{\"x\":1}", text("{\"x\":1}"));
    }

    @Test
    void nothing_that_somebody_entered_steers_the_screen() {
        assertEquals("[31mđỏ x y", Cells.line("\u001b[31mđỏ\nx\u2028y\u202e"));
        assertEquals("hoà", Cells.line("hoa\u0300"));
    }

    @Test
    void a_date_of_effect_is_a_day_or_its_bounds() {
        assertEquals("21/04/2025", Cells.effect(json("{\"date\":\"2025-04-21\"}")));
        assertEquals(
                "không trước · not before 14/07/2025, không sau · not after 10/09/2025",
                Cells.effect(json("{\"notBefore\":{\"on\":\"2025-07-14\"},\"notAfter\":{\"on\":\"2025-09-10\"}}")));
        assertEquals("chưa biết · not known", Cells.effect(json("{}")));
        assertEquals("chưa biết · not known", Cells.effect(json("{\"date\":\"mai\"}")));
    }

    @Test
    void a_name_of_a_later_release_is_shown_as_it_is() {
        assertEquals("a-later-name", Words.entry(json("\"a-later-name\"")));
        assertEquals("có hiệu lực · in force", Words.status(json("\"inForce\"")));
        assertEquals("có hiệu lực · in force", Words.status(json("{\"status\":\"inForce\",\"statusReason\":{}}")));
    }

    @Test
    void a_row_wraps_its_cells_and_keeps_its_columns() {
        assertEquals(
                List.of("một hai   xx", "ba        y", "dàidàidà", "idài"),
                new Table(0, 8, 3).row("một hai ba dàidàidàidài", "xx y").lines());
        assertEquals(
                List.of("  a\u0300b  c"),
                new Table(2, 2, 1).row("a\u0300b", "c").lines());
    }

    @Test
    void a_row_that_was_not_there_said_nothing_and_no_change_is_told_in_words() {
        JsonNode added =
                json("[{\"ref\":\"5a\",\"change\":\"added\",\"field\":\"lead\",\"from\":null,\"to\":[\"A\"]}]");
        assertEquals(List.of("5a        chủ trì · lead" + " ".repeat(44) + "→ A"), Changes.lines(added, 0));
        assertEquals(List.of("  không nhiệm vụ nào khác · no task differs"), Changes.lines(json("[]"), 2));
    }

    private static String text(String value) {
        return Cells.text(json(value));
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
