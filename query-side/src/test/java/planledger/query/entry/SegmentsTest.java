package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import planledger.query.mongo.PassedOnTokens;
import planledger.query.mongo.Place;
import planledger.query.mongo.Polling;
import planledger.query.mongo.ReadModels;
import planledger.query.mongo.Strand;

/** A view whose entries several nodes write at a time, each its own streams. */
@ParameterizedClass
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@MethodSource("planledger.query.mongo.Place#all")
class SegmentsTest {
    private static final int ALL = EntriesFeed.SEGMENTS + 1; // And the order.
    private static final int EVENTS = 700;
    private static final int HISTORIES = 8;

    private final Place place;
    private final Path folder;
    private final Path other;
    private final Ledger ledger = new Ledger();
    private final ReadModels models;
    private final List<EntriesView> nodes = new ArrayList<>();

    SegmentsTest(Place place, @TempDir Path folder, @TempDir Path other) {
        this.place = place;
        this.folder = folder;
        this.other = other;
        this.models = place.open(folder);
    }

    @AfterEach
    void close() {
        nodes.forEach(node -> node.rebuild.close());
        models.close();
        place.clear(folder);
        place.clear(other);
    }

    private EntriesView node(
            String name,
            UnaryOperator<TokenStore> around,
            List<MessageHandlerInterceptor<? super EventMessage<?>>> before) {
        EntriesView node =
                new EntriesView(Place.shared(models, name), ledger, around, before, EntriesFeed::generations);
        nodes.add(node);
        return node.start();
    }

    private EntriesView node(String name) {
        return node(name, tokens -> tokens, List.of());
    }

    private static void until(BooleanSupplier isSo) {
        assertTrue(Polling.until(isSo, Duration.ofMinutes(1)));
    }

    private static int held(EntriesView node) {
        return node.rebuild.segments().here();
    }

    /** What one node shows that nobody disturbs. */
    private Map<String, String> undisturbed() throws Exception {
        try (EntriesView alone = new EntriesView(place, other, ledger)) {
            alone.deliver(ledger.events());
            return alone.documents();
        }
    }

    @Test
    void a_node_alone_feeds_everything_and_a_second_one_gets_its_share() throws Exception {
        ledger.recordAll(Events.many(EVENTS, 9));
        EntriesView one = node("one");
        until(() -> held(one) == ALL);

        EntriesView two = node("two");

        until(() -> held(two) == EntriesFeed.SEGMENTS / 2 && held(one) == EntriesFeed.SEGMENTS / 2 + 1);
        ledger.recordAll(Events.many(EVENTS, 11).skip(EVENTS / 2));
        one.awaitShown(EVENTS + EVENTS / 2);
        assertEquals(undisturbed(), two.documents());
        assertEquals(ALL, held(one) + held(two), "Nothing was passed to and fro");
    }

    @Test
    void what_a_dead_node_fed_is_fed_by_the_others_and_nothing_is_missing_or_doubled() throws Exception {
        AtomicBoolean isDead = new AtomicBoolean();
        EntriesView one = node("one", tokens -> new MortalsTokens(tokens, isDead::get), List.of());
        EntriesView two = node("two");
        // Whichever of two that begin together has the order.
        until(() -> held(one) + held(two) == ALL && Math.min(held(one), held(two)) == EntriesFeed.SEGMENTS / 2);
        CompletableFuture<Void> recorded = CompletableFuture.runAsync(() -> record(EVENTS));
        one.awaitShown(EVENTS / 3);

        List<Document> alive = models.database().getCollection("nodes").find().into(new ArrayList<>());
        isDead.set(true);
        one.rebuild.close();
        alive.forEach(node -> models.database()
                .getCollection("nodes")
                .updateOne(
                        new Document("_id", node.get("_id")),
                        new Document("$setOnInsert", node),
                        new UpdateOptions().upsert(true)));
        recorded.join();

        until(() -> held(two) == ALL);
        two.awaitShown(EVENTS);
        two.assertShowsWhatItSays();
        assertEquals(undisturbed(), two.documents());
        assertEquals(ALL, held(two), "Nothing is given back to the dead");
    }

    private void record(int events) {
        Events.many(events, 9).forEach(ledger::record);
    }

    @Test
    void a_view_never_says_more_than_it_shows_while_its_segments_run_at_their_own_pace() throws Exception {
        Random random = new Random(11);
        MessageHandlerInterceptor<EventMessage<?>> falters = (batch, rest) -> {
            LockSupport.parkNanos(random.nextInt(4) * 1_000_000L);
            return rest.proceed();
        };
        EntriesView one = node("one", tokens -> tokens, List.of(falters));
        EntriesView two = node("two", tokens -> tokens, List.of(falters));

        CompletableFuture<Void> recorded = CompletableFuture.runAsync(() -> record(EVENTS));
        while (!recorded.isDone() || one.position.current() < EVENTS) {
            one.assertShowsWhatItSays();
            two.assertShowsWhatItSays();
        }

        assertEquals(undisturbed(), one.documents());
    }

    @Test
    void a_view_never_says_more_than_it_shows_in_whatever_order_its_segments_write_crash_and_come_again()
            throws Exception {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Ledger recorded = new Ledger();
            recorded.recordAll(Events.many(60, 7));
            Path here = folder.resolve("history-" + seed);
            try (EntriesView view = new EntriesView(
                    Place.shared(place.open(here), "sole"),
                    recorded,
                    tokens -> tokens,
                    List.of(),
                    EntriesFeed::generations)) {
                List<Part> parts = parts(view);
                while (view.position.current() < 60) {
                    parts.get(random.nextInt(parts.size())).goOn(view, random);
                }
                view.assertShowsWhatItSays();
                assertEquals(
                        60,
                        view.entries.heads(null, 10).stream()
                                .mapToLong(Head::revision)
                                .sum());
            } finally {
                place.clear(here);
            }
        }
    }

    private static List<Part> parts(EntriesView view) {
        List<Part> parts = new ArrayList<>();
        for (Strand strand : view.strands()) {
            List<Segment> segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, strand.segments() - 1);
            segments.forEach(segment -> parts.add(new Part(strand, segment)));
        }
        assertEquals(ALL, parts.size());
        return parts;
    }

    /** One segment, whose processor is told step by step what happens to it. */
    private static final class Part {
        private final Strand strand;
        private final Segment segment;
        private int token;

        Part(Strand strand, Segment segment) {
            this.strand = strand;
            this.segment = segment;
        }

        /** Takes up to so many events, and may crash after the data or after the position. */
        void goOn(EntriesView view, Random random) throws Exception {
            List<TrackedEventMessage<?>> all = view.ledger.events();
            int to = Math.min(all.size(), token + 1 + random.nextInt(9));
            List<TrackedEventMessage<?>> batch = all.subList(token, to).stream()
                    .filter(event -> segment.matches(((DomainEventMessage<?>) event)
                            .getAggregateIdentifier()
                            .hashCode()))
                    .toList();
            if (!batch.isEmpty() && strand.segments() == 1) { // The order.
                view.deliverOrder(batch);
            } else if (!batch.isEmpty()) {
                view.deliverEntries(batch);
            }
            view.assertShowsWhatItSays();
            if (random.nextInt(4) == 0) {
                return;
            }
            view.position(EntriesView.FIRST).advance(strand, segment.getSegmentId(), to);
            view.assertShowsWhatItSays();
            if (random.nextInt(4) > 0) {
                token = to;
            }
        }
    }

    /** Tokens whose claims are left as a crash leaves them. */
    private static final class MortalsTokens extends PassedOnTokens {
        private final BooleanSupplier isDead;

        MortalsTokens(TokenStore tokens, BooleanSupplier isDead) {
            super(tokens);
            this.isDead = isDead;
        }

        @Override
        public void releaseClaim(String processor, int segment) {
            if (!isDead.getAsBoolean()) {
                super.releaseClaim(processor, segment);
            }
        }
    }
}
