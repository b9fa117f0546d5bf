package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages over HTTP: what they say, in both languages, and that nothing recorded is ever more than text on them. */
class PagesTest {
    private static final List<String> AREAS = List.of("plans", "boards", "findings", "verify", "enter");
    private static final Pattern CURRENT = Pattern.compile("<a href=\"([^\"]+)\" aria-current=\"true\"");
    private static final String HELD = "/plans/son-la.ubnd.2025.31-kh-ubnd";
    private static final String NOT_HELD = "/plans/vinh-long.ct-ubnd.2024.2600-qdd-ubnd";
    private static final String BY = "\"type\": \"QĐ\", \"issuer\": \"son-la.ubnd\"";
    private static final Pattern PERMALINK = Pattern.compile("<a href=\"([^\"]+)\">Liên kết đến đúng hai mốc này");

    private final Path data;
    private RunningLedger ledger;

    @SuppressWarnings("NullAway.Init")
    PagesTest(@TempDir Path data) {
        this.data = data;
    }

    @BeforeEach
    void start() throws Exception {
        ledger = ledger(data);
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    /** A plan whose content is held and amended later, by a back-dated entry, and one of which it is not held. */
    static RunningLedger ledger(Path data) throws Exception {
        RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 1, 10));
        recordPlan(ledger);
        ledger.submit("04-");
        ledger.submit("05-");
        ledger.setDay(LocalDate.of(2025, 9, 10));
        recordAmendment(ledger);
        return ledger;
    }

    static void recordPlan(RunningLedger ledger) throws Exception {
        ledger.record("/api/plans", """
                {"instrument": {%s, "number": "31/KH-UBND", "issuedOn": "2025-01-10", "issuerName": "UBND tỉnh Sơn La"},
                 "title": "Kế hoạch <script>alert(1)</script>", "effectiveFrom": "2025-01-10", "content": "full",
                 "sections": [{"label": "I", "title": "Mục <b>một</b>"}],
                 "tasks": [{"ref": "1", "section": "I", "title": "Công khai thủ tục", "lead": ["Sở Nội vụ"],
                     "deadline": "Trước ngày 16/3/2025", "products": ["Quyết định", "Báo cáo"]},
                   {"ref": "2", "section": "I", "title": "Báo cáo", "lead": ["Sở Tài chính"], "coordinating": []}]}
                """.formatted(BY));
    }

    static void recordAmendment(RunningLedger ledger) throws Exception {
        ledger.record("/api" + HELD + "/amendments", """
                {"instrument": {%s, "number": "40/QĐ-UBND", "issuedOn": "2025-02-01", "signer": "Nguyễn Văn A"},
                 "effectiveFrom": "2025-02-01", "residual": "unchanged", "residualClause": "Điều 2",
                 "items": [{"op": "amend", "ref": "1", "set": {"lead": ["Sở Tư pháp"]}}]}
                """.formatted(BY));
    }

    /** Every kind of page by a name, in Vietnamese. */
    static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("plans", "/plans?q=ke+hoach");
        pages.put("plan", HELD + "?effectiveAt=2025-06-01");
        pages.put("plan-not-held", NOT_HELD + "?effectiveAt=2025-04-21");
        pages.put("task", HELD + "/tasks/1?effectiveAt=2025-06-01");
        pages.put("task-unknown", NOT_HELD + "/tasks/20?effectiveAt=2025-04-21");
        pages.put("timeline", HELD + "/timeline");
        pages.put("compare", HELD + "/compare?effectiveFrom=2025-01-15&effectiveTo=2025-06-01");
        pages.put("findings", HELD + "/findings?effectiveAt=2025-06-01");
        pages.put("findings-across", "/findings?at=2025-06-01");
        pages.put("boards", "/boards?effectiveAt=2025-06-01");
        pages.put("boards-findings", "/boards/findings?effectiveAt=2025-06-01");
        pages.put("boards-late", "/boards/late?effectiveAt=2025-06-01");
        pages.put("tasks", "/tasks?at=2025-06-01");
        pages.put("verify", "/verify");
        pages.put("views", "/views");
        pages.put("missing", "/plans/nowhere.2025.1-kh");
        return pages;
    }

    static String in(String language, String page) {
        return language.equals("vi") ? page : page + (page.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private String page(String path) throws Exception {
        HttpResponse<String> response = ledger.send("GET", "inspector", path, null, "Accept", "text/html");
        assertEquals(path.contains("nowhere") ? 404 : 200, response.statusCode(), response.body());
        assertEquals(
                "text/html;charset=UTF-8",
                response.headers().firstValue("Content-Type").orElse(""));
        return response.body();
    }

    @Test
    void every_page_speaks_vietnamese_first_and_english_one_link_away() throws Exception {
        for (String path : pages().values()) {
            String vi = page(path);
            String en = page(in("en", path));
            assertTrue(vi.contains("<html lang=\"vi\">") && vi.contains("Các kế hoạch"), path);
            assertTrue(en.contains("<html lang=\"en\">") && en.contains(">Plans<"), path);
            assertTrue(vi.contains("lang=en\" hreflang=\"en\""), path);
            String area = path.split("[/?]", -1)[1];
            assertEquals(
                    AREAS.contains(area) ? List.of("/" + area) : List.of(),
                    CURRENT.matcher(vi).results().map(found -> found.group(1)).toList());
            for (String each : List.of(vi, en)) {
                assertFalse(each.contains("??"), "A word is missing on " + path + "\n" + each);
            }
            Matcher link = Pattern.compile("href=\"(/plans[^\"#]*)").matcher(en);
            while (link.find()) {
                String href = link.group(1).replace("&amp;", "&");
                boolean isOther = en.startsWith("\" hreflang", link.end());
                assertEquals(!isOther, href.contains("lang=en"), href);
            }
        }
    }

    @Test
    void what_was_recorded_is_text_and_pages_hold_no_script_and_no_style_of_their_own() throws Exception {
        for (String path : pages().values()) {
            String page = page(path);
            String written = page.replaceAll("<script src=\"/assets/[a-z]+\\.js\" defer></script>", "");
            assertFalse(written.contains("<script") || page.contains("style="), path);
            assertFalse(page.contains("<b>một</b>"), path);
        }
        assertTrue(page(HELD).contains("Kế hoạch &lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(page("/plans?q=%22%3E%3Cscript%3E").contains("value=\"&quot;&gt;&lt;script&gt;\""));
        String policy = ledger.send("GET", "inspector", HELD, null, "Accept", "text/html")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
    }

    @Test
    void unknown_and_none_are_two_words() throws Exception {
        String held = row(page(HELD + "?effectiveAt=2025-01-10"), "2");
        assertTrue(held.contains("để trống") && !held.contains("chưa biết"), held);
        String notHeld = row(page(NOT_HELD + "?effectiveAt=2025-04-20"), "5");
        assertTrue(notHeld.contains("chưa biết") && !notHeld.contains("để trống"), notHeld);
    }

    @Test
    void an_amended_cell_shows_the_old_value_struck_and_who_says_the_new_one() throws Exception {
        String row = row(page(HELD + "?effectiveAt=2025-06-01"), "1");
        assertTrue(row.matches("(?s).*<del>.*Sở Nội vụ.*</del>.*<ins>.*Sở Tư pháp.*</ins>.*"), row);
        assertTrue(row.contains("sửa theo 40/QĐ-UBND") && row.contains("Nguyễn Văn A"), row);
        assertTrue(row.contains("bởi clerk") && row.contains("/evidence/proof/4"), row);
        assertTrue(row(page(HELD + "?effectiveAt=2025-06-01"), "2").contains("giữ nguyên theo 40/QĐ-UBND"));
        assertFalse(page(HELD + "?effectiveAt=2025-06-01&known=3").contains("Sở Tư pháp"));
    }

    @Test
    void a_permalink_shows_the_same_again_whatever_is_recorded_later() throws Exception {
        Matcher link = PERMALINK.matcher(page(HELD));
        assertTrue(link.find());
        String permalink = link.group(1).replace("&amp;", "&");
        String before = table(page(permalink));
        ledger.record("/api" + HELD + "/amendments", """
                {"instrument": {%s, "number": "41/QĐ-UBND", "issuedOn": "2025-02-02"}, "effectiveFrom": "2025-02-02",
                 "items": [{"op": "amend", "ref": "1", "set": {"lead": ["Sở Y tế"]}}]}
                """.formatted(BY));
        assertEquals(before, table(page(permalink)));
        assertTrue(page(permalink).contains("Sau mốc này còn 1 mục khác"));
        assertTrue(table(page(HELD)).contains("Sở Y tế"));
    }

    @Test
    void plans_are_found_without_accents_and_left_empty_fields_ask_nothing() throws Exception {
        String found = page("/plans?q=&place=son+la&year=2025&status=&effectiveAt=&known=");
        assertTrue(found.contains("31/KH-UBND") && !found.contains("2600/QĐ-UBND"));
        assertTrue(page("/plans?q=khong+co+dau").contains("Không có kế hoạch nào khớp"));
    }

    @Test
    void a_long_list_goes_on_page_by_page_and_ends() throws Exception {
        for (int i = 1; i <= 60; i++) {
            ledger.record("/api/plans", """
                    {"instrument": {"type": "KH", "issuer": "lai-chau.ubnd", "number": "%d/KH-UBND",
                      "issuedOn": "2025-03-01"}, "title": "Kế hoạch dài %d", "effectiveFrom": "2025-03-01",
                     "content": "notHeld", "tasks": []}
                    """.formatted(i, i));
        }
        String first = page("/plans?place=lai+chau&lang=en");
        assertTrue(first.contains("Plans on this page: 50."), first);
        Matcher next = Pattern.compile("<a rel=\"next\" href=\"([^\"]+)").matcher(first);
        assertTrue(next.find());
        String second = page(next.group(1).replace("&amp;", "&"));
        assertTrue(second.contains("Plans on this page: 10.") && !second.contains("rel=\"next\""), second);
    }

    @Test
    void a_finding_is_told_with_the_law_it_rests_on_and_the_entries() throws Exception {
        String page = page(HELD + "/findings?effectiveAt=2025-06-01");
        assertTrue(page.contains("1 phát hiện") && page.contains("chưa ai trả lời"), page);
        assertTrue(page.contains("timeline?effectiveAt=2025-06-01&amp;known=4#e"), page);
    }

    @Test
    void a_back_dated_entry_stands_off_the_diagonal_and_the_chart_stands_alone() throws Exception {
        assertTrue(page(HELD + "/timeline").contains("221 ngày"), "The lag stands in the table too");
        HttpResponse<String> chart = ledger.get("inspector", HELD + "/timeline.svg");
        assertEquals(200, chart.statusCode());
        assertEquals(
                "image/svg+xml;charset=UTF-8",
                chart.headers().firstValue("Content-Type").orElse(""));
        assertTrue(chart.body().startsWith("<svg") && chart.body().contains("40/QĐ-UBND"), chart.body());
    }

    @Test
    void two_points_are_held_against_each_other_cell_by_cell() throws Exception {
        String page = page(HELD + "/compare?effectiveFrom=2025-01-15&effectiveTo=2025-06-01");
        assertTrue(page.contains("Không nhiệm vụ nào bị bỏ"), page);
        assertTrue(page.matches("(?s).*Sở Nội vụ.*Sở Tư pháp.*"), page);
        String known = page(HELD + "/compare?effectiveFrom=2025-06-01&positionFrom=3&effectiveTo=2025-06-01&lang=en");
        assertTrue(known.matches("(?s).*Sở Nội vụ.*Sở Tư pháp.*"), known);
    }

    @Test
    void whoever_asks_for_a_page_is_told_in_words_where_to_go_on_and_machines_get_problems() throws Exception {
        String page = page("/plans/nowhere.2025.1-kh");
        assertTrue(page.contains("Không có gì ở địa chỉ này") && page.contains("href=\"/plans\""), page);
        HttpResponse<String> api =
                ledger.send("GET", "inspector", "/api/plans/nowhere.2025.1-kh", null, "Accept", "text/html, */*");
        assertEquals(
                "application/problem+json",
                api.headers().firstValue("Content-Type").orElse(""));
        HttpResponse<String> wrong = ledger.send("GET", "inspector", "/plans?year=x", null, "Accept", "text/html");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("?year"), wrong.body());
        assertTrue(
                wrong.body().contains("href=\"/plans?year=x&amp;lang=en\""),
                "Told in English, it is the same question");
        assertEquals(401, ledger.send("GET", null, "/plans", null).statusCode());
    }

    @Test
    void a_corrected_cell_is_marked_otherwise_than_an_amended_one_with_what_was_printed() throws Exception {
        ledger.record("/api" + HELD + "/corrections", """
                {"entry": 1, "path": "/tasks/2/lead/0", "to": "Sở Tài chính tỉnh", "reason": "in sai"}
                """);
        String row = row(page(HELD + "?effectiveAt=2025-06-01"), "2");
        assertTrue(row.contains("đính chính</span>") && row.contains("<q lang=\"vi\">Sở Tài chính</q>"), row);
        assertTrue(row.contains("Sở Tài chính tỉnh") && row.contains("đính chính ở mục 3"), row);
        assertFalse(row.contains("<del>"), row);
        assertTrue(page(HELD + "/tasks/2?effectiveAt=2025-06-01&lang=en").contains("corrected by entry 3"));
        assertFalse(page(HELD + "?effectiveAt=2025-06-01&known=4").contains("đính chính</span>"));
    }

    @Test
    void who_answers_for_a_task_is_told_on_its_page_with_how_sure_that_is() throws Exception {
        String page = page(HELD + "/tasks/1?effectiveAt=2025-06-01");
        assertTrue(page.contains("Cơ quan chịu trách nhiệm") && page.contains("tên chưa có trong danh mục"), page);
        assertTrue(page.contains("15/03/2025") && page.contains("ngày đang xem"), page);
    }

    private static String row(String page, String task) {
        int from = page.indexOf("<tr id=\"t" + task + "\"");
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private static String table(String page) {
        return page.substring(page.indexOf("<table"), page.lastIndexOf("</table>"));
    }
}
