package planledger.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentKeyTest {
    @ParameterizedTest
    @CsvSource({
        "06/KH-VPUB, 06-kh-vpub",
        "6/KH-VPUB, 06-kh-vpub",
        "006/KH-VPUB, 06-kh-vpub",
        "'06/KH-\nVPUB', 06-kh-vpub",
        "713/QĐ-UBND, 713-qdd-ubnd",
        "1961/QĐUBND, 1961-qdd-ubnd",
        "30/2020/NĐ-CP, 30-2020-ndd-cp",
        "942/VPUB-TCHCQT, 942-vpub-tchcqt",
        "18-NQ/TW, 18-nq-tw",
        "22-CV/BCĐ, 22-cv-bcdd",
        "64/2025/QH15, 64-2025-qh15",
    })
    void a_number_has_one_slug_however_it_was_extracted(String number, String slug) {
        assertEquals(slug, DocumentKey.slug(number));
    }

    @Test
    void guidance_and_contract_stay_apart() {
        assertNotEquals(DocumentKey.slug("5/HD-SNV"), DocumentKey.slug("5/HĐ-SNV"));
    }

    @Test
    void composed_and_decomposed_text_is_one_document() {
        String number = "12/TTr-SỞ";
        assertEquals(DocumentKey.slug(number), DocumentKey.slug(Normalizer.normalize(number, Normalizer.Form.NFD)));
    }

    @Test
    void only_a_legal_norm_carries_its_year() {
        assertEquals(2020, DocumentKey.yearIn("30/2020/NĐ-CP"));
        assertNull(DocumentKey.yearIn("713/QĐ-UBND"));
    }

    @Test
    void a_key_is_issuer_year_and_number() {
        assertEquals("son-la.vpub.2025.06-kh-vpub", DocumentKey.of("son-la.vpub", 2025, "6/KH-VPUB"));
    }
}
