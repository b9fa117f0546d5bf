package planledger.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to print a day or a period, beyond those of the printed plans; the plan is for 2025. */
class DeadlineDaysTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trước 15/6 | BY_EXCLUSIVE ..2025-06-14*
            trước ngày 16 tháng 01 năm 2025 | BY_EXCLUSIVE ..2025-01-15
            hoàn thành trước 30/11/2025 | BY_EXCLUSIVE ..2025-11-29
            Chậm nhất trước ngày 30/6/2025 | BY_EXCLUSIVE ..2025-06-29
            Trước tháng 6/2025 | BY_EXCLUSIVE ..2025-05-31
            Trước quý II/2025 | BY_EXCLUSIVE ..2025-03-31
            Trước năm 2026 | BY_EXCLUSIVE ..2025-12-31
            """)
    void before_a_day_excludes_it(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chậm nhất ngày 30/6/2025 | BY ..2025-06-30
            chậm nhất 30/6/2025 | BY ..2025-06-30
            Không quá ngày 30/6/2025 | BY ..2025-06-30
            Chậm nhất trong quý II/2025 | BY ..2025-06-30
            đến hết ngày 30/6/2025 | BY ..2025-06-30
            Đến ngày 30 tháng 6 năm 2025 | BY ..2025-06-30
            Từ nay đến 30/6/2025 | BY ..2025-06-30
            Hết quý II/2025 | BY ..2025-06-30
            Hết năm | BY ..2025-12-31*
            đến 2025 | BY ..2025-12-31
            Đến hết năm 2025 | BY ..2025-12-31
            Đến cuối năm 2025 | BY ..2025-12-31
            31/12/2025 | BY ..2025-12-31
            31/12 | BY ..2025-12-31*
            29/02/2024 | BY ..2024-02-29
            Ngày 31/12/2025 | BY ..2025-12-31
            Hạn cuối: 31/12/2025 | BY ..2025-12-31
            Trước 17 giờ ngày 15/6/2025 | BY ..2025-06-15
            Trước 16h00 ngày 15/12/2025 | BY ..2025-12-15
            """)
    void at_the_latest_includes_the_day(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trong tháng 3 | MONTH 2025-03-01..2025-03-31*
            tháng 3/2025 | MONTH 2025-03-01..2025-03-31
            3/2025 | MONTH 2025-03-01..2025-03-31
            T3/2025 | MONTH 2025-03-01..2025-03-31
            Quý 2/2025 | QUARTER 2025-04-01..2025-06-30
            Quý III, năm 2025 | QUARTER 2025-07-01..2025-09-30
            Quý IV - 2025 | QUARTER 2025-10-01..2025-12-31
            Dự kiến quý III/2025 | QUARTER 2025-07-01..2025-09-30
            Hoàn thành trong quý II năm 2025 | QUARTER 2025-04-01..2025-06-30
            2025 | YEAR 2025-01-01..2025-12-31
            Trong cả năm 2025 | YEAR 2025-01-01..2025-12-31
            Trong năm | YEAR 2025-01-01..2025-12-31*
            6 tháng đầu năm | RANGE 2025-01-01..2025-06-30*
            6 tháng cuối năm 2025 | RANGE 2025-07-01..2025-12-31
            Nửa đầu năm 2025 | RANGE 2025-01-01..2025-06-30
            9 tháng đầu năm 2025 | RANGE 2025-01-01..2025-09-30
            """)
    void a_period_is_all_of_its_days(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quý I - II/2025 | RANGE 2025-01-01..2025-06-30
            Từ Quý I đến Quý III/2025 | RANGE 2025-01-01..2025-09-30
            Tháng 3-4/2025 | RANGE 2025-03-01..2025-04-30
            Từ tháng 3/2025 đến 5/2025 | RANGE 2025-03-01..2025-05-31
            Tháng 10 - Tháng 3/2026 | RANGE 2025-10-01..2026-03-31
            Tháng 10/2025 - tháng 3 | RANGE 2025-10-01..2026-03-31
            Tháng 10 - tháng 3 | RANGE 2025-10-01..2026-03-31*
            15-20/6/2025 | RANGE 2025-06-15..2025-06-20
            Từ ngày 15/11/2024 đến ngày 14/2 | RANGE 2024-11-15..2025-02-14
            giai đoạn 2021-2025 | RANGE 2021-01-01..2025-12-31
            Năm 2025 - 2026 | RANGE 2025-01-01..2026-12-31
            Từ ngày 01/7/2025 | RANGE 2025-07-01..
            Năm 2025 và các năm tiếp theo | RANGE 2025-01-01..
            """)
    void a_range_is_never_cut_at_the_end_of_the_year(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Giữa năm 2025 | POINT 2025-06-30..2025-06-30
            Cuối năm | POINT 2025-12-31..2025-12-31*
            Đầu quý II/2025 | POINT 2025-04-01..2025-04-01
            Giữa quý II/2025 | POINT 2025-05-15..2025-05-15
            Cuối quý II/2025 | POINT 2025-06-30..2025-06-30
            Giữa tháng 3/2025 | POINT 2025-03-15..2025-03-15
            Cuối tháng 2 | POINT 2025-02-28..2025-02-28*
            """)
    void a_point_is_one_day_of_its_period(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quý I, II/2025 | [Quý I] QUARTER 2025-01-01..2025-03-31 & [Quý II] QUARTER 2025-04-01..2025-06-30 |
            Quý I và II/2025 | [Quý I] QUARTER 2025-01-01..2025-03-31 & [Quý II] QUARTER 2025-04-01..2025-06-30 |
            Quý I+II/2025 | [Quý I] QUARTER 2025-01-01..2025-03-31 & [Quý II] QUARTER 2025-04-01..2025-06-30 |
            Quý I, II, III, IV | [Quý I] QUARTER 2025-01-01..2025-03-31* & [Quý II] QUARTER 2025-04-01..2025-06-30* & [Quý III] QUARTER 2025-07-01..2025-09-30* & [Quý IV] QUARTER 2025-10-01..2025-12-31* |
            Quý IV/2024, Quý I/2025 | [Quý IV] QUARTER 2024-10-01..2024-12-31 & [Quý I] QUARTER 2025-01-01..2025-03-31 |
            Quý IV, Quý I/2026 | [Quý IV] QUARTER 2025-10-01..2025-12-31* & [Quý I] QUARTER 2026-01-01..2026-03-31 |
            Quý IV/2024 và Quý IV/2025 | [Quý IV/2024] QUARTER 2024-10-01..2024-12-31 & [Quý IV/2025] QUARTER 2025-10-01..2025-12-31 |
            tháng 6 và tháng 12/2025 | [Tháng 6] MONTH 2025-06-01..2025-06-30 & [Tháng 12] MONTH 2025-12-01..2025-12-31 |
            Tháng 3, 6, 9, 12/2025 | [Tháng 3] MONTH 2025-03-01..2025-03-31 & [Tháng 6] MONTH 2025-06-01..2025-06-30 & [Tháng 9] MONTH 2025-09-01..2025-09-30 & [Tháng 12] MONTH 2025-12-01..2025-12-31 |
            Năm 2025, 2026 | [Năm 2025] YEAR 2025-01-01..2025-12-31 & [Năm 2026] YEAR 2026-01-01..2026-12-31 |
            15/3, 15/6 và 15/9/2025 | [15/3] BY ..2025-03-15 & [15/6] BY ..2025-06-15 & [15/9] BY ..2025-09-15 |
            Trước 25/6, 25/12 | [25/6] BY_EXCLUSIVE ..2025-06-24* & [25/12] BY_EXCLUSIVE ..2025-12-24* |
            Trước ngày 15/6 và trước ngày 15/12/2025 | [15/6] BY_EXCLUSIVE ..2025-06-14* & [15/12] BY_EXCLUSIVE ..2025-12-14 |
            Quý II; Quý IV/2025 | [Quý II] QUARTER 2025-04-01..2025-06-30* & [Quý IV] QUARTER 2025-10-01..2025-12-31 | Kế hoạch; Báo cáo
            Cuối năm 2025, đầu năm 2026 | [Cuối năm 2025] POINT 2025-12-31..2025-12-31 & [Đầu năm 2026] POINT 2026-01-01..2026-01-01 |
            """)
    void several_periods_are_one_occurrence_each(String cell, String says, @Nullable String products) {
        assertEquals(says, Said.by(cell, products));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30/02/2025 | INVALID
            Quý V | INVALID
            31/9 | INVALID
            Trước ngày 31/9/2025 | INVALID
            tháng 13 | INVALID
            Tháng 0/2025 | INVALID
            29/02/2025 | INVALID
            29/2 | INVALID*
            Quý III và quý V/2025 | [Quý III] QUARTER 2025-07-01..2025-09-30 & [Quý V] INVALID
            Quý II/2025 - Quý I/2025 | INVALID
            Thường xuyên trong quý V | INVALID
            Trước 30/02 hằng năm | INVALID
            """)
    void what_the_calendar_does_not_have_is_invalid(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }
}
