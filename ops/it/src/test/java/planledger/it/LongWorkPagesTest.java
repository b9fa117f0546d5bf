package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.web.work.Progress;

/** What people see of work that takes longer than a request waits: how far it is, and later what came of it. */
class LongWorkPagesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ANY = "ab".repeat(32);

    private final Path folder;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private RunningLedger ledger;

    @SuppressWarnings("NullAway.Init")
    LongWorkPagesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() throws Exception {
        ledger = PagesTest.ledger(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        end.countDown();
        ledger.close();
    }

    /** Has counted so much, and goes on until the end. */
    private Function<Progress, Object> counted(long done, long all) {
        return progress -> {
            progress.at(done, all);
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return this;
        };
    }

    @Test
    void a_verification_that_takes_longer_is_told_of_and_found_at_its_address_by_who_brought_the_bundle()
            throws Exception {
        ledger.audits().begin(List.of("nobody", "1"), counted(1, 2));
        ledger.audits().begin(List.of("nobody", "2"), counted(1, 2));
        byte[] zip = ledger.download("/api/plans/son-la.ubnd.2025.31-kh-ubnd/bundle");
        String address = "/verify/"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip));
        HttpResponse<String> sent = verify(zip, "?lang=en");
        assertEquals(303, sent.statusCode(), sent.body());
        String there = sent.headers().firstValue("Location").orElse("");
        assertTrue(there.endsWith(address + "?lang=en"), there);
        HttpResponse<String> meanwhile = page("inspector", address);
        assertEquals(503, meanwhile.statusCode());
        assertEquals("2", meanwhile.headers().firstValue("Refresh").orElse(""));
        assertTrue(
                meanwhile.body().contains("Hồ sơ đang được kiểm tra")
                        && meanwhile.body().contains("Chưa đến lượt"),
                meanwhile.body());
        assertTrue(page("inspector", "/verify").body().contains("href=\"" + address + "\""), "Who left finds it");
        assertFalse(page("clerk", "/verify").body().contains(address), "Others are not told");
        assertEquals(404, page("clerk", address).statusCode());
        end.countDown();
        HttpResponse<String> verdict = page("inspector", address);
        while (verdict.statusCode() == 503) {
            verdict = page("inspector", address);
        }
        assertEquals(200, verdict.statusCode());
        assertTrue(verdict.body().contains("verdict-INTACT"), verdict.body());
        assertTrue(verdict.body().contains("href=\"" + address + "?lang=en\""), "In the other language as well");
        assertTrue(page("inspector", address + "?lang=en").body().contains("Intact"));
    }

    @Test
    void how_far_it_is_is_told_in_words_and_as_a_bar_in_both_languages() throws Exception {
        ledger.audits().begin(List.of("inspector", ANY), counted(1200, 2000));
        begun.await();
        String page = page("inspector", "/verify/" + ANY).body();
        assertTrue(page.contains("Đã kiểm tra 1200 trên 2000 mục."), page);
        assertTrue(page.contains("<progress aria-label=\"Đã xong bao nhiêu\" max=\"2000\" value=\"1200\">"), page);
        assertTrue(page.contains("role=\"status\""), page);
        String english = page("inspector", "/verify/" + ANY + "?lang=en").body();
        assertTrue(english.contains("1200 of 2000 entries are checked."), english);
    }

    @Test
    void an_address_whose_verdict_is_not_kept_is_no_dead_end() throws Exception {
        HttpResponse<String> gone = page("inspector", "/verify/" + ANY);
        assertEquals(404, gone.statusCode());
        assertTrue(
                gone.body().contains("không còn được giữ") && gone.body().contains("<input type=\"file\""),
                gone.body());
        assertEquals(422, verify(new byte[0], "").statusCode());
        assertFalse(page("inspector", "/verify").body().contains("id=\"kept\""), "No file is no verification");
    }

    @Test
    void a_browser_says_at_once_that_a_form_is_at_work_and_sends_it_once() throws Exception {
        try (Browser browser = browser("clerk")) {
            browser.open(ledger.url() + "/enter/completion");
            browser.eval("document.forms[0].noValidate = true; window.sent = 0; document.addEventListener('submit',"
                    + " e => { if (!e.defaultPrevented) { window.sent++; e.preventDefault(); } })");
            browser.eval("document.querySelector('.finish button').focus()");
            browser.press("Enter");
            browser.press("Enter");
            assertEquals(1, browser.eval("window.sent").intValue());
            String button = "document.querySelector('.finish button')";
            assertEquals(
                    "Đang xử lý, xin đợi…",
                    browser.eval(button + ".textContent").stringValue());
            assertEquals(
                    "true",
                    browser.eval(button + ".getAttribute('aria-disabled')").stringValue());
            assertEquals("Đang xử lý, xin đợi…", PageJourneyTest.text(browser, "form .working[role=status]"));
            assertEquals(List.of(), PageJourneyTest.seriousFaults(browser));
        }
    }

    @Test
    void what_is_told_meanwhile_and_where_verdicts_are_found_have_no_serious_fault_for_assistive_technology()
            throws Exception {
        ledger.audits().begin(List.of("inspector", ANY), counted(1200, 2000));
        begun.await();
        try (Browser browser = browser("inspector")) {
            for (String page : List.of("/verify/" + ANY, "/verify")) {
                for (boolean dark : List.of(false, true)) {
                    browser.screen(dark ? 390 : 1280, 900, dark);
                    browser.open(ledger.url() + page);
                    assertEquals(List.of(), PageJourneyTest.seriousFaults(browser), page);
                }
            }
        }
    }

    private Browser browser(String account) throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "No Chromium on this machine: the pages are not looked at in a browser");
        return Browser.start(program.orElseThrow(), folder.resolve("profile"), account, RunningLedger.PASSWORD);
    }

    private HttpResponse<String> page(String account, String path) throws Exception {
        return ledger.send("GET", account, path, null, "Accept", "text/html");
    }

    private HttpResponse<String> verify(byte[] zip, String question) throws Exception {
        String login = Base64.getEncoder()
                .encodeToString(("inspector:" + RunningLedger.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(ledger.url() + "/verify" + question))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(TrustPagesTest.multipart(zip)))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
