package planledger.command.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.agency.Agencies;
import planledger.agency.Agency;
import planledger.agency.Step;
import planledger.command.entry.Refused;
import planledger.event.AgencyEvent.AgencyRegistered;

/** What a registration must satisfy to be recorded, and what it must still satisfy when it is corrected. */
final class RegistrationRules {
    private final Agencies agencies;
    private final AgencyRegistered c;
    private final List<Refused.Broken> broken = new ArrayList<>();

    RegistrationRules(Agencies agencies, AgencyRegistered registration) {
        this.agencies = agencies;
        this.c = registration;
    }

    /** @throws Refused naming every broken rule; those of the registry only where the request itself makes sense */
    void check() {
        checkItself();
        Refused.ifAny(broken);
        if (agencies.agency(c.agencyId(), agencies.revision()).isPresent()) {
            broken.add(AgencyRefusal.AGENCY_EXISTS.at("/agencyId", c.agencyId()));
        }
        checkNames();
        Refused.ifAny(broken);
    }

    /** What is broken by a registration that is recorded already, and says this from now on. */
    List<Refused.Broken> ofCorrected() {
        checkItself();
        checkNames();
        return broken;
    }

    /** Whether the agency is registered and ended before another one began. */
    private boolean gaveWayTo(Agency other) {
        Step end = agencies.agency(c.agencyId(), agencies.revision())
                .map(Agency::end)
                .orElse(null);
        LocalDate begins = other.from();
        return end != null
                && begins != null
                && !begins.isBefore(end.effectiveFrom().latest());
    }

    private void checkItself() {
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
    }

    private void checkNames() {
        if (isTaken(c.name())) {
            broken.add(AgencyRefusal.NAME_TAKEN.at("/name", c.name()));
        }
        for (int i = 0; i < c.aliases().size(); i++) {
            if (isTaken(c.aliases().get(i))) {
                broken.add(
                        AgencyRefusal.NAME_TAKEN.at("/aliases/" + i, c.aliases().get(i)));
            }
        }
    }

    private boolean isTaken(String name) {
        return agencies.sharing(name, c.jurisdiction(), agencies.revision()).stream()
                .anyMatch(other -> !other.id().equals(c.agencyId()) && !gaveWayTo(other) && meets(other, c.from()));
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
