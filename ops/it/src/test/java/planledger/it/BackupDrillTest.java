package planledger.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import planledger.query.mongo.Polling;
import tools.jackson.databind.JsonNode;

/** The drill of the runbook: a backup is taken while entries are recorded, the ledger is lost, the backup is put back. */
class BackupDrillTest {
    private static final int CLIENTS = 3;
    private static final int BEFORE = 40;
    private static final int DURING = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PLAN = "/api/plans/tinh-thu.ubnd.2025.01-kh-ubnd";

    private final AtomicInteger numbers = new AtomicInteger();
    private final Path folder;
    private final Path data;

    BackupDrillTest(@TempDir Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    @Test
    void what_was_in_a_backup_that_was_taken_under_load_is_there_again_and_intact() throws Exception {
        List<JsonNode> before;
        try (LedgerProcess ledger = LedgerProcess.start(data, "none")) {
            issue(ledger);
            amend(ledger, BEFORE);
            awaitEvidence(ledger, BEFORE + 1); // Now every actor has its salt.
            before = stored(ledger);
            backUpUnderLoad(ledger, folder.resolve("backup"));
            ledger.kill();
        }
        FileSystemUtils.deleteRecursively(data);
        assertEquals(0, ops("restore", folder.resolve("backup")).exit());
        try (LedgerProcess ledger = LedgerProcess.start(data, "none")) {
            List<JsonNode> after = stored(ledger);
            assertTrue(after.size() > before.size(), "Entries were recorded while the backup was taken");
            assertEquals(before, after.subList(0, before.size()));
            assertIntact(ledger, after.size());
            amend(ledger, 1);
            assertIntact(ledger, after.size() + 1);
        }
    }

    @Test
    void an_older_ledger_under_newer_evidence_takes_no_entry() throws Exception {
        try (LedgerProcess ledger = LedgerProcess.start(data, "none")) {
            issue(ledger);
            amend(ledger, 2);
            assertEquals(0, ops("backup", folder.resolve("older")).exit());
            amend(ledger, 3);
            awaitEvidence(ledger, 6);
            assertEquals(0, ops("backup", folder.resolve("newer")).exit());
        }
        FileSystemUtils.deleteRecursively(data);
        assertEquals(0, ops("restore", folder.resolve("newer")).exit());
        Files.copy(
                folder.resolve("older/ledger.sqlite"),
                data.resolve("ledger.sqlite"),
                StandardCopyOption.REPLACE_EXISTING);
        try (LedgerProcess ledger = LedgerProcess.start(data, "none")) {
            assertTrue(Polling.until(() -> senseless(ledger).contains("/problems/evidence-broken"), PATIENCE));
            assertTrue(senseless(ledger).contains("The ledger ends with position 3, the log has signed 6"));
        }
    }

    @Test
    void a_backup_overwrites_nothing_and_only_what_was_backed_up_is_put_back() throws Exception {
        try (LedgerProcess ledger = LedgerProcess.start(data, "none")) {
            issue(ledger);
        }
        Path backup = folder.resolve("backup");
        assertEquals(0, ops("backup", backup).exit());
        assertSays("already", ops("backup", backup));
        assertSays("not empty", ops("restore", backup));
        FileSystemUtils.deleteRecursively(data);
        Files.writeString(backup.resolve("accounts.json"), "{}");
        assertSays("accounts.json of the backup is not what was backed up", ops("restore", backup));
        assertTrue(Files.notExists(data));
        assertSays("There is no", ops("backup", folder.resolve("another")));
    }

    private record Said(int exit, String words) {}

    private static void assertSays(String words, Said said) {
        assertEquals(1, said.exit(), said.words());
        assertTrue(said.words().contains(words), said.words());
    }

    /** Runs {@code ops/backup} or {@code ops/restore} as an operator does. */
    private Said ops(String command, Path backup) throws Exception {
        return run(List.of("../" + command, backup.toString()), "PLANLEDGER_DATA", data.toString());
    }

    private Said run(List<String> command, String variable, String value) throws Exception {
        Path words = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put(variable, value);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(words.toFile()).start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), () -> command + " hangs");
        return new Said(process.exitValue(), Files.readString(words));
    }

    private void backUpUnderLoad(LedgerProcess ledger, Path backup) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            int last = numbers.get();
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        amend(ledger, 1);
                    }
                    return null;
                }));
            }
            assertTrue(Polling.until(() -> numbers.get() > last + DURING, PATIENCE));
            Said said = ops("backup", backup);
            assertEquals(0, said.exit(), said.words());
            assertTrue(running.stream().noneMatch(Future::isDone), "Every client goes on");
        } finally {
            clients.shutdownNow();
            assertTrue(clients.awaitTermination(1, TimeUnit.MINUTES));
        }
    }

    private static void issue(LedgerProcess ledger) throws IOException {
        String body = """
                {"instrument": {"type": "KH", "number": "01/KH-UBND", "issuedOn": "2025-01-02", "issuer": "tinh-thu.ubnd"},
                 "title": "Kế hoạch", "effectiveFrom": "2025-01-02", "content": "full",
                 "tasks": [{"ref": "1", "title": "Việc", "lead": ["Sở Nội vụ"]}]}
                """;
        assertEquals(201, ledger.post("/api/plans", body, "issue").statusCode());
    }

    private void amend(LedgerProcess ledger, int times) {
        for (int i = 0; i < times; i++) {
            assertTrue(send(ledger).contains("\"position\""), "It was recorded");
        }
    }

    private String send(LedgerProcess ledger) {
        int number = numbers.incrementAndGet();
        String body = """
                {"instrument": {"type": "QĐ", "number": "7/QĐ-UBND", "issuedOn": "2025-02-03", "issuer": "tinh-thu.ubnd"},
                 "effectiveFrom": "2025-02-03", "set": {"lead": ["Sở %d"]}}
                """.formatted(number);
        try {
            return ledger.post(PLAN + "/tasks/1/amendments", body, "k" + number).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records nothing, whether entries are taken or not. */
    private static String senseless(LedgerProcess ledger) {
        try {
            return ledger.post(PLAN + "/repeal", "{}", "k").body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> stored(LedgerProcess ledger) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        long after = 0;
        JsonNode page;
        do {
            page = RunningLedger.JSON.readTree(
                    ledger.get("/api/entries?limit=1000&after=" + after).body());
            page.get("entries").forEach(entries::add);
            after = entries.size();
        } while (!page.get("entries").isEmpty());
        return entries;
    }

    private static void awaitEvidence(LedgerProcess ledger, long position) {
        assertTrue(Polling.until(() -> isProven(ledger, position), PATIENCE), () -> "Position " + position);
    }

    private static boolean isProven(LedgerProcess ledger, long position) {
        try {
            return ledger.get("/evidence/proof/" + position).statusCode() == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the verifier hold everything that the ledger answers against its log. */
    private void assertIntact(LedgerProcess ledger, long entries) throws Exception {
        awaitEvidence(ledger, entries);
        List<String> verify = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "planledger.cli.Main",
                "verify",
                ledger.url(),
                "--key",
                Files.readString(data.resolve("evidence/keys")).strip(),
                "--user",
                "inspector");
        Said said = run(verify, "PLANLEDGER_CLI_PASSWORD", LedgerProcess.PASSWORD);
        assertEquals(0, said.exit(), said.words());
        assertTrue(said.words().contains("after each of " + entries + " entries"), said.words());
    }
}
