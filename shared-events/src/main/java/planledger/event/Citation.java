package planledger.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document named in a text, kept as printed: a wrong number or date is a finding, never repaired here. */
public record Citation(
        @Nullable String type,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String asPrinted) {}
