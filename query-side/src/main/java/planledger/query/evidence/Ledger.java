package planledger.query.evidence;

import java.time.Duration;
import java.util.List;

/** The recorded events in their one order, read from the event store itself and never from a view. */
interface Ledger {
    /** Position of the newest entry; 0 where there is none. */
    long head();

    /** Whatever follows a position; waits for the first one, at most so long. */
    Tail after(long position);

    /** A reader that goes on from where it is. */
    interface Tail extends AutoCloseable {
        /** What there is, in order, at most {@code limit}; waits for the first one, at most so long. */
        List<Recorded> next(Duration wait, int limit) throws InterruptedException;

        @Override
        void close();
    }
}
