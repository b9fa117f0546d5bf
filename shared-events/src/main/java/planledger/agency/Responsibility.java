package planledger.agency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import planledger.event.AgencyId;

/**
 * Who answers on a day for what a plan assigns to a printed name, and why.
 *
 * @param printed the name, as the plan prints it
 * @param named registered agencies that it can mean
 * @param responsible agencies that answer that day; where it is not certain, those that may
 * @param confidence of several parts that of the least certain one
 * @param path the successions that were followed, in that order
 * @param moved successions by which an agency on the way lost a single function: tasks of it may have gone there
 * @param parts where the name is a list of several agencies, the answer for each; else empty
 */
public record Responsibility(
        String printed,
        LocalDate on,
        List<AgencyId> named,
        List<AgencyId> responsible,
        Confidence confidence,
        List<Step> path,
        List<Step> moved,
        List<Responsibility> parts) {
    public Responsibility {
        named = List.copyOf(named);
        responsible = List.copyOf(responsible);
        path = List.copyOf(path);
        moved = List.copyOf(moved);
        parts = List.copyOf(parts);
    }

    /** The answer for a list, of the answers for what it lists. */
    static Responsibility of(String printed, LocalDate on, List<Responsibility> parts) {
        return new Responsibility(
                printed,
                on,
                all(parts, Responsibility::named),
                all(parts, Responsibility::responsible),
                parts.stream()
                        .map(Responsibility::confidence)
                        .max(Comparator.naturalOrder())
                        .orElse(Confidence.UNREGISTERED),
                all(parts, Responsibility::path),
                all(parts, Responsibility::moved),
                parts);
    }

    private static <T> List<T> all(List<Responsibility> parts, Function<Responsibility, List<T>> of) {
        return parts.stream()
                .flatMap(part -> of.apply(part).stream())
                .distinct()
                .toList();
    }
}
