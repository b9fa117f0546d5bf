package planledger.command.entry;

import org.jspecify.annotations.Nullable;

/**
 * Why nothing came of a command, by name: what nodes tell each other in the place of an exception and its class.
 *
 * @param outcome what the command would have come to; only with {@link Kind#UNDONE}
 */
public record Failure(Kind kind, @Nullable Outcome outcome) {
    /** What went wrong, and what it leaves behind. */
    public enum Kind {
        /** Looked at and taken back: a refusal or a rehearsal. Nothing was recorded. */
        UNDONE,
        /** The stream is not there. Nothing was recorded. */
        NOT_FOUND,
        /** Another writer was faster on a stream. Nothing was recorded; tried again it sees what the other one did. */
        MET_ANOTHER_WRITER,
        /** The clock of the node stands before the last entry. Nothing was recorded. */
        CLOCK_BEHIND,
        /** The store took nothing. */
        STORE_UNAVAILABLE,
        /** The store did not say whether it took the entry. */
        UNKNOWN,
        /** A fault of ours, in the log of the node where it happened. Nothing was recorded. */
        UNFORESEEN
    }

    /** A failure that is told by its kind alone. */
    public static Failure of(Kind kind) {
        return new Failure(kind, null);
    }
}
