package planledger.command.store;

import org.jspecify.annotations.Nullable;

/** The store can record nothing now. Nothing was acknowledged; the same request may be made again later. */
public final class StoreUnavailable extends RuntimeException {
    private final Reason reason;

    StoreUnavailable(Reason reason, @Nullable Throwable cause) {
        super(reason.inWords + (cause == null ? "" : ": " + cause.getMessage()), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the entry may be there after a restart all the same. */
    public boolean mayHaveRecorded() {
        return reason == Reason.BROKEN;
    }

    /** What keeps the store from recording. */
    public enum Reason {
        /** Passes by itself. */
        BUSY("The ledger is busy, nothing was recorded"),
        /** Passes when there is room again. */
        FULL("The disk of the ledger is full, nothing was recorded"),
        /**
         * Passes with a restart. Whether the entry on which the disk failed was recorded shows only then: its bytes may
         * have reached the disk.
         */
        BROKEN("The disk of the ledger failed, nothing more is recorded until a restart"),
        CLOSED("The ledger is closed, nothing was recorded");

        private final String inWords;

        Reason(String inWords) {
            this.inWords = inWords;
        }
    }
}
