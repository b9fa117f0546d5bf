package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entering by forms over HTTP, without script: what is recorded, and that nothing typed is lost on the way there. */
class EnteringTest {
    private static final String PLAN = "son-la.ubnd.2025.31-kh-ubnd";
    private static final String DEADLINE = "task-amendment?plan=" + PLAN + "&ref=1&set.deadline=Tr%C6%B0%E1%BB%9Bc";

    private final Path data;
    private RunningLedger ledger;

    @SuppressWarnings("NullAway.Init")
    EnteringTest(@TempDir Path data) {
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

    private static FilledForm instrument(FilledForm form, String number) {
        return form.type("instrument.type", "QĐ")
                .type("instrument.number", number)
                .type("instrument.issuedOn", "2025-09-09")
                .type("instrument.issuer", "son-la.ubnd");
    }

    private FilledForm amendment() throws Exception {
        return instrument(FilledForm.open(ledger, DEADLINE), "60/QĐ-UBND")
                .type("effectiveFrom", "09/09/2025")
                .type("set.deadline", "Quý IV/2025");
    }

    private long revision() throws Exception {
        return ledger.ask("/api/plans/" + PLAN + "/history").get("entries").size();
    }

    @Test
    void a_change_is_shown_before_it_is_recorded_and_recorded_once_however_often_it_is_sent() throws Exception {
        long before = revision();
        FilledForm rehearsed = amendment().press("try");
        assertEquals(200, rehearsed.page.statusCode(), rehearsed.page.body());
        assertTrue(rehearsed.page.body().contains("01/10/2025 – 31/12/2025"), rehearsed.page.body());
        assertEquals(before, revision());
        FilledForm recorded = rehearsed.press("record");
        assertEquals(201, recorded.page.statusCode(), recorded.page.body());
        FilledForm again = rehearsed.press("record");
        assertEquals(201, again.page.statusCode());
        assertEquals(recorded.page.body(), again.page.body());
        assertEquals(before + 1, revision());
    }

    @Test
    void a_fault_loses_nothing_that_was_typed_and_stands_beside_its_field() throws Exception {
        FilledForm form = amendment()
                .type("instrument.issuedOn", "31/02/2025")
                .type("instrument.issuer", "")
                .type("set.deadline", "Trước ngày 5/10/2025\r\n<b>\"gấp\"</b> & \u000bngay")
                .type("set.lead", "Sở Y tế\u0007");
        FilledForm again = form.press("try");
        assertEquals(400, again.page.statusCode(), again.page.body());
        assertEquals(3, again.wrong().split("Mã cơ|Ngày ban|Cơ quan chủ", -1).length - 1, again.wrong());
        for (String name : form.typed().keySet()) {
            String typed = form.get(name).replace("\u000b", "\r\n");
            assertEquals(typed, again.get(name), name);
        }
        String page = again.page.body();
        assertTrue(page.contains("id=\"f-instrument-issuer-wrong\""), page);
        assertTrue(page.contains("<a href=\"#f-instrument-issuedOn\">"), page);
        assertTrue(page.matches("(?s).*id=\"f-instrument-issuedOn\"[^>]*aria-describedby=\"f-instrument-issuedOn-wrong"
                + "[^>]*aria-invalid=\"true\".*"));
    }

    @Test
    void nothing_typed_is_lost_where_the_plan_is_not_there_or_a_rule_says_no() throws Exception {
        FilledForm nowhere =
                amendment().type("plan", "son-la.ubnd.2025.99-kh-ubnd").press("try");
        assertEquals(404, nowhere.page.statusCode());
        assertEquals("Quý IV/2025", nowhere.get("set.deadline"));
        assertTrue(nowhere.wrong().contains("Mã kế hoạch"), nowhere.wrong());
        FilledForm odd = amendment().type("plan", "a/b;c%2F..").press("try");
        assertEquals(404, odd.page.statusCode());
        ledger.record("/api/plans/" + PLAN + "/repeal", """
                {"instrument": {"type": "QĐ", "number": "59/QĐ-UBND", "issuedOn": "2025-08-01", "issuer": "son-la.ubnd"},
                 "effectiveFrom": "2025-08-01", "reason": "Hết vai trò"}
                """);
        FilledForm late = amendment().press("try");
        assertEquals(409, late.page.statusCode(), late.page.body());
        assertEquals("Quý IV/2025", late.get("set.deadline"));
        assertFalse(late.wrong().isBlank());
    }

    @Test
    void nothing_typed_is_lost_where_the_ledger_takes_nothing_now_and_it_is_recorded_once_it_does() throws Exception {
        FilledForm rehearsed = amendment().press("try");
        ledger.setDay(LocalDate.of(2025, 1, 1)); // A clock before the last entry.
        FilledForm later = rehearsed.press("record");
        assertEquals(503, later.page.statusCode(), later.page.body());
        assertTrue(later.page.body().contains("gửi lại biểu này không ghi hai lần"), later.page.body());
        assertEquals("Quý IV/2025", later.get("set.deadline"));
        assertEquals(rehearsed.key(), later.key());
        ledger.setDay(LocalDate.of(2025, 9, 11));
        assertEquals(201, later.press("try").press("record").page.statusCode());
    }

    @Test
    void what_was_seen_is_what_is_recorded_and_a_plan_that_moved_is_tried_anew() throws Exception {
        FilledForm rehearsed = amendment().press("try");
        ledger.record("/api/plans/" + PLAN + "/tasks/2/completions", "{\"claim\": \"done\"}");
        long before = revision();
        FilledForm moved = rehearsed.press("record");
        assertEquals(200, moved.page.statusCode(), moved.page.body());
        assertTrue(moved.page.body().contains("đã có mục khác được ghi"), moved.page.body());
        assertEquals(before, revision());
        assertEquals(201, moved.press("record").page.statusCode());
        assertEquals(before + 1, revision());
    }

    @Test
    void a_form_sent_again_with_other_content_is_one_more_entry_only_if_its_clerk_says_so() throws Exception {
        FilledForm form = amendment();
        assertEquals(201, form.press("try").press("record").page.statusCode());
        long before = revision();
        FilledForm other = form.type("set.deadline", "Quý III/2025").press("try");
        assertEquals(422, other.page.statusCode());
        assertTrue(other.page.body().contains("đã được ghi một lần"), other.page.body());
        assertEquals(before, revision());
        assertNotEquals(form.key(), other.key());
        assertEquals("Quý III/2025", other.get("set.deadline"));
        assertEquals(201, other.press("try").press("record").page.statusCode());
        assertEquals(before + 1, revision());
    }

    @Test
    void one_more_row_keeps_all_others_and_the_way_back_too() throws Exception {
        FilledForm form = FilledForm.open(ledger, "amendment?plan=" + PLAN)
                .type("items.0.op", "amend")
                .type("items.0.ref", "1")
                .type("items.0.lead", "Sở Y tế")
                .press("more.items");
        assertEquals(200, form.page.statusCode());
        FilledForm two = form.type("items.1.op", "repeal").type("items.1.ref", "2");
        FilledForm rehearsed = instrument(two, "60/QĐ-UBND")
                .type("effectiveFrom", "2025-09-09")
                .press("try");
        assertEquals(200, rehearsed.page.statusCode(), rehearsed.wrong());
        FilledForm back = rehearsed.press("edit");
        two.typed().forEach((name, value) -> assertEquals(value, back.get(name), name));
    }

    @Test
    void a_pasted_annex_is_shown_as_it_was_understood_and_a_line_that_cannot_be_read_is_named() throws Exception {
        FilledForm form = instrument(FilledForm.open(ledger, "plan"), "70/KH-UBND")
                .type("title", "Kế hoạch mới")
                .type("content", "full")
                .type("effectiveFrom", "2025-09-09")
                .type("tasks", "I\tThể chế\r\n1\tRà soát\tSở Tư pháp\r\nmột ô\r\n2\tBáo cáo\t\t\t\tQuý V");
        FilledForm wrong = form.press("try");
        assertEquals(422, wrong.page.statusCode());
        assertTrue(wrong.wrong().contains("Dòng 3 chỉ có một ô"), wrong.wrong());
        assertEquals(form.get("tasks"), wrong.get("tasks"));
        FilledForm rehearsed =
                wrong.type("tasks", form.get("tasks").replace("một ô\r\n", "")).press("try");
        assertEquals(200, rehearsed.page.statusCode(), rehearsed.wrong());
        assertTrue(rehearsed.page.body().contains("Sở Tư pháp")
                && rehearsed.page.body().contains("2 nhiệm vụ"));
        FilledForm ref = wrong.type("tasks", "1\tRà soát\tSở Tư pháp\r\n2 b!\tBáo cáo\tSở Y tế")
                .press("try");
        assertTrue(ref.wrong().contains("Dòng 2, nhiệm vụ 2 b!"), ref.wrong());
    }

    @Test
    void only_clerks_enter_and_only_from_our_own_pages() throws Exception {
        FilledForm rehearsed = amendment().press("try");
        long before = revision();
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            HttpResponse<String> refused = rehearsed.send("clerk", "record", "Sec-Fetch-Site", site);
            assertEquals(403, refused.statusCode(), site);
        }
        assertEquals(
                403,
                rehearsed
                        .send("clerk", "record", "Origin", "https://evil.example")
                        .statusCode());
        assertEquals(before, revision());
        for (String account : new String[] {"inspector", "operator"}) {
            HttpResponse<String> form = ledger.send("GET", account, "/enter/plan?lang=en", null, "Accept", "text/html");
            assertEquals(403, form.statusCode());
            assertTrue(form.body().contains("<html lang=\"en\">") && form.body().contains("Not allowed"), form.body());
            HttpResponse<String> sent = rehearsed.send(account, "record", "Sec-Fetch-Site", "same-origin");
            assertEquals(403, sent.statusCode());
            assertTrue(sent.body().contains("Không có quyền"), sent.body());
        }
        assertEquals(before, revision());
    }

    @Test
    void a_field_that_no_form_has_is_refused() throws Exception {
        for (String name : new String[] {"recordedAt", "items.0.op", "was.plan2", "items.999999.ref", "set.x"}) {
            assertEquals(400, amendment().type(name, "1").press("try").page.statusCode(), name);
        }
        assertEquals(404, ledger.send("GET", "clerk", "/enter/nothing", null).statusCode());
        assertEquals(
                400,
                ledger.send("GET", "clerk", "/enter/plan?recordedAt=1", null).statusCode());
    }

    @Test
    void every_form_speaks_both_languages_without_a_word_missing() throws Exception {
        String index = ledger.send("GET", "clerk", "/enter?plan=" + PLAN, null, "Accept", "text/html")
                .body();
        Matcher act = Pattern.compile("href=\"/enter/([a-z-]+)").matcher(index);
        Set<String> acts = new TreeSet<>();
        while (act.find()) {
            acts.add(act.group(1));
        }
        assertEquals(16, acts.size(), acts::toString);
        for (String each : acts) {
            for (String language : new String[] {"vi", "en"}) {
                String page = FilledForm.open(ledger, each + (language.equals("en") ? "?lang=en" : ""))
                        .page
                        .body();
                assertTrue(page.contains("<html lang=\"" + language + "\">"), each);
                assertFalse(page.contains("??"), () -> each + page.substring(page.indexOf("??")));
                assertFalse(page.contains("style=") || page.matches("(?s).*<script(?! src=).*"), each);
            }
        }
    }

    @Test
    void the_findings_of_the_trial_are_those_of_the_entry() throws Exception {
        FilledForm rehearsed = amendment()
                .type("instrument.issuedOn", "2025-03-01")
                .type("effectiveFrom", "2025-03-01")
                .press("try");
        String found = findings(rehearsed.page.body());
        assertTrue(found.contains("<li>"), found);
        assertEquals(found, findings(rehearsed.press("record").page.body()));
        FilledForm first = instrument(FilledForm.open(ledger, "plan"), "70/KH-UBND")
                .type("title", "Kế hoạch mới")
                .type("content", "notHeld")
                .type("effectiveFrom", "2025-09-09")
                .press("try");
        assertFalse(first.page.body().contains("1970"), first.page.body());
        assertEquals(
                findings(first.page.body()), findings(first.press("record").page.body()));
    }

    private static String findings(String page) {
        int from = page.indexOf("<section aria-labelledby=\"findings\">");
        return page.substring(from, page.indexOf("</section>", from));
    }
}
