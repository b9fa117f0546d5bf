package planledger.query.mongo;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Ledger positions as an engine's tokens tell them. Positions are dense and count from 1; an engine may number its first
 * event otherwise.
 *
 * @param first the index in the token of the first event of all
 */
public record TokenPositions(long first) {
    /** The event store of one machine: a token holds the position itself. */
    public static final TokenPositions ONE_BASED = new TokenPositions(1);

    /** Axon Server numbers its first event 0. */
    public static final TokenPositions ZERO_BASED = new TokenPositions(0);

    /** The position of the last event that the token covers; 0 where it covers none. */
    public long of(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(first - 1) - first + 1;
    }
}
