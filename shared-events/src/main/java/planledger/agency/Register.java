package planledger.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;

/** What is registered: agencies by id and by name, and the successions of each, as known at any revision. */
final class Register {
    private static final int NEVER = -1;

    private final Map<AgencyId, Registered> agencies = new LinkedHashMap<>();
    private final Map<String, Set<AgencyId>> byName = new HashMap<>();
    private final Map<AgencyId, List<Step>> successions = new HashMap<>();

    /** A registration and the entry that recorded it. */
    record Registered(AgencyRegistered agency, long revision) {
        /** All names under which it is printed. */
        Stream<String> names() {
            return Stream.concat(Stream.of(agency.name()), agency.aliases().stream());
        }

        boolean begunBy(LocalDate day) {
            return agency.from() == null || !day.isBefore(agency.from());
        }
    }

    /** Takes the next entry. An id is registered once: what follows says nothing. */
    void append(RegistryEntry entry) {
        if (entry.event() instanceof AgencyRegistered agency) {
            Registered registered = new Registered(agency, entry.revision());
            if (agencies.putIfAbsent(agency.agencyId(), registered) == null) {
                registered.names().forEach(name -> byName.computeIfAbsent(
                                Names.folded(name), folded -> new LinkedHashSet<>())
                        .add(agency.agencyId()));
            }
        } else if (entry.event() instanceof SuccessionRecorded s) {
            for (AgencyId from : s.from()) {
                successions
                        .computeIfAbsent(from, id -> new ArrayList<>())
                        .add(new Step(
                                s.kind(),
                                from,
                                s.to(),
                                s.function(),
                                s.effectiveFrom(),
                                s.instrument(),
                                entry.revision()));
            }
        } else {
            throw new AssertionError("An event that the registry does not take: " + entry.event());
        }
    }

    /** The registration of an agency; null where none is known. */
    @Nullable
    Registered agency(AgencyId id, long known) {
        Registered registered = agencies.get(id);
        return registered != null && registered.revision() <= known ? registered : null;
    }

    /** All registrations known, in their order. */
    Stream<Registered> all(long known) {
        return agencies.values().stream().filter(registered -> registered.revision() <= known);
    }

    /** The successions in which an agency gives way or loses a function, in the order of recording. */
    List<Step> successions(AgencyId from, long known) {
        return successions.getOrDefault(from, List.of()).stream()
                .filter(step -> step.revision() <= known)
                .toList();
    }

    /** The agency that is the jurisdiction of another; null where it has none, or it is not registered. */
    @Nullable
    AgencyId home(AgencyId id, long known) {
        Registered registered = agency(id, known);
        String jurisdiction = registered == null ? null : registered.agency().jurisdiction();
        String place = jurisdiction == null ? "" : place(jurisdiction, known);
        return AgencyId.isId(place) && !place.equals(id.text()) && agency(new AgencyId(place), known) != null
                ? new AgencyId(place)
                : null;
    }

    /** One code for a jurisdiction however it is written: the id of a registered agency, or its name as a slug. */
    String place(String jurisdiction, long known) {
        return isRegistered(jurisdiction, known) ? jurisdiction : Names.slug(jurisdiction);
    }

    /** Agencies of a registered jurisdiction that have a name in common with an agency of another one. */
    List<AgencyId> namesakes(AgencyId id, AgencyId home, long known) {
        Registered registered = agency(id, known);
        return registered == null
                ? List.of()
                : registered
                        .names()
                        .map(name -> printedSo(name, known)
                                .map(other -> other.agency().agencyId())
                                .filter(other -> home.equals(home(other, known)))
                                .toList())
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    /**
     * Agencies that a name can mean in a plan of an issuer. A name that agrees letter for letter goes before one that
     * agrees but for accents, an agency of a nearer jurisdiction before one of a wider one or of none.
     */
    List<AgencyId> named(String printed, String issuer, long known) {
        Map<Registered, Integer> fitting = new LinkedHashMap<>();
        printedSo(printed, known).forEach(each -> fitting.put(each, nearness(each, issuer, known)));
        fitting.values().removeIf(nearness -> nearness == NEVER);
        if (fitting.keySet().stream().anyMatch(each -> isPrinted(each, printed))) {
            fitting.keySet().removeIf(each -> !isPrinted(each, printed));
        }
        int nearest =
                fitting.values().stream().mapToInt(nearness -> nearness).max().orElse(NEVER);
        fitting.values().removeIf(nearness -> nearness < nearest);
        return fitting.keySet().stream().map(each -> each.agency().agencyId()).toList();
    }

    /** Agencies of one jurisdiction that are printed letter for letter so. */
    Stream<Registered> sharing(String printed, @Nullable String jurisdiction, long known) {
        String place = jurisdiction == null ? null : place(jurisdiction, known);
        return printedSo(printed, known)
                .filter(each -> isPrinted(each, printed))
                .filter(each -> Objects.equals(placeOf(each, known), place));
    }

    private Stream<Registered> printedSo(String printed, long known) {
        return byName.getOrDefault(Names.folded(printed), Set.of()).stream()
                .map(id -> agency(id, known))
                .filter(Objects::nonNull);
    }

    private static boolean isPrinted(Registered registered, String printed) {
        String exact = Names.exact(printed);
        return registered.names().anyMatch(name -> Names.exact(name).equals(exact));
    }

    /**
     * How near an agency's jurisdiction is to an issuer. Two places of one name are two: a place is known by its name
     * only where no agency has the issuer's code for an id.
     */
    private int nearness(Registered registered, String issuer, long known) {
        String place = placeOf(registered, known);
        if (place == null) {
            return 0;
        }
        if ((issuer + ".").startsWith(place + ".")) {
            return 1 + place.length();
        }
        String code = issuer.split("\\.", 2)[0];
        Registered home =
                isRegistered(code, known) || !AgencyId.isId(place) ? null : agency(new AgencyId(place), known);
        return home != null && Names.slug(home.agency().name()).equals(code) ? 1 : NEVER;
    }

    private @Nullable String placeOf(Registered registered, long known) {
        String jurisdiction = registered.agency().jurisdiction();
        return jurisdiction == null ? null : place(jurisdiction, known);
    }

    private boolean isRegistered(String text, long known) {
        return AgencyId.isId(text) && agency(new AgencyId(text), known) != null;
    }
}
