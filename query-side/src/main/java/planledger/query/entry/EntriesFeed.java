package planledger.query.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import planledger.query.mongo.FlushOnLastMessage;
import planledger.query.mongo.Generation;
import planledger.query.mongo.Generations;
import planledger.query.mongo.ReadModels;
import planledger.query.mongo.ServingView.Collections;
import planledger.query.mongo.ShownTokens;
import planledger.query.mongo.Strand;
import planledger.query.mongo.TokenPositions;
import planledger.query.mongo.ViewFeed;
import planledger.query.mongo.ViewPosition;

/**
 * What feeds a generation of the view of plans: the order of the ledger, in one segment, and apart from it the entries, of
 * which each segment has some streams.
 */
final class EntriesFeed implements ViewFeed {
    /**
     * How this release stores documents. One more with every change by which a document of an earlier release would be
     * read wrongly, or one of this release by that; each keeps to its own generations.
     */
    static final int SCHEMA = 2;

    /** Events written and committed together. */
    static final int BATCH_MAX = 500;

    private static final Strand ALL = new Strand("all", 1);
    private static final Strand ORDER = new Strand("order", 1);

    /** So many nodes can write entries at a time. A generation keeps it: with another one the schema is another. */
    static final int SEGMENTS = 4;

    /** How often a node looks for segments that nobody holds; while one is nobody's the view stands. */
    private static final Duration CLAIMS_EVERY = Duration.ofSeconds(1);

    /** How long a processor that is told to stop goes on waiting for an event. */
    private static final Duration STOPS_WITHIN = Duration.ofMillis(500);

    private static final List<String> COLLECTIONS = List.of(
            EntryDocuments.ENTRIES,
            EntryDocuments.PLANS,
            EntryDocuments.REGISTERS,
            EntryDocuments.LEDGER,
            Rows.PLANS,
            Rows.ENTRIES);

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final ReadModels readModels;
    private final Serializer serializer;
    private final TokenPositions positions;
    private final UnaryOperator<TokenStore> around;
    private final List<MessageHandlerInterceptor<? super EventMessage<?>>> before = new ArrayList<>();

    EntriesFeed(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            ReadModels readModels,
            Serializer serializer,
            TokenPositions positions) {
        this(source, readModels, serializer, positions, tokens -> tokens, List.of());
    }

    /** For tests: with what goes around the tokens and before each event. */
    EntriesFeed(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            ReadModels readModels,
            Serializer serializer,
            TokenPositions positions,
            UnaryOperator<TokenStore> around,
            List<MessageHandlerInterceptor<? super EventMessage<?>>> before) {
        this.source = source;
        this.readModels = readModels;
        this.serializer = serializer;
        this.positions = positions;
        this.around = around;
        this.before.addAll(before);
    }

    static Generations generations(ReadModels readModels) {
        return new Generations(readModels, EntriesProjector.GROUP, SCHEMA, COLLECTIONS, strands(readModels));
    }

    /** Where nobody shares, one does both: two would each read the ledger, wake and commit for every entry. */
    static List<Strand> strands(ReadModels readModels) {
        return readModels.isShared() ? List.of(ORDER, new Strand("entries", SEGMENTS)) : List.of(ALL);
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> source() {
        return source;
    }

    @Override
    public void index(Generation generation, boolean isNew) {
        Rows.index(readModels, generation, isNew);
    }

    EntriesProjector entries(Generation generation) {
        return new EntriesProjector(collections(generation), serializer, positions);
    }

    OrderProjector order(Generation generation) {
        return new OrderProjector(collections(generation), positions);
    }

    private Collections collections(Generation generation) {
        return new Collections(readModels.database(), generation);
    }

    @Override
    public StreamingEventProcessor processor(Generation generation, Strand strand, String name, ViewPosition position) {
        TokenStore tokens = new ShownTokens(around.apply(readModels.tokens()), position, strand, positions);
        OrderProjector order = order(generation);
        EntriesProjector entries = entries(generation);
        if (strand.equals(ALL)) {
            return processor(name, strand, tokens, List.of(order, entries), batch -> {
                order.flush(batch);
                entries.flush(batch);
            });
        }
        return strand.equals(ORDER)
                ? processor(name, strand, tokens, List.of(order), order::flush)
                : processor(name, strand, tokens, List.of(entries), entries::flush);
    }

    /**
     * A processor with threads of its own: the pooled one looks at a store in this process twice a second only. It
     * stores its token after the data. What it does by default, before, would outlive a batch that fails: the embedded
     * server takes nothing back.
     */
    private TrackingEventProcessor processor(
            String name, Strand strand, TokenStore tokens, List<?> projectors, Consumer<UnitOfWork<?>> flush) {
        TrackingEventProcessor processor = TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(projectors)
                        .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(readModels.transactions())
                .storingTokensAfterProcessing()
                .trackingEventProcessorConfiguration(
                        TrackingEventProcessorConfiguration.forParallelProcessing(strand.segments())
                                .andBatchSize(BATCH_MAX)
                                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                                .andTokenClaimInterval(CLAIMS_EVERY.toMillis(), TimeUnit.MILLISECONDS)
                                .andEventAvailabilityTimeout(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
                .build();
        before.forEach(processor::registerHandlerInterceptor);
        processor.registerHandlerInterceptor(new FlushOnLastMessage(flush));
        return processor;
    }
}
