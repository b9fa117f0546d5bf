package planledger.query.entry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.bson.Document;
import planledger.query.mongo.FlushOnLastMessage;
import planledger.query.mongo.Place;
import planledger.query.mongo.Polling;
import planledger.query.mongo.ReadModels;
import planledger.query.mongo.Rebuild;
import planledger.query.mongo.TokenPositions;
import planledger.query.mongo.ViewPosition;

/** The view of plans over a ledger, in a folder: wired as the program wires it, with or without its processor. */
final class EntriesView implements AutoCloseable {
    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    final Ledger ledger;
    final ReadModels readModels;
    final EntriesProjector projector;
    final StreamEntries entries;
    final ViewPosition position;
    final Configuration axon;
    final Rebuild rebuild;

    EntriesView(Place place, Path folder, Ledger ledger) {
        this(place, folder, ledger, tokens -> tokens, handlers -> {});
    }

    EntriesView(
            Place place,
            Path folder,
            Ledger ledger,
            UnaryOperator<TokenStore> around,
            Consumer<EventProcessingConfigurer> more) {
        this.ledger = ledger;
        this.readModels = place.open(folder);
        this.projector = new EntriesProjector(readModels.database(), Ledger.SERIALIZER, TokenPositions.ONE_BASED);
        this.entries = new StreamEntries(readModels.database());
        this.position = new ViewPosition(readModels.database(), EntriesProjector.GROUP);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> Ledger.SERIALIZER)
                .configureEventStore(c -> ledger.store);
        configurer
                .eventProcessing()
                .registerEventHandler(c -> projector)
                .registerTokenStore(c -> around.apply(readModels.tokens()));
        EntriesConfiguration.wire(configurer.eventProcessing(), projector, readModels);
        more.accept(configurer.eventProcessing());
        this.axon = configurer.buildConfiguration();
        this.rebuild = EntriesConfiguration.rebuild(
                axon, readModels, TokenPositions.ONE_BASED, Clock.fixed(Ledger.T0, ZoneOffset.UTC));
    }

    EntriesView start() {
        rebuild.startAnewIfAstray();
        axon.start();
        return this;
    }

    /** Waits until the view shows the position; the patience is the test's own. */
    void awaitShown(long wanted) {
        while (!position.await(wanted, Polling.WAIT_MAX)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("The view stands before " + wanted);
            }
        }
    }

    StreamingEventProcessor processor() {
        return axon.eventProcessingConfiguration()
                .eventProcessor(EntriesProjector.GROUP, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** Hands over events as one batch, as the processor does, past its token. */
    void deliver(List<TrackedEventMessage<?>> events) throws Exception {
        AnnotationEventHandlerAdapter handlers = new AnnotationEventHandlerAdapter(projector);
        BatchingUnitOfWork<TrackedEventMessage<?>> batch = new BatchingUnitOfWork<>(events);
        batch.attachTransaction(readModels.transactions());
        var result = batch.executeWithResult(
                () -> new DefaultInterceptorChain<>(batch, List.of(new FlushOnLastMessage(projector::flush)), handlers)
                        .proceed(),
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw (Exception) result.exceptionResult();
        }
    }

    /** Every document of the view by collection and key. */
    Map<String, String> documents() {
        Map<String, String> all = new TreeMap<>();
        for (String collection : List.of("entries", "plans", "registers", "ledger", "views")) {
            for (Document document :
                    readModels.database().getCollection(collection).find()) {
                all.put(collection + "/" + document.get("_id"), document.toJson());
            }
        }
        return all;
    }

    @Override
    public void close() {
        axon.shutdown();
        readModels.close();
    }
}
