package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planledger.event.PlanEvent.Claim;
import planledger.timeline.TaskStatus.Kind;

/** Which report of work closes which part. */
class ProofsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quý IV/2025 | Kế hoạch | Kế hoạch | | closes
            Quý IV/2025 | Kế hoạch | KẾ  HOẠCH. | | closes
            Quý IV/2025 | Kế hoạch | | | closes
            Quý IV/2025 | Kế hoạch | Báo cáo | | no
            Quý IV/2025 | Kế hoạch; Báo cáo | Kế hoạch | | no
            Quý IV/2025 | Kế hoạch; Báo cáo | | | closes
            Quý IV/2025 | | | | closes
            Quý IV/2025 | | Báo cáo | | closes
            Quý IV/2025 | Báo cáo | Báo cáo | Quý IV/2025 | closes
            Quý IV/2025 | Báo cáo | Báo cáo | quý 4 năm 2025 | closes
            Quý IV/2025 | Báo cáo | Báo cáo | quý 4 | closes
            Quý IV/2025 | Báo cáo | | Quý IV | closes
            Quý IV/2025 | Báo cáo | Báo cáo | Quý III/2025 | no
            Quý IV/2025 | Báo cáo | Báo cáo | Quý IV/2024 | no
            Quý IV/2025 | Báo cáo | Báo cáo | Năm 2025 | closes
            Quý IV/2025 | Báo cáo | | Năm 2025 | no
            Báo cáo kết quả năm tháng 12/2025. | Kế hoạch của Tổ 1169; Báo cáo kết quả thực hiện | Báo cáo kết quả thực hiện | | closes
            Báo cáo kết quả năm tháng 12/2025. | Kế hoạch của Tổ 1169; Báo cáo kết quả thực hiện | Kế hoạch của Tổ 1169 | | no
            Kế hoạch Quý I/2025 | Quyết định | Quyết định | | closes
            """)
    void the_only_part_is_closed_product_by_product(
            String deadline,
            @Nullable String products,
            @Nullable String product,
            @Nullable String period,
            String said) {
        Story story = Story.of(deadline, items(products)).done("2025-01-15", product, period);
        assertEquals(said.equals("closes"), story.part("2025-02-01").kind() == Kind.DONE_ON_TIME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kế hoạch của UBND tỉnh | | 1
            Báo cáo kết quả | | 2
            | | none
            """)
    void a_part_is_closed_by_the_product_that_its_label_stands_for(
            @Nullable String product, @Nullable String period, String said) {
        Story story = Story.of(
                "Kế hoạch ban hành quý III/2025; Báo cáo quý IV/2025", "Kế hoạch của UBND tỉnh", "Báo cáo kết quả");
        assertEquals(said, closed(story.done("2025-05-01", product, period)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Báo cáo | Quý III/2025 | 1
            Báo cáo | quý 4 | 2
            | Quý IV | 2
            Báo cáo | | none
            | | none
            Báo cáo | Quý II | none
            """)
    void parts_that_a_period_tells_apart_are_closed_by_period(
            @Nullable String product, @Nullable String period, String said) {
        Story story = Story.of("Quý III và quý IV/2025", "Kế hoạch", "Báo cáo");
        assertEquals(said, closed(story.done("2025-05-01", product, period)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kế hoạch | Quý II | 1
            Kế hoạch | Quý IV/2025 | 2
            Kế hoạch | | none
            Báo cáo | Quý II | none
            """)
    void parts_of_one_name_are_closed_by_product_and_period(String product, @Nullable String period, String said) {
        Story story = Story.of("Kế hoạch Quý II, Quý IV năm 2025", "Kế hoạch", "Báo cáo");
        assertEquals(said, closed(story.done("2025-03-01", product, period)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trước ngày 15/6/2025, trước ngày 15/12/2025 | Báo cáo | 15/6 | 1
            Trước ngày 15/6/2025, trước ngày 15/12/2025 | Báo cáo | 15/12/2025 | 2
            Trước ngày 15/6/2025, trước ngày 15/12/2025 | Báo cáo | | none
            Báo cáo trước ngày 15/6 và ngày 15/12/2025 | Báo cáo | 15/12 | 2
            Báo cáo trước ngày 15/6 và ngày 15/12/2025 | Kế hoạch | 15/12 | none
            Báo cáo trước ngày 15/6 và ngày 15/12/2025 | Báo cáo | | none
            Cấp tỉnh: Quý II/2025; cấp xã: Quý III/2025 | Báo cáo | Cấp xã | 2
            Cấp tỉnh: Quý II/2025; cấp xã: Quý III/2025 | Báo cáo | | none
            Cấp tỉnh: Quý II/2025; cấp xã: Quý III/2025 | Báo cáo | Quý II | none
            """)
    void parts_that_days_or_addressees_tell_apart_are_closed_by_them(
            String deadline, String product, @Nullable String period, String said) {
        Story story = Story.of(deadline, "Kế hoạch", "Báo cáo");
        assertEquals(said, closed(story.done("2025-03-01", product, period)));
    }

    @Test
    void a_label_that_begins_several_products_stands_for_all_of_them() {
        Story story = Story.of("Kế hoạch: Quý I/2025; Báo cáo: Quý IV/2025", "Kế hoạch", "Báo cáo quý", "Báo cáo năm");
        assertEquals("none", closed(story.done("2025-03-01", "Báo cáo quý", null)));
        assertEquals("2", closed(story.done("2025-03-01", "Báo cáo năm", null)));
    }

    @Test
    void a_part_without_label_waits_for_every_product() {
        Story story = Story.of("Quý IV/2025", "Kế hoạch", "Báo cáo").done("2025-10-01", "Kế hoạch", null);
        assertEquals(Kind.IN_WINDOW, story.part("2025-11-01").kind());
        story.done("2026-01-02", "Báo cáo", null);
        assertEquals(Kind.DONE_LATE, story.part("2026-02-01").kind());
        assertEquals(3, story.decidedBy("2026-02-01"));
    }

    @Test
    void the_earliest_dated_report_counts() {
        Story story =
                Story.of("Quý I/2025", "Kế hoạch").done(null, "Kế hoạch", null).recordedOn("2025-02-01");
        assertEquals(Kind.DONE_UNDATED, story.part("2025-05-01").kind());
        story.done("2025-04-10", "Kế hoạch", null);
        assertEquals(Kind.DONE_LATE, story.part("2025-05-01").kind());
        story.done("2025-03-10", "Kế hoạch", null);
        assertEquals(Kind.DONE_ON_TIME, story.part("2025-05-01").kind());
        assertEquals(4, story.decidedBy("2025-05-01"));
    }

    @Test
    void work_in_progress_closes_nothing_but_shows_that_a_standing_part_lives() {
        Story due = Story.of("Quý I/2025", "Kế hoạch").reported("2025-02-01", "Kế hoạch", null, Claim.ONGOING);
        assertEquals(Kind.OVERDUE, due.part("2025-05-01").kind());
        assertEquals(List.of(), due.on("2025-05-01").closingNothing());
        Story standing = Story.of("Thường xuyên", "Tin bài").reported("2025-02-01", null, null, Claim.ONGOING);
        assertEquals(2, standing.decidedBy("2025-05-01"));
        assertEquals(3, standing.done("2025-03-01", "Tin bài", null).decidedBy("2025-05-01"));
        assertEquals(3, standing.done("2025-04-01", "Báo cáo", null).decidedBy("2025-05-01"));
    }

    @Test
    void a_report_that_does_not_say_what_it_delivers_is_shown() {
        Story story = Story.of("Quý III và quý IV/2025", "Kế hoạch", "Báo cáo")
                .done("2025-05-01", "Báo cáo", null)
                .done("2025-05-01", null, "Quý III");
        assertEquals(
                List.of(2L),
                story.on("2025-06-01").closingNothing().stream()
                        .map(Completion::id)
                        .toList());
    }

    @Test
    void a_report_on_a_part_that_goes_on_is_not_idle() {
        for (String deadline : List.of("Thường xuyên", "Định kỳ hằng quý", "Hằng quý trong năm 2025")) {
            Story story = Story.of(deadline, "Báo cáo")
                    .done("2025-05-01", "Báo cáo", "Quý I/2025")
                    .done("2025-05-01", null, "Quý I/2025");
            assertEquals(List.of(), story.on("2025-06-01").closingNothing());
        }
        Story other = Story.of("Hằng quý trong năm 2025", "Báo cáo").done("2025-05-01", "Báo cáo", "Năm 2025");
        assertEquals(1, other.on("2025-06-01").closingNothing().size());
    }

    @Test
    void a_report_on_one_of_several_products_is_not_idle() {
        Story story = Story.of("Quý IV/2025", "Kế hoạch", "Báo cáo").done("2025-05-01", "Báo cáo", null);
        assertEquals(List.of(), story.on("2025-06-01").closingNothing());
    }

    @Test
    void a_row_without_deadline_is_done_once_every_product_is_there() {
        Story story = Story.of(null, "Kế hoạch", "Báo cáo").done("2025-05-01", "Báo cáo", null);
        assertEquals(Kind.NO_DEADLINE, story.part("2025-06-01").kind());
        assertEquals(
                Kind.DONE_UNDATED,
                story.done("2025-05-02", "Kế hoạch", null).part("2025-06-01").kind());
    }

    private static String closed(Story story) {
        StringBuilder numbers = new StringBuilder();
        List<PartStatus> parts = story.on("2025-06-01").parts();
        for (int i = 0; i < parts.size(); i++) {
            numbers.append(parts.get(i).kind().isOpen() ? "" : Integer.toString(i + 1));
        }
        return numbers.isEmpty() ? "none" : numbers.toString();
    }

    private static String[] items(@Nullable String products) {
        return products == null ? new String[0] : products.split("; ", -1);
    }
}
