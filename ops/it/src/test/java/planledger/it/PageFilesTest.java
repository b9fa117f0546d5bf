package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages taken away as files: the same words as on the page, and a mark by which they are verified. */
class PageFilesTest {
    private static final String PLAN = "son-la.ubnd.2025.31-kh-ubnd";
    private static final Pattern DATA = Pattern.compile("Dữ liệu,([^,\r\n]+),*\r\nSHA-256 của dữ liệu,([0-9a-f]{64})");
    private static final Path FILES = Path.of("target/files");

    private final Path data;
    private RunningLedger ledger;

    @SuppressWarnings("NullAway.Init")
    PageFilesTest(@TempDir Path data) {
        this.data = data;
    }

    @BeforeEach
    void start() throws Exception {
        ledger = PagesTest.ledger(data);
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    private byte[] file(String path) throws Exception {
        HttpResponse<byte[]> answer = ledger.download("inspector", path);
        while (answer.statusCode() == 503
                && answer.headers().firstValue("Refresh").isPresent()) {
            answer = ledger.download("inspector", path); // Each waits a while for the file.
        }
        assertEquals(200, answer.statusCode(), path);
        String name =
                path.replaceAll("\\?.*", "").replaceAll("^/|/(?=[^/]*$)", "").replace('/', '-');
        Files.createDirectories(FILES);
        Files.write(FILES.resolve(name), answer.body()); // To be looked at.
        return answer.body();
    }

    private static String xml(byte[] zip, String part) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                if (each.getName().equals(part)) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    in.transferTo(out);
                    return out.toString(StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No " + part);
    }

    @Test
    void an_annex_in_word_says_what_its_page_says() throws Exception {
        String at = "?effectiveAt=2025-06-01";
        String document = xml(file("/plans/" + PLAN + "/annex.docx" + at), "word/document.xml");
        List<String> words =
                List.of("Công khai thủ tục", "Sở Tư pháp", "Sở Nội vụ", "Trước ngày 16/3/2025", "w:strike");
        for (String word : words) {
            assertTrue(document.contains(word), word + "\n" + document);
        }
        assertTrue(document.contains("Kế hoạch &lt;script>"), "Text stays text");
        String english = xml(file("/plans/" + PLAN + "/annex.docx" + at + "&lang=en"), "word/document.xml");
        assertTrue(english.contains("Struck") || english.contains("amended by"), english);
        String sheet = xml(file("/plans/" + PLAN + "/annex.xlsx" + at), "xl/sharedStrings.xml");
        assertTrue(sheet.contains("Sở Tư pháp") && sheet.contains("strike"), sheet);
        assertTrue(
                new String(file("/plans/" + PLAN + "/annex.pdf" + at), StandardCharsets.ISO_8859_1).startsWith("%PDF"));
        file("/plans/" + PLAN + "/compare.pdf?effectiveFrom=2025-01-15&effectiveTo=2025-06-01");
        file("/plans/vinh-long.ct-ubnd.2024.2600-qdd-ubnd/annex.pdf?effectiveAt=2025-04-21");
    }

    @Test
    void the_mark_is_that_of_the_data_now_and_after_more_was_recorded() throws Exception {
        for (String page : List.of(
                "/annex.csv?effectiveAt=2025-06-01", "/compare.csv?effectiveFrom=2025-01-15&effectiveTo=2025-06-01")) {
            String text = new String(file("/plans/" + PLAN + page), StandardCharsets.UTF_8);
            Matcher mark = DATA.matcher(text);
            assertTrue(mark.find(), text);
            assertEquals(mark.group(2), sha256(mark.group(1)));
            ledger.record("/api/plans/" + PLAN + "/tasks/2/completions", """
                    {"claim": "done", "completedOn": "2025-02-01", "evidence": null}""");
            assertEquals(mark.group(2), sha256(mark.group(1)), "Recorded later, and seen at an earlier position");
        }
    }

    private String sha256(String address) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(ledger.send("GET", "inspector", address, null).body().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    @Test
    void the_list_of_plans_is_a_file_of_what_is_sought_and_says_what_it_is_complete_for() throws Exception {
        String text = new String(file("/plans.csv?place=son+la&known=4"), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFFKế hoạch,"), text);
        assertTrue(text.contains("31/KH-UBND ngày 10/01/2025,UBND tỉnh Sơn La"), text);
        assertTrue(!text.contains("2600") && text.contains("đến vị trí 4"), text);
    }

    @Test
    void lists_across_plans_are_files_of_as_many_rows_as_the_api_tells() throws Exception {
        for (String list : List.of("tasks", "findings")) {
            int told = ledger.ask("/api/" + list + "?at=2025-06-01&known=4&limit=500")
                    .get(list)
                    .size();
            String text = new String(file("/" + list + ".csv?at=2025-06-01&known=4"), StandardCharsets.UTF_8);
            List<CsvRecord> lines = CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                    .takeWhile(line -> !line.getField(0).isEmpty())
                    .toList();
            assertTrue(told > 0, list);
            assertEquals(told, lines.size() - 1, list);
            assertTrue(text.contains("đến vị trí 4"), text);
        }
    }

    @Test
    void late_entries_are_a_file_of_the_lines_of_their_board_and_say_what_is_left_out() throws Exception {
        String board = "/boards/late.csv?days=30&place=son+la&effectiveAt=2025-06-01&known=4";
        String text = new String(file(board), StandardCharsets.UTF_8);
        List<CsvRecord> lines =
                CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
        assertEquals("Số ngày muộn", lines.get(0).getField(7), text);
        assertEquals("2. Sửa đổi", lines.get(1).getField(0), text);
        assertEquals("40/QĐ-UBND ngày 01/02/2025", lines.get(1).getField(3), text);
        assertEquals("221", lines.get(1).getField(7), text);
        assertTrue(text.contains("1 mục được ghi vào sổ muộn hơn 30 ngày") && text.contains("đến vị trí 4"), text);
        assertTrue(!text.contains("2600"), text);
        String sheet = xml(file(board.replace(".csv", ".xlsx") + "&lang=en"), "xl/sharedStrings.xml");
        assertTrue(sheet.contains("Days late") && sheet.contains("2. Amendment"), sheet);
    }

    @Test
    void a_day_in_the_future_has_no_mark_and_an_unknown_form_is_not_there() throws Exception {
        String text = new String(file("/plans/" + PLAN + "/annex.csv?effectiveAt=2030-01-01"), StandardCharsets.UTF_8);
        assertTrue(text.contains("dữ liệu còn có thể đổi"), text);
        assertEquals(
                404,
                ledger.download("inspector", "/plans/" + PLAN + "/annex.odt").statusCode());
        assertEquals(
                404,
                ledger.download("inspector", "/plans/nowhere.2025.1-kh/annex.pdf")
                        .statusCode());
    }
}
