package planledger.agency;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;

/** Whether an agency exists on a day, read off all entries one by one. Knows no renamed jurisdictions. */
record SlowExistence(List<RegistryEntry> entries) {
    boolean on(AgencyId id, LocalDate day) {
        LocalDate from = registered(id).from();
        return (from == null || !from.isAfter(day)) && !ended(id, day, new HashSet<>());
    }

    /** Certainly, by its own succession or by its jurisdiction's. */
    private boolean ended(AgencyId id, LocalDate day, Set<AgencyId> seen) {
        List<SuccessionRecorded> endings = entries.stream()
                .map(RegistryEntry::event)
                .filter(event -> event instanceof SuccessionRecorded s
                        && s.kind().ends()
                        && s.from().contains(id))
                .map(SuccessionRecorded.class::cast)
                .toList();
        if (!endings.isEmpty()) {
            return endings.stream()
                    .anyMatch(ending -> !ending.effectiveFrom().latest().isAfter(day));
        }
        String jurisdiction = registered(id).jurisdiction();
        return seen.add(id)
                && jurisdiction != null
                && entries.stream()
                        .map(RegistryEntry::event)
                        .filter(event -> event instanceof AgencyRegistered home
                                && !home.agencyId().equals(id)
                                && List.of(jurisdiction, Names.slug(jurisdiction))
                                        .contains(home.agencyId().text()))
                        .map(event -> ((AgencyRegistered) event).agencyId())
                        .anyMatch(home -> ended(home, day, seen));
    }

    private AgencyRegistered registered(AgencyId id) {
        return entries.stream()
                .map(RegistryEntry::event)
                .filter(event -> event instanceof AgencyRegistered agency
                        && agency.agencyId().equals(id))
                .map(AgencyRegistered.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
