package planledger.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.AgencyId;

/**
 * What is known of a registered agency, or of a class of agencies.
 *
 * @param aliases other names under which documents print it
 * @param jurisdiction whose agency it is, as registered; null for one that every plan may name
 * @param from first day on which it exists; null where it always did as far as the ledger is concerned
 * @param end the succession by which it ends, its own or else its jurisdiction's; null where none is known
 * @param revision the entry that registered it
 */
public record Agency(
        AgencyId id,
        String name,
        List<String> aliases,
        @Nullable String level,
        @Nullable String jurisdiction,
        @Nullable LocalDate from,
        @Nullable Step end,
        long revision) {
    public Agency {
        aliases = List.copyOf(aliases);
    }
}
