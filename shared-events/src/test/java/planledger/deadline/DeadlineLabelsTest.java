package planledger.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parts of a compound cell are called. */
class DeadlineLabelsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kế hoạch: Quý I/2025; Báo cáo: Quý IV/2025 | [Kế hoạch] QUARTER 2025-01-01..2025-03-31 & [Báo cáo] QUARTER 2025-10-01..2025-12-31
            - Kế hoạch: Quý I/2025 - Báo cáo: Quý IV/2025 | [Kế hoạch] QUARTER 2025-01-01..2025-03-31 & [Báo cáo] QUARTER 2025-10-01..2025-12-31
            • Kế hoạch: Quý I/2025 • Báo cáo: Quý IV/2025 | [Kế hoạch] QUARTER 2025-01-01..2025-03-31 & [Báo cáo] QUARTER 2025-10-01..2025-12-31
            Kế hoạch: tháng 01/2025, Báo cáo: tháng 12/2025 | [Kế hoạch] MONTH 2025-01-01..2025-01-31 & [Báo cáo] MONTH 2025-12-01..2025-12-31
            Kế hoạch: Quý I/2025. Báo cáo: trước ngày 15/12/2025. | [Kế hoạch] QUARTER 2025-01-01..2025-03-31 & [Báo cáo] BY_EXCLUSIVE ..2025-12-14
            Kế hoạch trước 30/06/2025, Báo cáo trước 15/12/2025 | [Kế hoạch] BY_EXCLUSIVE ..2025-06-29 & [Báo cáo] BY_EXCLUSIVE ..2025-12-14
            Ban hành Kế hoạch trong tháng 01/2025; báo cáo kết quả trước 15/12/2025 | [Kế hoạch] MONTH 2025-01-01..2025-01-31 & [Báo cáo kết quả] BY_EXCLUSIVE ..2025-12-14
            Cấp tỉnh: trước 30/6/2025; cấp xã: trước 30/9/2025 | [Cấp tỉnh] BY_EXCLUSIVE ..2025-06-29 & [Cấp xã] BY_EXCLUSIVE ..2025-09-29
            Kế hoạch phát triển kinh tế - xã hội quý I/2025 | [Kế hoạch phát triển kinh tế - xã hội] QUARTER 2025-01-01..2025-03-31
            """)
    void the_cell_says_what_is_due(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quý I/2025 (Kế hoạch); Quý IV/2025 (Báo cáo) | [Kế hoạch] QUARTER 2025-01-01..2025-03-31 & [Báo cáo] QUARTER 2025-10-01..2025-12-31
            Quý I/2025 (ban hành Kế hoạch); tháng 12/2025 báo cáo tổng kết | [Kế hoạch] QUARTER 2025-01-01..2025-03-31 & [Báo cáo tổng kết] MONTH 2025-12-01..2025-12-31
            Quý I: Kế hoạch; Quý IV: Báo cáo | [Kế hoạch] QUARTER 2025-01-01..2025-03-31* & [Báo cáo] QUARTER 2025-10-01..2025-12-31*
            Trước 30/6/2025 đối với cấp tỉnh; trước 30/9/2025 đối với cấp xã | [Đối với cấp tỉnh] BY_EXCLUSIVE ..2025-06-29 & [Đối với cấp xã] BY_EXCLUSIVE ..2025-09-29
            """)
    void the_cell_says_it_after_the_day(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chỉ số hài lòng quý I/2025; Thường xuyên | [Chỉ số hài lòng] QUARTER 2025-01-01..2025-03-31 & STANDING | Chỉ số hài lòng của người dân; Tin bài
            Chỉ số hài lòng quý I/2025; Thường xuyên | UNREAD & STANDING |
            """)
    void a_product_of_the_row_is_known_by_its_name(String cell, String says, @Nullable String products) {
        assertEquals(says, Said.by(cell, products));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Báo cáo kết quả định kỳ hằng quý | RECURRING every QUARTER
            Báo cáo kết quả định kỳ hằng quý; Tháng 12/2025 | [Báo cáo] RECURRING every QUARTER & MONTH 2025-12-01..2025-12-31
            Báo cáo kết quả định kỳ hằng quý; Báo cáo CNTT định kỳ hằng năm | [Báo cáo kết quả] RECURRING every QUARTER & [Báo cáo CNTT] RECURRING every YEAR
            Báo cáo kết quả trước ngày 15/12/2025 | [Báo cáo kết quả] BY_EXCLUSIVE ..2025-12-14
            """)
    void a_label_is_short_where_no_day_decides_and_missing_where_it_is_alone(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kế hoạch Quý II, Quý IV năm 2025 | [Kế hoạch (Quý II)] QUARTER 2025-04-01..2025-06-30 & [Kế hoạch (Quý IV)] QUARTER 2025-10-01..2025-12-31
            Báo cáo quý I trước ngày 15/3/2025; Báo cáo quý II trước ngày 15/6/2025 | [Báo cáo quý I] BY_EXCLUSIVE ..2025-03-14 & [Báo cáo quý II] BY_EXCLUSIVE ..2025-06-14
            """)
    void equal_labels_are_told_apart(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quý IV năm 2024 và theo định kỳ | [Kế hoạch] QUARTER 2024-10-01..2024-12-31 & [Báo cáo] RECURRING every UNSTATED | Kế hoạch, báo cáo
            Quý IV năm 2024 và theo định kỳ | [Kế hoạch] QUARTER 2024-10-01..2024-12-31 & [Báo cáo của Sở] RECURRING every UNSTATED | Kế hoạch và báo cáo của Sở
            Quý IV năm 2024 và theo định kỳ | [Kế hoạch rà soát, đánh giá] QUARTER 2024-10-01..2024-12-31 & [Báo cáo] RECURRING every UNSTATED | Kế hoạch rà soát, đánh giá; Báo cáo
            Quý IV năm 2024 và theo định kỳ | QUARTER 2024-10-01..2024-12-31 & RECURRING every UNSTATED | Kế hoạch; Quyết định; Báo cáo
            Quý IV năm 2024 và theo định kỳ | QUARTER 2024-10-01..2024-12-31 & RECURRING every UNSTATED |
            Quý III và quý IV/2025 | [Quý III] QUARTER 2025-07-01..2025-09-30 & [Quý IV] QUARTER 2025-10-01..2025-12-31 | Kế hoạch; Báo cáo
            Báo cáo khi có yêu cầu; Quý IV/2025 | [Báo cáo] CONDITIONAL & QUARTER 2025-10-01..2025-12-31 | Kế hoạch; Báo cáo
            Tuần 2 tháng 3; Quý IV/2025 | UNREAD & QUARTER 2025-10-01..2025-12-31 | Kế hoạch; Báo cáo
            """)
    void parts_are_called_by_the_products_where_nothing_else_tells_them_apart(
            String cell, String says, @Nullable String products) {
        assertEquals(says, Said.by(cell, products));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đã ban hành Kế hoạch số 09/KH-VPUB ngày 15/01/2025; Báo cáo số 486/BC-VPUB ngày 07/6/2025; Báo cáo quý IV/2025 | DELIVERED & [Báo cáo] QUARTER 2025-10-01..2025-12-31
            """)
    void a_reported_delivery_is_one_part_beside_what_is_still_due(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }
}
