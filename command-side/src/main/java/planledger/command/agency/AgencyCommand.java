package planledger.command.agency;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import planledger.command.entry.EntryCommand;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyId;
import planledger.event.Commitment;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;

/** What clerks and systems ask of the registry of agencies. Dates and texts are checked for form before. */
sealed interface AgencyCommand extends EntryCommand {
    /** There is one registry: a succession concerns several agencies at once. */
    @Override
    @TargetAggregateIdentifier
    default String stream() {
        return AgencyEvent.STREAM;
    }

    /** Registers an agency, or a class of agencies. */
    record RegisterAgency(
            AgencyId agencyId,
            String name,
            List<String> aliases,
            @Nullable String level,
            @Nullable String jurisdiction,
            @Nullable LocalDate from)
            implements AgencyCommand {}

    /** Records that an earlier entry of the registry was wrong, or lacked what is now known. */
    record CorrectAgencyEntry(
            long entry,
            String path,
            @Nullable String to,
            @Nullable Instrument instrument,
            Commitment reason) implements AgencyCommand {}

    /** Records that agencies gave way to others, or handed a function over. */
    record RecordSuccession(
            Kind kind,
            List<AgencyId> from,
            List<AgencyId> to,
            @Nullable String function,
            EffectiveFrom effectiveFrom,
            Instrument instrument)
            implements AgencyCommand {}
}
