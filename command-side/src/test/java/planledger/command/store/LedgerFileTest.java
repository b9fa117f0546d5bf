package planledger.command.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.command.store.Facts.NOON;
import static planledger.command.store.Facts.OTHER_PLAN;
import static planledger.command.store.Facts.PLAN;
import static planledger.command.store.Facts.fact;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planledger.command.store.StoreUnavailable.Reason;

/** The file as an archivist, an operator and another program meet it. */
class LedgerFileTest {
    private Path folder;
    private LedgerFile file;
    private SqliteEventStorageEngine ledger;

    @BeforeEach
    void open(@TempDir Path empty) {
        folder = empty;
        file = LedgerFile.open(folder);
        ledger = new SqliteEventStorageEngine(file, Facts.SERIALIZER);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void an_entry_at_rest_is_plain_json_and_names_no_class() throws SQLException {
        ledger.appendEvents(fact(PLAN, 0, NOON.plusNanos(999_999)));
        assertEquals(
                "1 | " + PLAN + " | 0 | " + PLAN + "@0 | entry-corrected | 2 | 2026-03-02T05:00:00.123Z | plan",
                asked("SELECT concat_ws(' | ', position, stream, sequence, event_id, type, revision, recorded_at,"
                        + " aggregate_type) FROM entry"));
        assertEquals(
                "{\"actor\":\"clerk\",\"text.reason\":\"Đánh máy nhầm \\\"quý\\\"\"}",
                asked("SELECT CAST(metadata AS TEXT) FROM entry"));
        String payload = asked("SELECT CAST(payload AS TEXT) FROM entry");
        assertTrue(payload.contains("\"to\":\"Quý IV năm 2025\""), payload);
        assertTrue(!payload.contains("planledger") && !payload.contains("java"), payload);
    }

    @Test
    void an_entry_is_never_changed_and_never_removed_by_any_program() {
        ledger.appendEvents(fact(PLAN, 0));
        for (String column : Arrays.asList(
                "position",
                "stream",
                "sequence",
                "event_id",
                "type",
                "revision",
                "recorded_at",
                "payload",
                "aggregate_type")) {
            refused("UPDATE entry SET " + column + " = " + column);
        }
        refused("DELETE FROM entry");
    }

    @Test
    void what_people_typed_can_be_erased() throws SQLException {
        ledger.appendEvents(fact(PLAN, 0));
        told("UPDATE entry SET metadata = CAST('{\"actor\":\"clerk\"}' AS BLOB)");
        assertEquals(1, ledger.readEvents(PLAN).next().getMetaData().size());
    }

    @Test
    void an_append_waits_for_its_bytes_to_be_on_disk() throws SQLException {
        try (Statement statement = file.writer().createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA synchronous")) {
            assertEquals("FULL", rows.getInt(1) == 2 ? "FULL" : rows.getString(1));
        }
    }

    /** The defect by which a log could be reset under a second connection: 3.51.3 and 3.52 are without it. */
    @Test
    void sqlite_is_new_enough_not_to_lose_its_log() throws SQLException {
        String[] version = asked("SELECT sqlite_version()").split("\\.");
        assertTrue(Integer.parseInt(version[0]) == 3 && Integer.parseInt(version[1]) >= 52, Arrays.toString(version));
    }

    @Test
    void who_reads_cannot_write() {
        assertThrows(
                RuntimeException.class,
                () -> file.read(reader -> {
                    try (Statement statement = reader.createStatement()) {
                        return statement.executeUpdate("DELETE FROM entry");
                    }
                }));
    }

    @Test
    void a_full_disk_acknowledges_nothing_and_the_ledger_goes_on_when_there_is_room() throws SQLException {
        limitPages("1"); // SQLite takes no limit below what the file has.
        long acknowledged = 0;
        Reason reason = null;
        while (reason == null) {
            try {
                ledger.appendEvents(fact(PLAN, acknowledged), fact(OTHER_PLAN, acknowledged));
                acknowledged++;
            } catch (StoreUnavailable e) {
                reason = e.reason();
            }
        }
        assertEquals(Reason.FULL, reason);
        assertEquals(2 * acknowledged, ledger.head());
        limitPages("1000000");
        ledger.appendEvents(fact(PLAN, acknowledged), fact(OTHER_PLAN, acknowledged));
        assertEquals(
                2 * acknowledged + 2,
                ledger.at(OTHER_PLAN, acknowledged + 1).orElseThrow().position());
    }

    @Test
    void another_program_that_writes_makes_the_ledger_wait_and_then_say_so() throws SQLException {
        ledger.appendEvents(fact(PLAN, 0));
        try (Statement statement = file.writer().createStatement()) {
            statement.execute("PRAGMA busy_timeout = 1");
        }
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            StoreUnavailable refused = assertThrows(StoreUnavailable.class, () -> ledger.appendEvents(fact(PLAN, 1)));
            assertEquals(Reason.BUSY, refused.reason());
        }
        ledger.appendEvents(fact(PLAN, 1));
        assertEquals(2, ledger.head());
    }

    @Test
    void a_closed_ledger_records_nothing() {
        ledger.close();
        assertEquals(
                Reason.CLOSED,
                assertThrows(StoreUnavailable.class, () -> ledger.appendEvents(fact(PLAN, 0)))
                        .reason());
        assertEquals(
                Reason.CLOSED,
                assertThrows(StoreUnavailable.class, () -> ledger.head()).reason());
    }

    @Test
    void the_last_recorded_time_is_the_latest_and_is_kept_over_a_restart() {
        ledger.appendEvents(fact(PLAN, 0, NOON.plusMillis(5).plusNanos(1)), fact(PLAN, 1, NOON));
        assertEquals(NOON.plusMillis(5), ledger.lastRecordedAt());
        ledger.close();
        open(folder);
        assertEquals(NOON.plusMillis(5), ledger.lastRecordedAt());
    }

    @Test
    void a_file_that_is_not_a_ledger_is_left_alone() throws SQLException {
        ledger.close();
        told("PRAGMA application_id = 7");
        assertThrows(IllegalStateException.class, () -> LedgerFile.open(folder));
        told("PRAGMA application_id = 0x504c4c47");
        told("PRAGMA user_version = 2");
        assertThrows(IllegalStateException.class, () -> LedgerFile.open(folder));
        told("PRAGMA user_version = 1");
    }

    private void limitPages(String limit) throws SQLException {
        try (Statement statement = file.writer().createStatement()) {
            statement.execute("PRAGMA max_page_count = " + limit);
        }
    }

    private void refused(String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> told(sql), sql);
        assertTrue(String.valueOf(refused.getMessage()).contains("an entry is never"), refused::toString);
    }

    private void told(String sql) throws SQLException {
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String asked(String question) throws SQLException {
        try (Connection other = connection();
                Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.getString(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(LedgerFile.NAME));
    }
}
