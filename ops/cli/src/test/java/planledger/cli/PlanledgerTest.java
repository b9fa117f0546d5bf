package planledger.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PlanledgerTest {
    private static final String PLAN = ExamplePlans.VINH_LONG;
    private static final LocalDate BEFORE = LocalDate.of(2025, 4, 20);
    private static final LocalDate AFTER = LocalDate.of(2025, 4, 21);

    private final StubLedger ledger = new StubLedger();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path files;

    PlanledgerTest(@TempDir Path files) throws IOException {
        this.files = files;
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void submitting_twice_records_nothing_twice_and_says_so() throws IOException {
        String file = document("one", "/api/plans", "/api/replacements");
        assertEquals(0, run("submit", file));
        assertEquals(
                List.of("/api/plans  201  vị trí · position 1", "/api/replacements  201  vị trí · position 2"),
                shown());
        assertEquals(0, run("submit", file));
        assertEquals(
                List.of(
                        "/api/plans  đã có · first answer again  vị trí · position 1",
                        "/api/replacements  đã có · first answer again  vị trí · position 2"),
                shown());
        assertEquals(2, ledger.position());
    }

    @Test
    void submitting_stops_at_the_first_refusal_and_tells_its_faults_in_prose() throws IOException {
        String file = document("three", "/api/plans", "/api/replacements", "/api/agencies");
        ledger.refuse("/api/replacements", 422, """
                {"type":"/problems/invalid","title":"Nội dung không hợp lệ","titleEn":"Invalid content","status":422,
                 "detail":"1 lỗi.","detailEn":"1 fault.","faults":[{"path":"/replaces/0","rule":"PLAN_UNKNOWN",
                 "message":"Sổ chưa ghi kế hoạch này.","messageEn":"The ledger holds no such plan."}]}""");
        assertEquals(2, run("submit", file));
        assertEquals(List.of("/api/plans  201  vị trí · position 1"), shown());
        assertEquals(
                List.of(
                        "POST /api/replacements: Nội dung không hợp lệ · Invalid content (422 invalid)",
                        "  1 lỗi.",
                        "  1 fault.",
                        "  /replaces/0: Sổ chưa ghi kế hoạch này. · The ledger holds no such plan."),
                complained());
        assertFalse(ledger.requests().contains("POST /api/agencies"));
    }

    @Test
    void no_call_is_sent_before_every_file_is_read() throws IOException {
        String good = document("good", "/api/plans");
        Path bad = Files.writeString(files.resolve("bad.json"), "{\"calls\":[]}");
        assertEquals(2, run("submit", good, bad.toString()));
        assertEquals(1, run("submit", good, files.resolve("missing.json").toString()));
        assertEquals(List.of(), ledger.requests());
    }

    @Test
    void a_password_is_taken_from_the_environment_and_a_refused_one_is_explained() throws IOException {
        String file = document("one", "/api/plans");
        assertEquals(4, runWith(Map.of("PLANLEDGER_CLI_PASSWORD", "sai"), "submit", file));
        assertTrue(text(err).contains("PLANLEDGER_CLI_PASSWORD"));
        assertFalse(text(err).contains("sai"));
        assertEquals(4, runWith(Map.of(), "submit", file));
        assertEquals(2, run("submit", "--password", "x", file));
    }

    @Test
    void a_plan_is_shown_as_its_annex_with_what_governs_each_task() {
        ledger.answer("GET /api/plans/" + PLAN + "?effectiveAt=2025-04-21", 200, ExamplePlans.plan(PLAN, AFTER));
        assertEquals(0, run("as-of", PLAN, "--effective", "2025-04-21"));
        String text = text(out);
        assertTrue(text.contains("có hiệu lực · in force. Có hiệu lực từ ngày 16/12/2024."), text);
        assertTrue(
                text.contains("Theo · Governed by: 2600/QĐ-UBND ngày 16/12/2024; 713/QĐ-UBND ngày 21/04/2025"), text);
        assertTrue(text.contains("\nI         CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH\n1 "), text);
        assertTrue(text.matches("(?s).*\\n2 - 4 +chưa biết · not known \\[suy ra từ.*"), text);
        assertTrue(
                text.matches("(?s).*\\n5 +Kế hoạch tuyên truyền CCHC 2025 +Sở Khoa học và Công nghệ"
                        + " +Quý IV năm 2024 +713/QĐ-UBND\\n"),
                text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 120), text);
    }

    @Test
    void knowledge_is_asked_for_by_position_or_by_instant() {
        assertEquals(1, run("as-of", PLAN, "--effective=2025-04-21", "--known", "26"));
        assertEquals(1, run("as-of", PLAN, "--known=2026-01-01T07:00:00+07:00"));
        assertEquals(
                List.of(
                        "GET /api/plans/" + PLAN + "?effectiveAt=2025-04-21&known=26",
                        "GET /api/plans/" + PLAN + "?knownAt=2026-01-01T00%3A00%3A00Z"),
                ledger.requests());
    }

    @Test
    void a_diff_names_each_task_once_and_its_columns_from_and_to() {
        ledger.answer(
                "GET /api/plans/" + PLAN + "/diff?effectiveFrom=2025-04-20&positionFrom=26&effectiveTo=2025-04-21",
                200,
                ExamplePlans.diff(PLAN, BEFORE, AFTER));
        assertEquals(0, run("diff", PLAN, "--from", "2025-04-20@26", "--to", "2025-04-21"));
        String text = text(out);
        assertTrue(text.contains("Từ · From 20/04/2025, biết đến · known to 2026-01-02T03:04:05.678Z"), text);
        assertTrue(
                text.matches("(?s).*\\n +chủ trì · lead +chưa biết · not known +→ Sở Khoa học và Công nghệ\\n.*"),
                text);
        assertEquals(1, text.lines().filter(line -> line.startsWith("5 ")).count(), text);
    }

    @Test
    void a_history_is_read_to_its_end_page_by_page() {
        ObjectNode whole = ExamplePlans.history(PLAN);
        ObjectNode first = whole.deepCopy();
        ((ArrayNode) first.path("entries")).remove(1);
        ObjectNode second = whole.deepCopy();
        ((ArrayNode) second.path("entries")).remove(0);
        first.put("cursor", "trang+2");
        String path = "GET /api/plans/" + PLAN + "/history?limit=100";
        ledger.answer(path, 200, first).answer(path + "&cursor=trang%2B2", 200, second);
        assertEquals(0, run("history", PLAN));
        assertEquals(
                List.of(
                        "1     ban hành · issued: 2600/QĐ-UBND ngày 16/12/2024, hiệu lực từ · in effect from 16/12/2024",
                        "      ghi · recorded 2026-01-02T03:04:05.678Z, loader, vị trí · position 1",
                        "2     sửa đổi · amended: 713/QĐ-UBND ngày 21/04/2025, hiệu lực từ · in effect from 21/04/2025; 2",
                        "      nhiệm vụ · tasks: 1, 5",
                        "      ghi · recorded 2026-01-02T03:04:05.678Z, loader, vị trí · position 2"),
                shown());
    }

    @Test
    void what_is_not_there_ends_with_1_and_what_makes_no_sense_with_2_before_anybody_is_asked() {
        assertEquals(1, run("history", "son-la.vpub.2025.khong-co"));
        assertEquals(1, ledger.requests().size());
        for (List<String> nonsense : List.of(
                List.of("as-of", PLAN, "--effective", "30/02/2025"),
                List.of("as-of", PLAN, "--effective", "2025-02-30"),
                List.of("as-of", PLAN, "--known", "hôm qua"),
                List.of("as-of", PLAN, "--known"),
                List.of("as-of", PLAN, "--known", "1", "--known", "2"),
                List.of("as-of", "../../etc"),
                List.of("as-of"),
                List.of("as-of", PLAN, PLAN),
                List.of("diff", PLAN, "--from", "2025-04-20"),
                List.of("submit"),
                List.of("delete", PLAN),
                List.<String>of())) {
            assertEquals(2, run(nonsense.toArray(String[]::new)), nonsense::toString);
            assertFalse(text(err).isEmpty(), nonsense::toString);
        }
        assertEquals(1, ledger.requests().size());
    }

    @Test
    void a_server_that_is_not_there_or_is_no_ledger_ends_with_1() {
        ledger.says("GET /api/plans/" + PLAN + "/history?limit=100", 200, "<html>");
        assertEquals(1, run("history", PLAN));
        URI gone = ledger.base();
        ledger.close();
        assertEquals(1, runAt(gone.toString(), "history", PLAN));
        assertTrue(text(err).contains("không có sổ nào trả lời"), text(err));
        assertEquals(2, runAt("http://clerk:mk@127.0.0.1:1", "history", PLAN));
        assertFalse(text(err).contains("mk"), text(err));
        assertEquals(2, runAt("ftp://127.0.0.1", "history", PLAN));
        assertEquals(2, runAt("http://[", "history", PLAN));
    }

    @Test
    void what_is_refused_or_has_moved_ends_with_4() {
        String path = "GET /api/plans/" + PLAN + "/history?limit=100";
        for (int status : List.of(401, 403, 409, 412, 500)) {
            ledger.says(path, status, "{}");
            assertEquals(4, run("history", PLAN), () -> Integer.toString(status));
        }
        for (int status : List.of(400, 422)) {
            ledger.says(path, status, "{}");
            assertEquals(2, run("history", PLAN), () -> Integer.toString(status));
        }
    }

    @Test
    void help_is_readable_where_the_machine_speaks_no_vietnamese() throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "planledger.cli.Main",
                "--help");
        java.environment().put("LC_ALL", "C");
        Process process = java.start();
        String help = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        assertTrue(help.contains("dòng lệnh của Sổ cái kế hoạch · the command line of the Plan Ledger"), help);
        for (String subcommand : List.of("submit", "as-of", "diff", "history", "verify")) {
            assertTrue(help.contains("planledger " + subcommand), help);
        }
    }

    private int run(String... words) {
        return runWith(Map.of(Planledger.PASSWORD, StubLedger.ACCOUNT.password()), words);
    }

    private int runWith(Map<String, String> environment, String... words) {
        return run(environment, ledger.base().toString(), words);
    }

    private int runAt(String url, String... words) {
        return run(Map.of(), url, words);
    }

    private int run(Map<String, String> environment, String url, String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of(words));
        if (!all.isEmpty()) {
            all.add(1, "--url=" + url);
        }
        return new Planledger(print(out), print(err), environment).run(all);
    }

    private String document(String name, String... paths) throws IOException {
        List<String> calls = new ArrayList<>();
        for (String path : paths) {
            calls.add("""
                    {"method":"POST","path":"%s","idempotencyKey":"%s%s","body":{"title":"Kế hoạch"}}""".formatted(path, name, path));
        }
        String text = "{\"about\":{\"vi\":\"thử\"},\"calls\":[" + String.join(",", calls) + "]}";
        return Files.writeString(files.resolve(name + ".json"), text).toString();
    }

    private List<String> shown() {
        return text(out).lines().toList();
    }

    private List<String> complained() {
        return text(err).lines().toList();
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8);
    }
}
