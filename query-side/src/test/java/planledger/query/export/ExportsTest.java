package planledger.query.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import planledger.query.export.Sheet.Cell;
import planledger.query.export.Sheet.Column;
import planledger.query.export.Sheet.Fact;
import planledger.query.export.Sheet.Group;
import planledger.query.export.Sheet.Manner;
import planledger.query.export.Sheet.Piece;
import planledger.web.Declined;
import planledger.web.page.Address;
import planledger.web.work.Progress;

/** Files that people take away, read back: every text is there, as a text, and in every form. */
class ExportsTest {
    private static final String TITLE = "Kế hoạch cải cách & <b>đậm</b>";
    private static final Sheet SHEET = new Sheet(
            "son-la.ubnd.2025.31-kh-ubnd",
            "vi",
            List.of("PHỤ LỤC"),
            TITLE,
            List.of("Hiệu lực đến ngày 01/02/2025"),
            List.of(new Column("TT", 5), new Column("Nhiệm vụ", 40), new Column("Thời hạn", 15)),
            List.of(
                    new Group("I. Mục <một>", List.of(row("1", "=1+1", "Quý I"), amended())),
                    new Group(null, List.of(row("3", "Đề án ở phường Bến Tre", "")))),
            List.of("Đủ mọi mục đến vị trí 12."),
            List.of(new Fact("Vị trí trong sổ", "12")));

    private static List<Cell> row(String... texts) {
        return Arrays.stream(texts).map(Cell::of).toList();
    }

    private static List<Cell> amended() {
        return List.of(
                Cell.of("2"),
                Cell.of("Báo cáo"),
                new Cell(List.of(
                        new Piece("Quý II", Manner.STRUCK),
                        new Piece("Quý III", Manner.PLAIN),
                        new Piece("713/QĐ-UBND", Manner.ASIDE))));
    }

    private static byte[] written(Format format) {
        try (Exports exports = exports(Duration.ofMinutes(1))) {
            return exports.written(SHEET, format, new Progress());
        }
    }

    private static Exports exports(Duration waitMax) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        TemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return new Exports(engine, waitMax);
    }

    @Test
    void a_file_that_takes_longer_is_had_by_asking_again() throws Exception {
        try (Exports exports = exports(Duration.ZERO)) {
            Declined not = assertThrows(Declined.class, () -> exports.answer(SHEET, "pdf"));
            assertEquals("being-written", not.problem().name());
            assertEquals("2", not.problem().headers().get("Refresh"));
            Address exactly = new Address("/plans/a/annex.pdf", Map.of("known", "12"));
            Declined there = assertThrows(Declined.class, () -> exports.answer(SHEET, "pdf", exactly));
            assertEquals(
                    "2; url=/plans/a/annex.pdf?known=12",
                    there.problem().headers().get("Refresh"));
            byte[] file = null;
            while (file == null) {
                try {
                    file = exports.answer(SHEET, "pdf").getBody();
                } catch (Declined again) {
                    assertEquals("being-written", again.problem().name());
                    Thread.onSpinWait();
                }
            }
            assertTrue(file.length > 1000);
        }
    }

    @Test
    void a_word_document_has_the_table_with_what_was_struck_out() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(Format.DOCX)))) {
            XWPFTable table = document.getTables().get(0);
            assertEquals("Nhiệm vụ", table.getRow(0).getCell(1).getText());
            assertTrue(table.getRow(0).isRepeatHeader());
            assertEquals("I. Mục <một>", table.getRow(1).getCell(0).getText());
            assertEquals("=1+1", table.getRow(2).getCell(1).getText());
            var deadline = table.getRow(3).getCell(2).getParagraphs();
            assertTrue(deadline.get(0).getRuns().get(0).isStrikeThrough());
            assertFalse(deadline.get(1).getRuns().get(0).isStrikeThrough());
            assertEquals("Đề án ở phường Bến Tre", table.getRow(4).getCell(1).getText());
            assertTrue(document.getParagraphs().stream()
                    .anyMatch(paragraph -> paragraph.getText().equals(TITLE)));
        }
    }

    @Test
    void a_workbook_holds_texts_and_no_formula() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(Format.XLSX)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            XSSFRow heading = sheet.getRow(4);
            assertEquals("TT", heading.getCell(0).getStringCellValue());
            assertEquals("I. Mục <một>", sheet.getRow(5).getCell(0).getStringCellValue());
            assertEquals("=1+1", sheet.getRow(6).getCell(1).getStringCellValue());
            assertEquals(
                    "Quý II\nQuý III\n713/QĐ-UBND", sheet.getRow(7).getCell(2).getStringCellValue());
            assertTrue(sheet.getRow(7)
                    .getCell(2)
                    .getRichStringCellValue()
                    .getFontOfFormattingRun(0)
                    .getStrikeout());
        }
    }

    @Test
    void lines_of_a_list_are_harmless_in_a_spreadsheet() throws IOException {
        String text = new String(written(Format.CSV), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF"));
        List<String> lines = List.of(text.substring(1).split("\r\n", -1));
        assertEquals(",TT,Nhiệm vụ,Thời hạn", lines.get(0));
        assertEquals("I. Mục <một>,1,'=1+1,Quý I", lines.get(1));
        assertEquals("I. Mục <một>,2,Báo cáo,\"trước: Quý II\nQuý III\n713/QĐ-UBND\"", lines.get(2));
        assertEquals("Vị trí trong sổ,12,,", lines.get(lines.size() - 2));
        for (String start : List.of("+84", "-1", "@x", "\tx", "\rx", "＝1")) {
            assertEquals("'" + start, Csv.harmless(start));
        }
        assertEquals("— không", Csv.harmless("— không"));
    }

    @Test
    void a_pdf_holds_every_word_and_is_tagged_and_of_the_kind_that_archives_keep() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(Format.PDF))) {
            String text = new PDFTextStripper().getText(pdf);
            for (String word : List.of(TITLE, "I. Mục <một>", "=1+1", "Đề án ở phường Bến Tre", "Quý III", "12")) {
                assertTrue(text.contains(word), word + "\n" + text);
            }
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("vi", pdf.getDocumentCatalog().getLanguage());
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(metadata.contains("pdfaid:part") && metadata.contains("pdfuaid:part"), metadata);
        }
    }

    private static Sheet rows(int rows) {
        List<List<Cell>> all = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> row("số" + i, "Việc", "Quý I"))
                .toList();
        return new Sheet(
                "dài",
                "vi",
                List.of("PHỤ LỤC"),
                TITLE,
                List.of(),
                SHEET.columns(),
                List.of(new Group("Mục dài", all)),
                List.of("Đủ mọi mục."),
                SHEET.mark());
    }

    @Test
    void a_tallpdf_is_written_in_parts_and_is_one_document_of_the_same_kind() throws IOException {
        Progress progress = new Progress();
        byte[] file;
        try (Exports exports = exports(Duration.ofMinutes(1))) {
            file = exports.written(rows(250), Format.PDF, progress);
        }
        assertEquals(new Progress.Counted(250, 250), progress.counted());
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(pdf);
            List<String> words = List.of(text.split("\\s+"));
            for (int i = 1; i <= 250; i++) {
                assertEquals(1, Collections.frequency(words, "số" + i), "Row " + i);
            }
            for (String once : List.of("LỤC", "Mục dài", TITLE, "Đủ mọi mục.", "Vị trí trong sổ")) {
                assertEquals(2, text.split(Pattern.quote(once), -1).length, once);
            }
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("vi", pdf.getDocumentCatalog().getLanguage());
            assertEquals(1, pdf.getDocumentCatalog().getOutputIntents().size());
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(metadata.contains("pdfaid:part") && metadata.contains("pdfuaid:part"), metadata);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertTrue(List.of(one.getText(pdf).split("\\s+")).contains(Integer.toString(page)), "Page " + page);
            }
        }
    }

    @Test
    void every_form_but_csv_tells_how_many_rows_are_written() {
        try (Exports exports = exports(Duration.ofMinutes(1))) {
            for (Format format : List.of(Format.DOCX, Format.XLSX, Format.PDF)) {
                Progress progress = new Progress();
                exports.written(SHEET, format, progress);
                assertEquals(new Progress.Counted(3, 3), progress.counted(), format.ending());
            }
        }
    }

    @Test
    void a_table_for_whose_pdf_there_is_no_memory_is_had_in_other_forms_only() {
        Sheet tall = rows(8_400);
        try (Exports exports = exports(Duration.ofMinutes(1))) {
            Declined not = assertThrows(Declined.class, () -> exports.answer(tall, "pdf"));
            assertEquals("pdf-too-long", not.problem().name());
            assertTrue(exports.answer(tall, "csv").getStatusCode().is2xxSuccessful());
        }
    }
}
