package planledger.query.mongo;

import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** What a view brings so that generations of it can be built. */
public interface ViewFeed {
    StreamableMessageSource<TrackedEventMessage<?>> source();

    /**
     * Makes the generation's indexes, or looks whether they are there.
     *
     * @param isNew whether it holds nothing yet
     */
    void index(Generation generation, boolean isNew);

    /**
     * A processor of that name that feeds a strand of the generation from its first event on; not started.
     *
     * @param position where it tells how far it is, by {@link ShownTokens}
     */
    StreamingEventProcessor processor(Generation generation, Strand strand, String name, ViewPosition position);
}
