package planledger.engine;

import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.archive.Archive;
import planledger.web.OneLine;
import planledger.web.node.Reach;

/** Events go through the archive on both sides, whoever stores them. */
@Configuration(proxyBeanMethods = false)
public class EngineConfiguration {
    private static final int TOLD_MAX = 300;

    /**
     * Older revisions are read by the archive, as whoever audits reads them, and keep their bytes. An upcaster would give
     * events other bytes than those that evidence is over, on this side of the wire only.
     */
    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(ObjectProvider<EventUpcaster> upcasters) {
        if (upcasters.stream().findAny().isPresent()) {
            throw new IllegalStateException("No event is upcast: give the archive's catalogue a line for its revision");
        }
        return new ArchiveSerializer(new Archive());
    }

    /** Where Axon Server keeps the events. It is waited for here, before any processor starts to follow them. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
    static class OnAxonServer {
        @Bean
        AxonServerHealth axonServer(
                AxonServerConnectionManager connections,
                AxonServerConfiguration settings,
                @Value("${planledger.start-within:0}") long seconds) {
            AxonServerHealth health = new AxonServerHealth(connections);
            Reach.within(
                    Duration.ofSeconds(seconds),
                    "Axon Server (" + settings.getServers() + ")",
                    () -> lacking(health, connections));
            return health;
        }

        /** After the wait for Axon Server: who asks or answers finds it there. */
        @Bean
        Questions questions(
                AxonServerHealth axonServer,
                AxonServerConnectionManager connections,
                AxonServerConfiguration settings) {
            return new AxonServerQuestions(connections, settings);
        }

        private static @Nullable String lacking(AxonServerHealth health, AxonServerConnectionManager connections) {
            try {
                connections.getConnection(); // Begins to connect; goes on by itself.
            } catch (AxonServerException e) {
                return OneLine.of(String.valueOf(e.getMessage()), TOLD_MAX);
            }
            return health.isConnected() ? null : "Chưa kết nối được. · Not connected yet.";
        }
    }
}
