package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.finding.Acts.by;
import static planledger.finding.Acts.corrected;
import static planledger.finding.Acts.done;
import static planledger.finding.Acts.withdrawn;
import static planledger.finding.Plans.plan;
import static planledger.finding.Rows.document;
import static planledger.finding.Rows.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planledger.event.Evidence.ByDocument;
import planledger.event.Field;

/** The product that is promised and the document that is delivered. */
class ProductMismatchTest {

    private static final String RULE = "product-mismatch";

    @Test
    void a_document_of_another_type_is_not_what_was_promised() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", "Kế hoạch", by("29/QĐ-VPUB", "2025-04-02")))
                .record(withdrawn(2));

        Finding finding = ledger.find(RULE, 2).get(0);
        assertEquals(RULE + "~I.1~type-2", finding.key());
        assertEquals(List.of(2L), finding.entries());
        assertEquals("29/QĐ-VPUB", finding.facts().get("number"));
        assertEquals(List.of(), ledger.find(RULE, 1));
        assertEquals(List.of(), ledger.find(RULE, 3));
    }

    @Test
    void the_only_product_of_a_task_is_meant_where_the_report_names_none() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", by("29/QĐ-VPUB", "2025-04-02")))
                .record(done("I.3", by("30/QĐ-VPUB", "2025-04-02")));

        assertEquals(List.of("~I.1~type-2"), ledger.keys(RULE));
    }

    @Test
    void a_corrected_type_settles_it_from_then_on() {
        Ledger ledger = new Ledger()
                .record(plan())
                .record(done("I.1", "Kế hoạch", by("29/QĐ-VPUB", "2025-04-02")))
                .record(corrected(2, "/evidence/number", "29/KH-VPUB"))
                .record(corrected(2, "/evidence/type", "KH"));

        assertEquals(1, ledger.find(RULE, 2).size());
        assertEquals(List.of(), ledger.find(RULE, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "Kế hoạch kiểm tra, 33/KH-VPUB, son-la.vpub",
        "KẾ HOẠCH, 33/KH-VPUB, son-la.vpub",
        "'Quyết định, Báo cáo của Văn phòng', 12/BC-VPUB, son-la.vpub",
        "Lồng ghép với Kế hoạch kiểm tra CCHC, 12/BC-VPUB, son-la.vpub",
        "Các văn bản có liên quan, 12/BC-VPUB, son-la.vpub",
        "Kế hoạch, 12/XYZ-ABC, son-la.abc",
        "Công văn đăng ký, 942/VPUB-TCHCQT, son-la.vpub",
        "Kế hoạch của UBND tỉnh, 12/KH-UBND, son-la.ubnd",
        "Quyết định của UBND tỉnh, 12/QĐ-UBND, son-la.ct-ubnd",
        "Quyết định của UBND tỉnh, 12/QĐ-UBND,",
        "Quyết định của UBND tỉnh, 12/QĐ-ABC, son-la.abc",
        "Báo cáo theo yêu cầu của UBND tỉnh, 12/BC-VPUB, son-la.vpub",
        "Báo cáo của Văn phòng UBND tỉnh, 12/BC-VPUB, son-la.vpub",
    })
    void what_may_be_the_product_raises_nothing(String product, String number, @Nullable String issuer) {
        assertEquals(List.of(), kinds(product, number, issuer));
    }

    @ParameterizedTest
    @CsvSource({
        "Kế hoạch của UBND tỉnh, 277/QĐ-UBND, , type",
        "Kế hoạch của UBND tỉnh, 12/KH-VPUB, son-la.vpub, issuer",
        "Kế hoạch của UBND tỉnh, 12/KH-VPUB, , issuer",
        "Kế hoạch của UBND tỉnh, 12/KH-SNV, son-la.so-noi-vu, issuer",
        "Quyết định của Văn phòng, 12/QĐ-UBND, son-la.ubnd, issuer",
        "Đề án, 12/DA-UBND, son-la.ubnd, type",
    })
    void what_is_certainly_not_the_product_is_told_of(
            String product, String number, @Nullable String issuer, String kind) {
        assertEquals(List.of(kind), kinds(product, number, issuer));
    }

    private static List<String> kinds(String product, String number, @Nullable String issuer) {
        return new Ledger()
                        .record(plan(task("1", Field.PRODUCTS, product)))
                        .record(done("1", product, new ByDocument(document(number, "2025-03-01", issuer))))
                        .find(RULE)
                        .stream()
                        .map(Finding::kind)
                        .toList();
    }
}
