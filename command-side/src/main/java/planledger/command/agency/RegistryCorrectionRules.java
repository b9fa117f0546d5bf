package planledger.command.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import planledger.agency.Agencies;
import planledger.agency.RegistryCorrections;
import planledger.agency.RegistryEntry;
import planledger.command.agency.AgencyCommand.CorrectAgencyEntry;
import planledger.command.entry.ActSchemas;
import planledger.command.entry.Refused;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyEntryCorrected;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;

/** What a correction of the registry must satisfy: the entry has the place, and what it says then could be recorded. */
final class RegistryCorrectionRules {
    private static final Set<String> PROSE = Set.of("/function");
    private static final String JURISDICTION = "/jurisdiction";

    private final Agencies agencies;

    RegistryCorrectionRules(Agencies agencies) {
        this.agencies = agencies;
    }

    AgencyEntryCorrected decide(CorrectAgencyEntry c) {
        if (c.entry() < 1 || c.entry() > agencies.revision()) {
            throw AgencyRefusal.ENTRY_UNKNOWN.of("/entry", c.entry());
        }
        AgencyEvent before = agencies.corrected(c.entry(), agencies.revision());
        refuseIfSame(before, c);
        int max = c.path().equals(JURISDICTION)
                ? AgencyId.LENGTH_MAX
                : PROSE.contains(c.path()) ? ActSchemas.PROSE_MAX : ActSchemas.LINE_MAX;
        if (c.to() != null && c.to().codePointCount(0, c.to().length()) > max) {
            throw AgencyRefusal.CORRECTION_TOO_LONG.of("/to", max);
        }
        AgencyEntryCorrected correction =
                new AgencyEntryCorrected(c.entry(), c.path(), c.to(), c.instrument(), c.reason());
        try {
            refuseIfUnfit(RegistryCorrections.apply(before, correction), c.entry());
        } catch (IllegalArgumentException e) {
            throw AgencyRefusal.CORRECTION_SENSELESS.of("/to", String.valueOf(c.to()));
        }
        return correction;
    }

    private static void refuseIfSame(AgencyEvent before, CorrectAgencyEntry c) {
        String was;
        try {
            was = RegistryCorrections.read(before, c.path());
        } catch (IllegalArgumentException e) {
            throw AgencyRefusal.PLACE_NOT_CORRECTABLE.of("/path", c.path());
        }
        if (Objects.equals(was, c.to())) {
            throw AgencyRefusal.CORRECTION_CHANGES_NOTHING.of("/to", String.valueOf(was));
        }
    }

    /** What was refused when the entry was recorded is refused now, beside all others that are recorded. */
    private void refuseIfUnfit(AgencyEvent after, long entry) {
        List<Refused.Broken> broken = new ArrayList<>();
        if (after instanceof AgencyRegistered agency) {
            broken.addAll(new RegistrationRules(agencies, agency).ofCorrected());
            if (agency.from() != null && actsBefore(agency.from(), agency.agencyId())) {
                broken.add(AgencyRefusal.AGENCY_BEGINS_LATER.at("/from", agency.agencyId()));
            }
        } else {
            try {
                new SuccessionRules(without(entry), (SuccessionRecorded) after).check();
            } catch (Refused e) {
                broken.addAll(e.broken());
            }
        }
        Refused.ifAny(broken.stream()
                .map(each -> each.rule().at("/to", each.subject()))
                .toList());
    }

    /** Whether a succession in which an agency takes part certainly binds before a day. */
    private boolean actsBefore(LocalDate day, AgencyId agency) {
        return now().anyMatch(event -> event instanceof SuccessionRecorded succession
                && (succession.from().contains(agency) || succession.to().contains(agency))
                && succession.effectiveFrom().latest().isBefore(day));
    }

    /** The registry as if an entry had not been made, every other one as it is known now. */
    private Agencies without(long entry) {
        Agencies others = new Agencies();
        agencies.entries().stream()
                .filter(each -> each.revision() != entry && !(each.event() instanceof AgencyEntryCorrected))
                .forEach(each -> others.append(new RegistryEntry(
                        others.revision() + 1,
                        each.position(),
                        each.recordedAt(),
                        each.actor(),
                        agencies.corrected(each.revision(), agencies.revision()))));
        return others;
    }

    private Stream<AgencyEvent> now() {
        return agencies.entries().stream().map(each -> agencies.corrected(each.revision(), agencies.revision()));
    }
}
