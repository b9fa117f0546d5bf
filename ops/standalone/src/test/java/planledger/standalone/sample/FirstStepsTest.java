package planledger.standalone.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.cli.ExamplePlans.VINH_LONG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import planledger.cli.Client;
import planledger.cli.Document;
import planledger.cli.ExamplePlans;
import planledger.cli.StubLedger;

class FirstStepsTest {
    private static final int SCREEN_LINES = 40;
    private static final int SCREEN_COLUMNS = 100;
    private static final LocalDate BEFORE = LocalDate.of(2025, 4, 20);
    private static final LocalDate AFTER = LocalDate.of(2025, 4, 21);

    private final StubLedger ledger = new StubLedger();
    private final long calls = Samples.REAL.documents().stream()
            .mapToLong(document -> document.calls().size())
            .sum();

    FirstStepsTest() throws IOException {}

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void every_sample_file_is_packed_and_comes_in_the_order_of_its_name() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "samples"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
            assertEquals(
                    names, Samples.REAL.documents().stream().map(Document::name).toList());
            assertFalse(names.isEmpty());
        }
        assertEquals(List.of(), Samples.NONE.documents());
    }

    @Test
    void a_first_start_enters_every_call_once_and_a_second_one_says_that_they_are_there() {
        assertTrue(start().contains("Văn bản mẫu · Samples: %d lần ghi mới · new calls, 0 đã có · already there."
                .formatted(calls)));
        assertEquals(calls, ledger.position());
        assertTrue(start().contains(
                        "Văn bản mẫu · Samples: đã có · already there (%d lần ghi · calls).".formatted(calls)));
        assertEquals(calls, ledger.position());
    }

    @Test
    void what_a_start_that_was_killed_had_not_entered_is_entered_by_the_next_one() throws Exception {
        Document.Call first = Samples.REAL.documents().get(0).calls().get(0);
        ledger.client().post(first.path(), first.idempotencyKey(), first.body()).taken();
        assertTrue(start().contains("Văn bản mẫu · Samples: %d lần ghi mới · new calls, 1 đã có · already there."
                .formatted(calls - 1)));
        assertEquals(calls, ledger.position());
    }

    @Test
    void what_people_entered_meanwhile_is_not_taken_for_a_new_sample() throws Exception {
        start();
        Document.Call first = Samples.REAL.documents().get(0).calls().get(0);
        ledger.client().post(first.path(), "by hand", first.body()).taken();
        assertTrue(start().contains(
                        "Văn bản mẫu · Samples: đã có · already there (%d lần ghi · calls).".formatted(calls)));
    }

    @Test
    void a_refusal_is_told_in_one_line_and_nothing_after_it_is_entered() {
        ledger.refuse("/api/replacements", 409, """
                {"type":"/problems/plan-exists","title":"Sổ không nhận","titleEn":"Refused by a rule",
                 "detail":"Kế hoạch đã được ghi.","detailEn":"The plan is recorded already."}""");
        List<String> told = start();
        assertTrue(told.contains(
                "Văn bản mẫu · Samples: 1 lần ghi mới · new calls, 0 đã có · already there; dừng ở · stopped"
                        + " at 02-son-la.vpub.2025.u-cchc.json: POST /api/replacements: Sổ không nhận · Refused by a rule (409"
                        + " plan-exists) Kế hoạch đã được ghi. The plan is recorded already."));
        assertEquals(1, ledger.position());
        assertTrue(told.contains("Đi tiếp · Go on"));
    }

    @Test
    void a_server_that_lets_the_loader_not_in_is_told_in_one_line() {
        Client stranger = new Client(ledger.base(), LoaderAccount.ofThisStart().credentials());
        List<String> told = SampleLoading.firstSteps(Samples.REAL, stranger, ledger.base());
        assertEquals(1, told.stream().filter(line -> line.contains("401")).count(), () -> String.join("\n", told));
        assertTrue(told.contains("Đi tiếp · Go on"));
    }

    @Test
    void none_asks_nothing_and_says_where_to_go_on() {
        List<String> told = SampleLoading.firstSteps(Samples.NONE, ledger.client(), ledger.base());
        assertEquals(List.of(), ledger.requests());
        assertTrue(told.contains("Đi tiếp · Go on"));
    }

    @Test
    void any_other_setting_stops_the_start_and_says_why() {
        for (String setting : List.of("", "REAL", "fake", "real ")) {
            Samples.Unknown unknown = assertThrows(Samples.Unknown.class, () -> Samples.of(setting), setting);
            String said = new UnknownSamplesAnalyzer().analyze(unknown, unknown).getDescription();
            assertTrue(said.contains("PLANLEDGER_SAMPLES=" + setting), said);
        }
        assertEquals(Samples.REAL, Samples.of("real"));
        assertEquals(Samples.NONE, Samples.of("none"));
    }

    @Test
    void the_tour_fits_one_screen_and_says_what_the_ledger_answers() {
        answerQuestions();
        List<String> told = start();
        String screen = String.join("\n", told);
        assertTrue(told.size() <= SCREEN_LINES, () -> told.size() + " lines\n" + screen);
        assertTrue(told.stream().allMatch(line -> line.length() <= SCREEN_COLUMNS), screen);
        assertTrue(
                told.contains("  20/04/2025  chưa biết · not known (theo · by 2600/QĐ-UBND ngày 16/12/2024)"), screen);
        assertTrue(
                told.contains("  21/04/2025  Sở Khoa học và Công nghệ (theo · by 713/QĐ-UBND ngày 21/04/2025)"),
                screen);
        assertTrue(
                screen.contains("  13/07/2025  son-la.vpub.2025.06-kh-vpub: Có hiệu lực từ ngày 07/01/2025."), screen);
        assertTrue(screen.contains("  01/08/2025  son-la.vpub.2025.06-kh-vpub: Không xác định"), screen);
        assertTrue(screen.contains("  15/09/2025  son-la.vpub.2025.u-cchc: Có hiệu lực"), screen);
        assertTrue(screen.contains("differs from the 20th in 2 tasks."), screen);
        assertTrue(screen.contains("sửa đổi · amended: 713/QĐ-UBND ngày 21/04/2025"), screen);
    }

    @Test
    void the_tour_waits_for_what_was_entered_a_moment_ago() {
        start();
        assertTrue(ledger.requests()
                .contains("GET /api/plans/" + VINH_LONG + "/tasks/5?effectiveAt=2025-04-20&atLeast=" + calls));
    }

    @Test
    void a_question_without_an_answer_leaves_the_others() {
        answerQuestions();
        ledger.refuse("/api/plans", 409, "{}");
        String screen = String.join("\n", start());
        assertTrue(screen.contains("404 not-found"), screen);
        assertTrue(screen.contains("differs from the 20th"), screen);
    }

    private void answerQuestions() {
        String plan = "GET /api/plans/" + VINH_LONG;
        for (LocalDate day : List.of(BEFORE, AFTER)) {
            ledger.answer(
                    plan + "/tasks/5?effectiveAt=" + day + "&atLeast=" + calls,
                    200,
                    ExamplePlans.task(VINH_LONG, "5", day));
        }
        for (String day : List.of("2025-07-13", "2025-08-01", "2025-09-15")) {
            ledger.answer(
                    "GET /api/plans?issuer=son-la.vpub&effectiveAt=" + day + "&limit=5",
                    200,
                    ExamplePlans.sonLa(LocalDate.parse(day)));
        }
        ledger.answer(
                plan + "/diff?effectiveFrom=2025-04-20&effectiveTo=2025-04-21",
                200,
                ExamplePlans.diff(VINH_LONG, BEFORE, AFTER));
        ledger.answer(plan + "/history?limit=2", 200, ExamplePlans.history(VINH_LONG));
    }

    private List<String> start() {
        return SampleLoading.firstSteps(Samples.REAL, ledger.client(), ledger.base());
    }
}
