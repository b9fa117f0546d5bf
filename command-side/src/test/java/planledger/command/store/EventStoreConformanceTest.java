package planledger.command.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The suite can say no: of an engine that does nothing it accepts nothing. */
class EventStoreConformanceTest {
    @Test
    void an_engine_that_does_nothing_passes_no_test() {
        List<String> failed = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(OfNothing.class))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    boolean ok = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
                    (ok ? passed : failed).add(test.getDisplayName());
                }
            }
        });
        assertEquals(List.of(), passed);
        assertTrue(failed.size() >= 20, () -> "Only " + failed);
    }

    /** Not run by itself: nested classes are not looked for. */
    static class OfNothing extends EventStoreConformance {
        @Override
        Store open(Path folder) {
            return new Store() {
                @Override
                public EventStorageEngine engine() {
                    return new NoEngine();
                }

                @Override
                public LedgerPositions positions() {
                    return new NoPositions();
                }

                @Override
                public void close() {}
            };
        }
    }

    private static final class NoPositions implements LedgerPositions {
        @Override
        public Optional<Recorded> at(String stream, long revision) {
            return Optional.of(new Recorded(0, Instant.EPOCH));
        }

        @Override
        public long head() {
            return 0;
        }
    }

    private static final class NoEngine implements EventStorageEngine {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {}

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {}

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
            return Stream.empty();
        }

        @Override
        public DomainEventStream readEvents(String stream, long firstSequence) {
            return DomainEventStream.empty();
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
            return Optional.empty();
        }

        @Override
        public @Nullable TrackingToken createHeadToken() {
            return null;
        }

        @Override
        public @Nullable TrackingToken createTokenAt(Instant dateTime) {
            return null;
        }
    }
}
