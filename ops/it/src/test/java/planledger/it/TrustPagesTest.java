package planledger.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages that tell what holds: a bundle that somebody brings, how far the view is, and why one may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustPagesTest {
    private static final String PLAN = "/plans/son-la.ubnd.2025.31-kh-ubnd";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private RunningLedger ledger;

    @BeforeAll
    @SuppressWarnings("NullAway.Init")
    void start(@TempDir Path data) throws Exception {
        ledger = PagesTest.ledger(data);
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    @Test
    void a_bundle_as_it_was_served_is_intact_and_the_page_tells_what_is_not_proven() throws Exception {
        HttpResponse<String> answer = verify(bundle(), "");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("Nguyên vẹn") && answer.body().contains("verdict-INTACT"), answer.body());
        assertTrue(
                answer.body().contains("Chưa chứng minh được") && answer.body().contains("Khoá được tin"));
        assertTrue(answer.body().contains("2 mục của son-la.ubnd.2025.31-kh-ubnd"), answer.body());
        assertTrue(verify(bundle(), "?lang=en").body().contains("2 entries of son-la.ubnd.2025.31-kh-ubnd"));
    }

    @Test
    void a_changed_entry_is_named_by_its_position_with_what_that_means() throws Exception {
        String text = new String(bundle(), ISO_8859_1);
        byte[] changed = text.replace("40/Q", "41/Q").getBytes(ISO_8859_1);
        HttpResponse<String> answer = verify(changed, "");
        assertEquals(200, answer.statusCode());
        assertTrue(
                answer.body().contains("Bị sửa đổi") && answer.body().contains("Mục ở vị trí 4 của sổ"), answer.body());
        assertTrue(answer.body().contains("Không dùng hồ sơ này làm bằng chứng"), answer.body());
    }

    @Test
    void what_is_no_bundle_is_told_so_with_what_to_do() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("checkpoint"));
            zip.write(new byte[50 << 20]);
        }
        HttpResponse<String> answer = verify(bomb.toByteArray(), "");
        assertEquals(422, answer.statusCode());
        assertTrue(
                answer.body().contains("không phải hồ sơ") || answer.body().contains("đã được nén lại"), answer.body());
        assertTrue(verify("xin chào".getBytes(ISO_8859_1), "").body().contains("không phải hồ sơ bằng chứng"));
        assertTrue(verify(new byte[0], "").body().contains("Chưa chọn tệp nào"));
        assertEquals(413, verify(new byte[(16 << 20) + 9999], "").statusCode());
    }

    @Test
    void a_bundle_is_taken_from_our_own_page_only_and_refused_in_words() throws Exception {
        HttpResponse<String> answer = post("inspector", "/verify", multipart(bundle()), "cross-site");
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().startsWith("<!DOCTYPE html>"), answer.body());
        assertTrue(answer.body().contains("Biểu mẫu không gửi từ trang của sổ"), answer.body());
    }

    @Test
    void an_operator_orders_a_rebuild_and_looks_on_while_others_only_look() throws Exception {
        assertFalse(page("inspector", "/views").contains("<form"));
        assertTrue(page("operator", "/views").contains("action=\"/views/plans/rebuild\""));
        byte[] form = "lang=en".getBytes(ISO_8859_1);
        HttpResponse<String> ordered = post("operator", "/views/plans/rebuild", form, "same-origin");
        assertEquals(303, ordered.statusCode(), ordered.body());
        assertTrue(ordered.headers().firstValue("Location").orElse("").endsWith("/views?lang=en"));
        assertFalse(page("operator", "/views").contains("http-equiv"), "No page moves away unasked");
        String page = page("operator", "/views?watch=true&lang=en");
        assertTrue(page.contains("<progress"), page);
        boolean isRunning = page.contains("Rebuilding</span>");
        assertEquals(isRunning, page.contains("http-equiv=\"refresh\" content=\"3\""), page);
        assertEquals(
                403,
                post("inspector", "/views/plans/rebuild", form, "same-origin").statusCode());
        assertEquals(
                403,
                post("operator", "/views/plans/rebuild", form, "cross-site").statusCode());
    }

    @Test
    void the_way_to_the_view_stands_in_the_header_of_operators_alone() throws Exception {
        String link = "<a href=\"/views\">Vận hành</a>";
        for (String page : List.of("/plans", "/verify", "/boards", PLAN)) {
            assertTrue(page("operator", page).contains(link), page);
            assertFalse(page("inspector", page).contains(link), page);
        }
        assertFalse(page("clerk", "/enter").contains(link));
    }

    @Test
    void who_is_not_let_in_reads_a_page_and_machines_get_problems() throws Exception {
        HttpResponse<String> nobody = ledger.send("GET", null, PLAN + "?lang=en", null, "Accept", "text/html");
        assertEquals(401, nobody.statusCode());
        assertTrue(nobody.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
        assertTrue(
                nobody.body().contains("How to sign in") && nobody.body().contains("<html lang=\"en\">"),
                nobody.body());
        assertTrue(nobody.body().contains("href=\"" + PLAN + "?lang=en\""), nobody.body());
        HttpResponse<String> machine = ledger.send("GET", null, "/api" + PLAN, null, "Accept", "text/html");
        assertTrue(machine.body().startsWith("{\"type\":\"/problems/unauthenticated\""), machine.body());
        HttpResponse<String> may = ledger.send("GET", "inspector", "/actuator/metrics", null, "Accept", "text/html");
        assertTrue(may.body().startsWith("{\"type\":\"/problems/forbidden\""), may.body());
        HttpResponse<String> form = post("inspector", "/views/plans/rebuild", new byte[0], "same-origin");
        assertTrue(form.body().contains("Không có quyền") && form.body().startsWith("<!DOCTYPE"), form.body());
        HttpResponse<String> odd = ledger.send("GET", "inspector", "/plans;x=1", null, "Accept", "text/html");
        assertEquals(400, odd.statusCode());
        assertTrue(
                odd.body().startsWith("<!DOCTYPE html>") && odd.body().contains("Yêu cầu không đọc được"), odd.body());
        assertEquals(200, ledger.send("GET", null, "/assets/ledger.css", null).statusCode());
    }

    @Test
    void guessing_is_answered_with_a_page_that_tells_how_long_to_wait() throws Exception {
        HttpResponse<String> answer = guess(0);
        for (int i = 1; i < 20 && answer.statusCode() == 401; i++) {
            answer = guess(i);
        }
        assertEquals(429, answer.statusCode());
        assertTrue(answer.body().matches("(?s)<!DOCTYPE html>.*Hãy đợi [0-9]+ giây.*"), answer.body());
    }

    private HttpResponse<String> guess(int i) throws Exception {
        String login = Base64.getEncoder().encodeToString(("nobody:" + i).getBytes(ISO_8859_1));
        return ledger.send("GET", null, "/plans", null, "Accept", "text/html", "Authorization", "Basic " + login);
    }

    private String page(String account, String path) throws Exception {
        HttpResponse<String> answer = ledger.send("GET", account, path, null, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private byte[] bundle() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ledger.url() + "/api" + PLAN + "/bundle"))
                .header("Authorization", login("inspector"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private HttpResponse<String> verify(byte[] zip, String question) throws Exception {
        return post("inspector", "/verify" + question, multipart(zip), "same-origin");
    }

    private HttpResponse<String> post(String account, String path, byte[] body, String site) throws Exception {
        String type =
                path.startsWith("/verify") ? "multipart/form-data; boundary=cut" : "application/x-www-form-urlencoded";
        HttpRequest request = HttpRequest.newBuilder(URI.create(ledger.url() + path))
                .header("Authorization", login(account))
                .header("Content-Type", type)
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String login(String account) {
        String both = account + ":" + RunningLedger.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    }

    static byte[] multipart(byte[] file) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : List.of(
                "--cut\r\nContent-Disposition: form-data; name=\"bundle\"; filename=\"a.zip\"\r\n\r\n"
                        .getBytes(ISO_8859_1),
                file,
                "\r\n--cut--\r\n".getBytes(ISO_8859_1))) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
