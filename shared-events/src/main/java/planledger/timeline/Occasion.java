package planledger.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;
import planledger.event.Deadline.Rhythm;

/** Months in a row that tell one thing due from another of its kind: a month, a quarter, half a year, a year. */
record Occasion(YearMonth first, int months) {
    private static final Pattern NAMED = Pattern.compile("(thang|quy) (\\d{1,2})(?: (?:nam )?(\\d{4}))?");
    private static final Pattern HALF = Pattern.compile("6 thang (dau|cuoi) nam(?: (\\d{4}))?");
    private static final Pattern YEAR = Pattern.compile("nam (\\d{4})");
    /** Ten years of months; a part that prints more goes on rather than falls due. */
    private static final int OCCURRENCES_MAX = 120;

    private static final Map<Rhythm, Integer> MONTHS =
            Map.of(Rhythm.MONTH, 1, Rhythm.QUARTER, 3, Rhythm.HALF_YEAR, 6, Rhythm.YEAR, 12);

    /** The months that a folded text names and nothing else; null where it names none. */
    static @Nullable Occasion named(String folded, int yearUnlessSaid) {
        Matcher named = NAMED.matcher(folded);
        if (named.matches()) {
            int months = named.group(1).equals("thang") ? 1 : 3;
            return of(year(named.group(3), yearUnlessSaid), Integer.parseInt(named.group(2)), months);
        }
        Matcher half = HALF.matcher(folded);
        if (half.matches()) {
            return of(year(half.group(2), yearUnlessSaid), half.group(1).equals("dau") ? 1 : 2, 6);
        }
        Matcher year = YEAR.matcher(folded);
        return year.matches() ? of(Integer.parseInt(year.group(1)), 1, 12) : null;
    }

    /** The whole months of a part's window; null where it has none. */
    static @Nullable Occasion of(Deadline.Part part) {
        LocalDate from = part.from();
        LocalDate to = part.to();
        if (from == null || to == null || from.getDayOfMonth() != 1 || to.isBefore(from)) {
            return null;
        }
        YearMonth first = YearMonth.from(from);
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue() + 1;
        Occasion window = new Occasion(first, months);
        return window.to().equals(to) ? window : null;
    }

    /**
     * What a rhythm makes due within a part's window, in order: calendar periods that lie in it as a whole. Empty where
     * the part prints no such window, or no rhythm of the calendar: a week has no name by which a report could close it.
     */
    static List<Occasion> within(Deadline.Part part) {
        Integer months = part.every() == null ? null : MONTHS.get(part.every());
        LocalDate from = part.from();
        LocalDate to = part.to();
        List<Occasion> found = new ArrayList<>();
        if (months != null && from != null && to != null) {
            Occasion next = new Occasion(YearMonth.of(from.getYear(), 1), months);
            for (; !next.to().isAfter(to); next = new Occasion(next.first.plusMonths(months), months)) {
                if (found.size() == OCCURRENCES_MAX) {
                    return List.of();
                }
                if (!next.from().isBefore(from)) {
                    found.add(next);
                }
            }
        }
        return found;
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate to() {
        return first.plusMonths(months - 1L).atEndOfMonth();
    }

    private static @Nullable Occasion of(int year, int number, int months) {
        return number < 1 || number * months > 12
                ? null
                : new Occasion(YearMonth.of(year, (number - 1) * months + 1), months);
    }

    private static int year(@Nullable String said, int unlessSaid) {
        return said == null ? unlessSaid : Integer.parseInt(said);
    }
}
