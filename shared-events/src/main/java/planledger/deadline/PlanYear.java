package planledger.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The year a plan is for. A year that a day or period does not print is that of the next in its list, of the other end
 * of its range, else the plan's; a year is missing where all of them are.
 *
 * @param year null where not even that is known
 */
record PlanYear(@Nullable Integer year) {

    /** "Quý II, Quý IV năm 2025" prints one year for both. */
    List<Period> list(List<Period> printed) {
        List<Period> filled = new ArrayList<>(printed);
        for (int i = printed.size() - 1; i >= 0; i--) {
            boolean last = i == printed.size() - 1;
            filled.set(i, last ? own(printed.get(i)) : before(printed.get(i), filled.get(i + 1)));
        }
        return List.copyOf(filled);
    }

    /** Of "Quý IV, Quý I/2026" in a plan for 2025 the first is in 2025. */
    private Period before(Period period, Period next) {
        if (period.year() > 0 || next.year() == 0 || next.inferred()) {
            return own(period);
        }
        Period borrowed = period.in(next.year());
        boolean turnOfYear = year != null && next.year() == year + 1 && later(borrowed, next);
        return turnOfYear ? own(period) : borrowed;
    }

    /** A period, or the two ends of a range. */
    List<Period> window(List<Period> printed) {
        return printed.size() == 2 ? range(printed.get(0), printed.get(1)) : list(printed);
    }

    /** Of "tháng 10 - tháng 3" the second is in the next year. */
    private List<Period> range(Period first, Period last) {
        if (first.year() == 0 && last.year() > 0) {
            Period same = first.in(last.year());
            return List.of(later(same, last) ? first.in(last.year() - 1) : same, last);
        }
        Period begin = own(first);
        Period end = last.year() > 0 || first.year() == 0 ? own(last) : last.in(first.year());
        boolean rolls = last.year() == 0 && end.year() > 0 && later(begin, end);
        return List.of(begin, rolls ? end.in(end.year() + 1) : end);
    }

    private Period own(Period period) {
        return period.year() > 0 || year == null ? period : period.inferredIn(year);
    }

    private static boolean later(Period a, Period b) {
        LocalDate first = a.first();
        LocalDate last = b.last();
        return first != null && last != null && first.isAfter(last);
    }
}
