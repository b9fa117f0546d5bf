package planledger.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to print what no single day decides, beyond those of the printed plans. */
class DeadlineWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hằng năm | RECURRING every YEAR
            Hàng quý | RECURRING every QUARTER
            Hằng tuần | RECURRING every WEEK
            Hàng tuần / Hàng tháng | RECURRING every WEEK
            Định kỳ | RECURRING every UNSTATED
            Định kỳ hàng quý, 6 tháng, hàng năm hoặc đột xuất | RECURRING every QUARTER
            Định kỳ (hàng quý, 6 tháng, năm) | RECURRING every QUARTER
            theo định kỳ hàng quý, 6 tháng, cuối năm | RECURRING every QUARTER
            Quý, 6 tháng, năm | RECURRING every QUARTER
            6 tháng | RECURRING every HALF_YEAR
            6 tháng/lần | RECURRING every HALF_YEAR
            01 lần/quý | RECURRING every QUARTER
            2 lần/năm | RECURRING every HALF_YEAR
            mỗi quý một lần | RECURRING every QUARTER
            Các quý trong năm 2025 | RECURRING 2025-01-01..2025-12-31 every QUARTER
            Cuối mỗi quý | RECURRING every QUARTER
            Trong năm 2025, định kỳ hằng quý | RECURRING 2025-01-01..2025-12-31 every QUARTER
            Quý IV năm 2024, theo định kỳ | QUARTER 2024-10-01..2024-12-31 & RECURRING every UNSTATED
            Theo chế độ báo cáo | RECURRING every REPORT
            Lồng ghép báo cáo CCHC định kỳ hàng quý | RECURRING every QUARTER
            """)
    void a_rhythm_recurs(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trước ngày 25 hằng tháng | RECURRING every MONTH
            Hàng tháng (trước ngày 25) | RECURRING every MONTH
            Định kỳ hằng quý, trước ngày 15 của tháng cuối quý | RECURRING every QUARTER
            Hàng năm, hoàn thành trước ngày 31/12 | RECURRING every YEAR
            Ngày 05 của tháng sau | RECURRING every MONTH
            Trước ngày 10 của tháng cuối quý | RECURRING every QUARTER
            Trước ngày 10 tháng cuối mỗi quý | RECURRING every QUARTER
            trước ngày 11 của tháng cuối kỳ báo cáo | RECURRING every REPORT
            Trước ngày 15 tháng 12 hằng năm | RECURRING every YEAR
            Hằng năm, trước 31/12 | RECURRING every YEAR
            Quý IV hằng năm | RECURRING every YEAR
            Trước 10/6 và 10/12 hằng năm | [10/6] RECURRING every YEAR & [10/12] RECURRING every YEAR
            """)
    void a_day_of_each_period_recurs(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thường xuyên, liên tục | STANDING
            Thường xuyên, hằng năm | STANDING
            Thường xuyên trong năm | STANDING 2025-01-01..2025-12-31*
            Thực hiện thường xuyên | STANDING
            Hằng ngày | STANDING
            Thường xuyên và đột xuất | STANDING
            Trong năm 2025 (thường xuyên) | STANDING 2025-01-01..2025-12-31
            Quý I/2025 và thường xuyên trong năm | QUARTER 2025-01-01..2025-03-31 & STANDING 2025-01-01..2025-12-31*
            Theo đúng quy định của pháp luật | STANDING
            Đúng thời gian quy định | STANDING
            """)
    void what_never_ends_stands(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Khi có yêu cầu | CONDITIONAL
            Đột xuất | CONDITIONAL
            20 ngày sau khi Tỉnh uỷ ban hành | CONDITIONAL
            Trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản | CONDITIONAL
            Chậm nhất 03 ngày (làm việc) sau khi có yêu cầu | CONDITIONAL
            Trước khi họp Hội đồng nhân dân tỉnh | CONDITIONAL
            Theo kế hoạch | CONDITIONAL
            Theo tiến độ | CONDITIONAL
            Theo quy định, hướng dẫn của Bộ Nội vụ | CONDITIONAL
            Theo Kế hoạch số 12/KH-UBND ngày 03/02/2025 | CONDITIONAL
            Sau khi có kết quả Chỉ số năm 2024 và năm 2025 | CONDITIONAL
            """)
    void what_waits_is_conditional(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ngay sau khi Kế hoạch được ban hành, chậm nhất ngày 28/02/2025 | BY ..2025-02-28
            Theo hướng dẫn của Bộ Nội vụ, trước ngày 15/12/2025 | BY_EXCLUSIVE ..2025-12-14
            Quý III/2025, sau khi có hướng dẫn của Bộ Nội vụ | QUARTER 2025-07-01..2025-09-30
            Quý I/2025 (trước ngày 15/3/2025) | BY_EXCLUSIVE 2025-01-01..2025-03-14
            Quý II (tháng 5) | MONTH 2025-05-01..2025-05-31*
            Năm 2025, hoàn thành trước 31/12/2025 | BY_EXCLUSIVE 2025-01-01..2025-12-30
            """)
    void the_narrower_of_two_decides(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đã ban hành | DELIVERED
            Đã được phê duyệt tại Quyết định số 12/QĐ-UBND | DELIVERED
            Công văn 942/VPUB-TCHCQT ngày 07/5/2025 | DELIVERED
            Kế hoạch số 12/KH-UBND ngày 03/02/2025, Báo cáo số 15/BC-UBND ngày 04/6/2025 | DELIVERED
            """)
    void a_delivery_is_reported(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tuần 2 tháng 3/2025 | UNREAD
            Khoảng tháng 6/2025 | UNREAD
            Quý I hoặc Quý II/2025 | UNREAD
            Quý III/IV năm 2025 | UNREAD
            Quý IV năm trước | UNREAD
            Năm học 2024-2025 | UNREAD
            15/6/25 | UNREAD
            Sau ngày 15/12/2025 | UNREAD
            Trước cuối năm 2025 | UNREAD
            Trước ngày 32 hằng tháng | UNREAD
            Trong 6 tháng | UNREAD
            Năm | UNREAD
            Đang thực hiện | UNREAD
            Hoàn thành | UNREAD
            Chưa ban hành | UNREAD
            Đã chuyển sang năm 2026 | UNREAD
            Quyết định 713 ngày 21/4/2025 | UNREAD
            Theo hướng dẫn của Bộ Nội vụ trước ngày 15/12/2025 | UNREAD
            Quý IV/2025 trên Hệ thống của Bộ Nội vụ | UNREAD
            Kế hoạch không thực hiện trong quý III/2025 | UNREAD
            Tuần 2 tháng 3; Quý IV/2025 | UNREAD & QUARTER 2025-10-01..2025-12-31
            """)
    void words_that_are_not_known_stay_unread(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TRƯỚC NGÀY 16/01/2025 | BY_EXCLUSIVE ..2025-01-15
            trước  ngày   16/ 1/ 2025 | BY_EXCLUSIVE ..2025-01-15
            Trước ngày16/01/2025 | BY_EXCLUSIVE ..2025-01-15
            Trướcngày 16.01.2025 | BY_EXCLUSIVE ..2025-01-15
            Trước ngày 16-01-2025./. | BY_EXCLUSIVE ..2025-01-15
            QuýIV/2025 | QUARTER 2025-10-01..2025-12-31
            Qúy IV/2025 | QUARTER 2025-10-01..2025-12-31
            quí Ⅳ năm 2025 | QUARTER 2025-10-01..2025-12-31
            Q.IV/2025 | QUARTER 2025-10-01..2025-12-31
            Quý IV năm２０２５ | QUARTER 2025-10-01..2025-12-31
            Tháng12/2025 | MONTH 2025-12-01..2025-12-31
            Định kì hàng quí | RECURRING every QUARTER
            hàngquý | RECURRING every QUARTER
            “Thường xuyên”; | STANDING
            """)
    void spelling_does_not_matter(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }
}
