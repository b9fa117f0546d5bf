package planledger.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 114 deadline cells of three printed plans, each text once. */
class PrintedDeadlinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tháng 12/2025 | MONTH 2025-12-01..2025-12-31
            Quý IV/2025 | QUARTER 2025-10-01..2025-12-31
            Quý IV/2025. | QUARTER 2025-10-01..2025-12-31
            Tháng 12/2025. | MONTH 2025-12-01..2025-12-31
            Quý IV năm 2024 | QUARTER 2024-10-01..2024-12-31
            Tháng 01/2025 | MONTH 2025-01-01..2025-01-31
            Tháng 02/2025 | MONTH 2025-02-01..2025-02-28
            Trước ngày 16/01/2025 | BY_EXCLUSIVE ..2025-01-15
            Trong năm 2025 | YEAR 2025-01-01..2025-12-31
            Quý III năm 2025 | QUARTER 2025-07-01..2025-09-30
            Tháng 11/2025 | MONTH 2025-11-01..2025-11-30
            Quý IV năm 2025 | QUARTER 2025-10-01..2025-12-31
            Quý II năm 2025 | QUARTER 2025-04-01..2025-06-30
            Đầu năm 2025 | POINT 2025-01-01..2025-01-01
            Quý I/2025 | QUARTER 2025-01-01..2025-03-31
            Tháng 4/2025 | MONTH 2025-04-01..2025-04-30
            Quý IV/2025 - Quý II/2026 | RANGE 2025-10-01..2026-06-30
            Năm 2025 | YEAR 2025-01-01..2025-12-31
            """)
    void days_and_periods_are_read(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thường xuyên, theo chỉ đạo của Chính phủ Bộ, ngành Trung ương. | STANDING
            Khi có Quyết định công bố TTHC của bộ, ngành, Trung ương. | CONDITIONAL
            Đảm bảo theo đúng quy định tại Điều 10 Chương II Thông tư 02/2017/TT-VPCP ngày 31/10/2027. | CONDITIONAL
            Báo cáo theo định kỳ theo quy định. | RECURRING every UNSTATED
            Thường xuyên, khi có phát sinh. | STANDING
            Báo cáo định kỳ theo quý, năm theo quy định. | RECURRING every QUARTER
            Căn cứ tình hình thực tế của Văn phòng. | CONDITIONAL
            Báo cáo theo quy định. | STANDING
            Báo cáo định kỳ theo quy định. | RECURRING every UNSTATED
            Theo hướng dẫn của Sở Tài chính. | CONDITIONAL
            Theo quy định. | STANDING
            Báo cáo định kỳ về CNTT. | RECURRING every UNSTATED
            Báo cáo định kỳ về CNTT./. | RECURRING every UNSTATED
            Định kỳ trong năm 2025 | RECURRING 2025-01-01..2025-12-31 every UNSTATED
            Sau khi có kết quả công bố của Bộ Nội vụ và Chương trình PTLHQ tại Việt Nam | CONDITIONAL
            Ngay sau khi Kế hoạch được ban hành | CONDITIONAL
            Sau khi có kết quả công bố của Chủ tịch UBND tỉnh, Chủ tịch UBND huyện | CONDITIONAL
            Thường xuyên trong năm 2025 | STANDING 2025-01-01..2025-12-31
            Thường xuyên | STANDING
            Định kỳ theo báo cáo CCHC | RECURRING every REPORT
            """)
    void what_has_no_day_is_read(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đã ban hành Kế hoạch số 09/KH-VPUB ngày 15/01/2025; Báo cáo số 486/BC-VPUB ngày 07/6/2025. | DELIVERED
            Đã ban hành Kế hoạch số 06/KH-VPUB ngày 07/01/2025; Báo cáo số 193/BC-VPUB ngày 14/3/2025; Báo cáo số 338/BC-VPUB ngày 28/4/2025. | DELIVERED
            Đã ban hành Kế hoạch số 33/KH-VPUB ngày 02/4/2025; Quyết định số 29/QĐ-VPUB ngày 02/4/2025. | DELIVERED
            Đã ban hành Kế hoạch số 11/KH-VPUB ngày 16/01/2025; Báo cáo số 193/BC-VPUB ngày 14/3/2025; Báo cáo số 338/BC-VPUB ngày 28/4/2025. | DELIVERED
            Đã ban hành Công văn số 942/VPUB-TCHCQT ngày 07/5/2025 | DELIVERED
            Đã ban hành Kế hoạch số 16/KH-VPUB ngày 18/01/2025 | DELIVERED
            Đã và đang tiếp tục cập nhật trên Trang Công báo điện tử tỉnh (https://congbao.sonla.gov.vn/congbao.nsf) | DELIVERED
            Đã ban hành Kế hoạch số 15/KH-VPUB ngày 16/01/2025 | DELIVERED
            Đã ban hành Kế hoạch số 12/KH-VPUB ngày 16/01/2025 | DELIVERED
            Đã ban hành Kế hoạch số 10/KH-VPUB ngày 16/01/2025 | DELIVERED
            Đã ban hành Kế hoạch số 17/KH-VPUB ngày 18/01/2025 | DELIVERED
            Đã ban hành Quyết định số 277/QĐ-UBND ngày 12/02/2025. | DELIVERED
            Kế hoạch số 19/KH-VPUB ngày 20/01/2025. | DELIVERED
            Đã ban hành Quyết định số 18/QĐ-VPUB ngày 12/02/2025. | DELIVERED
            Đã ban hành Quyết định số 05/QĐ-VPUB ngày 07/01/2025. | DELIVERED
            Đã ban hành Quyết định số 06/QĐ-VPUB ngày 08/01/2025. | DELIVERED
            Đã hoàn thành | DELIVERED
            Đã ban hành Kế hoạch số 60/KH-VPUB ngày 11/12/2024. | DELIVERED
            """)
    void reported_deliveries_are_read(String cell, String says) {
        assertEquals(says, Said.by(cell));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Báo cáo kết quả năm tháng 12/2025. | [Báo cáo kết quả năm] MONTH 2025-12-01..2025-12-31 | Kế hoạch; Báo cáo kết quả thực hiện
            Kế hoạch ban hành quý III/2025; Báo cáo kết quả định kỳ quý/năm theo quy định. | [Kế hoạch] QUARTER 2025-07-01..2025-09-30 & [Báo cáo] RECURRING every QUARTER | Kế hoạch của UBND tỉnh; Báo cáo kết quả thực hiện theo quy định
            Quý III và quý IV/2025. | [Quý III] QUARTER 2025-07-01..2025-09-30 & [Quý IV] QUARTER 2025-10-01..2025-12-31 | Lồng ghép với Kế hoạch kiểm tra CCHC; Báo cáo kết quả thực hiện
            Báo cáo khi có yêu cầu; Quý IV/2025. | [Báo cáo] CONDITIONAL & QUARTER 2025-10-01..2025-12-31 | Báo cáo của Văn phòng
            Quý II, Quý IV năm 2025 | [Quý II] QUARTER 2025-04-01..2025-06-30 & [Quý IV] QUARTER 2025-10-01..2025-12-31 | Kế hoạch; Thông báo; Văn bản chỉ đạo
            Kế hoạch Quý IV năm 2024 và báo cáo năm 2025 | [Kế hoạch] QUARTER 2024-10-01..2024-12-31 & [Báo cáo] YEAR 2025-01-01..2025-12-31 | Kế hoạch; Báo cáo
            Quý IV năm 2024 và theo định kỳ | [Kế hoạch] QUARTER 2024-10-01..2024-12-31 & [Báo cáo] RECURRING every UNSTATED | Kế hoạch; Báo cáo
            """)
    void compound_cells_are_read_part_by_part(String cell, String says, @Nullable String products) {
        assertEquals(says, Said.by(cell, products));
    }
}
