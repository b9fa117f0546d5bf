package planledger.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import planledger.event.Instrument;

/** The first and the last day on which a document can have been issued; null where nothing bounds it. */
final class Issued {
    private Issued() {}

    static @Nullable LocalDate earliest(Instrument document) {
        return document.issuedOn() != null ? document.issuedOn() : document.issuedNotBefore();
    }

    static @Nullable LocalDate latest(Instrument document) {
        return document.issuedOn() != null ? document.issuedOn() : document.issuedNotAfter();
    }
}
