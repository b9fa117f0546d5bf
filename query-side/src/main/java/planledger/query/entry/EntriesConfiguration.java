package planledger.query.entry;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Phase;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.query.mongo.Generations;
import planledger.query.mongo.ReadModels;
import planledger.query.mongo.Rebuild;
import planledger.query.mongo.ServingView;
import planledger.query.mongo.TokenPositions;

/** The view of plans, what reads it and what feeds it. */
@Configuration(proxyBeanMethods = false)
public class EntriesConfiguration {
    @Bean
    Generations planGenerations(ReadModels readModels) {
        return EntriesFeed.generations(readModels);
    }

    @Bean
    ServingView planView(Generations planGenerations, ReadModels readModels) {
        return new ServingView(planGenerations, readModels.database(), System::nanoTime);
    }

    @Bean
    StreamEntries planEntries(ServingView planView) {
        return new StreamEntries(planView);
    }

    @Bean
    Candidates candidates(ServingView planView) {
        return new Candidates(planView);
    }

    @Bean
    KnowledgePositions knowledgePositions(ServingView planView) {
        return new KnowledgePositions(planView);
    }

    @Bean
    LedgerHead ledgerHead(EventStore store, TokenPositions positions) {
        return new LedgerHead(() -> positions.of(store.createHeadToken()));
    }

    @Bean
    ViewHealth view(MongoDatabase database, ServingView planView, Rebuild planRebuild, LedgerHead ledgerHead) {
        return new ViewHealth(database, planView::current, planRebuild::isComplete, ledgerHead);
    }

    @Bean(destroyMethod = "") // It ends with Axon, before the event store does.
    Rebuild planRebuild(
            EventStore store,
            @Qualifier("eventSerializer") Serializer serializer,
            Generations planGenerations,
            ReadModels models,
            TokenPositions positions,
            Clock clock) {
        EntriesFeed feed = new EntriesFeed(store, models, serializer, positions);
        return new Rebuild(planGenerations, feed, models, positions, clock, System::nanoTime);
    }

    @Bean
    ConfigurerModule planProcessors(ObjectProvider<Rebuild> planRebuild) {
        return configurer -> configurer.onInitialize(axon -> {
            axon.onStart(
                    Phase.INBOUND_EVENT_CONNECTORS,
                    () -> planRebuild.getObject().open());
            axon.onShutdown(
                    Phase.INBOUND_EVENT_CONNECTORS,
                    () -> planRebuild.getObject().close());
        });
    }
}
