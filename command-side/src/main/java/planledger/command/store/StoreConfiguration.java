package planledger.command.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The event store, every bean by hand: with Boot 4 and without JPA, Axon's own configuration gives a bus that stores
 * nothing, and says nothing.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    /** The engine of one machine. No transaction manager: an append is a transaction of its own. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OnOneMachine.class)
    static class OneMachine {
        /** Entries kept in memory for those who follow live; who is further behind reads from the file. */
        private static final int FOLLOWED_LIMIT = 250;

        @Bean
        DataFolder dataFolder(@Value("${planledger.data}") String folder) {
            return DataFolder.hold(Path.of(folder)); // Spring would look for a path on the class path first.
        }

        @Bean
        SqliteEventStorageEngine ledger(DataFolder folder, @Qualifier("eventSerializer") Serializer serializer) {
            return new SqliteEventStorageEngine(LedgerFile.open(folder.path()), serializer);
        }

        @Bean(destroyMethod = "shutDown")
        EmbeddedEventStore eventStore(SqliteEventStorageEngine ledger) {
            EmbeddedEventStore store = EmbeddedEventStore.builder()
                    .storageEngine(ledger)
                    .cachedEvents(FOLLOWED_LIMIT)
                    .build();
            store.registerDispatchInterceptor(new Acts());
            return store;
        }

        @Bean
        StoreHealth store(SqliteEventStorageEngine ledger) {
            return new StoreHealth(ledger);
        }

        /** Also hands Axon the clock, so that what is asked here is what entries are stamped with. */
        @Bean
        RecordingTime recordingTime(SqliteEventStorageEngine ledger, Clock clock) {
            GenericEventMessage.clock = clock;
            return new RecordingTime(ledger::lastRecordedAt, clock, Duration.ZERO);
        }
    }

    /** The engine of several nodes; Axon Server's own configuration makes the store. No snapshots: a plan is short. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    static class SeveralNodes {
        /** Axon Server numbers its first event 0. */
        private static final long FIRST_INDEX = 0;

        /** By how much clocks of nodes may differ; one that is further behind records nothing. */
        private static final Duration CLOCKS_APART_MAX = Duration.ofSeconds(1);

        @Bean
        FollowedPositions ledgerPositions(EventStore store) {
            store.registerDispatchInterceptor(new Acts());
            return new FollowedPositions(store, FIRST_INDEX);
        }

        @Bean
        RecordingTime recordingTime(FollowedPositions positions, Clock clock) {
            GenericEventMessage.clock = clock;
            return new RecordingTime(positions::lastRecordedAt, clock, CLOCKS_APART_MAX);
        }
    }

    static class OnOneMachine extends AnyNestedCondition {
        OnOneMachine() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
        static class AxonServerIsOff {}

        @ConditionalOnProperty(name = "planledger.axonserver", havingValue = "false", matchIfMissing = true)
        static class NoAxonServerIsNamed {}
    }
}
