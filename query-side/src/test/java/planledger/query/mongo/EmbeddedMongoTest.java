package planledger.query.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.Transaction;
import org.bson.Document;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as it stands in a process, seen through the driver; a crash is a copy of the file as it lies there. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class EmbeddedMongoTest {
    private static final String FILE = "read-models.mv";

    private final Path folder;
    private final Path crashed;

    @SuppressWarnings("NullAway.Init") // Each test starts it.
    private EmbeddedMongo server;

    @SuppressWarnings("NullAway.Init")
    private MongoClient client;

    EmbeddedMongoTest(@TempDir Path folder, @TempDir Path crashed) {
        this.folder = folder;
        this.crashed = crashed;
    }

    private void start(Path where, String boot) {
        server = new EmbeddedMongo(where, boot);
        client = MongoClients.create(server.connectionString());
    }

    private void start() {
        start(folder, "a boot");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private MongoCollection<Document> things() {
        return client.getDatabase("test").getCollection("things");
    }

    private void put(int id) {
        things().insertOne(new Document("_id", id));
    }

    private List<Integer> ids() {
        return things().find().map(thing -> thing.getInteger("_id")).into(new ArrayList<>());
    }

    /** Goes on with the file as a process would find it after this one was killed now. */
    private void crash() {
        copy(folder, crashed);
        stop();
        start(crashed, "a boot");
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_was_stored_is_there_when_it_starts_again() {
        start();
        put(1);
        stop();
        start();

        assertEquals(List.of(1), ids());
    }

    @Test
    void a_batch_is_there_after_a_crash_just_after_its_commit() {
        start();
        server.transactions().executeInTransaction(() -> {
            put(1);
            put(2);
        });

        crash();

        assertEquals(List.of(1, 2), ids());
    }

    @Test
    void nothing_of_a_batch_is_there_after_a_crash_just_before_its_commit() {
        start();
        server.transactions().executeInTransaction(() -> put(1));
        Transaction batch = server.transactions().startTransaction();
        put(2);
        put(3);

        copy(folder, crashed);
        batch.rollback();
        stop();
        start(crashed, "a boot");

        assertEquals(List.of(1), ids());
    }

    @Test
    void nothing_of_a_batch_is_stored_before_its_commit_however_large_it_is() {
        start();
        server.transactions().executeInTransaction(() -> put(1));
        Transaction batch = server.transactions().startTransaction();
        things().insertMany(IntStream.range(2, 5_000)
                .mapToObj(id -> new Document("_id", id))
                .toList());

        copy(folder, crashed);
        batch.rollback();
        stop();
        start(crashed, "a boot");

        assertEquals(List.of(1), ids());
    }

    @Test
    void a_transaction_within_a_transaction_commits_with_the_outer_one() {
        start();
        server.transactions().executeInTransaction(() -> put(1));
        Transaction outer = server.transactions().startTransaction();
        server.transactions().executeInTransaction(() -> put(2));

        copy(folder, crashed);
        outer.commit();
        stop();
        start(crashed, "a boot");

        assertEquals(List.of(1), ids());
    }

    @Test
    void a_commit_waits_until_no_other_batch_is_half_written() throws InterruptedException {
        start();
        server.transactions().executeInTransaction(() -> put(1));
        Transaction half = server.transactions().startTransaction();
        put(2);
        Thread other = new Thread(() -> server.transactions().executeInTransaction(() -> put(3)));
        other.start();
        while (other.getState() != Thread.State.WAITING || !ids().contains(3)) {
            Thread.onSpinWait();
        }

        copy(folder, crashed);
        half.commit();
        other.join();
        stop();
        start(crashed, "a boot");

        assertEquals(List.of(1), ids());
    }

    @Test
    void a_file_that_cannot_be_read_is_set_aside() throws IOException {
        Files.writeString(folder.resolve(FILE), "Not a store. ".repeat(1000));

        start();

        assertEquals(List.of(), ids());
        assertTrue(Files.readString(folder.resolve(FILE + ".set-aside")).startsWith("Not a store."));
    }

    @Test
    void a_file_that_a_dying_machine_left_open_is_set_aside() {
        start();
        server.transactions().executeInTransaction(() -> put(1));
        copy(folder, crashed);
        stop();

        start(crashed, "the next boot");

        assertEquals(List.of(), ids());
    }

    @Test
    void a_file_that_was_closed_is_kept_whatever_the_machine_did_since() {
        start();
        put(1);
        stop();

        start(folder, "the next boot");

        assertEquals(List.of(1), ids());
    }

    @Test
    void a_file_in_use_is_refused_and_left_where_it_is() {
        start();
        put(1);

        assertThrows(MVStoreException.class, () -> new EmbeddedMongo(folder, "a boot"));

        assertEquals(List.of(1), ids());
    }

    @Test
    void it_listens_on_loopback_only() throws UnknownHostException {
        start();

        String host = String.valueOf(URI.create(server.connectionString()).getHost());

        assertTrue(InetAddress.getByName(host).isLoopbackAddress(), host);
    }
}
