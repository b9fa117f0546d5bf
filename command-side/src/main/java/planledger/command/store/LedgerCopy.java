package planledger.command.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/**
 * A copy of the ledger as it stands at one moment, taken by another process while entries are being recorded. It is one
 * read transaction: writers go on, and what they record later is not in it.
 */
public final class LedgerCopy {
    /** Under which name the ledger lies in the data folder. */
    public static final String NAME = LedgerFile.NAME;

    private LedgerCopy() {}

    /**
     * Copies the ledger of a data folder into a new file and looks the copy over; on return it is on disk.
     *
     * @return position of the last entry in the copy
     */
    public static long take(Path folder, Path to) throws IOException {
        Path ledger = folder.resolve(NAME);
        if (!Files.isRegularFile(ledger)) {
            throw new NoSuchFileException(ledger.toString());
        }
        try {
            copy(ledger, to);
            long head = lookedOver(to);
            force(to);
            return head;
        } catch (SQLException e) {
            throw new IOException("The ledger " + ledger + " cannot be copied: " + e.getMessage(), e);
        }
    }

    private static void copy(Path ledger, Path to) throws SQLException {
        try (Connection reader = reader(ledger);
                PreparedStatement copy = reader.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, to.toString());
            copy.executeUpdate();
        }
    }

    private static long lookedOver(Path copy) throws SQLException {
        try (Connection reader = reader(copy);
                Statement statement = reader.createStatement()) {
            ResultSet found = statement.executeQuery("PRAGMA integrity_check(1)");
            String said = found.getString(1);
            if (!said.equals("ok")) {
                throw new SQLException("the copy is not whole: " + said);
            }
            ResultSet rows = statement.executeQuery("SELECT count(*), coalesce(max(position), 0) FROM entry");
            long entries = rows.getLong(1);
            long head = rows.getLong(2);
            if (entries != head) {
                throw new SQLException("the copy has " + entries + " entries and ends with position " + head);
            }
            return head;
        }
    }

    private static Connection reader(Path file) throws SQLException {
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        readOnly.setBusyTimeout((int) LedgerFile.WAIT_MAX.toMillis());
        return readOnly.createConnection("jdbc:sqlite:" + file);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
