package planledger.command.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.agency.Agencies;
import planledger.agency.Agency;
import planledger.agency.RegistryEntry;
import planledger.agency.Step;
import planledger.command.agency.AgencyCommand.RecordSuccession;
import planledger.command.agency.AgencyCommand.RegisterAgency;
import planledger.command.entry.Refused;
import planledger.event.AgencyEvent;
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
        List<Refused.Broken> broken = new ArrayList<>();
        for (int i = 0; i < c.aliases().size(); i++) {
            String alias = c.aliases().get(i);
            Stream<String> before =
                    Stream.concat(Stream.of(c.name()), c.aliases().stream().limit(i));
            if (before.anyMatch(name -> Agencies.isOneName(name, alias))) {
                broken.add(AgencyRefusal.ALIAS_TWICE.at("/aliases/" + i, alias));
            }
        }
        if (c.jurisdiction() != null && !Agencies.isPlace(c.jurisdiction())) {
            broken.add(AgencyRefusal.JURISDICTION_UNREADABLE.at("/jurisdiction", c.jurisdiction()));
        }
        Refused.ifAny(broken);
        if (agencies.agency(c.agencyId(), revision()).isPresent()) {
            broken.add(AgencyRefusal.AGENCY_EXISTS.at("/agencyId", c.agencyId()));
        }
        if (isTaken(c.name(), c)) {
            broken.add(AgencyRefusal.NAME_TAKEN.at("/name", c.name()));
        }
        for (int i = 0; i < c.aliases().size(); i++) {
            if (isTaken(c.aliases().get(i), c)) {
                broken.add(
                        AgencyRefusal.NAME_TAKEN.at("/aliases/" + i, c.aliases().get(i)));
            }
        }
        Refused.ifAny(broken);
        return new AgencyRegistered(c.agencyId(), c.name(), c.aliases(), c.level(), c.jurisdiction(), c.from());
    }

    SuccessionRecorded decide(RecordSuccession c) {
        new SuccessionRules(agencies, c).check();
        return new SuccessionRecorded(c.kind(), c.from(), c.to(), c.function(), c.effectiveFrom(), c.instrument());
    }

    private boolean isTaken(String name, RegisterAgency c) {
        return agencies.sharing(name, c.jurisdiction(), revision()).stream()
                .anyMatch(other -> !other.id().equals(c.agencyId()) && meets(other, c.from()));
    }

    /**
     * Whether an agency lives at the same time as one that begins on a day. Who begins later than one whose end is not
     * known yet may be its successor: a succession can name him only once he is registered.
     */
    private static boolean meets(Agency other, @Nullable LocalDate from) {
        Step end = other.end();
        if (end == null || end.effectiveFrom().latest().equals(LocalDate.MAX)) {
            return from == null || (other.from() != null && !other.from().isBefore(from));
        }
        return from != null && from.isBefore(end.effectiveFrom().latest());
    }
}
