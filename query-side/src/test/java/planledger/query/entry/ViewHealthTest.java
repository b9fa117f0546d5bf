package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import planledger.query.mongo.Polling;
import planledger.query.mongo.ReadModels;
import planledger.query.mongo.Strand;
import planledger.query.mongo.ViewPosition;

class ViewHealthTest {
    private static final Strand STRAND = new Strand("all", 1);

    private final ReadModels models;
    private final ViewPosition view;

    ViewHealthTest(@TempDir Path folder) {
        models = ReadModels.embedded(folder);
        view = new ViewPosition(models.database(), EntriesProjector.GROUP, List.of(STRAND));
    }

    @Test
    void a_view_that_is_behind_answers_and_says_by_how_much() {
        view.advance(STRAND, 0, 3);
        Health health = health(() -> 10).health();
        models.close();
        assertEquals(Status.UP, health.getStatus());
        assertEquals(3L, health.getDetails().get("position"));
        assertEquals(7L, health.getDetails().get("behind"));
    }

    @Test
    void a_view_that_is_built_from_nothing_serves_nobody_and_says_how_far_it_is() {
        view.advance(STRAND, 0, 3);
        Health health = health(() -> false, () -> 10).health();
        models.close();
        assertEquals(Status.OUT_OF_SERVICE, health.getStatus());
        assertEquals(3L, health.getDetails().get("position"));
        assertEquals(7L, health.getDetails().get("behind"));
    }

    @Test
    void a_ledger_that_does_not_say_how_far_it_is_keeps_nobody_from_an_answer() {
        CompletableFuture<Long> silent = new CompletableFuture<>();
        for (LongSupplier head : List.<LongSupplier>of(silent::join, () -> {
            throw new IllegalStateException("no connection");
        })) {
            Health health = health(head).health();
            assertEquals(Status.UP, health.getStatus());
            assertEquals("unreachable", health.getDetails().get("ledger"));
        }
        silent.complete(0L);
        models.close();
    }

    @Test
    void a_ledger_that_hangs_is_asked_once() {
        CompletableFuture<Long> silent = new CompletableFuture<>();
        AtomicInteger asked = new AtomicInteger();
        ViewHealth health = health(() -> {
            asked.incrementAndGet();
            return silent.join();
        });
        health.health();
        health.health();
        assertEquals(1, asked.get());
        silent.complete(5L);
        assertTrue(Polling.until(
                () -> Long.valueOf(5).equals(health.health().getDetails().get("behind")), Duration.ofMinutes(1)));
        models.close();
    }

    @Test
    void without_the_database_there_is_no_answer() {
        try (MongoClient nowhere = MongoClients.create("mongodb://127.0.0.1:1")) {
            MongoDatabase database = nowhere.getDatabase("planledger");
            Health health = new ViewHealth(
                            database,
                            new ViewPosition(database, EntriesProjector.GROUP, List.of(STRAND))::current,
                            () -> true,
                            new LedgerHead(() -> 10))
                    .health();
            assertEquals(Status.DOWN, health.getStatus());
        }
        models.close();
    }

    private ViewHealth health(LongSupplier head) {
        return health(() -> true, head);
    }

    private ViewHealth health(BooleanSupplier isComplete, LongSupplier head) {
        return new ViewHealth(models.database(), view::current, isComplete, new LedgerHead(head));
    }
}
