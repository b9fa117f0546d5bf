package planledger.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import planledger.web.node.ServerUnreachable;

/** Both shapes, without a server: port 1 is nobody's. */
class EngineConfigurationTest {
    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withUserConfiguration(Application.class, EngineConfiguration.class)
            .withPropertyValues(
                    "axon.update-check.disabled=true",
                    "axon.serializer.general=jackson3",
                    "axon.axonserver.servers=127.0.0.1:1");

    @Test
    void one_machine_never_looks_for_axon_server() {
        program.withPropertyValues("axon.axonserver.enabled=false", "planledger.start-within=1")
                .run(context -> {
                    assertNull(context.getStartupFailure());
                    assertEquals(0, context.getBeanNamesForType(AxonServerConnectionManager.class).length);
                    assertEquals(0, context.getBeanNamesForType(AxonServerHealth.class).length);
                    assertInstanceOf(ArchiveSerializer.class, context.getBean("eventSerializer"));
                });
    }

    @Test
    void a_node_keeps_its_events_there_in_the_archives_form_and_is_down_while_it_is_away() {
        program.withPropertyValues("axon.axonserver.enabled=true").run(context -> {
            assertInstanceOf(AxonServerEventStore.class, context.getBean(EventStore.class));
            assertInstanceOf(
                    ArchiveSerializer.class,
                    context.getBean(org.axonframework.config.Configuration.class)
                            .eventSerializer());
            assertEquals(
                    Status.DOWN,
                    context.getBean(AxonServerHealth.class).health().getStatus());
        });
    }

    @Test
    void a_node_ends_its_start_where_axon_server_is_not_there_within_the_bound() {
        program.withPropertyValues("axon.axonserver.enabled=true", "planledger.start-within=1")
                .run(context -> {
                    Throwable failure = context.getStartupFailure();
                    assertNotNull(failure);
                    assertInstanceOf(ServerUnreachable.class, NestedExceptionUtils.getRootCause(failure));
                });
    }

    @Test
    void a_program_that_would_read_other_bytes_than_are_stored_does_not_start() {
        for (boolean isOnAxonServer : new boolean[] {true, false}) {
            program.withBean(EventUpcaster.class, () -> NoOpEventUpcaster.INSTANCE)
                    .withPropertyValues("axon.axonserver.enabled=" + isOnAxonServer)
                    .run(context -> {
                        Throwable failure = context.getStartupFailure();
                        assertNotNull(failure);
                        String why = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure)
                                .getMessage());
                        assertTrue(why.contains("archive's catalogue"), why);
                    });
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
