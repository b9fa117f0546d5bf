package planledger.query.entry;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.query.mongo.FlushOnLastMessage;
import planledger.query.mongo.ReadModels;
import planledger.query.mongo.Rebuild;
import planledger.query.mongo.TokenPositions;
import planledger.query.mongo.ViewPosition;

/** The view of plans and the processor that feeds it: one segment, for the ledger has one order. */
@Configuration(proxyBeanMethods = false)
public class EntriesConfiguration {
    /** Events written and committed together. */
    static final int BATCH_MAX = 500;

    /** How long a processor that is told to stop goes on waiting for an event. */
    private static final Duration STOPS_WITHIN = Duration.ofMillis(500);

    private static final String GROUP = EntriesProjector.GROUP;

    @Bean
    EntriesProjector planEntriesProjector(
            MongoDatabase database, @Qualifier("eventSerializer") Serializer serializer, TokenPositions positions) {
        return new EntriesProjector(database, serializer, positions);
    }

    @Bean
    StreamEntries planEntries(MongoDatabase database) {
        return new StreamEntries(database);
    }

    @Bean
    Candidates candidates(MongoDatabase database) {
        return new Candidates(database);
    }

    @Bean
    KnowledgePositions knowledgePositions(MongoDatabase database) {
        return new KnowledgePositions(database);
    }

    @Bean
    ViewPosition planViewPosition(MongoDatabase database) {
        return new ViewPosition(database, GROUP);
    }

    @Bean
    ViewHealth view(
            MongoDatabase database,
            ViewPosition planViewPosition,
            org.axonframework.config.Configuration axon,
            TokenPositions positions) {
        return new ViewHealth(
                database, planViewPosition, () -> positions.of(axon.eventStore().createHeadToken()));
    }

    @Bean
    Rebuild planRebuild(
            org.axonframework.config.Configuration axon, ReadModels models, TokenPositions positions, Clock clock) {
        return rebuild(axon, models, positions, clock);
    }

    @Bean
    ConfigurerModule planProcessor(
            EntriesProjector projector, ReadModels readModels, TokenPositions positions, Clock clock) {
        return configurer -> {
            configurer.eventProcessing(processing -> wire(processing, projector, readModels));
            Rows.index(readModels);
            configurer.onInitialize(axon ->
                    axon.onStart(Phase.INBOUND_EVENT_CONNECTORS - 1, () -> rebuild(axon, readModels, positions, clock)
                            .startAnewIfAstray()));
        };
    }

    static void wire(EventProcessingConfigurer processing, EntriesProjector projector, ReadModels readModels) {
        processing
                .registerEventProcessor(GROUP, (name, axon, handlers) -> processor(name, axon, handlers, readModels))
                .registerListenerInvocationErrorHandler(GROUP, axon -> PropagatingErrorHandler.instance())
                .registerHandlerInterceptor(GROUP, axon -> new FlushOnLastMessage(projector::flush));
    }

    /**
     * A processor with a thread of its own: the pooled one looks at a store in this process twice a second only. It
     * stores its token after the data. What it does by default, before, would outlive a batch that fails: the embedded
     * server takes nothing back.
     */
    private static EventProcessor processor(
            String name,
            org.axonframework.config.Configuration axon,
            EventHandlerInvoker handlers,
            ReadModels readModels) {
        return TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(handlers)
                .messageSource(axon.eventStore())
                .messageMonitor(axon.messageMonitor(TrackingEventProcessor.class, name))
                .tokenStore(axon.eventProcessingConfiguration().tokenStore(name))
                .transactionManager(readModels.transactions())
                .storingTokensAfterProcessing()
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH_MAX)
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                        .andEventAvailabilityTimeout(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
                .build();
    }

    static Rebuild rebuild(
            org.axonframework.config.Configuration axon, ReadModels models, TokenPositions positions, Clock clock) {
        StreamingEventProcessor processor = axon.eventProcessingConfiguration()
                .eventProcessor(GROUP, StreamingEventProcessor.class)
                .orElseThrow();
        return new Rebuild(processor, axon.eventStore(), models, positions, clock);
    }
}
