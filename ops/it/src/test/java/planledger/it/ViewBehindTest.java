package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded and not visible yet is not told to be missing. */
class ViewBehindTest {
    private final Path data;

    ViewBehindTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void what_may_be_on_its_way_is_asked_again_later() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 9, 10))) {
            List<String> asked = List.of(
                    "/api/plans/son-la.vpub.2025.06-kh-vpub",
                    "/api/documents/son-la.vpub.2025.06-kh-vpub",
                    "/api/agencies/son-la.so-nv",
                    "/api/agencies/successions/1");
            for (String path : asked) {
                assertEquals(404, ledger.get("inspector", path).statusCode(), path);
            }
            ledger.stopViews();
            ledger.submit("01-son-la");
            for (String path : asked) {
                HttpResponse<String> answer = ledger.get("inspector", path);
                assertEquals(503, answer.statusCode(), path);
                assertTrue(answer.body().contains("not-yet-visible"), answer::body);
                assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""), path);
                assertEquals(404, ledger.get("inspector", path + "?known=0").statusCode(), path);
            }
        }
    }
}
