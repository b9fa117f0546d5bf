package planledger.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planledger.event.EffectiveFrom;
import planledger.timeline.TaskStatus.Kind;

/** Occurrences of a recurring part: only those age whose days are printed. */
class RecurringStatusTest {
    private static final String EACH_QUARTER = "Hằng quý trong năm 2025";

    @Test
    void every_occurrence_that_has_begun_ages_by_itself() {
        Story story = Story.of(EACH_QUARTER, "Báo cáo").done("2025-04-02", "Báo cáo", "Quý I/2025");
        assertEquals("NOT_STARTED 2025-03-31", story.said("2024-12-31"));
        assertEquals("IN_WINDOW 2025-03-31", story.said("2025-02-01"));
        assertEquals("DONE_LATE 2025-03-31; OVERDUE 2025-06-30; DUE_SOON 2025-09-30", story.said("2025-09-20"));
        assertEquals(
                Story.day("2025-04-01"), story.on("2025-09-20").parts().get(1).from());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Báo cáo | Quý I/2025 | DONE_ON_TIME
            Báo cáo | quý 1 | DONE_ON_TIME
            | Quý I/2025 | DONE_ON_TIME
            Báo cáo | Quý II/2025 | OVERDUE
            Báo cáo | Quý I/2024 | OVERDUE
            Báo cáo | Năm 2025 | OVERDUE
            Báo cáo | | OVERDUE
            | | OVERDUE
            Kế hoạch | Quý I/2025 | OVERDUE
            """)
    void one_report_closes_the_occurrence_that_it_names(@Nullable String product, @Nullable String period, Kind kind) {
        Story story = Story.of(EACH_QUARTER, "Báo cáo").done("2025-03-01", product, period);
        assertEquals(kind, story.on("2025-05-01").parts().get(0).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hằng tháng trong năm 2025 | DONE_ON_TIME 2025-01-31; OVERDUE 2025-02-28; IN_WINDOW 2025-03-31
            Định kỳ 6 tháng trong năm 2025 | IN_WINDOW 2025-06-30
            Hằng năm trong năm 2025 | IN_WINDOW 2025-12-31
            Hằng tuần trong năm 2025 | STANDING
            Định kỳ trong năm 2025 | STANDING
            Hằng quý | STANDING
            Trước ngày 15 hằng tháng | STANDING
            """)
    void a_rhythm_of_the_calendar_between_printed_days_is_dated_and_no_other(String deadline, String said) {
        Story story = Story.of(deadline, "Báo cáo").done("2025-01-20", "Báo cáo", "Tháng 01/2025");
        assertEquals(said, story.said("2025-03-10"));
    }

    @Test
    void what_ended_before_the_plan_bound_is_not_owed() {
        Story story = Story.of("2025-01-05", EffectiveFrom.on(Story.day("2025-07-14")), EACH_QUARTER, "Báo cáo");
        assertEquals("IN_WINDOW 2025-09-30", story.said("2025-08-01"));
    }

    @Test
    void what_may_have_ended_before_the_plan_bound_is_undetermined_unless_done() {
        Story story = Story.of("2025-01-05", Story.between("2025-05-01", "2025-07-14"), EACH_QUARTER, "Báo cáo");
        assertEquals("UNDETERMINED 2025-06-30; IN_WINDOW 2025-09-30", story.said("2025-08-01"));
        story.done("2025-06-20", "Báo cáo", "Quý II");
        assertEquals("DONE_ON_TIME 2025-06-30; IN_WINDOW 2025-09-30", story.said("2025-08-01"));
    }

    @Test
    void what_ended_before_the_act_was_issued_that_asks_for_it_is_not_owed() {
        Story story = Story.of("Thường xuyên", "Báo cáo").amended("2025-04-21", EACH_QUARTER, "Báo cáo");
        assertEquals("OVERDUE 2025-06-30; IN_WINDOW 2025-09-30", story.said("2025-08-01"));
    }

    @Test
    void an_act_that_says_the_same_again_asks_for_nothing_new() {
        Story story = Story.of(EACH_QUARTER, "Báo cáo").amended("2025-04-21", EACH_QUARTER, "Báo cáo", "Biểu");
        assertEquals("OVERDUE 2025-03-31; IN_WINDOW 2025-06-30", story.said("2025-05-01"));
    }
}
