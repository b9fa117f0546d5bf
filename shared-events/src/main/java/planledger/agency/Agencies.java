package planledger.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyEntryCorrected;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;

/**
 * All entries of the registry of agencies, and what follows from them as known at any revision. Entries are appended in
 * the order of the ledger; an answer for an earlier revision never changes. Safe for concurrent readers and writers.
 *
 * <p>A name means an agency only in plans of its own jurisdiction: two places of one name are two, and nothing is joined
 * by name across them but where one place succeeded the other.
 */
public final class Agencies {
    private final Registers registers = new Registers();

    /** The registry of the given entries, in order, without gaps. */
    public static Agencies of(List<RegistryEntry> entries) {
        Agencies agencies = new Agencies();
        entries.forEach(agencies::append);
        return agencies;
    }

    /** The names in a printed item that may be a list: "UBND cấp huyện, cấp xã" is UBND cấp huyện and UBND cấp xã. */
    public static List<String> split(String printed) {
        String text = Cell.composed(printed);
        return Cell.parts(text).stream().map(part -> part.name(text)).toList();
    }

    /** Whether two names are the same but for case and spaces. */
    public static boolean isOneName(String name, String other) {
        return Names.exact(name).equals(Names.exact(other));
    }

    /** Whether a jurisdiction can be told from its text: a place's name or code, or the id of an agency. */
    public static boolean isPlace(String jurisdiction) {
        return AgencyId.isId(Names.slug(jurisdiction));
    }

    /**
     * Takes the next entry.
     *
     * @throws IllegalArgumentException if its revision is not the next one
     */
    public synchronized void append(RegistryEntry entry) {
        if (entry.revision() != revision() + 1) {
            throw new IllegalArgumentException("Entry " + entry.revision() + " cannot follow revision " + revision());
        }
        registers.append(entry);
    }

    /** Number of entries. */
    public synchronized long revision() {
        return registers.entries().size();
    }

    /** Entries in the order of the ledger, as recorded. */
    public synchronized List<RegistryEntry> entries() {
        return List.copyOf(registers.entries());
    }

    /** What the entry of a revision says with the corrections known at another revision applied. */
    public synchronized AgencyEvent corrected(long revision, long known) {
        check(known);
        return registers.corrected(registers.entries().get(Math.toIntExact(revision) - 1), known);
    }

    /** Ledger position of the newest entry; 0 before the first. */
    public synchronized long position() {
        List<RegistryEntry> entries = registers.entries();
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).position();
    }

    /** How many entries stood at a ledger position. */
    public synchronized long revisionAt(long position) {
        List<RegistryEntry> entries = registers.entries();
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A registered agency; empty where none of the id is known. */
    public synchronized Optional<Agency> agency(AgencyId id, long known) {
        check(known);
        return Optional.ofNullable(register(known).agency(id, known)).map(registered -> agency(registered, known));
    }

    /** Every registered agency, in the order of registration. */
    public synchronized List<Agency> all(long known) {
        check(known);
        return register(known)
                .all(known)
                .map(registered -> agency(registered, known))
                .toList();
    }

    /** The successions in which an agency gives way or loses a function, in the order of recording. */
    public synchronized List<Step> successions(AgencyId from, long known) {
        check(known);
        return register(known).successions(from, known);
    }

    /** Whether a registered agency is there on a day; one that is not registered is not told of. */
    public synchronized Existence existence(Agency agency, LocalDate day, long known) {
        check(known);
        Fates.Fate fate = new Fates(register(known), day, known).of(agency.id());
        return agency.from() != null && day.isBefore(agency.from())
                ? Existence.NOT_YET
                : fate.ended() ? Existence.ENDED : fate.open() ? Existence.UNDETERMINED : Existence.EXISTS;
    }

    /** What was corrected in the entries about an agency, its registration and successions; in the order of the ledger. */
    public synchronized List<CorrectedPlace> corrections(AgencyId agency, long known) {
        check(known);
        List<CorrectedPlace> found = new ArrayList<>();
        for (RegistryEntry entry : registers.entries().subList(0, Math.toIntExact(known))) {
            if (entry.event() instanceof AgencyEntryCorrected correction) {
                AgencyEvent before = corrected(correction.entry(), entry.revision() - 1);
                if (isAbout(agency, before)) {
                    String was = RegistryCorrections.read(before, correction.path());
                    found.add(new CorrectedPlace(correction.entry(), correction.path(), was, correction.to(), entry));
                }
            }
        }
        return found;
    }

    private static boolean isAbout(AgencyId agency, AgencyEvent event) {
        return event instanceof AgencyRegistered registered
                ? registered.agencyId().equals(agency)
                : event instanceof SuccessionRecorded succession
                        && (succession.from().contains(agency)
                                || succession.to().contains(agency));
    }

    /** Agencies of one jurisdiction, or of none, that documents print letter for letter so. */
    public synchronized List<Agency> sharing(String name, @Nullable String jurisdiction, long known) {
        check(known);
        return register(known)
                .sharing(name, jurisdiction, known)
                .map(registered -> agency(registered, known))
                .toList();
    }

    /**
     * Registered agencies that a name can mean which a plan prints; of an item that lists several, all of them.
     *
     * @param issuer the plan's issuer, whose first label is its jurisdiction ({@code tra-vinh.ubnd})
     */
    public synchronized List<AgencyId> named(String printed, String issuer, long known) {
        check(known);
        return new Reading(register(known), issuer, known)
                .names(printed).stream()
                        .flatMap(name -> name.agencies().stream())
                        .distinct()
                        .toList();
    }

    /**
     * Who answers on a day for what a plan assigns to a printed name.
     *
     * @param issuer the plan's issuer, whose first label is its jurisdiction ({@code tra-vinh.ubnd})
     */
    public synchronized Responsibility responsible(String printed, String issuer, LocalDate day, long known) {
        check(known);
        List<Reading.Name> names = new Reading(register(known), issuer, known).names(printed);
        if (names.size() == 1) {
            return new Pursuit(register(known), day, known)
                    .of(printed, names.get(0).agencies());
        }
        List<Responsibility> parts = names.stream()
                .map(name -> new Pursuit(register(known), day, known).of(name.printed(), name.agencies()))
                .toList();
        return Responsibility.of(printed, day, parts);
    }

    private Agency agency(Register.Registered registered, long known) {
        AgencyRegistered agency = registered.agency();
        return new Agency(
                agency.agencyId(),
                agency.name(),
                agency.aliases(),
                agency.level(),
                agency.jurisdiction(),
                agency.from(),
                end(agency.agencyId(), known),
                registered.revision());
    }

    /** A jurisdiction that was only renamed keeps its agencies. */
    private @Nullable Step end(AgencyId agency, long known) {
        Set<AgencyId> seen = new HashSet<>();
        for (AgencyId id = agency;
                id != null && seen.add(id);
                id = register(known).home(id, known)) {
            boolean itself = id.equals(agency);
            Optional<Step> end = register(known).successions(id, known).stream()
                    .filter(step -> step.kind().ends() && (itself || step.kind() != Kind.RENAME))
                    .min(Step.PREVAILING);
            if (end.isPresent()) {
                return end.get();
            }
        }
        return null;
    }

    private Register register(long known) {
        return registers.known(known);
    }

    private void check(long known) {
        if (known < 0 || known > revision()) {
            throw new IllegalArgumentException("Revision " + known + " is not between 0 and " + revision());
        }
    }
}
