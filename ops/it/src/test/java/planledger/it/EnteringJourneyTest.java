package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entering in a real browser, by somebody without a mouse, on a phone, in the dark, or whose machine fails. */
class EnteringJourneyTest {
    private static final String PLAN = "son-la.ubnd.2025.31-kh-ubnd";
    private static final String ANNEX = "TT\\tNhiệm vụ\\tCơ quan chủ trì\\tCơ quan phối hợp\\tSản phẩm\\tThời hạn\\n"
            + "I\\tCẢI CÁCH THỂ CHẾ\\n1\\tRà soát văn bản quy phạm pháp luật\\tSở Tư pháp\\tCác sở, ban, ngành\\t"
            + "Kế hoạch; Báo cáo\\tQuý IV/2025\\n2\\tTheo dõi thi hành pháp luật\\tSở Tư pháp\\t\\tBáo cáo\\tTháng 12/2025\\n"
            + "II\\tCẢI CÁCH THỦ TỤC HÀNH CHÍNH\\n1\\tCông khai thủ tục\\tVăn phòng UBND tỉnh\\t\\tQuyết định\\tThường xuyên";

    private final Path folder;

    EnteringJourneyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Browser browser() throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "No Chromium on this machine: entering is not tried in a browser");
        return Browser.start(program.orElseThrow(), folder.resolve("profile"), "clerk", RunningLedger.PASSWORD);
    }

    @Test
    void a_completion_is_entered_by_keyboard_alone_from_the_task_to_the_task() throws Exception {
        try (RunningLedger ledger = PagesTest.ledger(folder.resolve("data"));
                Browser browser = browser()) {
            browser.screen(1280, 900, false);
            browser.open(ledger.url() + "/plans/" + PLAN + "/tasks/1");
            PageJourneyTest.tabTo(browser, "Ghi hoàn thành");
            browser.leads(() -> browser.press("Enter"));
            PageJourneyTest.tabTo(browser, "claim");
            browser.press("ArrowDown");
            PageJourneyTest.tabTo(browser, "product");
            browser.type("Báo cáo");
            PageJourneyTest.tabTo(browser, "evidence.number");
            browser.type("486/BC-UBND");
            PageJourneyTest.tabTo(browser, "evidence.issuedOn");
            browser.keys("06072025");
            PageJourneyTest.tabTo(browser, "evidence.url");
            browser.type("https://sonla.gov.vn/486");
            browser.leads(() -> browser.press("Enter"));
            assertTrue(PageJourneyTest.text(browser, ".wrong").contains("Chỉ nêu một"), "Told of both");
            assertTrue(
                    browser.eval("document.activeElement.matches('.wrong')").asBoolean(), "The summary has the focus");
            PageJourneyTest.tabTo(browser, "Liên kết: Chỉ nêu một: văn bản, hoặc liên kết.");
            browser.press("Enter");
            browser.press("Tab");
            assertEquals("2025-06-07", value(browser, "evidence.issuedOn"));
            browser.eval("document.querySelector('[name=\"evidence.url\"]').value = ''; 1");
            PageJourneyTest.tabTo(browser, "do");
            browser.leads(() -> browser.press("Enter"));
            assertTrue(PageJourneyTest.text(browser, ".said").contains("486/BC-UBND"));
            PageJourneyTest.tabTo(browser, "do");
            browser.leads(() -> browser.press("Enter"));
            PageJourneyTest.tabTo(browser, "Xem nhiệm vụ");
            browser.leads(() -> browser.press("Enter"));
            assertTrue(PageJourneyTest.text(browser, "main").contains("486/BC-UBND"), "The task shows its evidence");
        }
    }

    @Test
    void a_draft_outlives_a_crash_and_is_gone_once_it_is_recorded() throws Exception {
        try (RunningLedger ledger = PagesTest.ledger(folder.resolve("data"));
                Browser browser = browser()) {
            String form = ledger.url() + "/enter/amendment?plan=" + PLAN;
            browser.open(form);
            assertFalse(isOffered(browser));
            fill(browser, amendment());
            browser.leads(() -> click(browser, "more.items"));
            fill(browser, Map.of("items.1.op", "repeal", "items.1.ref", "2"));
            browser.open("about:blank"); // As if the machine had been switched off.
            browser.open(ledger.url() + "/enter/amendment?plan=lai-chau.ubnd.2025.1-kh-ubnd");
            assertFalse(isOffered(browser), "A draft about another plan is not offered");
            browser.open(form);
            assertTrue(isOffered(browser));
            browser.leads(() -> browser.eval("document.querySelector('[data-do=restore]').click(); 1"));
            assertEquals("Sở Y tế", value(browser, "items.0.lead"));
            assertEquals("2", value(browser, "items.1.ref"));
            browser.leads(() -> click(browser, "try"));
            browser.leads(() -> click(browser, "record"));
            assertTrue(PageJourneyTest.text(browser, "h1").contains("Đã ghi"), PageJourneyTest.text(browser, "main"));
            browser.open(form);
            assertFalse(isOffered(browser), "What is recorded is no draft any more");
        }
    }

    /** Also keeps a picture of each page, for somebody to look at. */
    @Test
    void every_page_on_the_way_suits_assistive_technology_both_widths_and_the_dark() throws Exception {
        Files.createDirectories(PageJourneyTest.PICTURES);
        List<String> faults = new ArrayList<>();
        try (RunningLedger ledger = PagesTest.ledger(folder.resolve("data"));
                Browser browser = browser()) {
            for (int look = 0; look < 4; look++) { // Each language by day and by night, and at each width.
                boolean dark = look > 1;
                int width = look % 2 == 1 ? 390 : 1280;
                boolean isEnglish = look == 1 || look == 2;
                String name = (isEnglish ? "en-" : "vi-") + width + (dark ? "-dark" : "");
                String lang = isEnglish ? "lang=en" : "";
                browser.screen(width, 900, dark);
                for (String page : List.of("", "/completion", "/amendment", "/replacement")) {
                    String about = page.equals("/replacement") ? "?replaces=" : "?plan=";
                    browser.open(ledger.url() + "/enter" + page + about + PLAN + "&" + lang);
                    look(browser, "entering" + page.replace('/', '-') + "-" + name, width, faults);
                }
                browser.open(
                        ledger.url() + "/enter/task-amendment?plan=" + PLAN + "&ref=1&set.lead=S%E1%BB%9F%20N%E1%BB%99i"
                                + "%20v%E1%BB%A5&set.deadline=Qu%C3%BD%20I&" + lang);
                fill(browser, Map.of("set.deadline", "Quý IV/2025", "instrument.type", "QĐ"));
                browser.leads(() -> click(browser, "try"));
                look(browser, "entering-wrong-" + name, width, faults);
                browser.open(ledger.url() + "/enter/plan?" + lang);
                fill(browser, plan(look));
                look(browser, "entering-plan-" + name, width, faults);
                browser.leads(() -> click(browser, "try"));
                look(browser, "entering-rehearsed-plan-" + name, width, faults);
                browser.open(ledger.url() + "/enter/amendment?plan=" + PLAN + "&" + lang);
                fill(browser, amendment());
                browser.leads(() -> click(browser, "try"));
                look(browser, "entering-rehearsed-" + name, width, faults);
                browser.leads(() -> click(browser, "record"));
                look(browser, "entering-recorded-" + name, width, faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    private static Map<String, String> amendment() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("instrument.type", "QĐ");
        typed.put("instrument.number", "60/QĐ-UBND");
        typed.put("instrument.issuedOn", "2025-09-09");
        typed.put("instrument.issuer", "son-la.ubnd");
        typed.put("effectiveFrom", "2025-09-09");
        typed.put("items.0.op", "amend");
        typed.put("items.0.ref", "1");
        typed.put("items.0.lead", "Sở Y tế");
        typed.put("items.0.deadline", "Quý IV/2025");
        return typed;
    }

    private static Map<String, String> plan(int number) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("instrument.type", "KH");
        typed.put("instrument.number", 70 + number + "/KH-UBND");
        typed.put("instrument.issuedOn", "2025-09-09");
        typed.put("instrument.issuer", "son-la.ubnd");
        typed.put("title", "Kế hoạch cải cách hành chính năm 2026");
        typed.put("content", "full");
        typed.put("effectiveFrom", "2025-09-09");
        typed.put("tasks", ANNEX);
        return typed;
    }

    /** Fills in fields as typing does; the browser is not asked whether one is missing. */
    private static void fill(Browser browser, Map<String, String> typed) {
        typed.forEach((name, value) -> browser.eval("(f => { f.value = `" + value
                + "`; f.dispatchEvent(new Event('input', {bubbles: true})); f.form.noValidate = true; })"
                + "(document.querySelector('form.entering [name=\"" + name + "\"]')), 1"));
    }

    private static void click(Browser browser, String button) {
        browser.eval("document.querySelector('form.entering button[value=\"" + button + "\"]').click(), 1");
    }

    private static String value(Browser browser, String name) {
        return browser.eval("document.querySelector('form.entering [name=\"" + name + "\"]').value")
                .stringValue();
    }

    private static boolean isOffered(Browser browser) {
        return !browser.eval("document.querySelector('.restore').hidden").asBoolean();
    }

    private static void look(Browser browser, String name, int width, List<String> faults) throws Exception {
        PageJourneyTest.seriousFaults(browser).forEach(fault -> faults.add(name + ": " + fault));
        int needed = browser.eval("document.documentElement.scrollWidth").intValue();
        if (needed > width) {
            faults.add(name + " is " + needed + " wide");
        }
        Files.write(PageJourneyTest.PICTURES.resolve(name + ".png"), browser.picture());
    }
}
