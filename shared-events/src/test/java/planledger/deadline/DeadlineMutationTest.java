package planledger.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import planledger.event.Deadline;
import planledger.event.Deadline.Kind;

/** Damaged cells: read or left unread, but always an answer that makes sense. */
@Timeout(120)
class DeadlineMutationTest {
    private static final List<String> CELLS = List.of(
            "Trước ngày 16/01/2025",
            "Chậm nhất trong quý II/2025",
            "Quý III và quý IV/2025.",
            "Quý IV/2025 - Quý II/2026",
            "Tháng 3, 6, 9, 12/2025",
            "6 tháng cuối năm 2025",
            "Kế hoạch Quý IV năm 2024 và báo cáo năm 2025",
            "Kế hoạch ban hành quý III/2025; Báo cáo kết quả định kỳ quý/năm theo quy định.",
            "Đã ban hành Kế hoạch số 09/KH-VPUB ngày 15/01/2025; Báo cáo số 486/BC-VPUB ngày 07/6/2025.",
            "Sau khi có kết quả công bố của Chủ tịch UBND tỉnh, Chủ tịch UBND huyện",
            "Theo hướng dẫn của Bộ Nội vụ, trước ngày 15/12/2025",
            "Thường xuyên, theo chỉ đạo của Chính phủ Bộ, ngành Trung ương.",
            "Định kỳ (hàng quý, 6 tháng, năm)",
            "trước ngày 11 của tháng cuối kỳ báo cáo",
            "Quý I/2025 (ban hành Kế hoạch); tháng 12/2025 báo cáo tổng kết");
    private static final String SIGNS = " 0123456789/-–.,;:()+&\n\t\"iIvVxXaằếộưđĐ\u0301\u0323\u200b\ud83d\u2028½Ⅳ２٣";
    private static final int ROUNDS = 2_000;

    private final Random random = new Random(7_132_025);

    @Test
    void a_damaged_cell_has_an_answer_that_makes_sense() {
        for (int i = 0; i < ROUNDS; i++) {
            String cell = any();
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                cell = damaged(cell);
            }
            check(cell, random.nextInt(5) == 0 ? null : 2025, List.of(any(), damaged(any())));
        }
    }

    private static void check(String cell, @Nullable Integer planYear, List<String> products) {
        Deadline deadline = DeadlineReader.read(cell, planYear, products);
        assertEquals(deadline, DeadlineReader.read(cell, planYear, products), cell);
        assertEquals(cell, deadline.printed());
        for (Deadline.Part part : deadline.parts()) {
            assertFalse(part.label() != null && part.label().isBlank(), cell);
            assertEquals(part.kind() == Kind.RECURRING, part.every() != null, cell);
            if (part.from() != null && part.to() != null) {
                assertFalse(part.to().isBefore(part.from()), cell);
            }
            if (List.of(Kind.UNREAD, Kind.INVALID, Kind.DELIVERED, Kind.CONDITIONAL)
                    .contains(part.kind())) {
                assertNull(part.from(), cell);
                assertNull(part.to(), cell);
            }
            assertTrue(planYear != null || !part.yearInferred(), cell);
        }
    }

    private String any() {
        return CELLS.get(random.nextInt(CELLS.size()));
    }

    private String damaged(String cell) {
        int at = random.nextInt(cell.length() + 1);
        int to = Math.min(cell.length(), at + 1 + random.nextInt(3));
        String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return switch (random.nextInt(6)) {
            case 0 -> cell.substring(0, at) + sign + cell.substring(at);
            case 1 -> cell.substring(0, at) + sign + cell.substring(to);
            case 2 -> cell.substring(0, at) + cell.substring(to);
            case 3 -> cell.substring(0, at) + any().substring(random.nextInt(8));
            case 4 -> cell.substring(0, to) + cell.substring(at);
            default -> withOtherByte(cell);
        };
    }

    private String withOtherByte(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
