package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import planledger.bundle.HarmedBundle;
import tools.jackson.databind.JsonNode;

/** What an inspector does in a real browser with what the ledger shows: goes through its history, takes it away, checks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakingAwayJourneyTest {
    private static final String PLAN = "/plans/son-la.ubnd.2025.31-kh-ubnd";

    /** Tasks of a plan of which the file is not written within one request. */
    private static final int LONG = 400;

    private Path taken;
    private RunningLedger ledger;
    private Browser browser;

    @BeforeAll
    @SuppressWarnings("NullAway.Init")
    void start(@TempDir Path folder) throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "No Chromium on this machine: nothing is taken away by a browser");
        taken = Files.createDirectory(folder.resolve("taken"));
        ledger = PagesTest.ledger(folder.resolve("data"));
        browser = Browser.start(program.orElseThrow(), folder.resolve("profile"), "inspector", RunningLedger.PASSWORD);
        browser.screen(1280, 900, false);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
            ledger.close();
        }
    }

    private Path take(String link) throws Exception {
        PageJourneyTest.tabTo(browser, link);
        return browser.takes(taken, () -> browser.press("Enter"));
    }

    @Test
    void an_annex_is_taken_to_word_and_a_comparison_to_paper() throws Exception {
        browser.open(ledger.url() + PLAN + "?effectiveAt=2025-06-01");
        Path annex = take("Word (.docx)");
        assertTrue(annex.toString().endsWith(".docx"), annex.toString());
        try (InputStream in = Files.newInputStream(annex);
                XWPFDocument word = new XWPFDocument(in)) {
            assertTrue(words(word).contains("31/KH-UBND") && words(word).contains("Sở Tư pháp"), words(word));
        }
        browser.open(ledger.url() + PLAN + "/compare?effectiveFrom=2025-01-15&effectiveTo=2025-06-01");
        Path compared = take("PDF (PDF/A)");
        try (PDDocument paper = Loader.loadPDF(compared.toFile())) {
            String text = new PDFTextStripper().getText(paper);
            assertTrue(text.contains("31/KH-UBND") && text.contains("Sở Tư pháp"), text);
        }
    }

    /** The answer to the first request is a page that asks again: a link that names a download would fail on it. */
    @Test
    void a_file_that_takes_long_to_write_comes_to_whoever_waits() throws Exception {
        String tasks = IntStream.rangeClosed(1, LONG)
                .mapToObj("{\"ref\": \"%1$d\", \"title\": \"Việc %1$d\", \"lead\": [\"Sở Nội vụ\"]}"::formatted)
                .collect(Collectors.joining(","));
        JsonNode plan = ledger.record("/api/plans", """
                {"instrument": {"type": "KH", "issuer": "lai-chau.ubnd", "number": "9/KH-UBND", "issuedOn": "2025-03-01"},
                 "title": "Kế hoạch dài", "effectiveFrom": "2025-03-01", "content": "full", "tasks": [%s]}
                """.formatted(tasks));
        browser.open(ledger.url() + "/plans/" + plan.get("planId").stringValue() + "?effectiveAt=2025-06-01");
        try (PDDocument paper = Loader.loadPDF(take("PDF (PDF/A)").toFile())) {
            assertTrue(new PDFTextStripper().getText(paper).contains("Việc " + LONG), "The last task is there, too");
        }
    }

    private static String words(XWPFDocument word) {
        StringBuilder words = new StringBuilder();
        word.getParagraphs().forEach(each -> words.append(each.getText()).append('\n'));
        word.getTables().forEach(each -> words.append(each.getText()).append('\n'));
        return words.toString();
    }

    @Test
    void the_list_behind_a_number_of_the_board_is_taken_to_excel() throws Exception {
        browser.open(ledger.url() + "/boards?effectiveAt=2025-06-01&place=son+la");
        PageJourneyTest.tabTo(browser, "Sở Tư pháp, Quá hạn: 1 nhiệm vụ");
        browser.leads(() -> browser.press("Enter"));
        Path list = take("Excel (.xlsx)");
        try (InputStream in = Files.newInputStream(list);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            StringBuilder cells = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> cells.append(cell).append('|')));
            assertTrue(cells.toString().contains("31/KH-UBND ngày 10/01/2025"), cells.toString());
        }
    }

    @Test
    void a_mark_of_the_chart_leads_to_its_entry_and_the_entry_to_what_it_changed() throws Exception {
        browser.open(ledger.url() + PLAN + "?effectiveAt=2025-06-01");
        PageJourneyTest.tabTo(browser, "Dòng thời gian");
        browser.leads(() -> browser.press("Enter"));
        PageJourneyTest.tabTo(browser, "Sửa đổi, 40/QĐ-UBND ngày 01/02/2025: hiệu lực 01/02/2025, ghi 10/09/2025");
        browser.press("Enter");
        assertEquals("#e2", browser.eval("location.hash").stringValue());
        assertTrue(PageJourneyTest.text(browser, ":target").contains("221 ngày"), "The entry tells how late it came");
        PageJourneyTest.tabTo(browser, "So sánh");
        browser.leads(() -> browser.press("Enter"));
        browser.leads(() -> browser.eval("document.querySelector('[name=effectiveFrom]').value = '2025-01-15',"
                + " document.querySelector('main form').requestSubmit(), 1"));
        String compared = PageJourneyTest.text(browser, "main table");
        assertTrue(compared.contains("Sở Nội vụ") && compared.contains("Sở Tư pháp"), compared);
    }

    @Test
    void a_bundle_is_taken_and_verified_and_one_that_was_edited_is_told_by_its_entry() throws Exception {
        browser.open(ledger.url() + PLAN);
        Path bundle = take("Hồ sơ bằng chứng (ZIP)");
        String intact = verdict(bundle);
        assertTrue(PageJourneyTest.text(browser, ".verdict").contains("Nguyên vẹn"), intact);
        byte[] bytes = Files.readAllBytes(bundle);
        String edited = new String(bytes, StandardCharsets.ISO_8859_1).replace("40/Q", "41/Q");
        Path other = Files.write(taken.resolve("edited.zip"), edited.getBytes(StandardCharsets.ISO_8859_1));
        String verdict = verdict(other);
        assertTrue(verdict.contains("Bị sửa đổi") && verdict.contains("Mục ở vị trí 4"), verdict);
        Path shorter = Files.write(taken.resolve("shorter.zip"), HarmedBundle.without(1, bytes));
        verdict = verdict(shorter);
        assertTrue(PageJourneyTest.text(browser, ".verdict").contains("Bị rút, chèn hoặc đảo"), verdict);
    }

    /** What the page says of a file that is brought to it by the keys. */
    private String verdict(Path file) {
        browser.open(ledger.url() + "/plans");
        PageJourneyTest.tabTo(browser, "Kiểm tra hồ sơ");
        browser.leads(() -> browser.press("Enter"));
        browser.choose("input[type=file]", file);
        PageJourneyTest.tabTo(browser, "Kiểm tra");
        browser.leads(() -> browser.press("Enter"));
        return PageJourneyTest.text(browser, "main");
    }
}
