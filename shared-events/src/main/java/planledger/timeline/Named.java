package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Part;

/**
 * What a part of a deadline is called and which product items it stands for, folded.
 *
 * @param label what is due; null where the part has no label
 * @param occurrence the day or period by which alone the part is told from another one of the same name; null where none
 * @param window the months in which it is due; null where it is no run of whole months
 * @param products items that are due by it; empty where it names none of the row's
 */
record Named(
        @Nullable String label,
        @Nullable String occurrence,
        @Nullable Occasion window,
        List<String> products,
        int year) {
    /** As the reader names parts: {@code Kế hoạch (Quý II)}. */
    private static final Pattern NUMBERED = Pattern.compile("^(.*\\S)\\s*\\(([^()]+)\\)$");

    /**
     * One part among those of its deadline.
     *
     * @param products items of the row's product column, folded; empty where it has none or they are not known
     */
    static Named of(Part part, List<Part> parts, List<String> products) {
        LocalDate day = part.to() != null ? part.to() : part.from();
        int year = day == null ? 0 : day.getYear();
        Occasion window = Occasion.of(part);
        String printed = part.label();
        if (printed == null) {
            return new Named(null, null, window, products, year);
        }
        String label = Spoken.of(printed);
        Matcher numbered = NUMBERED.matcher(printed);
        if (numbered.matches() && parts.stream().anyMatch(other -> isOther(part, other, numbered.group(1)))) {
            String core = Spoken.of(numbered.group(1));
            return new Named(core, Spoken.of(numbered.group(2)), window, items(core, products), year);
        }
        boolean period = parts.size() > 1 && Occasion.named(label, year) != null;
        List<String> items = period ? List.of() : items(label, products);
        boolean only = parts.size() == 1 && items.isEmpty();
        return new Named(label, period ? label : null, window, only ? products : items, year);
    }

    private static boolean isOther(Part part, Part other, String core) {
        Matcher numbered = NUMBERED.matcher(other.label() == null ? "" : other.label());
        return !other.equals(part) && numbered.matches() && numbered.group(1).equals(core);
    }

    /**
     * Products that a label stands for: the one that it is; else those that it begins, or that begin it; else the only
     * one of the same type of document, which two words name.
     */
    private static List<String> items(String label, List<String> products) {
        if (products.contains(label)) {
            return List.of(label);
        }
        List<String> found = new ArrayList<>(products);
        found.removeIf(product -> !Spoken.begins(product, label) && !Spoken.begins(label, product));
        if (found.isEmpty()) {
            String[] words = label.split(" ", 3);
            String type = words.length < 2 ? label : words[0] + " " + words[1];
            products.stream().filter(product -> Spoken.begins(product, type)).forEach(found::add);
            return found.size() == 1 ? found : List.of();
        }
        return found;
    }

    /** Whether a folded text is the day or period of this part. */
    boolean isAt(String period) {
        return says(label, period)
                || says(occurrence, period)
                || (window != null && window.equals(Occasion.named(period, year)));
    }

    /** Whether a folded text is the day or period by which alone the part is called. */
    boolean isCalled(String period) {
        return says(label, period) || (label != null && label.equals(occurrence) && isAt(period));
    }

    /** With the year or without it. */
    private boolean says(@Nullable String name, String period) {
        return period.equals(name) || period.equals(name + " " + year);
    }

    /** Whether a folded text names other months, as many as this part's: the third quarter, where this is the fourth. */
    boolean isOtherThan(String period) {
        Occasion other = Occasion.named(period, year);
        return window != null && other != null && other.months() == window.months() && !other.equals(window);
    }

    /** Whether a report on a product may be one on this part, where it is not known what the products are. */
    boolean maybe(String product) {
        return label == null || Spoken.begins(product, label) || Spoken.begins(label, product);
    }
}
