package planledger.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Kind;
import planledger.event.Labels;

/**
 * A day, a run of months or a point in one, as printed: it may not exist, and its year may be missing.
 *
 * @param kind {@link Kind#BY} for a day; else what the months are
 * @param month first month; outside 1 to 12 where the print names none that exists
 * @param months how many
 * @param day day of the month, for a day; for a point, one of {@link #FIRST}, {@link #MIDDLE}, {@link #LAST}
 * @param year 0 where none is printed or known
 * @param inferred whether the year is the plan's, because none is printed
 */
record Period(Kind kind, int month, int months, int day, int year, boolean inferred) {
    static final int FIRST = 1;
    static final int MIDDLE = 2;
    static final int LAST = 3;

    private static final List<String> POINT_NAMES = List.of("đầu", "giữa", "cuối");
    private static final int LEAP_YEAR = 2000;
    private static final int MIDDLE_OF_MONTH = 15;

    static Period day(int day, int month, int year) {
        return new Period(Kind.BY, month, 1, day, year, false);
    }

    static Period month(int month, int year) {
        return new Period(Kind.MONTH, month, 1, 0, year, false);
    }

    static Period quarter(int quarter, int year) {
        return new Period(Kind.QUARTER, 3 * quarter - 2, 3, 0, year, false);
    }

    static Period year(int year) {
        return new Period(Kind.YEAR, 1, 12, 0, year, false);
    }

    /** The first or last months of a year: "6 tháng đầu năm". */
    static Period months(int first, int count, int year) {
        return new Period(Kind.RANGE, first, count, 0, year, false);
    }

    Period point(int at) {
        return new Period(Kind.POINT, month, months, at, year, inferred);
    }

    Period in(int newYear) {
        return new Period(kind, month, months, day, newYear, inferred);
    }

    Period inferredIn(int planYear) {
        return new Period(kind, month, months, day, planYear, true);
    }

    /** Whether the calendar has it; 29 February only in its year. */
    boolean exists() {
        if (month < 1 || month + months > 13) {
            return false;
        }
        int inYear = year == 0 ? LEAP_YEAR : year;
        return kind != Kind.BY
                || (day >= 1 && day <= YearMonth.of(inYear, month).lengthOfMonth());
    }

    /** The first day; null where it does not exist or its year is not known. */
    @Nullable
    LocalDate first() {
        if (year == 0 || !exists()) {
            return null;
        }
        return kind == Kind.POINT ? pointed() : LocalDate.of(year, month, kind == Kind.BY ? day : 1);
    }

    /** The last day; null where it does not exist or its year is not known. */
    @Nullable
    LocalDate last() {
        if (year == 0 || !exists() || kind == Kind.BY || kind == Kind.POINT) {
            return first();
        }
        return YearMonth.of(year, month + months - 1).atEndOfMonth();
    }

    /** The middle of a year is 30 June; of a quarter or a month, by analogy, the last day of its first half. */
    private LocalDate pointed() {
        if (day == MIDDLE) {
            YearMonth half = YearMonth.of(year, month + (months - 1) / 2);
            return months % 2 == 0 ? half.atEndOfMonth() : half.atDay(MIDDLE_OF_MONTH);
        }
        return day == FIRST
                ? LocalDate.of(year, month, 1)
                : YearMonth.of(year, month + months - 1).atEndOfMonth();
    }

    /** What an occurrence is called: "Quý III", "Tháng 6", "15/6", "Cuối năm 2025"; with the year where asked. */
    String name(boolean withYear) {
        String point = kind == Kind.POINT ? POINT_NAMES.get(day - FIRST) + " " : "";
        String name = point + nameInYear();
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        boolean more = withYear && year > 0 && months < 12;
        return more ? capital + (kind == Kind.RANGE ? " " : "/") + year : capital;
    }

    private String nameInYear() {
        if (kind == Kind.BY) {
            return day + "/" + month;
        }
        if (kind == Kind.RANGE) {
            return months + " tháng " + (month == 1 ? "đầu" : "cuối") + " năm";
        }
        int quarter = (month + 2) / 3;
        return months == 12 ? "năm " + year : months == 1 ? "tháng " + month : "quý " + Labels.roman(quarter);
    }
}
