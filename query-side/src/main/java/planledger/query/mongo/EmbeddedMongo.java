package planledger.query.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB wire server in this process, for one machine: one file, and one commit for each batch of writes. It knows no
 * accounts, so it listens on loopback only. All that it holds can be built again from the event store.
 *
 * <p>A process that dies leaves the last whole commit: the system still holds what was written. A machine that dies may
 * leave a file that opens and lies, for a commit is not forced to the disk; such a file is set aside.
 */
final class EmbeddedMongo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final String FILE = "read-models.mv";
    private static final int CACHE_MEGABYTES = 64;

    /** Commits between two looks at how much of the file is dead; without them it grows to ten times its content. */
    private static final int COMPACT_EVERY = 100;

    private static final int FILL_MIN_PERCENT = 30;
    private static final int COMPACT_BYTES_MAX = 16 << 20;

    /** Writers share it; a commit has it alone, so that what is stored never holds half a batch. */
    private final ReentrantReadWriteLock writers = new ReentrantReadWriteLock(true);

    private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);
    private final MachineMark mark;
    private final MVStore store;
    private final MongoServer server;
    private long commits; // Guarded by the writers' exclusive lock.

    /** Opens the file in the folder, or begins a new one. */
    EmbeddedMongo(Path folder) {
        this(folder, MachineMark.bootOfThisMachine());
    }

    /** For tests: {@code boot} names the run of the machine, see {@link MachineMark}. */
    EmbeddedMongo(Path folder, String boot) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(FILE);
            mark = new MachineMark(folder, boot);
            if (mark.machineDied()) {
                setAside(file, "the machine stopped while it was open");
            }
            mark.set();
            store = openOrBeginAnew(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The read models' folder " + folder + " cannot be used", e);
        }
        server = new MongoServer(new H2Backend(store)); // Finds by _id only; everything else is a scan.
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static MVStore openOrBeginAnew(Path file) throws IOException {
        try {
            return open(file);
        } catch (MVStoreException e) {
            if (e.getErrorCode() != DataUtils.ERROR_FILE_CORRUPT
                    && e.getErrorCode() != DataUtils.ERROR_UNSUPPORTED_FORMAT) {
                throw e; // In use by another process, say: setting the file aside would pull it from under that one.
            }
            setAside(file, e.toString());
            return open(file);
        }
    }

    private static MVStore open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled() // A commit by timer, and one by size, stores half a batch: a token without its
                // data.
                .autoCommitBufferSize(0)
                .compress() // Documents name their fields and classes: a fifth of the file.
                .open();
        store.setRetentionTime(0); // Old pages are kept for those who lose power; they begin anew here.
        return store;
    }

    private static void setAside(Path file, String why) throws IOException {
        if (Files.exists(file)) {
            Path aside = file.resolveSibling(file.getFileName() + ".set-aside");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("The read models are built again from the event store: {} was moved to {}, {}", file, aside, why);
        }
    }

    String connectionString() {
        return server.getConnectionString();
    }

    /** Where a batch begins and ends. A call within a transaction joins it. */
    TransactionManager transactions() {
        return () -> {
            if (inTransaction.get()) {
                return Joined.INSTANCE;
            }
            writers.readLock().lock();
            inTransaction.set(true);
            return new Batch();
        };
    }

    /** Commits, forces the file to the disk and stops. */
    @Override
    public void close() {
        server.stopListening();
        commit();
        store.sync();
        server.shutdownNow();
        mark.clear();
    }

    private void commit() {
        writers.writeLock().lock();
        try {
            if (++commits % COMPACT_EVERY == 0) {
                store.compact(FILL_MIN_PERCENT, COMPACT_BYTES_MAX);
            }
            store.commit();
        } finally {
            writers.writeLock().unlock();
        }
    }

    private final class Batch implements Transaction {
        @Override
        public void commit() {
            end();
            EmbeddedMongo.this.commit();
        }

        /** What was written stays until the next commit takes it along: a batch comes again and writes the same. */
        @Override
        public void rollback() {
            end();
        }

        private void end() {
            inTransaction.remove();
            writers.readLock().unlock();
        }
    }

    private enum Joined implements Transaction {
        INSTANCE;

        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    }
}
