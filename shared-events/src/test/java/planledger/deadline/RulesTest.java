package planledger.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule without a text that it and no earlier rule reads. */
class RulesTest {
    private static final PlanYear YEAR = new PlanYear(Said.PLAN_YEAR);

    private record Example(String rule, String text) {}

    static List<Example> examples() {
        return List.of(
                new Example("hour of a day", "Trước 17 giờ 30 phút, ngày 15/6/2025"),
                new Example("before", "Chậm nhất là trước ngày 16/01/2025"),
                new Example("at the latest", "Không muộn hơn ngày 30/6/2025"),
                new Example("until", "Từ nay đến hết tháng 6"),
                new Example("end of", "Hết quý II"),
                new Example("days or periods", "Trong tháng 3, 6 và 9/2025"),
                new Example("range", "Trong giai đoạn từ năm 2021 đến năm 2025"),
                new Example("from", "Kể từ tháng 7/2025 trở đi"),
                new Example("and after", "Năm 2025 và những năm tiếp theo"),
                new Example("day of each month", "Trước ngày 25 hằng tháng"),
                new Example("day of the month", "Ngày 05 của tháng sau"),
                new Example("day in each quarter", "Trước ngày 10 của tháng cuối quý"),
                new Example("day in each reporting period", "Trước ngày 11 của tháng cuối kỳ báo cáo"),
                new Example("day of each year", "Trước ngày 15/12 hằng năm"),
                new Example("each year by a day", "Hằng năm, trước ngày 15/12"),
                new Example("each by a day", "Hằng tháng, trước ngày 25"),
                new Example("half year", "6 tháng"),
                new Example("end of each", "Cuối mỗi quý"),
                new Example("regularly", "Theo định kỳ quý, 6 tháng, năm trong năm 2025"),
                new Example("each in a year", "Trong năm 2025, định kỳ hằng quý"),
                new Example("regularly in a year", "Năm 2025 theo định kỳ"),
                new Example("each", "Hằng quý, định kỳ"),
                new Example("with the reports", "Lồng ghép với báo cáo CCHC định kỳ"),
                new Example("all the time", "Thường xuyên, liên tục trong năm 2025"),
                new Example("all the time in a year", "Trong năm 2025 (thường xuyên)"),
                new Example("continuously", "Liên tục"),
                new Example("as the rules say", "Theo đúng thời hạn quy định"),
                new Example("done", "Đã được phê duyệt"),
                new Example("document", "Công văn 942/VPUB-TCHCQT ngày 07/5/2025"),
                new Example("reports about", "Định kỳ về công nghệ thông tin"),
                new Example("with a report", "Theo báo cáo công tác kiểm soát thủ tục"),
                new Example("once it happens", "Ngay sau khi có kết quả"),
                new Example("before it happens", "Trước khi họp Hội đồng nhân dân"),
                new Example("days after it", "Trong vòng 05 ngày làm việc kể từ ngày nhận"),
                new Example("after it", "Sau hội nghị tổng kết"),
                new Example("as another says", "Theo hướng dẫn của Bộ Nội vụ"),
                new Example("as a rule and another say", "Theo quy định, hướng dẫn của Bộ Nội vụ"),
                new Example("as a rule says", "Theo đúng quy định tại Điều 10"),
                new Example("on the ground of", "Căn cứ tình hình thực tế"),
                new Example("on demand", "Đột xuất theo yêu cầu"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_rule_reads_its_example_before_any_other(Example example) {
        Words words = Words.of(example.text()).trimmed();
        Optional<String> first = rules().filter(rule -> {
                    Seen seen = rule.phrase().whole(words, 0);
                    return seen != null && !rule.reads().apply(seen, YEAR).isEmpty();
                })
                .map(Rule::name)
                .findFirst();
        assertEquals(Optional.of(example.rule()), first);
    }

    @Test
    void every_rule_has_an_example() {
        Set<String> named = rules().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(named, examples().stream().map(Example::rule).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(rules().count(), named.size());
    }

    private static Stream<Rule> rules() {
        return Stream.concat(Rules.KNOWN.stream(), Rules.TOLD.stream());
    }
}
