package planledger.command.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.command.store.Facts.NOON;
import static planledger.command.store.Facts.PLAN;
import static planledger.command.store.Facts.fact;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.engine.ArchiveSerializer;
import planledger.engine.EngineConfiguration;

/** The store as Spring puts it together; Axon's own configuration would leave it out and say nothing. */
class StoreConfigurationTest {
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Clock axonsOwn = GenericEventMessage.clock;
    private ApplicationContextRunner application;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        application = new ApplicationContextRunner()
                .withUserConfiguration(Application.class, EngineConfiguration.class, StoreConfiguration.class)
                .withPropertyValues(
                        "planledger.data=" + folder,
                        "axon.axonserver.enabled=false",
                        "axon.update-check.disabled=true");
    }

    @AfterEach
    void giveBackTheClock() {
        GenericEventMessage.clock = axonsOwn;
    }

    @Test
    void what_is_published_on_the_bus_is_stored_and_there_after_a_restart() {
        application.run(context -> {
            assertInstanceOf(EmbeddedEventStore.class, context.getBean(EventBus.class));
            context.getBean(EventBus.class).publish(fact(PLAN, 0));
        });
        application.run(context -> {
            assertEquals(1, context.getBean(LedgerPositions.class).head());
            assertSame(context.getBean(LedgerPositions.class), context.getBean(EventStorageEngine.class));
        });
    }

    @Test
    void events_go_through_the_archive_and_nothing_else_does() {
        application.run(context -> {
            org.axonframework.config.Configuration axon = context.getBean(org.axonframework.config.Configuration.class);
            assertInstanceOf(ArchiveSerializer.class, axon.eventSerializer());
            assertTrue(!(axon.serializer() instanceof ArchiveSerializer));
            assertTrue(!(axon.messageSerializer() instanceof ArchiveSerializer));
        });
    }

    @Test
    void entries_are_stamped_with_the_clock_that_is_asked() {
        application.run(context -> {
            assertSame(CLOCK, GenericEventMessage.clock);
            context.getBean(EventBus.class).publish(fact(PLAN, 0, NOON.plusMillis(1)));
            RecordingTime time = context.getBean(RecordingTime.class);
            assertThrows(ClockBehind.class, time::refuseWhileBehind);
        });
    }

    @Test
    void a_second_application_on_the_same_folder_does_not_start() {
        application.run(context -> {
            assertNull(context.getStartupFailure());
            application.run(second -> assertNotNull(second.getStartupFailure()));
        });
    }

    @Test
    void there_is_no_ledger_here_when_axon_server_keeps_it() {
        application
                .withPropertyValues("planledger.axonserver=localhost", "axon.axonserver.enabled=true")
                .run(context -> {
                    assertEquals(0, context.getBeanNamesForType(SqliteEventStorageEngine.class).length);
                    assertEquals(0, context.getBeanNamesForType(DataFolder.class).length);
                    assertInstanceOf(ArchiveSerializer.class, context.getBean("eventSerializer"));
                });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }
}
