package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import planledger.evidence.LogAudit;
import planledger.evidence.LogFolder;
import planledger.evidence.Report;
import planledger.evidence.Trust;
import planledger.evidence.Verdict;
import planledger.tlog.Note;
import planledger.tlog.NoteSigner;
import planledger.tlog.VerifierKey;
import tools.jackson.databind.JsonNode;

/**
 * What an administrator could do to a ledger and its log, each found by the verifier alone: from the log's files, the
 * stored entries as the program hands them out, and what an inspector kept.
 */
@OneMachineOnly
class EvidenceAttacksTest {
    private static final int ENTRIES = 12;
    private static final String PLAN = "/api/plans/tinh-thu.ubnd.2025.01-kh-ubnd";

    @TempDir
    static Path sound = Path.of("");

    private static byte[] earlier = {};
    private static VerifierKey key = new NoteSigner("example.org/log", new byte[32]).key();

    private final Path data;

    EvidenceAttacksTest(@TempDir Path data) {
        this.data = data.resolve("data");
    }

    private interface Attack {
        void on(Path data) throws Exception;
    }

    /** A ledger of a dozen entries; an inspector kept its checkpoint, and an administrator a copy, half way. */
    @BeforeAll
    static void recorded() throws Exception {
        Path data = sound.resolve("data");
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 6, 1))) {
            plan(ledger);
            amend(ledger, 2, ENTRIES / 2);
            earlier = Evidenced.checkpoint(ledger, ENTRIES / 2).bytes();
        }
        FileSystemUtils.copyRecursively(data, sound.resolve("backup"));
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 6, 2))) {
            amend(ledger, ENTRIES / 2 + 1, ENTRIES);
            Evidenced.checkpoint(ledger, ENTRIES);
        }
        key = VerifierKey.parse(Files.readString(data.resolve("evidence/keys")).strip());
    }

    /** One plan, the entry at position 1. */
    static void plan(RunningLedger ledger) throws Exception {
        ledger.record("/api/plans", """
                {"instrument": {"type": "KH", "number": "01/KH-UBND", "issuedOn": "2025-01-02", "issuer": "tinh-thu.ubnd"},
                 "title": "Kế hoạch", "effectiveFrom": "2025-01-02", "content": "full",
                 "tasks": [{"ref": "1", "title": "Việc", "lead": ["Sở Nội vụ"]}]}
                """);
    }

    /** Entries of that plan, numbered from one to another. */
    static void amend(RunningLedger ledger, int from, int to) throws Exception {
        for (int n = from; n <= to; n++) {
            ledger.record(PLAN + "/tasks/1/amendments", """
                    {"instrument": {"type": "QĐ", "number": "%d/QĐ-UBND", "issuedOn": "2025-02-%02d", "issuer": "tinh-thu.ubnd"},
                     "effectiveFrom": "2025-02-%02d", "set": {"lead": ["Sở %d"]}, "reason": "x"}
                    """.formatted(n, n, n, n));
        }
    }

    /** What the verifier says of the ledger after an attack, with the log's key and what the inspector kept. */
    private Report after(Attack attack) throws Exception {
        FileSystemUtils.copyRecursively(sound.resolve("data"), data);
        attack.on(data);
        return audited(trust());
    }

    private static Trust trust() {
        return new Trust(List.of(key), List.of(), 0, List.of(Note.parse(earlier)));
    }

    private Report audited(Trust trust) throws Exception {
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 6, 3))) {
            return LogAudit.of(new LogFolder(data.resolve("evidence")), trust, Evidenced.stored(ledger))
                    .report();
        }
    }

    private static Attack sql(String... statements) {
        return data -> {
            try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ledger.sqlite"));
                    Statement statement = file.createStatement()) {
                for (String trigger : triggers(statement)) {
                    statement.executeUpdate("DROP TRIGGER " + trigger); // They guard against slips, not against owners.
                }
                for (String each : statements) {
                    statement.executeUpdate(each);
                }
            }
        };
    }

    private static List<String> triggers(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'");
        while (rows.next()) {
            names.add(rows.getString(1));
        }
        return names;
    }

    private static void assertFound(Verdict verdict, String named, Report report) {
        assertEquals(verdict, report.verdict(), report.toString());
        assertTrue(
                report.problems().stream()
                        .anyMatch(problem -> problem.messageEn().contains(named)),
                named + " in " + report.problems());
    }

    @Test
    void what_nobody_touched_is_intact() throws Exception {
        Report report = after(data -> {});
        assertEquals(Verdict.INTACT, report.verdict(), report.toString());
    }

    @Test
    void an_entry_that_was_edited() throws Exception {
        assertFound(
                Verdict.ALTERED,
                "5",
                after(sql("UPDATE entry SET payload = CAST(replace(CAST(payload AS TEXT), 'Sở 5', 'Sở 6') AS BLOB)"
                        + " WHERE position = 5")));
    }

    @Test
    void an_entry_that_was_back_dated() throws Exception {
        assertFound(
                Verdict.ALTERED,
                "5",
                after(
                        sql(
                                "UPDATE entry SET recorded_at = replace(recorded_at, '2025-06', '2025-05') WHERE position = 5")));
    }

    @Test
    void an_entry_that_was_pre_dated_to_take_effect_earlier() throws Exception {
        assertFound(
                Verdict.ALTERED,
                "5",
                after(sql(
                        "UPDATE entry SET payload = CAST(replace(CAST(payload AS TEXT), '2025-02-05', '2025-01-05') AS BLOB)"
                                + " WHERE position = 5")));
    }

    @Test
    void an_entry_that_was_deleted() throws Exception {
        assertFound(Verdict.REMOVED, "5", after(sql("DELETE FROM entry WHERE position = 5")));
    }

    @Test
    void two_entries_that_changed_places() throws Exception {
        assertFound(
                Verdict.REMOVED,
                "5",
                after(sql(
                        "UPDATE entry SET position = 1000 WHERE position = 5",
                        "UPDATE entry SET position = 5 WHERE position = 6",
                        "UPDATE entry SET position = 6 WHERE position = 1000")));
    }

    @Test
    void an_entry_that_was_slipped_in() throws Exception {
        assertFound(
                Verdict.REMOVED,
                "5",
                after(
                        sql(
                                "UPDATE entry SET position = position + 1000 WHERE position >= 5",
                                "UPDATE entry SET sequence = sequence + 1000 WHERE position >= 1000",
                                "INSERT INTO entry (position, stream, sequence, event_id, type, revision, recorded_at, payload,"
                                        + " metadata, aggregate_type) SELECT 5, stream, 4, 'slipped-in', type, revision,"
                                        + " recorded_at, payload, metadata, aggregate_type FROM entry WHERE position = 4",
                                "UPDATE entry SET position = position - 999, sequence = sequence - 999 WHERE position >= 1000")));
    }

    @Test
    void the_last_entries_cut_off() throws Exception {
        assertFound(Verdict.TRUNCATED, "10", after(sql("DELETE FROM entry WHERE position > 10")));
    }

    @Test
    void an_old_copy_of_the_ledger_put_back() throws Exception {
        assertFound(Verdict.TRUNCATED, Integer.toString(ENTRIES / 2), after(data -> {
            for (String file : List.of("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm")) {
                Files.deleteIfExists(data.resolve(file));
                if (Files.exists(sound.resolve("backup").resolve(file))) {
                    Files.copy(sound.resolve("backup").resolve(file), data.resolve(file));
                }
            }
        }));
    }

    @Test
    void an_old_copy_of_everything_put_back_and_written_on_is_another_record_than_the_one_that_was_shown()
            throws Exception {
        byte[] shown = Files.readAllBytes(sound.resolve("data/evidence/checkpoint"));
        FileSystemUtils.copyRecursively(sound.resolve("backup"), data);
        Trust kept = trust().and(Note.parse(shown));
        assertFound(Verdict.TRUNCATED, "checkpoint", audited(kept));
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 6, 4))) {
            amend(ledger, ENTRIES + 1, 2 * ENTRIES);
            Evidenced.checkpoint(ledger, ENTRIES / 2 + ENTRIES);
        }
        assertFound(Verdict.REWRITTEN, "checkpoint", audited(kept));
    }

    @Test
    void a_log_by_another_key() throws Exception {
        FileSystemUtils.copyRecursively(sound.resolve("data"), data);
        VerifierKey other = new NoteSigner(key.name(), new byte[32]).key();
        assertFound(Verdict.REWRITTEN, "", audited(new Trust(List.of(other), List.of(), 0, List.of())));
    }

    @Test
    void a_leaf_that_was_changed_with_its_entry() throws Exception {
        assertFound(Verdict.ALTERED, "", after(data -> {
            sql("UPDATE entry SET payload = CAST(replace(CAST(payload AS TEXT), 'Sở 5', 'Sở 6') AS BLOB) WHERE position = 5")
                    .on(data);
            for (Path bundle : bundles(data)) {
                byte[] bytes = Files.readAllBytes(bundle);
                int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"position\":5,");
                if (at > 0) {
                    bytes[at + 20] ^= 1;
                    Files.write(bundle, bytes);
                }
            }
        }));
    }

    @Test
    void a_view_that_was_edited_is_handed_out_as_evidence_to_nobody() throws Exception {
        FileSystemUtils.copyRecursively(sound.resolve("data"), data);
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 6, 3))) {
            assertEquals(200, ledger.get("inspector", PLAN + "/bundle").statusCode());
            ledger.editView("tinh-thu.ubnd.2025.01-kh-ubnd", 5, "Sở 5", "Sở 6");
            var refused = ledger.get("inspector", PLAN + "/bundle");
            assertEquals(503, refused.statusCode());
            assertTrue(refused.body().contains("Position 5"), refused.body());
        }
        assertEquals(Verdict.INTACT, audited(trust()).verdict());
    }

    @Test
    void a_view_that_was_edited_is_found_from_outside_by_what_it_answers() throws Exception {
        FileSystemUtils.copyRecursively(sound.resolve("data"), data);
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 6, 3))) {
            Verified sound = verified(ledger);
            assertEquals(0, sound.exit(), sound.said());
            assertTrue(sound.said().contains("after each of " + ENTRIES + " entries"), sound.said());
            ledger.editView("tinh-thu.ubnd.2025.01-kh-ubnd", 5, "Sở 5", "Sở 6");
        }
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 6, 3))) {
            Verified edited = verified(ledger);
            assertEquals(3, edited.exit(), edited.said());
            assertTrue(edited.said().contains("VERDICT: bị sửa đổi · altered"), edited.said());
            assertTrue(edited.said().contains("Position 5: about tinh-thu"), edited.said());
        }
    }

    private record Verified(int exit, String said) {}

    /** Runs the verifier as a program of its own, as an inspector would, against the address of a ledger. */
    private Verified verified(RunningLedger ledger) throws Exception {
        Path said = data.resolveSibling("said");
        ProcessBuilder verifier = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "planledger.cli.Main",
                "verify",
                ledger.url(),
                "--key",
                key.toString(),
                "--user",
                "inspector");
        verifier.environment().put("PLANLEDGER_CLI_PASSWORD", RunningLedger.PASSWORD);
        verifier.redirectErrorStream(true).redirectOutput(said.toFile());
        Process run = verifier.start();
        assertTrue(run.waitFor(2, TimeUnit.MINUTES), "The verifier hangs");
        return new Verified(run.exitValue(), Files.readString(said));
    }

    private static List<Path> bundles(Path data) throws IOException {
        try (var files = Files.walk(data.resolve("evidence/tile/entries"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void once_it_was_seen_nothing_more_is_recorded_and_questions_are_answered() throws Exception {
        FileSystemUtils.copyRecursively(sound.resolve("data"), data);
        sql("DELETE FROM entry WHERE position > 10").on(data);
        try (RunningLedger ledger = RunningLedger.on(data, LocalDate.of(2025, 6, 3))) {
            Evidenced.await(
                    "broken",
                    () -> ledger.get("operator", "/actuator/health").body().contains("\"broken\""));
            var refused = ledger.post("clerk", PLAN + "/repeal", "{}");
            assertEquals(503, refused.statusCode());
            assertTrue(
                    refused.body().contains("/problems/evidence-broken")
                            && refused.body().contains("12"),
                    refused.body());
            assertEquals(200, ledger.get("inspector", PLAN).statusCode());
            JsonNode place = ledger.ask(PLAN + "/history").at("/entries/4/evidenceLog");
            assertTrue(place.get("leaf").isNull()); // A log that does not add up tells no place.
            assertEquals("/evidence/proof/5", place.get("proof").stringValue());
        }
    }
}
