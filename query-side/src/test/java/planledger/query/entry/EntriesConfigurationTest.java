package planledger.query.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.query.mongo.MongoConfiguration;
import planledger.query.mongo.ServingView;

/** The view as Spring puts it together around an event store that somebody else brings. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EntriesConfigurationTest {
    private final Path data;

    EntriesConfigurationTest(@TempDir Path data) {
        this.data = data;
    }

    /** A context that closes shuts its event store down for good. */
    @BeforeEach
    void begin() {
        Store.ledger = new Ledger();
    }

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withUserConfiguration(MongoConfiguration.class, EntriesConfiguration.class, Store.class)
                .withPropertyValues(
                        "planledger.data=" + data,
                        "axon.axonserver.enabled=false",
                        "axon.serializer.general=jackson3",
                        "axon.serializer.messages=jackson3");
    }

    @Test
    void what_is_recorded_becomes_visible_and_is_still_there_after_a_restart() {
        context().run(beans -> {
            beans.getBean(Ledger.class).recordAll(Events.many(3, 1));
            ServingView position = beans.getBean(ServingView.class);
            while (!position.await(3, Duration.ofMinutes(1))) {
                Thread.onSpinWait();
            }

            assertEquals(
                    Optional.of(new Head(Events.plan(0).text(), 3, 3)),
                    beans.getBean(StreamEntries.class).head(Events.plan(0).text()));
            assertEquals(3, beans.getBean(KnowledgePositions.class).at(Ledger.T0));
        });
        context()
                .run(beans -> assertEquals(
                        Optional.of(new Head(Events.plan(0).text(), 3, 3)),
                        beans.getBean(StreamEntries.class).head(Events.plan(0).text())));
    }

    @EnableAutoConfiguration
    @Configuration(proxyBeanMethods = false)
    static class Store {
        static volatile Ledger ledger = new Ledger();

        @Bean
        Ledger ledger() {
            return ledger;
        }

        @Bean
        EmbeddedEventStore eventStore(Ledger ledger) {
            return ledger.store;
        }

        @Bean
        @Qualifier("eventSerializer")
        Serializer eventSerializer() {
            return Ledger.SERIALIZER;
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Ledger.T0, ZoneOffset.UTC);
        }
    }
}
