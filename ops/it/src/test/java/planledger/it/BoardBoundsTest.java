package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Boards of a ledger with one plan more than they look at: each says so, and for how many plans it is complete. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardBoundsTest {
    private static final int PLANS_MAX = 1_000;
    private static final String CUT = "Có nhiều kế hoạch hơn một bảng xem được: các số chỉ gồm ";

    private RunningLedger ledger;

    /** As many plans of one province as a board looks at, and one of another, the last by its id. */
    @BeforeAll
    @SuppressWarnings("NullAway.Init")
    void start(@TempDir Path data) throws Exception {
        ledger = RunningLedger.on(data, LocalDate.of(2025, 6, 2));
        for (int i = 1; i <= PLANS_MAX; i++) {
            issue("lai-chau.ubnd", "UBND tỉnh Lai Châu", i);
        }
        issue("son-la.ubnd", "UBND tỉnh Sơn La", 1);
    }

    private void issue(String issuer, String name, int number) throws Exception {
        ledger.record("/api/plans", """
                {"instrument": {"type": "KH", "issuer": "%s", "issuerName": "%s", "number": "%d/KH-UBND",
                  "issuedOn": "2025-03-01"}, "title": "Kế hoạch", "effectiveFrom": "2025-03-01", "content": "full",
                 "tasks": [{"ref": "1", "title": "Báo cáo", "lead": ["Sở Nội vụ"]}]}
                """.formatted(issuer, name, number));
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    private String board(String path) throws Exception {
        HttpResponse<String> answer = ledger.send("GET", "inspector", path, null, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void the_board_of_tasks_counts_as_many_plans_as_it_says() throws Exception {
        String cut = board("/boards");
        assertTrue(cut.contains(CUT + PLANS_MAX + " kế hoạch"), cut);
        assertTrue(cut.contains("Mọi nhiệm vụ, mỗi nhiệm vụ một lần, Tất cả: " + PLANS_MAX + " nhiệm vụ"), cut);
        assertFalse(board("/boards?place=lai+chau").contains(CUT), "As many as it looks at are all");
    }

    @Test
    void the_board_of_findings_counts_as_many_plans_as_it_says() throws Exception {
        String cut = board("/boards/findings");
        assertTrue(cut.contains(CUT + PLANS_MAX + " kế hoạch"), cut);
        assertTrue(cut.contains("Tất cả: " + PLANS_MAX + " phát hiện"), cut);
        assertFalse(board("/boards/findings?place=lai+chau").contains(CUT), "As many as it looks at are all");
    }

    @Test
    void the_board_of_late_entries_counts_as_many_plans_as_it_says_and_lists_the_latest() throws Exception {
        String cut = board("/boards/late");
        assertTrue(cut.contains(CUT + PLANS_MAX + " kế hoạch"), cut);
        assertTrue(cut.contains(">" + PLANS_MAX + " mục được ghi") && cut.contains("Chỉ hiện 500 mục"), cut);
        assertFalse(board("/boards/late?place=lai+chau").contains(CUT), "As many as it looks at are all");
        String file = board("/boards/late.csv");
        assertTrue(file.contains(CUT + PLANS_MAX + " kế hoạch"), "A file says so, too");
        assertEquals(PLANS_MAX, file.split("1\\. Ban hành", -1).length - 1, "A file has more lines than the page");
    }
}
