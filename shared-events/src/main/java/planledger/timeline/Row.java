package planledger.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Kind;
import planledger.event.Deadline.Part;

/** A printed row as reports of work are held against it: what a report is about, as far as both say. */
final class Row {
    private final List<Part> parts;
    private final @Nullable List<String> products;
    private final Map<Part, Named> names = new HashMap<>();

    /**
     * A row.
     *
     * @param parts of its deadline; empty where it has none
     * @param products items of its product column as printed; null where they are not known
     */
    Row(List<Part> parts, @Nullable List<String> products) {
        this.parts = parts;
        this.products = products;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && parts.equals(row.parts) && Objects.equals(products, row.products);
    }

    @Override
    public int hashCode() {
        return 31 * parts.hashCode() + Objects.hashCode(products);
    }

    List<Part> parts() {
        return parts;
    }

    boolean productsKnown() {
        return products != null;
    }

    /** What a part stands for; null is all that a row without deadline asks for. */
    Named named(@Nullable Part part) {
        return part == null
                ? new Named(null, null, null, folded(), 0)
                : names.computeIfAbsent(part, any -> Named.of(part, parts, folded()));
    }

    private List<String> folded() {
        return products == null ? List.of() : products.stream().map(Spoken::of).toList();
    }

    /** Whether a report closes an item of a part; null is the part of a row that names no items. */
    boolean closes(Named named, @Nullable String item, Completion report) {
        return suits(named, report) && (isOn(item, report) || closesAll(named, report));
    }

    /** Whether a report has its place in the row at all. */
    boolean takes(@Nullable Part part, Completion report) {
        List<Occasion> occurrences = part == null || part.kind() != Kind.RECURRING ? List.of() : Occasion.within(part);
        if (part != null && !occurrences.isEmpty()) {
            return occurrences.stream().anyMatch(each -> isAt(part, each, report));
        }
        Named named = named(part);
        boolean goesOn = part != null && (part.kind() == Kind.STANDING || part.kind() == Kind.RECURRING);
        return closes(named, null, report)
                || named.products().stream().anyMatch(item -> closes(named, item, report))
                || (goesOn && parts.size() == 1 && isAbout(named, report));
    }

    /** Whether a report may close a part, because it is not known what the products are. */
    boolean mayClose(Named named, Completion report) {
        String product = report.product();
        return products == null && product != null && suits(named, report) && named.maybe(Spoken.of(product));
    }

    /** Whether a report names the period of an occurrence and does not speak of another product. */
    boolean isAt(Part part, Occasion occurrence, Completion report) {
        String period = report.recorded().period();
        LocalDate from = part.from();
        LocalDate to = part.to();
        int year = from != null && to != null && from.getYear() == to.getYear() ? to.getYear() : 0;
        return period != null
                && occurrence.equals(Occasion.named(Spoken.of(period), year))
                && isAbout(named(part), report);
    }

    /** Whether a report does not speak of another product, as far as the products are known. */
    boolean isAbout(Named named, Completion report) {
        return report.product() == null
                || named.products().isEmpty()
                || isOn(named.label(), report)
                || named.products().stream().anyMatch(item -> isOn(item, report));
    }

    /** Whether a report names a product of which it is not known whether it is one of a part. */
    boolean mayBeOnAnother(Part part, Completion report) {
        return products == null && report.product() != null && !isOn(named(part).label(), report);
    }

    /** Whether a report is about the time of a part. */
    private boolean suits(Named named, Completion report) {
        String said = report.recorded().period();
        if (said == null) {
            return named.occurrence() == null;
        }
        String period = Spoken.of(said);
        return named.isAt(period)
                || (named.occurrence() == null
                        && !named.isOtherThan(period)
                        && parts.stream().noneMatch(other -> named(other).isAt(period)));
    }

    /** Whether a report that suits a part closes it whatever its items are. */
    private boolean closesAll(Named named, Completion report) {
        String said = report.recorded().period();
        String period = said == null ? "" : Spoken.of(said);
        boolean inTime = said != null && named.isAt(period);
        boolean only = parts.size() <= 1;
        if (report.product() == null) {
            return inTime || (said == null && only);
        }
        boolean noProducts = products != null && products.isEmpty();
        boolean anyProduct = named.isCalled(period) || (noProducts && (only || (inTime && named.label() == null)));
        return anyProduct || isOn(named.label(), report);
    }

    private static boolean isOn(@Nullable String item, Completion report) {
        String product = report.product();
        return product != null && Spoken.of(product).equals(item);
    }
}
