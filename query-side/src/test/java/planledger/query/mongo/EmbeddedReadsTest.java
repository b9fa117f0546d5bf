package planledger.query.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every hot path relies on of a server that is not ours, and that a release of it could take away. */
class EmbeddedReadsTest {
    private static final int DOCUMENTS = 5_000;

    /** The way down two trees to one document, and to spare; a scan reads hundreds. */
    private static final long PAGES_BY_KEY = 15;

    private final Path folder;

    @SuppressWarnings("NullAway.Init")
    private MVStore store;

    @SuppressWarnings("NullAway.Init")
    private MongoServer server;

    @SuppressWarnings("NullAway.Init")
    private MongoClient client;

    EmbeddedReadsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() {
        store = new MVStore.Builder()
                .fileName(folder.resolve("store.mv").toString())
                .autoCommitDisabled()
                .open();
        server = new MongoServer(new H2Backend(store));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = MongoClients.create(server.getConnectionString());
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    private MongoCollection<Document> things() {
        return client.getDatabase("test").getCollection("things");
    }

    private long pagesReadBy(Bson question) {
        long before = store.getFileStore().getReadCount();
        things().find(question).into(new ArrayList<>());
        return store.getFileStore().getReadCount() - before;
    }

    private void fill() {
        things().insertMany(IntStream.range(0, DOCUMENTS)
                .mapToObj(id -> new Document("_id", "plan@" + id).append("payload", "x".repeat(200)))
                .toList());
        stop();
        start(); // With nothing in memory.
    }

    @Test
    void a_document_is_found_by_its_key_without_reading_the_others() {
        fill();

        assertTrue(pagesReadBy(Filters.eq("_id", "plan@1234")) <= PAGES_BY_KEY);
        assertTrue(pagesReadBy(Filters.eq("_id", "none")) <= PAGES_BY_KEY);
    }

    @Test
    void documents_are_found_by_their_keys_without_reading_the_others() {
        fill();

        assertTrue(pagesReadBy(Filters.in("_id", List.of("plan@33", "plan@444", "plan@4999"))) <= 3 * PAGES_BY_KEY);
    }

    @Test
    void a_scan_is_told_from_a_look_up() {
        fill();

        assertTrue(pagesReadBy(Filters.eq("payload", "none")) > 5 * PAGES_BY_KEY);
    }

    @Test
    void a_document_that_is_written_once_is_never_read_in_part() {
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> IntStream.range(0, 1_000).forEach(id -> things().updateOne(
                                Filters.eq("_id", id),
                                new Document("$setOnInsert", new Document("a", id).append("b", id)),
                                new UpdateOptions().upsert(true))));

        Stream.generate(() -> things().find(Filters.in("_id", List.of(500, 700, 999))))
                .takeWhile(found -> !writing.isDone())
                .forEach(found -> found.forEach(thing -> assertEquals(thing.get("a"), thing.get("b"))));
        writing.join();
    }

    @Test
    void one_value_that_holds_two_numbers_is_never_read_in_part() {
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> IntStream.range(0, 1_000).forEach(n -> things().updateOne(
                                Filters.eq("_id", "head"),
                                Updates.max("head", new Document("revision", n).append("position", 2 * n)),
                                new UpdateOptions().upsert(true))));

        Stream.generate(() -> things().find(Filters.eq("_id", "head")).first())
                .takeWhile(found -> !writing.isDone())
                .filter(found -> found != null)
                .map(found -> found.get("head", Document.class))
                .forEach(head -> assertEquals(2 * head.getInteger("revision"), head.getInteger("position")));
        writing.join();
    }
}
