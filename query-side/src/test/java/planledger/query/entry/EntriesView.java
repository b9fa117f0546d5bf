package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import planledger.query.mongo.FlushOnLastMessage;
import planledger.query.mongo.Generation;
import planledger.query.mongo.Generations;
import planledger.query.mongo.Place;
import planledger.query.mongo.Polling;
import planledger.query.mongo.ReadModels;
import planledger.query.mongo.Rebuild;
import planledger.query.mongo.ServingView;
import planledger.query.mongo.Strand;
import planledger.query.mongo.TokenPositions;
import planledger.query.mongo.ViewPosition;

/** The view of plans over a ledger, in a folder: wired as the program wires it, with or without its processors. */
final class EntriesView implements AutoCloseable {
    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    /** The first one that there ever is. */
    static final Generation FIRST = new Generation(EntriesFeed.SCHEMA, 1);

    final Ledger ledger;
    final ReadModels readModels;
    final Generations generations;
    final StreamEntries entries;
    final ServingView position;
    final Rebuild rebuild;

    /** Added to the clock that never jumps, by which generations are kept. */
    final AtomicLong later = new AtomicLong();

    private final EntriesFeed feed;

    EntriesView(Place place, Path folder, Ledger ledger) {
        this(place, folder, ledger, tokens -> tokens, List.of(), EntriesFeed::generations);
    }

    EntriesView(
            Place place,
            Path folder,
            Ledger ledger,
            UnaryOperator<TokenStore> around,
            List<MessageHandlerInterceptor<? super EventMessage<?>>> before,
            Function<ReadModels, Generations> state) {
        this(place.open(folder), ledger, around, before, state);
    }

    /** On read models that are open; closed with the view. */
    EntriesView(
            ReadModels readModels,
            Ledger ledger,
            UnaryOperator<TokenStore> around,
            List<MessageHandlerInterceptor<? super EventMessage<?>>> before,
            Function<ReadModels, Generations> state) {
        this.ledger = ledger;
        this.readModels = readModels;
        this.generations = state.apply(readModels);
        this.feed =
                new EntriesFeed(ledger.store, readModels, Ledger.SERIALIZER, TokenPositions.ONE_BASED, around, before);
        this.position = new ServingView(generations, readModels.database(), this::nanos);
        this.entries = new StreamEntries(position);
        this.rebuild = new Rebuild(
                generations,
                feed,
                readModels,
                TokenPositions.ONE_BASED,
                Clock.fixed(Ledger.T0, ZoneOffset.UTC),
                this::nanos);
        rebuild.serving(); // Begins with the first generation, unless there is one.
    }

    private long nanos() {
        return System.nanoTime() + later.get();
    }

    EntriesView start() {
        rebuild.open();
        return this;
    }

    /** Waits until the view shows the position; the patience is the test's own. */
    void awaitShown(long wanted) {
        while (!position.await(wanted, Duration.ofMinutes(1))) {
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("The view stands before " + wanted);
            }
        }
    }

    /** Waits until what was ordered last serves. */
    void awaitRebuilt() {
        while (!Polling.until(
                () -> rebuild.progress()
                        .filter(latest -> latest.state() == Rebuild.Stage.DONE)
                        .isPresent(),
                Duration.ofMinutes(1))) {
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError(rebuild.progress().toString());
            }
        }
    }

    /** How far a generation is, whether it serves or not. */
    ViewPosition position(Generation generation) {
        return generations.position(generation);
    }

    /** As if every processor of the generation had come that far. */
    void advance(Generation generation, long to) {
        strands().forEach(strand -> IntStream.range(0, strand.segments())
                .forEach(segment -> position(generation).advance(strand, segment, to)));
    }

    List<Strand> strands() {
        return EntriesFeed.strands(readModels);
    }

    /** Hands over events of the first generation as one batch, as the processors do, past their tokens. */
    void deliver(List<TrackedEventMessage<?>> events) throws Exception {
        deliverOrder(events);
        deliverEntries(events);
        events.forEach(event -> advance(FIRST, TokenPositions.ONE_BASED.of(event.trackingToken())));
    }

    /** Without a word of how far that is. */
    void deliverOrder(List<TrackedEventMessage<?>> events) throws Exception {
        OrderProjector order = feed.order(FIRST);
        deliver(events, order, order::flush);
    }

    /** Without a word of how far that is. */
    void deliverEntries(List<TrackedEventMessage<?>> events) throws Exception {
        EntriesProjector entriesOnly = feed.entries(FIRST);
        deliver(events, entriesOnly, entriesOnly::flush);
    }

    private void deliver(List<TrackedEventMessage<?>> events, Object projector, Consumer<UnitOfWork<?>> flush)
            throws Exception {
        AnnotationEventHandlerAdapter handlers = new AnnotationEventHandlerAdapter(projector);
        BatchingUnitOfWork<TrackedEventMessage<?>> batch = new BatchingUnitOfWork<>(events);
        batch.attachTransaction(readModels.transactions());
        var result = batch.executeWithResult(
                () -> new DefaultInterceptorChain<>(batch, List.of(new FlushOnLastMessage(flush)), handlers).proceed(),
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw (Exception) result.exceptionResult();
        }
    }

    /** Every entry up to the position that the view tells is there, in full. */
    void assertShowsWhatItSays() {
        long shown = position.current();
        KnowledgePositions known = new KnowledgePositions(position);
        for (TrackedEventMessage<?> event : ledger.events()) {
            long at = TokenPositions.ONE_BASED.of(event.trackingToken());
            if (at <= shown) {
                DomainEventMessage<?> entry = (DomainEventMessage<?>) event;
                String stream = entry.getAggregateIdentifier();
                long revision = entry.getSequenceNumber() + 1;
                assertFalse(known.knownFrom(at).isBefore(event.getTimestamp()));
                assertEquals(at, entries.of(stream, List.of(revision)).get(0).position());
                assertTrue(entries.head(stream).orElseThrow().revision() >= revision, () -> stream + "@" + revision);
            }
        }
    }

    /** Every document of the generation that serves, by collection and key. */
    Map<String, String> documents() {
        Generation serving = serving();
        Map<String, String> all = new TreeMap<>();
        for (String collection : List.of("entries", "plans", "registers", "ledger", "planRows", "entryRows")) {
            for (Document document :
                    readModels.database().getCollection(serving.of(collection)).find()) {
                // Another process may have named the fields of a row in another order.
                all.put(collection + "/" + document.get("_id"), new Document(new TreeMap<>(document)).toJson());
            }
        }
        long shown = position(serving).current();
        if (shown > 0) {
            all.put("views", Long.toString(shown));
        }
        return all;
    }

    Generation serving() {
        String[] parts = rebuild.serving().split("_", -1);
        return new Generation(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public void close() {
        rebuild.close();
        readModels.close();
    }
}
