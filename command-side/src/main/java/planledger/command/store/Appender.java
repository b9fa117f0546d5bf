package planledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;
import planledger.command.store.StoreUnavailable.Reason;

/**
 * The one place that writes. An append is one transaction, forced to disk before it returns: a crash before its commit
 * leaves nothing of it, a crash after it leaves all of it. Once the disk has failed a commit nothing more is tried,
 * because a second fsync may report success for bytes that the first one lost.
 */
final class Appender implements AutoCloseable {
    // SQLite's result codes.
    private static final int CONSTRAINT = 19;
    private static final int PLACE_TAKEN = 2067;
    private static final int FULL = 13;
    private static final int BUSY = 5;
    private static final int NOTHING_TO_ROLL_BACK = 1;

    private final ReentrantLock turn = new ReentrantLock();
    private final Connection writer;
    private volatile Instant lastRecordedAt;
    private volatile @Nullable SQLException brokenBy; // Written in turn only.
    private boolean closed;

    Appender(LedgerFile file) {
        writer = file.writer();
        try {
            lastRecordedAt = lastRecordedAt(writer);
        } catch (SQLException e) {
            throw new IllegalStateException("The time of the last entry cannot be read: " + e.getMessage(), e);
        }
    }

    /** The latest time that any entry was recorded at; the distant past in an empty ledger. */
    Instant lastRecordedAt() {
        return lastRecordedAt;
    }

    /** Whether the disk has failed, after which nothing more is tried. */
    boolean isBroken() {
        return brokenBy != null;
    }

    void append(List<Entry> entries) {
        takeTurn();
        try {
            if (closed) {
                throw new StoreUnavailable(Reason.CLOSED, null);
            }
            if (brokenBy != null) {
                throw new StoreUnavailable(Reason.BROKEN, brokenBy);
            }
            inOneTransaction(entries);
            for (Entry entry : entries) {
                if (entry.recordedAt().isAfter(lastRecordedAt)) {
                    lastRecordedAt = entry.recordedAt();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** Waits for the append under way. */
    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (!turn.tryLock(LedgerFile.WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable(Reason.BUSY, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(Reason.BUSY, e);
        }
    }

    private void inOneTransaction(List<Entry> entries) {
        Entry current = entries.get(0);
        try (PreparedStatement insert = writer.prepareStatement(Entry.INSERT)) { // A full disk ends its life.
            execute("BEGIN IMMEDIATE");
            for (Entry entry : entries) {
                current = entry;
                entry.insertWith(insert);
            }
            execute("COMMIT");
        } catch (SQLException e) {
            rollBack();
            throw refusal(current, e);
        }
    }

    private RuntimeException refusal(Entry entry, SQLException e) {
        int code = code(e);
        String place = "entry " + entry.sequence() + " of " + entry.stream();
        if (code == PLACE_TAKEN && String.valueOf(e.getMessage()).contains("entry.stream")) {
            return entry.sequence() == 0
                    ? new AggregateStreamCreationException("There is an " + place + " already", e)
                    : new ConcurrencyException("There is an " + place + " already", e);
        }
        return switch (code & 0xff) {
            case CONSTRAINT -> new EventStoreException("The ledger does not take " + place + ": " + e.getMessage(), e);
            case FULL -> new StoreUnavailable(Reason.FULL, e);
            case BUSY -> new StoreUnavailable(Reason.BUSY, e);
            default -> {
                brokenBy = e;
                yield new StoreUnavailable(Reason.BROKEN, e);
            }
        };
    }

    /** SQLite has often rolled back by itself. A transaction that stayed open would fail the next append's begin. */
    private void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            if (code(e) != NOTHING_TO_ROLL_BACK) {
                brokenBy = e;
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int code(SQLException e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : -1;
    }

    private static Instant lastRecordedAt(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT max(recorded_at) FROM entry")) {
            String last = rows.getString(1);
            return last == null ? Instant.MIN : DateTimeUtils.parseInstant(last);
        }
    }
}
