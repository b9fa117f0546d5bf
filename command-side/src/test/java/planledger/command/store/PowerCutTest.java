package planledger.command.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.command.store.Facts.OTHER_PLAN;
import static planledger.command.store.Facts.PLAN;
import static planledger.command.store.Facts.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A power cut leaves what was forced to disk, and of what was written since any part. Files are taken at each
 * acknowledgement, spoilt where they were not forced, and opened.
 */
class PowerCutTest {
    private static final int APPENDS = 12;
    private static final int CUTS = 6;
    private static final int PAGE = 4096;

    private final Random chance = new Random(713);
    private Path folder;
    private Path afterwards;
    private LedgerFile file;
    private SqliteEventStorageEngine ledger;

    @BeforeEach
    void open(@TempDir Path before, @TempDir Path after) {
        folder = before;
        afterwards = after;
        file = LedgerFile.open(folder);
        ledger = new SqliteEventStorageEngine(file, Facts.SERIALIZER);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_cut_during_an_append_leaves_what_was_acknowledged_before_and_nothing_of_it() throws IOException {
        List<byte[]> logs = new ArrayList<>();
        for (int i = 0; i < APPENDS; i++) {
            ledger.appendEvents(fact(PLAN, i), fact(OTHER_PLAN, i));
            logs.add(log());
        }
        byte[] data = data();
        for (int i = 0; i + 1 < APPENDS; i++) {
            int forced = logs.get(i).length;
            for (int cut = 0; cut < CUTS; cut++) {
                byte[] log = logs.get(i + 1);
                int from = forced + chance.nextInt(log.length - forced);
                assertEquals(2L * (i + 1), headAfter(data, Arrays.copyOf(log, from)), "cut off");
                assertEquals(2L * (i + 1), headAfter(data, spoilt(log, from)), "spoilt");
            }
            assertEquals(2L * (i + 2), headAfter(data, logs.get(i + 1)), "acknowledged");
        }
    }

    /** The log is forced before any page is moved from it, so it makes good whatever became of the pages. */
    @Test
    void a_cut_while_the_log_is_moved_into_the_file_loses_nothing() throws Exception {
        for (int i = 0; i < APPENDS; i++) {
            ledger.appendEvents(fact(PLAN, i), fact(OTHER_PLAN, i));
        }
        byte[] before = data();
        byte[] log = log();
        try (Statement statement = file.writer().createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        byte[] after = data();
        for (int cut = 0; cut < CUTS; cut++) {
            assertEquals(2L * APPENDS, headAfter(someOf(before, after), log));
        }
    }

    /** A failed fsync may have left parts of the log in memory alone; writing them anew, into the file, makes sure. */
    @Test
    void what_a_start_finds_in_the_log_is_in_the_file_before_anything_is_added() throws IOException {
        ledger.appendEvents(fact(PLAN, 0));
        copy(data(), log());
        try (LedgerFile reopened = LedgerFile.open(afterwards)) {
            assertEquals(0, Files.size(afterwards.resolve(LedgerFile.NAME + "-wal")));
            assertEquals(1, new SqliteEventStorageEngine(reopened, Facts.SERIALIZER).head());
        }
    }

    private long headAfter(byte[] data, byte[] log) throws IOException {
        copy(data, log);
        try (SqliteEventStorageEngine reopened =
                new SqliteEventStorageEngine(LedgerFile.open(afterwards), Facts.SERIALIZER)) {
            assertEquals(reopened.head(), reopened.readEvents(null, false).count());
            return reopened.head();
        }
    }

    private void copy(byte[] data, byte[] log) throws IOException {
        Files.deleteIfExists(afterwards.resolve(LedgerFile.NAME + "-shm"));
        Files.write(afterwards.resolve(LedgerFile.NAME), data);
        Files.write(afterwards.resolve(LedgerFile.NAME + "-wal"), log);
    }

    /** Reading drops SQLite's locks on the file; nobody else is there to miss them. */
    private byte[] data() throws IOException {
        return Files.readAllBytes(folder.resolve(LedgerFile.NAME));
    }

    private byte[] log() throws IOException {
        return Files.readAllBytes(folder.resolve(LedgerFile.NAME + "-wal"));
    }

    /** Of what was not forced, some sectors reached the disk and others hold what was there before. */
    private byte[] spoilt(byte[] log, int from) {
        byte[] spoilt = log.clone();
        byte[] noise = new byte[log.length - from];
        chance.nextBytes(noise);
        System.arraycopy(noise, 0, spoilt, from, noise.length);
        return spoilt;
    }

    private byte[] someOf(byte[] before, byte[] after) {
        byte[] some = Arrays.copyOf(before, after.length);
        for (int page = 0; page < after.length; page += PAGE) {
            if (chance.nextBoolean()) {
                System.arraycopy(after, page, some, page, PAGE);
            }
        }
        return some;
    }
}
