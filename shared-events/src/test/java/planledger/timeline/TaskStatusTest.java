package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planledger.event.TaskRef;
import planledger.timeline.TaskStatus.Kind;

/** Where one part stands on a day, kind by kind of deadline. */
class TaskStatusTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trước ngày 16/3/2025 | 2025-02-27 | IN_WINDOW 2025-03-15
            Trước ngày 16/3/2025 | 2025-02-28 | DUE_SOON 2025-03-15
            Trước ngày 16/3/2025 | 2025-03-15 | DUE_SOON 2025-03-15
            Trước ngày 16/3/2025 | 2025-03-16 | OVERDUE 2025-03-15
            Chậm nhất ngày 16/3/2025 | 2025-03-16 | DUE_SOON 2025-03-16
            Chậm nhất ngày 16/3/2025 | 2025-03-17 | OVERDUE 2025-03-16
            Tháng 3/2025 | 2025-02-28 | NOT_STARTED 2025-03-31
            Tháng 3/2025 | 2025-03-01 | IN_WINDOW 2025-03-31
            Tháng 3/2025 | 2025-03-16 | DUE_SOON 2025-03-31
            Tháng 3/2025 | 2025-04-01 | OVERDUE 2025-03-31
            Quý II/2025 | 2025-03-31 | NOT_STARTED 2025-06-30
            Quý II/2025 | 2025-07-01 | OVERDUE 2025-06-30
            Trong năm 2025 | 2025-12-16 | DUE_SOON 2025-12-31
            Trong năm 2025 | 2026-01-01 | OVERDUE 2025-12-31
            Quý IV/2025 - Quý II/2026 | 2026-01-01 | IN_WINDOW 2026-06-30
            Từ tháng 3/2025 trở đi | 2025-02-28 | NOT_STARTED
            Từ tháng 3/2025 trở đi | 2031-01-01 | IN_WINDOW
            Giữa năm 2025 | 2025-06-14 | IN_WINDOW 2025-06-30
            Giữa năm 2025 | 2025-06-15 | DUE_SOON 2025-06-30
            Giữa năm 2025 | 2025-07-01 | OVERDUE 2025-06-30
            Thường xuyên | 2031-01-01 | STANDING
            Thường xuyên trong năm 2025 | 2026-02-01 | STANDING
            Thường xuyên trong năm 2026 | 2025-12-31 | NOT_STARTED
            Định kỳ hằng quý | 2031-01-01 | STANDING
            Định kỳ trong năm 2025 | 2026-02-01 | STANDING
            Định kỳ theo báo cáo CCHC | 2026-02-01 | STANDING
            Sau khi có kết quả công bố | 2031-01-01 | UNRESOLVED
            Đã ban hành Kế hoạch số 09/KH-VPUB ngày 15/01/2025 | 2031-01-01 | DONE_UNDATED
            30/02/2025 | 2031-01-01 | UNRESOLVED
            Tuần 2 tháng 3 | 2031-01-01 | UNRESOLVED
            '' | 2031-01-01 | NO_DEADLINE
             | 2031-01-01 | NO_DEADLINE
            """)
    void an_open_part_stands_as_its_words_say(@Nullable String deadline, String day, String said) {
        assertEquals(said, Story.of(deadline, "Kế hoạch").said(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chậm nhất ngày 16/3/2025 | 2025-03-16 | DONE_ON_TIME 2025-03-16
            Chậm nhất ngày 16/3/2025 | 2025-03-17 | DONE_LATE 2025-03-16
            Chậm nhất ngày 16/3/2025 | | DONE_UNDATED 2025-03-16
            Tháng 3/2025 | 2025-01-10 | DONE_ON_TIME 2025-03-31
            Từ tháng 3/2025 trở đi | 2025-04-10 | DONE_UNDATED
            Thường xuyên | 2025-04-10 | STANDING
            Định kỳ hằng quý | 2025-04-10 | STANDING
            Sau khi có kết quả công bố | 2025-04-10 | DONE_UNDATED
            Đã hoàn thành | 2025-04-10 | DONE_UNDATED
            30/02/2025 | 2025-04-10 | DONE_UNDATED
            Tuần 2 tháng 3 | 2025-04-10 | DONE_UNDATED
             | 2025-04-10 | DONE_UNDATED
            """)
    void a_part_with_a_report_stands_as_the_date_of_its_evidence_says(
            @Nullable String deadline, @Nullable String on, String said) {
        Story story = Story.of(deadline, "Kế hoạch").done(on, "Kế hoạch", null);
        assertEquals(said, story.said("2026-12-31"));
        assertEquals(2, story.decidedBy("2026-12-31"));
    }

    @Test
    void evidence_of_a_later_day_does_not_count_yet() {
        Story story = Story.of("Quý I/2025", "Kế hoạch").done("2025-04-10", "Kế hoạch", null);
        assertEquals(Kind.OVERDUE, story.part("2025-04-09").kind());
        assertEquals(Kind.DONE_LATE, story.part("2025-04-10").kind());
    }

    @Test
    void a_day_before_which_it_is_due_is_the_first_day_on_which_it_is_late_unless_read_otherwise() {
        Story open = Story.of("Trước ngày 16/3/2025", "Kế hoạch");
        assertEquals(Story.day("2025-03-16"), open.part("2025-03-01").lateFrom());
        assertFalse(open.part("2025-03-15").dependsOnReading());
        assertTrue(open.part("2025-03-16").dependsOnReading());
        assertFalse(open.part("2025-03-17").dependsOnReading());
        Story done = Story.of("Trước ngày 16/3/2025", "Kế hoạch").done("2025-03-16", "Kế hoạch", null);
        assertEquals(Kind.DONE_LATE, done.part("2025-04-01").kind());
        assertTrue(done.part("2025-04-01").dependsOnReading());
    }

    @Test
    void a_conditional_part_runs_from_the_event_on_and_is_never_late() {
        Story story = Story.of("Sau khi có kết quả công bố", "Kế hoạch");
        for (String day : List.of("2025-05-01", "2025-05-02", "2031-01-01")) {
            Kind kind = day.equals("2025-05-01") ? Kind.UNRESOLVED : Kind.IN_WINDOW;
            assertEquals(kind, story.on(day, any -> Optional.of(Story.day("2025-05-02"))));
        }
    }

    @Test
    void the_event_of_another_task_means_nothing() {
        Story story = Story.of("Sau khi có kết quả công bố", "Kế hoạch");
        Optional<LocalDate> shown = Optional.of(Story.day("2025-05-02"));
        Kind kind = story.on("2025-06-01", ref -> shown.filter(any -> !ref.equals(Story.TASK)));
        assertEquals(Kind.UNRESOLVED, kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kế hoạch: Quý I/2025; Báo cáo: Quý IV/2025 | OVERDUE
            Kế hoạch: Quý II/2025; Báo cáo: Tháng 4/2025 | DUE_SOON
            Kế hoạch: Quý II/2025; Báo cáo: Quý IV/2025 | IN_WINDOW
            Kế hoạch: Quý IV/2025; Báo cáo khi có yêu cầu | NOT_STARTED
            Báo cáo khi có yêu cầu; Thường xuyên | UNRESOLVED
            """)
    void a_task_stands_as_the_part_that_tells_most(String deadline, Kind kind) {
        assertEquals(
                kind, Story.of(deadline, "Kế hoạch", "Báo cáo").on("2025-04-20").kind());
    }

    @Test
    void a_task_that_is_done_but_for_one_part_is_not_done() {
        Story story = Story.of("Kế hoạch: Quý I/2025; Báo cáo: Quý IV/2025", "Kế hoạch", "Báo cáo")
                .done("2025-05-01", "Kế hoạch", null);
        assertEquals(Kind.NOT_STARTED, story.on("2025-06-01").kind());
        assertEquals("Kế hoạch DONE_LATE 2025-03-31; Báo cáo NOT_STARTED 2025-12-31", story.said("2025-06-01"));
        story.done("2025-12-01", "Báo cáo", null);
        assertEquals(Kind.DONE_LATE, story.on("2025-12-31").kind());
        assertFalse(story.on("2025-12-31").goesOn());
    }

    @Test
    void a_task_that_no_act_names_has_no_status() {
        assertNull(Story.of("Quý I/2025").timeline().taskStatus(new TaskRef("2"), Story.day("2025-06-01"), 1));
    }

    @Test
    void a_task_goes_on_while_a_part_is_open_and_not_late() {
        Story story = Story.of("Kế hoạch: Quý I/2025; Báo cáo: Quý IV/2025", "Kế hoạch", "Báo cáo");
        assertTrue(story.on("2025-04-01").goesOn());
        assertFalse(story.on("2026-01-01").goesOn());
    }
}
