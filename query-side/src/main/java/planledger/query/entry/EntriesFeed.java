package planledger.query.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import planledger.query.mongo.FlushOnLastMessage;
import planledger.query.mongo.Generation;
import planledger.query.mongo.Generations;
import planledger.query.mongo.ReadModels;
import planledger.query.mongo.ServingView.Collections;
import planledger.query.mongo.TokenPositions;
import planledger.query.mongo.ViewFeed;

/** What feeds a generation of the view of plans: a projector and a processor, one segment, for the ledger has one order. */
final class EntriesFeed implements ViewFeed {
    /**
     * How this release stores documents. One more with every change by which a document of an earlier release would be
     * read wrongly, or one of this release by that; each keeps to its own generations.
     */
    static final int SCHEMA = 1;

    /** Events written and committed together. */
    static final int BATCH_MAX = 500;

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
        return new Generations(readModels, EntriesProjector.GROUP, SCHEMA, COLLECTIONS);
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> source() {
        return source;
    }

    @Override
    public void index(Generation generation, boolean isNew) {
        Rows.index(readModels, generation, isNew);
    }

    EntriesProjector projector(Generation generation) {
        return new EntriesProjector(new Collections(readModels.database(), generation), serializer, positions);
    }

    /**
     * A processor with a thread of its own: the pooled one looks at a store in this process twice a second only. It
     * stores its token after the data. What it does by default, before, would outlive a batch that fails: the embedded
     * server takes nothing back.
     */
    @Override
    public StreamingEventProcessor processor(Generation generation, String name) {
        EntriesProjector projector = projector(generation);
        TrackingEventProcessor processor = TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(projector)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(source)
                .tokenStore(around.apply(readModels.tokens()))
                .transactionManager(readModels.transactions())
                .storingTokensAfterProcessing()
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH_MAX)
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                        .andEventAvailabilityTimeout(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
                .build();
        before.forEach(processor::registerHandlerInterceptor);
        processor.registerHandlerInterceptor(new FlushOnLastMessage(projector::flush));
        return processor;
    }
}
