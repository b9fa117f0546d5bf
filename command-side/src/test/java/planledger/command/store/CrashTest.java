package planledger.command.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged outlives the process, whenever it dies. */
class CrashTest {
    private static final int ROUNDS = 12;
    private static final int THREADS = 4;
    private static final int LINES_LIMIT = 400;
    private static final int LIMITED_LINES_LIMIT = 100_000;

    @Test
    void what_a_killed_process_acknowledged_is_there_once(@TempDir Path folder) throws Exception {
        Random moments = new Random(20260302);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Process process = AppendingProcess.start(folder, "round-" + round, THREADS);
            List<String> lines = AppendingProcess.linesKilledAfter(moments.nextInt(LINES_LIMIT), process);
            acknowledged.addAll(AppendingProcess.acknowledged(lines));
            check(folder, acknowledged);
        }
        assertTrue(acknowledged.size() > ROUNDS, "Too little was acknowledged to show anything");
    }

    /** A limit on the size of files stands for a disk that fails: every write beyond it is an I/O error. */
    @Test
    void a_ledger_whose_disk_fails_acknowledges_nothing_more(@TempDir Path folder) throws Exception {
        String[] limited = {"bash", "-c", "ulimit -f 3000; exec \"$@\"", "limited"};
        List<String> lines = AppendingProcess.linesKilledAfter(
                LIMITED_LINES_LIMIT, AppendingProcess.start(folder, "limited", 1, limited));
        List<String> acknowledged = AppendingProcess.acknowledged(lines);
        assertTrue(acknowledged.size() > 10, () -> "Refused too early: " + lines);
        assertEquals(
                List.of("-BROKEN DOWN", "-BROKEN DOWN"),
                lines.subList(acknowledged.size(), lines.size()),
                "A disk that failed once is not trusted again");
        check(folder, acknowledged);
    }

    private static void check(Path folder, List<String> acknowledged) throws SQLException, IOException {
        try (SqliteEventStorageEngine ledger =
                new SqliteEventStorageEngine(LedgerFile.open(folder), Facts.SERIALIZER)) {
            List<String> ids = new ArrayList<>();
            List<Long> positions = new ArrayList<>();
            ledger.readEvents(null, false).forEach(event -> {
                ids.add(event.getIdentifier());
                positions.add(event.trackingToken().position().orElseThrow());
            });
            assertEquals(LongStream.rangeClosed(1, ids.size()).boxed().toList(), positions);
            assertEquals(ids.size(), new HashSet<>(ids).size());
            assertTrue(new HashSet<>(ids).containsAll(acknowledged), "What was acknowledged is gone");
            assertPairs(ids);
        }
        assertEquals("ok", integrity(folder));
    }

    /** An append of two entries is there with both or with neither, side by side. */
    private static void assertPairs(List<String> ids) {
        for (int i = 0; i < ids.size(); i += 2) {
            assertEquals(ids.get(i).replace(".left", ".right"), ids.get(i + 1));
        }
    }

    private static String integrity(Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(LedgerFile.NAME));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
            return rows.getString(1);
        }
    }
}
