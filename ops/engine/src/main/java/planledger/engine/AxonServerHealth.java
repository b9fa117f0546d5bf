package planledger.engine;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while this node is connected to Axon Server; heartbeats see to it that a connection that hangs is none. */
final class AxonServerHealth implements HealthIndicator {
    private final AxonServerConnectionManager connections;

    AxonServerHealth(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    boolean isConnected() {
        return connections.isConnected(connections.getDefaultContext());
    }

    @Override
    public Health health() {
        return isConnected() ? Health.up().build() : Health.down().build();
    }
}
