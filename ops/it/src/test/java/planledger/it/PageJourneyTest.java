package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, as somebody meets them who has no mouse, a phone, or a screen reader. */
class PageJourneyTest {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.js";
    private static final int TABS_MAX = 200;
    static final Path PICTURES = Path.of("target", "pictures");

    private final Path folder;

    PageJourneyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_plan_is_read_moved_in_time_and_traced_by_keyboard_alone() throws Exception {
        try (RunningLedger ledger = PagesTest.ledger(folder.resolve("data"));
                Browser browser = browser()) {
            browser.screen(1280, 900, false);
            browser.open(ledger.url() + "/plans");
            browser.press("Tab");
            assertEquals("Đến nội dung", focused(browser));
            tabTo(browser, "q");
            browser.type("vinh long 2025");
            browser.leads(() -> browser.press("Enter"));
            tabTo(browser, "Kế hoạch cải cách hành chính 2025 của tỉnh Vĩnh Long");
            browser.leads(() -> browser.press("Enter"));
            tabTo(browser, "20/04/2025");
            browser.leads(() -> browser.press("Enter"));
            assertTrue(text(browser, "#t5").contains("chưa biết"), text(browser, "#t5"));
            tabTo(browser, "21/04/2025");
            browser.leads(() -> browser.press("Enter"));
            assertTrue(text(browser, "#t5").contains("Sở Khoa học và Công nghệ"), text(browser, "#t5"));
            tabTo(browser, "Nhiệm vụ 5");
            browser.leads(() -> browser.press("Enter"));
            tabTo(browser, "713/QĐ-UBND ngày 21/04/2025");
            browser.press("Enter");
            assertTrue(text(browser, "details[open]").contains("chứng minh"), text(browser, "details[open]"));
        }
    }

    @Test
    void a_number_of_the_board_leads_to_its_tasks_and_a_task_by_keyboard_alone() throws Exception {
        try (RunningLedger ledger = BoardsTest.story(folder.resolve("data"));
                Browser browser = browser()) {
            browser.screen(1280, 900, false);
            browser.open(ledger.url() + "/plans");
            tabTo(browser, "Bảng theo dõi");
            browser.leads(() -> browser.press("Enter"));
            tabTo(browser, "place");
            browser.type("lai chau");
            browser.leads(() -> browser.press("Enter"));
            tabTo(browser, "Sở Tài chính, Hoàn thành trễ hạn: 1 nhiệm vụ");
            browser.leads(() -> browser.press("Enter"));
            assertTrue(text(browser, "table").contains("Xong"), text(browser, "table"));
            tabTo(browser, "Nhiệm vụ 4, 7/KH-UBND");
            browser.leads(() -> browser.press("Enter"));
            assertTrue(text(browser, "h1").contains("Nhiệm vụ 4"), text(browser, "h1"));
        }
    }

    /** Browsers say where a form comes from otherwise on plain HTTP: not in Sec-Fetch-Site, but in Origin. */
    @Test
    void a_form_of_ours_is_taken_from_a_browser_and_none_of_another_site() throws Exception {
        try (RunningLedger ledger = PagesTest.ledger(folder.resolve("data"));
                Browser browser = browser("operator")) {
            browser.open(ledger.url() + "/views");
            tabTo(browser, "Dựng lại");
            browser.leads(() -> browser.press("Enter"));
            assertTrue(text(browser, "main").contains("vị trí"), text(browser, "main"));
            assertTrue(text(browser, "main").toLowerCase(Locale.ROOT).contains("dựng lại"), text(browser, "main"));
            browser.open("data:text/html,<form method=post action='" + ledger.url()
                    + "/views/plans/rebuild'><button>x</button></form>");
            tabTo(browser, "x");
            browser.leads(() -> browser.press("Enter"));
            assertTrue(text(browser, "h1").contains("Biểu mẫu không gửi từ trang của sổ"), text(browser, "h1"));
        }
    }

    /** What axe-core finds on the page that assistive technology cannot use. */
    static List<String> seriousFaults(Browser browser) throws IOException {
        try (InputStream source = PageJourneyTest.class.getResourceAsStream(AXE)) {
            String axe = new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
            browser.eval(axe + "; true");
        }
        List<String> faults = new ArrayList<>();
        browser.eval("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations"
                        + ".filter(v => v.impact == 'serious' || v.impact == 'critical')"
                        + ".map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' ')))")
                .forEach(fault -> faults.add(fault.stringValue()));
        return faults;
    }

    private Browser browser() throws Exception {
        return browser("inspector");
    }

    private Browser browser(String account) throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "No Chromium on this machine: the pages are not looked at in a browser");
        return Browser.start(program.orElseThrow(), folder.resolve("profile"), account, RunningLedger.PASSWORD);
    }

    /** Presses Tab until what is named has the focus: by its label, its words, or its name in a form. */
    static void tabTo(Browser browser, String name) {
        StringBuilder met = new StringBuilder();
        for (int i = 0; i < TABS_MAX; i++) {
            browser.press("Tab");
            String focused = focused(browser);
            if (focused.equals(name)) {
                return;
            }
            met.append(focused).append(" | ");
        }
        throw new AssertionError(name + " was not met by keyboard: " + met);
    }

    static String focused(Browser browser) {
        return browser.eval(
                        "(e => e.getAttribute('aria-label') || e.name || e.innerText.trim())(document.activeElement)")
                .stringValue();
    }

    static String text(Browser browser, String selector) {
        return browser.eval("document.querySelector('" + selector + "').innerText")
                .stringValue();
    }
}
