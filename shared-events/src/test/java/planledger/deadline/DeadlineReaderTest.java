package planledger.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planledger.event.Deadline;
import planledger.event.Deadline.Kind;

class DeadlineReaderTest {
    private static final String COMPOUND = "Kế hoạch Quý IV năm 2024 và báo cáo năm 2025";

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "-", "–", "…", "./.", ";;", "\u200b", "()"})
    void a_cell_without_words_has_no_parts(String cell) {
        assertEquals(List.of(), DeadlineReader.read(cell, 2025, List.of()).parts());
    }

    @Test
    void what_is_printed_stays_as_it_is() {
        Deadline deadline = DeadlineReader.read("  QUÝ  IV/2025./. ", 2025, List.of());
        assertEquals("  QUÝ  IV/2025./. ", deadline.printed());
        assertEquals(DeadlineReader.VERSION, deadline.interpreter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quý IV", "Trước 15/6", "Tháng 10 - tháng 3", "Cuối năm", "29/2", "Từ tháng 3"})
    void without_the_year_of_the_plan_no_day_is_known(String cell) {
        Deadline.Part part = DeadlineReader.read(cell, null, List.of()).parts().get(0);
        assertEquals(new Deadline.Part(null, part.kind(), null, null, false, null), part);
    }

    @Test
    void a_year_in_the_cell_goes_before_the_year_of_the_plan() {
        assertEquals("QUARTER 2024-10-01..2024-12-31", Said.by("Quý IV năm 2024"));
        assertEquals("QUARTER 2025-10-01..2025-12-31*", Said.by("Quý IV"));
    }

    @Test
    void letters_in_two_pieces_are_read_and_shown_in_one() {
        String pieces = Normalizer.normalize(COMPOUND, Normalizer.Form.NFD);
        assertEquals(Said.by(COMPOUND), Said.by(pieces));
    }

    @Test
    void capitals_lines_and_spaces_do_not_change_what_is_due() {
        String spaced = COMPOUND.replace(" ", "\u00a0\n ");
        assertEquals(Said.by(COMPOUND), Said.by(spaced));
        assertEquals(
                Said.by(COMPOUND).toUpperCase(Locale.ROOT),
                Said.by(COMPOUND.toUpperCase(Locale.ROOT)).toUpperCase(Locale.ROOT));
    }

    @Test
    void a_line_that_begins_with_a_dash_is_a_clause() {
        assertEquals(Said.by("Kế hoạch: Quý I/2025; Thường xuyên"), Said.by("- Kế hoạch: Quý I/2025\n- Thường xuyên"));
    }

    @Test
    void a_text_longer_than_any_cell_is_not_read() {
        List<Deadline.Part> parts =
                DeadlineReader.read("Quý I; ".repeat(1_000), 2025, List.of()).parts();
        assertEquals(1, parts.size());
        assertEquals(Kind.UNREAD, parts.get(0).kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quý i, Kế hoạch ",
                "tháng 6, năm 2025, ",
                "trước 15/6 và khi có ",
                "iiiiiiii",
                "Kế hoạch, báo cáo và ",
                "(("
            })
    void a_text_that_repeats_itself_is_read_in_no_time(String text) {
        String cell = text.repeat(3_000 / text.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Said.by(cell, "Kế hoạch, báo cáo"));
    }
}
