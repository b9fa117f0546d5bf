package planledger.command.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import planledger.command.store.StoreUnavailable.Reason;

/**
 * The SQLite file that is the ledger of one machine: one connection that ever writes, and a few that read. No other
 * channel is opened on the file: closing it would drop SQLite's locks (POSIX).
 */
final class LedgerFile implements AutoCloseable {
    static final String NAME = "ledger.sqlite";
    static final Duration WAIT_MAX = Duration.ofSeconds(10);
    private static final int READERS = 4;
    private static final long APPLICATION_ID = 0x504c4c47;
    private static final long FORM = 1;

    private final Connection writer;
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
    private int readersOpen;
    private volatile boolean closed;

    private LedgerFile(Connection writer) {
        this.writer = writer;
    }

    static LedgerFile open(Path folder) {
        String url = "jdbc:sqlite:" + folder.resolve(NAME);
        try {
            LedgerFile file = new LedgerFile(DriverManager.getConnection(url));
            try {
                file.prepare();
                while (file.readersOpen < READERS) {
                    file.readers.add(reader(url));
                    file.readersOpen++;
                }
                return file;
            } catch (SQLException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger " + folder.resolve(NAME) + " cannot be opened: " + e, e);
        }
    }

    /** Only for the one {@link Appender}. */
    Connection writer() {
        return writer;
    }

    /** Runs a query on a connection that cannot write. It sees what was forced to disk, and nothing else. */
    <T extends @Nullable Object> T read(Query<T> query) {
        Connection reader = freeReader();
        try {
            return query.on(reader);
        } catch (SQLException e) {
            throw new EventStoreException("The ledger cannot be read: " + e.getMessage(), e);
        } finally {
            readers.add(reader);
        }
    }

    /** Waits for queries under way, then closes. SQLite moves the write-ahead log into the file on the last close. */
    @Override
    public void close() {
        closed = true;
        try {
            for (; readersOpen > 0; readersOpen--) {
                Connection reader = next();
                if (reader != null) {
                    reader.close();
                }
            }
            writer.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger was not closed cleanly: " + e.getMessage(), e);
        }
    }

    private void prepare() throws SQLException {
        refuseForeignFile();
        execute("PRAGMA busy_timeout = " + WAIT_MAX.toMillis());
        expect("wal", "PRAGMA journal_mode = WAL");
        execute("PRAGMA synchronous = FULL");
        execute("PRAGMA fullfsync = ON"); // Only macOS knows it: fsync alone stops at the drive's cache there.
        expect("2", "PRAGMA synchronous");
        // What a failed fsync may have left in memory alone is rewritten and forced before anything is built upon it.
        expect("0", "PRAGMA wal_checkpoint(TRUNCATE)");
        if (number("PRAGMA user_version") == 0) {
            execute("BEGIN IMMEDIATE;\n" + form() + "COMMIT;");
        }
    }

    private void refuseForeignFile() throws SQLException {
        boolean empty = number("SELECT count(*) FROM sqlite_schema") == 0;
        long application = number("PRAGMA application_id");
        long form = number("PRAGMA user_version");
        if (!empty && (application != APPLICATION_ID || form != FORM)) {
            throw new IllegalStateException(NAME + " is not a ledger that this version can use (application "
                    + Long.toHexString(application) + ", form " + form + ")");
        }
    }

    private static Connection reader(String url) throws SQLException {
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        readOnly.setBusyTimeout((int) WAIT_MAX.toMillis());
        return readOnly.createConnection(url);
    }

    private Connection freeReader() {
        Connection reader = closed ? null : next();
        if (reader == null) {
            throw new StoreUnavailable(closed ? Reason.CLOSED : Reason.BUSY, null);
        }
        return reader;
    }

    private @Nullable Connection next() {
        try {
            return readers.poll(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void expect(String answer, String question) throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            if (!answer.equals(rows.getString(1))) {
                throw new SQLException(question + " answered " + rows.getString(1));
            }
        }
    }

    private long number(String question) throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String form() {
        try (InputStream in = requireNonNull(LedgerFile.class.getResourceAsStream("ledger.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A question to the file that is answered in full before its connection is handed on. */
    interface Query<T extends @Nullable Object> {
        T on(Connection reader) throws SQLException;
    }
}
