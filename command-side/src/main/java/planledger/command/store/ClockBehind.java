package planledger.command.store;

import java.time.Instant;

/** The server's clock is behind what is recorded already; nothing is recorded until it has caught up. */
public final class ClockBehind extends RuntimeException {
    private final Instant until;

    ClockBehind(Instant now, Instant until) {
        super("The clock says " + now + ", but the ledger already holds an entry recorded at " + until
                + ": nothing is recorded until then");
        this.until = until;
    }

    /** When entries can be recorded again, if the clock is right now. */
    public Instant until() {
        return until;
    }
}
