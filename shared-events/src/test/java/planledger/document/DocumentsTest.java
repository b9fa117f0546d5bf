package planledger.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.Commitment;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.DocumentEvent.Status;
import planledger.event.EffectiveFrom;
import planledger.event.PlanId;

/** Which texts and which statuses mean one document. */
class DocumentsTest {
    private static final String SON_LA = "son-la.vpub.2025.06-kh-vpub";
    private static final String LAO_CAI = "lao-cai.vpub.2025.06-kh-vpub";
    private static final String UNSAID = "2025.06-kh-vpub";
    private static final PlanId PLAN = new PlanId("son-la.vpub.2025.u-cchc");

    @Test
    void a_text_without_issuer_means_the_only_document_of_its_number_and_year() {
        Documents documents = documents(List.of(UNSAID, SON_LA), List.of());
        assertEquals(List.of(SON_LA), keys(documents));
        assertEquals(2, document(documents, UNSAID).mentions().size());
    }

    @Test
    void a_status_tells_of_a_document_that_texts_name_without_issuer() {
        Documents documents = documents(List.of(UNSAID), List.of(SON_LA));
        assertEquals(List.of(SON_LA), keys(documents));
        assertEquals(1, document(documents, UNSAID).statuses().size());
        assertEquals(1, document(documents, SON_LA).mentions().size());
    }

    @Test
    void a_status_without_issuer_is_that_of_the_only_document() {
        assertEquals(
                1,
                document(documents(List.of(SON_LA), List.of(UNSAID)), SON_LA)
                        .statuses()
                        .size());
    }

    @Test
    void where_several_fit_a_text_stays_apart_and_names_them() {
        Documents documents = documents(List.of(UNSAID, LAO_CAI), List.of(SON_LA));
        Document unsaid = document(documents, UNSAID);
        assertEquals(List.of(), unsaid.statuses());
        assertEquals(List.of(LAO_CAI, SON_LA), mayBe(unsaid));
        assertEquals(List.of(UNSAID), mayBe(document(documents, SON_LA)));
        assertEquals(1, document(documents, SON_LA).statuses().size());
        assertEquals(List.of(), document(documents, LAO_CAI).statuses());
    }

    @Test
    void where_several_fit_a_status_without_issuer_is_that_of_none() {
        Documents documents = documents(List.of(SON_LA, LAO_CAI), List.of(UNSAID));
        assertEquals(List.of(), document(documents, SON_LA).statuses());
        assertEquals(1, document(documents, UNSAID).statuses().size());
        assertEquals(List.of(LAO_CAI, SON_LA), mayBe(document(documents, UNSAID)));
    }

    @Test
    void a_text_without_year_means_the_only_document_however_others_name_it() {
        Documents documents = documents(List.of("06-kh-vpub", UNSAID, SON_LA), List.of());
        assertEquals(List.of(SON_LA), keys(documents));
        assertEquals(List.of(), mayBe(document(documents, SON_LA)));
    }

    @Test
    void another_year_is_another_document() {
        Documents documents = documents(List.of("2024.06-kh-vpub"), List.of(SON_LA));
        assertEquals(List.of(), document(documents, "2024.06-kh-vpub").statuses());
    }

    @Test
    void a_key_that_no_text_prints_leads_to_the_only_document_or_to_a_choice() {
        Documents one = documents(List.of(SON_LA), List.of());
        assertEquals(SON_LA, one.at("06-kh-vpub").orElseThrow().name().key());
        Documents two = documents(List.of(SON_LA, LAO_CAI), List.of());
        assertEquals(List.of(LAO_CAI, SON_LA), mayBe(two.at(UNSAID).orElseThrow()));
        assertTrue(two.at(UNSAID).orElseThrow().mentions().isEmpty());
        assertTrue(two.at("2025.07-kh-vpub").isEmpty());
    }

    private static Documents documents(List<String> named, List<String> statuses) {
        return Documents.of(
                named.stream().map(DocumentsTest::mention).toList(),
                statuses.stream().map(DocumentsTest::recalled).toList());
    }

    private static Mention mention(String key) {
        DocumentName name = DocumentName.ofKey(key);
        return new Mention(name, Role.CITED, PLAN, 1, 1, null, "/basis/0", "KH", "06/KH-VPUB", null, null);
    }

    private static StatusEntry recalled(String key) {
        EffectiveFrom from = EffectiveFrom.on(LocalDate.of(2025, 9, 12));
        Commitment reason = new Commitment("0".repeat(64));
        return new StatusEntry(
                1,
                2,
                Instant.EPOCH,
                "clerk",
                new DocumentStatusRecorded(key, Status.RECALLED, from, null, List.of(), reason));
    }

    private static Document document(Documents documents, String key) {
        return documents.of(DocumentName.ofKey(key)).orElseThrow();
    }

    private static List<String> keys(Documents documents) {
        return documents.all().stream().map(each -> each.name().key()).toList();
    }

    private static List<String> mayBe(Document document) {
        return document.mayBe().stream().map(DocumentName::key).sorted().toList();
    }
}
