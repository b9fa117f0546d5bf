package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.query.mongo.Polling;

/** What operators see: a running ledger exports what their alarms and dashboard name, with values that are right. */
class MetricsTest {
    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern SERIES = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{.*})?) ([^ ]+)");

    /** Made by Prometheus itself of every program that it watches. */
    private static final String UP = "up";

    @TempDir
    static Path folder = Path.of("");

    private static Map<String, Double> series = Map.of();
    private static int asInspector;

    @BeforeAll
    static void one_entry_one_refusal_one_rehearsal_one_conflict() throws Exception {
        try (RunningLedger ledger = RunningLedger.on(folder.resolve("data"), LocalDate.of(2025, 6, 1))) {
            String plan = """
                    {"instrument": {"type": "KH", "number": "01/KH-UBND", "issuedOn": "2025-01-02", "issuer": "tinh-thu.ubnd"},
                     "title": "Kế hoạch", "effectiveFrom": "2025-01-02", "content": "full",
                     "tasks": [{"ref": "1", "title": "Việc", "lead": ["Sở Nội vụ"]}]}
                    """;
            assertEquals(201, ledger.post("clerk", "/api/plans", plan).statusCode());
            assertEquals(409, ledger.post("clerk", "/api/plans", plan).statusCode());
            String path = "/api/plans/tinh-thu.ubnd.2025.01-kh-ubnd/tasks/1/amendments";
            String amendment = """
                    {"instrument": {"type": "QĐ", "number": "7/QĐ-UBND", "issuedOn": "2025-02-03", "issuer": "tinh-thu.ubnd"},
                     "effectiveFrom": "2025-02-03", "set": {"lead": ["Sở Tài chính"]}}
                    """;
            assertEquals(
                    200, ledger.post("clerk", path + "?dryRun=true", amendment).statusCode());
            assertEquals(
                    412,
                    ledger.post("clerk", path, amendment, "If-Match", "\"9\"").statusCode());
            assertTrue(Polling.until(() -> value(read(ledger), "planledger_evidence_pending") == 0, PATIENCE));
            asInspector = ledger.get("inspector", "/actuator/prometheus").statusCode();
            series = read(ledger);
        }
    }

    @AfterAll
    static void forget() {
        series = Map.of();
    }

    private static Map<String, Double> read(RunningLedger ledger) {
        try {
            return ledger.get("operator", "/actuator/prometheus")
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SERIES::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.toMap(
                            line -> line.group(1), line -> Double.valueOf(line.group(2)), (a, b) -> a, TreeMap::new));
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double value(Map<String, Double> of, String name) {
        return of.getOrDefault(name, Double.NaN);
    }

    private static void assertShows(double expected, String name) {
        assertEquals(expected, value(series, name), () -> name + " in " + series.keySet());
    }

    @Test
    void the_ledger_and_its_view_tell_where_they_are() {
        assertShows(1, "planledger_ledger_head");
        assertShows(1, "planledger_view_position{view=\"plans\"}");
        assertShows(0, "planledger_view_lag{view=\"plans\"}");
        assertShows(0, "planledger_view_rebuilding{view=\"plans\"}");
    }

    @Test
    void the_evidence_tells_how_far_it_is_and_who_has_cosigned() {
        assertShows(0, "planledger_evidence_pending");
        assertShows(0, "planledger_evidence_broken");
        assertShows(0, "planledger_evidence_standby");
        assertShows(0, "planledger_evidence_witnesses");
        assertShows(0, "planledger_evidence_cosignatures");
        double age = value(series, "planledger_evidence_checkpoint_age_seconds");
        assertTrue(age >= 0 && age < 600, () -> "The checkpoint is " + age + " s old");
    }

    @Test
    void commands_are_counted_by_what_came_of_them() {
        assertShows(1, "planledger_commands_total{outcome=\"recorded\"}");
        assertShows(1, "planledger_commands_total{outcome=\"refused\"}");
        assertShows(1, "planledger_commands_total{outcome=\"rehearsed\"}");
        assertShows(1, "planledger_commands_total{outcome=\"conflict\"}");
        for (String none : new String[] {"unavailable", "unknown", "failed"}) {
            assertShows(0, "planledger_commands_total{outcome=\"" + none + "\"}");
        }
    }

    @Test
    void requests_are_counted_by_status() {
        double recorded = series.entrySet().stream()
                .filter(each -> each.getKey().startsWith("http_server_requests_seconds_count")
                        && each.getKey().contains("status=\"201\"")
                        && each.getKey().contains("uri=\"/api/plans\""))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        assertEquals(1, recorded, series.keySet()::toString);
    }

    @Test
    void an_operator_alone_may_read_them() {
        assertEquals(403, asInspector);
    }

    @Test
    void alarms_and_dashboard_name_only_what_is_exported() throws Exception {
        Set<String> exported = names();
        exported.add(UP);
        Set<String> strangers = new TreeSet<>();
        for (String query : OperatorFiles.queries()) {
            Set<String> named = OperatorFiles.metrics(query);
            assertTrue(!named.isEmpty(), () -> "No metric is found in " + query);
            named.stream().filter(name -> !exported.contains(name)).forEach(strangers::add);
        }
        assertEquals(Set.of(), strangers);
    }

    @Test
    void the_table_for_operators_names_every_metric_of_ours() throws Exception {
        Set<String> ours = names();
        ours.removeIf(name -> !name.startsWith("planledger_"));
        Set<String> told = new TreeSet<>();
        try (Stream<String> lines = Files.lines(DEPLOY.resolve("README.md"))) {
            lines.filter(line -> line.startsWith("| `planledger_"))
                    .map(line -> line.substring(3).replaceFirst("[`{].*", ""))
                    .forEach(told::add);
        }
        assertEquals(ours, told);
    }

    private static Set<String> names() {
        return series.keySet().stream()
                .map(name -> name.replaceFirst("\\{.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
