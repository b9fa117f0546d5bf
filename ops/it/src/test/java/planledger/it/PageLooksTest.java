package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import planledger.bundle.HarmedBundle;

/**
 * Every page in both languages, by day and by night, at a desk and on a phone: nothing that assistive technology cannot
 * use, nothing wider than the screen. Keeps a picture of each, for somebody to look at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageLooksTest {
    private static final String DAY = "2025-08-01";
    private static final String OTHER_PLAN = "/plans/tra-vinh.ubnd.2024.140-kh-ubnd";
    private static final int WRONG_PASSWORDS_MAX = 20;

    private final List<String> faults = new ArrayList<>();
    private Path folder;
    private RunningLedger ledger;
    private Browser browser;

    /** Each language by day and by night, and at each width. */
    private record Look(String language, int width, boolean dark) {
        static List<Look> in(String language) {
            boolean isFirst = language.equals("vi");
            return List.of(new Look(language, 1280, !isFirst), new Look(language, 390, isFirst));
        }

        @Override
        public String toString() {
            return language + "-" + width + (dark ? "-dark" : "");
        }
    }

    private interface Opening {
        void in(String language) throws Exception;
    }

    @BeforeAll
    @SuppressWarnings("NullAway.Init")
    void start(@TempDir Path folder) throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "No Chromium on this machine: the pages are not looked at in a browser");
        this.folder = folder;
        Files.createDirectories(PageJourneyTest.PICTURES);
        ledger = BoardsTest.story(folder.resolve("data"));
        PagesTest.recordPlan(ledger);
        ledger.setDay(LocalDate.of(2025, 9, 10));
        PagesTest.recordAmendment(ledger);
        browser = Browser.start(program.orElseThrow(), folder.resolve("profile"), "inspector", RunningLedger.PASSWORD);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
            ledger.close();
        }
    }

    @AfterEach
    void isSound() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertEquals(List.of(), found);
    }

    private void look(String name, Opening opening) throws Exception {
        for (String language : List.of("vi", "en")) {
            browser.screen(1280, 900, false);
            opening.in(language);
            for (Look look : Look.in(language)) {
                browser.screen(look.width(), 900, look.dark());
                shown(name + "-" + look, look.width());
            }
        }
    }

    private void shown(String name, int width) throws IOException {
        PageJourneyTest.seriousFaults(browser).forEach(fault -> faults.add(name + ": " + fault));
        int needed = browser.eval("document.documentElement.scrollWidth").intValue();
        if (needed > width) {
            faults.add(name + " is " + needed + " wide");
        }
        Files.write(PageJourneyTest.PICTURES.resolve(name + ".png"), browser.picture());
    }

    private void open(String page, String language) {
        browser.open(ledger.url() + PagesTest.in(language, page));
    }

    @Test
    void pages_that_everybody_reads() throws Exception {
        browser.signIn("inspector", RunningLedger.PASSWORD);
        Map<String, String> pages = new TreeMap<>(PagesTest.pages());
        pages.put("boards-one-agency", "/boards?effectiveAt=" + DAY + "&agency=tra-vinh.so-khcn");
        pages.put("boards-nothing", "/boards?effectiveAt=" + DAY + "&place=khong+co");
        pages.put("boards-findings-place", "/boards/findings?effectiveAt=" + DAY + "&place=lai+chau");
        pages.put("boards-late-nothing", "/boards/late?days=9999");
        pages.put("tasks-asked", "/tasks?at=" + DAY + "&overall=overdue&role=lead&orphan=true");
        pages.put("findings-asked", "/findings?at=" + DAY + "&rule=lead-abolished&state=open");
        pages.put("task-succeeded", OTHER_PLAN + "/tasks/VII*1.2?effectiveAt=" + DAY);
        pages.put("plan-long", OTHER_PLAN + "?effectiveAt=" + DAY);
        pages.put("wrong-question", "/plans?year=x");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            look(page.getKey(), language -> open(page.getValue(), language));
        }
    }

    @Test
    void what_is_told_of_a_bundle() throws Exception {
        browser.signIn("inspector", RunningLedger.PASSWORD);
        byte[] whole = ledger.download("/api/plans/son-la.ubnd.2025.31-kh-ubnd/bundle");
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        Map<String, byte[]> brought = new TreeMap<>();
        brought.put("intact", whole);
        brought.put("altered", text.replace("40/Q", "41/Q").getBytes(StandardCharsets.ISO_8859_1));
        brought.put("removed", HarmedBundle.without(1, whole));
        brought.put("rewritten", ofAnotherLedger());
        brought.put("no-bundle", "xin chào".getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> each : brought.entrySet()) {
            Path file = Files.write(folder.resolve(each.getKey() + ".zip"), each.getValue());
            look("verify-" + each.getKey(), language -> {
                open("/verify", language);
                browser.choose("input[type=file]", file);
                browser.leads(() -> browser.eval("document.querySelector('main form button').click(), 1"));
                String word = each.getKey().toUpperCase(Locale.ROOT);
                String told = PageJourneyTest.text(browser, "main");
                boolean isTold = browser.eval("!!document.querySelector('.verdict-" + word + "')")
                        .asBoolean();
                assertEquals(!word.startsWith("NO-"), isTold, word + ": " + told);
            });
        }
    }

    private byte[] ofAnotherLedger() throws Exception {
        try (RunningLedger other = RunningLedger.on(folder.resolve("other"), LocalDate.of(2025, 1, 10))) {
            PagesTest.recordPlan(other);
            return other.download("/api/plans/son-la.ubnd.2025.31-kh-ubnd/bundle");
        }
    }

    @Test
    void what_operators_see() throws Exception {
        browser.signIn("operator", RunningLedger.PASSWORD);
        look("views-operator", language -> open("/views", language));
        look("plans-operator", language -> open("/plans", language));
        look("views-rebuilding", language -> {
            open("/views", language);
            browser.leads(() -> browser.eval("document.querySelector('main form button').click(), 1"));
        });
    }

    @Test
    void what_stands_in_the_way() throws Exception {
        browser.signIn("inspector", RunningLedger.PASSWORD);
        look("problem-forbidden", language -> open("/enter", language));
        browser.signIn("nobody", "x");
        look("problem-unauthenticated", language -> write("/plans", language, 401));
        look("problem-too-many-attempts", language -> write("/plans", language, 429));
    }

    /** Shows a refusal that a browser would meet with a question of its own; asks until it is this one. */
    private void write(String page, String language, int status) {
        browser.open(ledger.url() + "/assets/ledger.css");
        for (int i = 0; i < WRONG_PASSWORDS_MAX; i++) {
            int answered = browser.eval("fetch('" + PagesTest.in(language, page)
                            + "', {credentials: 'omit', headers: {Accept: 'text/html'}}).then(answer => answer.text()"
                            + ".then(html => { document.open(); document.write(html); document.close();"
                            + " return answer.status; }))")
                    .intValue();
            if (answered == status) {
                return;
            }
        }
        throw new AssertionError("Never answered " + status);
    }
}
