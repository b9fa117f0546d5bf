package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Part;
import planledger.event.PlanEvent.Claim;

/**
 * Which reports of finished work close which part of a deadline, item by item.
 *
 * <ul>
 *   <li>A part is closed once each product that it stands for is reported: by its label, or all of the row's where it has
 *       none ({@link Named}). A report that names neither product nor period closes the only part of a row.
 *   <li>A report that names a period closes what is due in it, and no part that is due in another period of that length.
 *       Where only a period tells parts apart, a report that names none closes none of them.
 *   <li>Of several reports on one item the earliest with a date of its own counts, else the earliest.
 * </ul>
 */
final class Proofs {
    private static final Comparator<Completion> BEST = Comparator.comparing((Completion report) -> !report.dated())
            .thenComparing(Completion::on)
            .thenComparing(Completion::id);

    private final List<Part> parts;
    private final List<String> products;
    private final boolean productsKnown;
    private final List<Completion> reports;
    private final Map<Part, Named> names = new HashMap<>();

    /**
     * Reports against one printed row.
     *
     * @param parts of its deadline; empty where it has none
     * @param products items of its product column; null where they are not known
     */
    Proofs(List<Part> parts, @Nullable List<String> products, List<Completion> reports) {
        this.parts = parts;
        this.products =
                products == null ? List.of() : products.stream().map(Folded::of).toList();
        this.productsKnown = products != null;
        this.reports = reports;
        parts.forEach(part -> names.put(part, Named.of(part, parts, this.products)));
    }

    /**
     * What closes a part: for each of its items the report that counts.
     *
     * @param by empty where the part is not closed
     * @param maybe whether it may be closed nevertheless, because it is not known what the products are
     */
    record Proof(List<Completion> by, boolean maybe) {
        boolean closes() {
            return !by.isEmpty();
        }
    }

    /** The same row, with the reports that were there already. */
    Proofs with(Predicate<Completion> when) {
        List<Completion> some = reports.stream().filter(when).toList();
        return new Proofs(parts, productsKnown ? products : null, some);
    }

    /** What closes a part; null stands for all that a row without deadline asks for. */
    Proof of(@Nullable Part part) {
        Named named = named(part);
        List<Completion> by = new ArrayList<>();
        int items = Math.max(1, named.products().size());
        for (int i = 0; i < items; i++) {
            String item = named.products().isEmpty() ? null : named.products().get(i);
            finished()
                    .filter(report -> suits(named, report) && (isOn(item, report) || closesAll(named, report)))
                    .min(BEST)
                    .ifPresent(by::add);
        }
        boolean closes = by.size() == items;
        return new Proof(closes ? by : List.of(), !closes && !productsKnown && mayClose(named));
    }

    /** What closes one occurrence of a recurring part: any report on it that names its period. */
    Proof of(Part part, Occasion occurrence) {
        List<Completion> by = finished().filter(report -> isAt(part, occurrence, report)).min(BEST).stream()
                .toList();
        return new Proof(by, false);
    }

    /** The newest sign of life of a part that goes on: reports of work in progress count, too. */
    @Nullable
    Completion last(Part part) {
        Named named = named(part);
        return reports.stream()
                .filter(report -> isAbout(named, report))
                .max(Comparator.comparing(Completion::on).thenComparing(Completion::id))
                .orElse(null);
    }

    /** Reports of finished work that close nothing, because they do not say what, or say what nobody asks for. */
    List<Completion> closingNothing() {
        List<Completion> rest = new ArrayList<>(finished().toList());
        rest.removeIf(report ->
                parts.isEmpty() ? closes(null, report) : parts.stream().anyMatch(p -> closes(p, report)));
        return rest;
    }

    private boolean closes(@Nullable Part part, Completion report) {
        Named named = named(part);
        boolean anyItem = named.products().stream().anyMatch(item -> isOn(item, report));
        return (suits(named, report) && (anyItem || closesAll(named, report)))
                || (part != null && Occasion.within(part).stream().anyMatch(each -> isAt(part, each, report)));
    }

    private Named named(@Nullable Part part) {
        return part == null
                ? new Named(null, null, null, products, 0)
                : Objects.requireNonNull(names.get(part), "a part of this deadline");
    }

    /** Whether a report is about the time of a part, as far as both say. */
    private boolean suits(Named named, Completion report) {
        String said = report.recorded().period();
        if (said == null) {
            return named.occurrence() == null;
        }
        String period = Folded.of(said);
        return named.isAt(period)
                || (named.occurrence() == null
                        && !named.isOtherThan(period)
                        && names.values().stream().noneMatch(other -> other.isAt(period)));
    }

    /** Whether a report that suits a part closes it whatever its items are. */
    private boolean closesAll(Named named, Completion report) {
        String period = report.recorded().period();
        boolean inTime = period != null && named.isAt(Folded.of(period));
        boolean only = parts.size() <= 1;
        if (report.product() == null) {
            return inTime || (period == null && only);
        }
        boolean anyItem = named.products().isEmpty() && (inTime || (only && productsKnown));
        return anyItem || isOn(named.label(), report);
    }

    private boolean isAt(Part part, Occasion occurrence, Completion report) {
        String period = report.recorded().period();
        LocalDate last = part.to();
        boolean oneYear = part.from() != null && last != null && part.from().getYear() == last.getYear();
        int year = oneYear ? occurrence.first().getYear() : 0;
        return period != null
                && occurrence.equals(Occasion.named(Folded.of(period), year))
                && isAbout(named(part), report);
    }

    /** Whether a report does not speak of something else. */
    private static boolean isAbout(Named named, Completion report) {
        return report.product() == null
                || named.products().isEmpty()
                || isOn(named.label(), report)
                || named.products().stream().anyMatch(item -> isOn(item, report));
    }

    private static boolean isOn(@Nullable String item, Completion report) {
        String product = report.product();
        return product != null && Folded.of(product).equals(item);
    }

    private boolean mayClose(Named named) {
        return finished()
                .anyMatch(report ->
                        suits(named, report) && report.product() != null && named.maybe(Folded.of(report.product())));
    }

    private Stream<Completion> finished() {
        return reports.stream().filter(report -> report.recorded().claim() == Claim.DONE);
    }
}
