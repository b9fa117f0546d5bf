package planledger.command.agency;

import planledger.agency.Agencies;
import planledger.agency.RegistryEntry;
import planledger.command.agency.AgencyCommand.CorrectAgencyEntry;
import planledger.command.agency.AgencyCommand.RecordSuccession;
import planledger.command.agency.AgencyCommand.RegisterAgency;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyEntryCorrected;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.SuccessionRecorded;

/** The registry of agencies as its events tell it, and what may be entered next. Pure: no clock, no random source, no I/O. */
final class AgencyRegistry {
    private final Agencies agencies = new Agencies();

    /** Takes the next event of the registry's stream. */
    void evolve(RegistryEntry entry) {
        agencies.append(entry);
    }

    /** Number of entries. */
    long revision() {
        return agencies.revision();
    }

    /** What the entry of a revision recorded. */
    AgencyEvent event(long revision) {
        return agencies.entries().get(Math.toIntExact(revision) - 1).event();
    }

    AgencyRegistered decide(RegisterAgency c) {
        AgencyRegistered event =
                new AgencyRegistered(c.agencyId(), c.name(), c.aliases(), c.level(), c.jurisdiction(), c.from());
        new RegistrationRules(agencies, event).check();
        return event;
    }

    SuccessionRecorded decide(RecordSuccession c) {
        SuccessionRecorded event =
                new SuccessionRecorded(c.kind(), c.from(), c.to(), c.function(), c.effectiveFrom(), c.instrument());
        new SuccessionRules(agencies, event).check();
        return event;
    }

    AgencyEntryCorrected decide(CorrectAgencyEntry c) {
        return new RegistryCorrectionRules(agencies).decide(c);
    }
}
