package planledger.deadline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Kind;
import planledger.event.Deadline.Part;

/**
 * Names the parts of a cell. What the cell itself says is due goes first: all of it where a day or period decides
 * ("Báo cáo kết quả năm"), the type of document alone where none does ("Báo cáo"), and for the only part of a cell not
 * even that: "báo cáo định kỳ" is then one expression. Days or periods of one kind are called by themselves ("Quý III",
 * "Quý IV"). Parts that nothing else tells apart are called by the products of the row, the first by the first, where
 * there are as many of the one as of the other. What is left has no name.
 */
final class PartNames {
    private final List<Reading> readings;
    private final List<Words> products;

    private PartNames(List<Reading> readings, List<Words> products) {
        this.readings = readings;
        this.products = products;
    }

    static List<Part> name(List<Reading> readings, List<Words> products) {
        PartNames cell = new PartNames(oneDelivery(readings), products);
        List<@Nullable String> names = cell.names();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < cell.readings.size(); i++) {
            parts.add(cell.readings.get(i).part(names.get(i)));
        }
        return parts;
    }

    /** However many documents a cell reports one after the other, it is one report of a delivery. */
    private static List<Reading> oneDelivery(List<Reading> readings) {
        List<Reading> merged = new ArrayList<>();
        for (Reading reading : readings) {
            boolean again = !merged.isEmpty() && merged.get(merged.size() - 1).kind() == Kind.DELIVERED;
            if (!again || reading.kind() != Kind.DELIVERED) {
                merged.add(reading);
            }
        }
        return merged;
    }

    private List<@Nullable String> names() {
        boolean only = readings.size() == 1;
        List<@Nullable String> names = own(reading -> label(reading, only));
        if (only || names.stream().anyMatch(Objects::nonNull)) {
            return distinct(names) ? names : distinct(own(PartNames::full)) ? own(PartNames::full) : numbered();
        }
        List<@Nullable String> occurrences = occurrences();
        return occurrences.stream().anyMatch(Objects::nonNull) ? occurrences : byProduct();
    }

    private List<@Nullable String> own(Function<Reading, @Nullable String> name) {
        List<@Nullable String> names = new ArrayList<>();
        readings.forEach(reading -> names.add(name.apply(reading)));
        return names;
    }

    private static @Nullable String label(Reading reading, boolean only) {
        Label label = reading.label();
        if (label == null || (only && !reading.dated())) {
            return null;
        }
        return reading.dated() ? label.full() : label.head();
    }

    private static @Nullable String full(Reading reading) {
        return reading.label() == null ? null : reading.label().full();
    }

    /** "Kế hoạch (Quý II)" and "Kế hoạch (Quý IV)". */
    private List<@Nullable String> numbered() {
        List<@Nullable String> occurrences = occurrences();
        List<@Nullable String> names = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            String name = full(readings.get(i));
            String occurrence = occurrences.get(i);
            names.add(name == null || occurrence == null ? name : name + " (" + occurrence + ")");
        }
        return names;
    }

    private List<@Nullable String> occurrences() {
        List<@Nullable String> names = own(reading -> occurrence(reading, false));
        return distinct(names) ? names : own(reading -> occurrence(reading, true));
    }

    /** The day or period itself, where the cell has others of its kind. */
    private @Nullable String occurrence(Reading reading, boolean withYear) {
        Period period = reading.occurrence();
        if (period == null) {
            return null;
        }
        long same = readings.stream()
                .map(Reading::occurrence)
                .filter(other -> other != null && other.kind() == period.kind())
                .count();
        return same > 1 ? period.name(withYear) : null;
    }

    private List<@Nullable String> byProduct() {
        boolean read = readings.stream().noneMatch(reading -> reading.kind() == Kind.UNREAD);
        List<Words> items = products.size() == readings.size()
                ? products
                : products.stream().flatMap(PartNames::items).toList();
        List<@Nullable String> names = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            names.add(read && items.size() == readings.size() ? items.get(i).label() : null);
        }
        return names;
    }

    /** "Kế hoạch" and "báo cáo" of "Kế hoạch, báo cáo": a new item begins with a type of document. */
    private static Stream<Words> items(Words product) {
        List<Words> items = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < product.size(); i++) {
            boolean joins = List.of(",", ";", "va", "/", "+").contains(product.text(i));
            if (joins && !Term.PRODUCT.at(product, i + 1).isEmpty()) {
                items.add(product.part(start, i).trimmed());
                start = i + 1;
            }
        }
        items.add(product.part(start, product.size()).trimmed());
        return items.stream().filter(item -> item.size() > 0);
    }

    private static boolean distinct(List<@Nullable String> names) {
        List<@Nullable String> said = names.stream().filter(Objects::nonNull).toList();
        return new HashSet<>(said).size() == said.size();
    }
}
