package planledger.query.entry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import planledger.agency.Agencies;
import planledger.agency.Agency;
import planledger.agency.Responsibility;
import planledger.event.AgencyId;
import planledger.event.Folded;

/**
 * The agencies that a question means, by id or by any of their names, and every name under which plans may assign work
 * to them: their own, and those of agencies that gave way to them.
 *
 * @param ids empty where the registry knows none: then the name is looked for as printed
 * @param names folded
 * @param known how much of the registry is known
 */
public record Meant(String asked, List<AgencyId> ids, List<String> names, long known) {

    /** What an id or a name means as known at a revision of the registry. */
    public static Meant by(String asked, Agencies registry, long known) {
        List<Agency> all = registry.all(known);
        List<AgencyId> ids = all.stream()
                .filter(agency ->
                        agency.id().text().equals(asked) || names(agency).anyMatch(name -> Folded.same(name, asked)))
                .map(Agency::id)
                .toList();
        Set<String> names = new TreeSet<>(List.of(Folded.of(asked)));
        Set<AgencyId> seen = new TreeSet<>(ids);
        Deque<AgencyId> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            AgencyId heir = open.pop();
            registry.agency(heir, known)
                    .ifPresent(agency -> names(agency).map(Folded::of).forEach(names::add));
            all.stream()
                    .map(Agency::id)
                    .filter(id -> registry.successions(id, known).stream()
                            .anyMatch(step -> step.to().contains(heir)))
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return new Meant(asked, ids, new ArrayList<>(names), known);
    }

    private static Stream<String> names(Agency agency) {
        return Stream.concat(Stream.of(agency.name()), agency.aliases().stream());
    }

    /** Whether a printed name means one of them, or one of them answers for it on the day. */
    public boolean isOneOf(String printed, Responsibility on) {
        return ids.isEmpty()
                ? Folded.same(printed, asked)
                        || Agencies.split(printed).stream().anyMatch(part -> Folded.same(part, asked))
                : Stream.concat(on.named().stream(), on.responsible().stream()).anyMatch(ids::contains);
    }
}
