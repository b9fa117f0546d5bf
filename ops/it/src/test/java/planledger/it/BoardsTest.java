package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The boards over HTTP: every number is the number of what its list and the answers to programs hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardsTest {
    private static final String DAY = "2025-08-01";
    private static final Pattern FIGURE = Pattern.compile(
            "<td[^>]*data-label=\"([^\"]*)\"[^>]*><a href=\"(/tasks[^\"]*)\" aria-label=\"([^\"]*)\">([0-9]+)</a>");

    private RunningLedger ledger;

    @BeforeAll
    @SuppressWarnings("NullAway.Init")
    void start(@TempDir Path data) throws Exception {
        ledger = story(data);
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    /** Plans as they were issued, an agency that gave way to another, one that ended, two leads, and none. */
    static RunningLedger story(Path data) throws Exception {
        RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2024, 12, 24));
        ledger.submit("140-kh-ubnd");
        ledger.setDay(LocalDate.of(2025, 4, 21));
        ledger.submit("2600-qdd-ubnd");
        ledger.submit("713-qdd-ubnd");
        ledger.setDay(LocalDate.of(2025, 7, 2));
        register(ledger, "tra-vinh.so-tttt", "Sở Thông tin và Truyền thông", "tra-vinh");
        register(ledger, "tra-vinh.so-khcn", "Sở Khoa học và Công nghệ", "tra-vinh");
        register(ledger, "vinh-long.so-noi-vu", "Sở Nội vụ", "vinh-long");
        register(ledger, "cap-huyen", "UBND cấp huyện", null);
        succeed(ledger, "merge", "\"tra-vinh.so-tttt\"", "\"tra-vinh.so-khcn\"", "2025-03-01");
        succeed(ledger, "dissolve", "\"cap-huyen\"", "", "2025-07-01");
        JsonNode plan = ledger.record("/api/plans", """
                {"instrument": {"type": "KH", "issuer": "lai-chau.ubnd", "issuerName": "UBND tỉnh Lai Châu",
                   "number": "7/KH-UBND", "issuedOn": "2025-03-01"},
                 "title": "Kế hoạch nhiều chủ trì", "effectiveFrom": "2025-03-01", "content": "full", "tasks": [
                  {"ref": "1", "title": "Hai chủ trì", "lead": ["Sở Nội vụ", "Sở Tài chính"],
                    "deadline": "Trước ngày 01/5/2025"},
                  {"ref": "2", "title": "Không ai chủ trì", "lead": []},
                  {"ref": "3", "title": "Nhiều kỳ", "lead": ["Sở Tài chính"], "deadline": "Quý II, Quý III năm 2025"},
                  {"ref": "4", "title": "Xong", "lead": ["Sở Tài chính"], "products": ["Báo cáo"],
                    "deadline": "Trước ngày 01/6/2025"}]}
                """);
        ledger.record("/api/plans/" + plan.get("planId").stringValue() + "/tasks/4/completions", """
                {"claim": "done", "evidence": {"type": "BC", "issuer": "lai-chau.so-tai-chinh",
                 "number": "9/BC-STC", "issuedOn": "2025-06-20"}}
                """);
        return ledger;
    }

    private static void register(RunningLedger ledger, String id, String name, @Nullable String place)
            throws Exception {
        ledger.record(
                "/api/agencies",
                "{\"agencyId\": \"%s\", \"name\": \"%s\", \"jurisdiction\": %s}"
                        .formatted(id, name, place == null ? "null" : "\"" + place + "\""));
    }

    private static void succeed(RunningLedger ledger, String kind, String from, String to, String day)
            throws Exception {
        ledger.record("/api/agencies/successions", """
                {"kind": "%s", "from": [%s], "to": [%s], "effectiveFrom": "%s",
                 "instrument": {"type": "NQ", "number": "203/2025/QH15", "issuer": "quoc-hoi", "issuedOn": "2025-02-12"}}
                """.formatted(kind, from, to, day));
    }

    /** A number of a board. */
    private record Figure(String column, String list, String name, int count) {}

    private static List<Figure> figures(String page) {
        List<Figure> figures = new ArrayList<>();
        Matcher figure = FIGURE.matcher(page);
        while (figure.find()) {
            figures.add(new Figure(
                    figure.group(1),
                    figure.group(2).replace("&amp;", "&"),
                    figure.group(3),
                    Integer.parseInt(figure.group(4))));
        }
        assertFalse(figures.isEmpty(), page);
        return figures;
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = ledger.send("GET", "inspector", path, null, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void every_number_is_that_of_its_list_and_of_what_programs_are_answered() throws Exception {
        String board = page("/boards?effectiveAt=" + DAY);
        assertEquals(numbers(board), figures(board).size(), "Also of a zero one may ask why");
        assertTrue(figures(board).stream().anyMatch(figure -> figure.count() == 0), board);
        for (Figure figure : figures(board)) {
            assertEquals(figure.count(), answered(figure.list()), figure.toString());
            assertEquals(figure.count(), listed(figure.list()), figure.toString());
        }
    }

    /** Cells with a number, whether it leads anywhere or not. */
    private static int numbers(String board) {
        return board.split("<td class=\"number", -1).length - 1;
    }

    private int answered(String list) throws Exception {
        int count = 0;
        String question = "/api" + list + "&limit=7";
        for (JsonNode answer = ledger.ask(question); ; answer = ledger.ask(question + "&cursor=" + cursor(answer))) {
            count += answer.get("tasks").size();
            if (!answer.has("cursor")) {
                return count;
            }
        }
    }

    private static String cursor(JsonNode answer) {
        return answer.get("cursor").stringValue();
    }

    /** Lines of all pages of a list. */
    private int listed(String list) throws Exception {
        int count = 0;
        Pattern next = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");
        for (String at = list; ; ) {
            String page = page(at);
            count += page.split("<th scope=\"row\">", -1).length - 1;
            Matcher on = next.matcher(page);
            if (!on.find()) {
                return count;
            }
            at = on.group(1).replace("&amp;", "&");
        }
    }

    @Test
    void the_last_line_counts_every_task_of_every_plan_once() throws Exception {
        Map<String, Integer> counted = new TreeMap<>();
        int all = 0;
        for (JsonNode plan : ledger.ask("/api/plans?limit=100").get("plans")) {
            JsonNode answer = ledger.ask("/api/plans/" + plan.get("planId").stringValue() + "?effectiveAt=" + DAY);
            for (JsonNode task : answer.get("tasks")) {
                counted.merge(task.get("status").stringValue(), 1, Integer::sum);
                all++;
            }
        }
        Map<String, Integer> shown = new TreeMap<>();
        for (Figure figure : figures(page("/boards?effectiveAt=" + DAY))) {
            if (figure.name().startsWith("Mọi nhiệm vụ") && figure.list().contains("overall=") && figure.count() > 0) {
                shown.put(figure.list().replaceAll(".*overall=([a-zA-Z]*).*", "$1"), figure.count());
            } else if (figure.name().startsWith("Mọi nhiệm vụ")
                    && figure.column().equals("Tất cả")) {
                assertEquals(all, figure.count());
            }
        }
        assertEquals(counted, shown);
        assertTrue(counted.keySet().containsAll(List.of("overdue", "doneLate", "noDeadline")), counted.toString());
    }

    @Test
    void a_line_is_of_who_answers_on_the_day() throws Exception {
        int before = total("/boards?effectiveAt=2025-02-15&place=tra+vinh", "Sở Thông tin và Truyền thông");
        assertEquals(before, total("/boards?effectiveAt=" + DAY + "&place=tra+vinh", "Sở Khoa học và Công nghệ"));
        assertEquals(0, total("/boards?effectiveAt=" + DAY + "&place=tra+vinh", "Sở Thông tin và Truyền thông"));
        int answers = 0;
        for (JsonNode task : ledger.ask("/api/plans/tra-vinh.ubnd.2024.140-kh-ubnd?effectiveAt=" + DAY)
                .get("tasks")) {
            JsonNode who = ledger.ask("/api/plans/tra-vinh.ubnd.2024.140-kh-ubnd/tasks/"
                            + task.get("ref").stringValue() + "/responsibility?at=" + DAY)
                    .get("lead");
            answers += who.toString().contains("\"now\"")
                            && who.valueStream().anyMatch(line -> line.at("/now/responsible")
                                    .toString()
                                    .contains("so-khcn"))
                    ? 1
                    : 0;
        }
        assertEquals(before, answers);
    }

    @Test
    void two_leads_count_in_two_lines_and_names_that_nobody_registered_in_their_own() throws Exception {
        String board = "/boards?effectiveAt=" + DAY + "&place=lai+chau";
        assertEquals(1, total(board, "Sở Nội vụ"));
        assertEquals(3, total(board, "Sở Tài chính"));
        assertEquals(1, total(board, "Văn bản không nêu cơ quan chủ trì"));
        assertEquals(4, total(board, "Mọi nhiệm vụ"));
        assertTrue(page(board).contains("tên chưa có trong danh mục"));
        assertTrue(page(board + "&lang=en").contains("No lead agency is named"));
    }

    @Test
    void a_board_of_one_agency_shows_it_alone_and_the_same_numbers() throws Exception {
        String one = page("/boards?effectiveAt=" + DAY + "&agency=tra-vinh.so-khcn");
        assertEquals(
                total("/boards?effectiveAt=" + DAY, "Sở Khoa học và Công nghệ"),
                total("/boards?effectiveAt=" + DAY + "&agency=tra-vinh.so-khcn", "Sở Khoa học và Công nghệ"));
        assertFalse(one.contains("UBND cấp huyện"), one);
        for (Figure figure : figures(one)) {
            assertEquals(figure.count(), answered(figure.list()), figure.toString());
        }
        for (Figure figure : figures(page("/boards?effectiveAt=" + DAY + "&agency=So+Tai+chinh"))) {
            assertEquals(figure.count(), answered(figure.list()), figure.toString());
        }
    }

    /** The number at the end of the line of that name; 0 where there is none. */
    private int total(String board, String name) throws Exception {
        return figures(page(board)).stream()
                .filter(figure -> figure.name().startsWith(name))
                .filter(figure -> figure.column().equals("Tất cả"))
                .mapToInt(Figure::count)
                .findFirst()
                .orElse(0);
    }

    @Test
    void every_number_of_findings_is_that_of_its_list_and_of_what_programs_are_answered() throws Exception {
        Pattern number = Pattern.compile("<a href=\"(/findings[^\"]*)\" aria-label=\"([^\"]*)\">([0-9]+)</a>");
        String board = page("/boards/findings?effectiveAt=" + DAY);
        Matcher figure = number.matcher(board);
        int figures = 0;
        while (figure.find()) {
            figures++;
            String list = figure.group(1).replace("&amp;", "&");
            int count = Integer.parseInt(figure.group(3));
            assertEquals(
                    count,
                    ledger.ask("/api" + list + "&limit=500").get("findings").size(),
                    figure.group(2));
            assertEquals(count, page(list + "&limit=500").split("<th scope=\"row\">", -1).length - 1, figure.group(2));
        }
        assertEquals(numbers(board), figures, "Also of a zero one may ask why");
    }

    @Test
    void an_answered_finding_moves_to_another_column() throws Exception {
        String rule = "/findings?rule=lead-abolished&kind=severalLeads&at=" + DAY;
        String open = "/api" + rule + "&state=open";
        JsonNode before = ledger.ask(open + "&place=lai+chau").get("findings");
        String key = before.get(0).get("key").stringValue();
        ledger.record(
                "/api/plans/" + before.get(0).get("planId").stringValue() + "/findings/" + key + "/responses", """
                {"response": "explained", "reason": "Hai sở cùng làm"}
                """);
        assertEquals(0, ledger.ask(open + "&place=lai+chau").get("findings").size());
        assertTrue(page(rule + "&state=explained").contains("Hai chủ trì")
                || page(rule + "&state=explained").contains("Nhiệm vụ 1"));
    }

    @Test
    void late_entries_are_listed_with_the_days_and_lead_to_the_timeline() throws Exception {
        String late = page("/boards/late?days=60&place=lai+chau&effectiveAt=" + DAY);
        assertTrue(late.contains("1 mục được ghi vào sổ muộn hơn 60 ngày") && late.contains("123 ngày"), late);
        assertTrue(late.matches("(?s).*/plans/lai-chau[a-z0-9.-]*/timeline\\?.*"), late);
        assertTrue(page("/boards/late?days=123&place=lai+chau").contains("Không có mục nào ghi muộn hơn 123 ngày"));
        assertTrue(page("/boards/late?lang=en").contains("more than 30 days after they took effect"));
    }

    @Test
    void a_task_tells_who_answers_by_way_of_which_succession() throws Exception {
        String page = page("/plans/tra-vinh.ubnd.2024.140-kh-ubnd/tasks/VII*1.2?effectiveAt=" + DAY);
        assertTrue(page.contains("suy đoán: cơ quan kế tục") && page.contains("sáp nhập"), page);
        assertTrue(page.contains("203/2025/QH15"), page);
    }

    @Test
    void a_board_tells_its_times_and_what_it_rests_on() throws Exception {
        String board = page("/boards?effectiveAt=" + DAY + "&known=2");
        assertTrue(board.contains("như đã ghi đến vị trí 2") && board.contains("/evidence/checkpoint"), board);
        assertTrue(board.contains("/evidence/proof/2") && board.contains("href=\"/verify\""), board);
        assertTrue(board.contains("Đã xem 2 kế hoạch"), board);
    }
}
