package planledger.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline.Kind;
import planledger.event.Deadline.Part;
import planledger.event.Deadline.Rhythm;

/**
 * One thing that a clause says is due, before it has its name among the others of the cell.
 *
 * @param occurrence the day or period that tells it from the others of its kind; null where it is none
 * @param label what the clause itself says is due; null where it does not say
 */
record Reading(
        Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean yearInferred,
        @Nullable Rhythm every,
        @Nullable Period occurrence,
        @Nullable Label label) {

    static final Reading UNREAD = of(Kind.UNREAD);

    static Reading of(Kind kind) {
        return new Reading(kind, null, null, false, null, null, null);
    }

    /** All of a day or period. */
    static Reading all(Period period) {
        return in(period.kind(), period.kind() == Kind.BY ? null : period.first(), period.last(), period);
    }

    /** In time to the last day of a period. */
    static Reading until(Period period) {
        return in(Kind.BY, null, period.last(), period);
    }

    /** In time to the day before a day or period. */
    static Reading before(Period period) {
        LocalDate first = period.first();
        return in(Kind.BY_EXCLUSIVE, null, first == null ? null : first.minusDays(1), period);
    }

    private static Reading in(Kind kind, @Nullable LocalDate from, @Nullable LocalDate to, Period period) {
        return period.exists()
                ? new Reading(kind, from, to, period.inferred(), null, period, null)
                : new Reading(
                        Kind.INVALID,
                        null,
                        null,
                        period.inferred() && period.in(0).exists(),
                        null,
                        period,
                        null);
    }

    /** From the first day of one to the last day of another; a range that ends before it begins does not exist. */
    static Reading range(List<Period> ends) {
        Period first = ends.get(0);
        Period last = ends.get(1);
        LocalDate from = first.first();
        LocalDate to = last.last();
        boolean backwards = from != null && to != null && to.isBefore(from);
        boolean inferred = first.inferred() || last.inferred();
        return first.exists() && last.exists() && !backwards
                ? new Reading(Kind.RANGE, from, to, inferred, null, null, null)
                : new Reading(Kind.INVALID, null, null, inferred, null, null, null);
    }

    /** From the first day of a period, without an end. */
    static Reading onwards(Period period) {
        return in(Kind.RANGE, period.first(), null, period);
    }

    /** Comes again on a day or in a period of each year. */
    static Reading yearly(Period period) {
        return period.exists()
                ? new Reading(Kind.RECURRING, null, null, false, Rhythm.YEAR, period, null)
                : new Reading(Kind.INVALID, null, null, false, null, period, null);
    }

    /** Goes on or comes again in a period, or as long as the plan has effect. */
    static Reading goingOn(Kind kind, @Nullable Rhythm every, List<Period> window) {
        if (window.isEmpty()) {
            return new Reading(kind, null, null, false, every, null, null);
        }
        Reading span = window.size() == 1 ? all(window.get(0)) : range(window);
        return span.kind == Kind.INVALID
                ? span
                : new Reading(kind, span.from, span.to, span.yearInferred, every, null, null);
    }

    Reading called(@Nullable Label newLabel) {
        return newLabel == null ? this : new Reading(kind, from, to, yearInferred, every, occurrence, newLabel);
    }

    static List<Reading> both(List<Reading> left, List<Reading> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    /** "Quý I/2025 (trước 15/3/2025)" is one thing due, by the narrower of the two; anything else in a row is several. */
    static List<Reading> inRow(List<Reading> left, List<Reading> right) {
        return left.size() == 1 && right.size() == 1 && right.get(0).narrows(left.get(0))
                ? List.of(right.get(0).in(left.get(0)))
                : both(left, right);
    }

    private boolean narrows(Reading wider) {
        if (label != null || !dated() || !wider.dated() || to == null || wider.from == null || wider.to == null) {
            return false;
        }
        LocalDate first = from != null ? from : to;
        return !first.isBefore(wider.from) && !to.isAfter(wider.to);
    }

    private Reading in(Reading wider) {
        return new Reading(kind, from != null ? from : wider.from, to, yearInferred, every, occurrence, wider.label);
    }

    /** Whether a day in the calendar decides whether it is late. */
    boolean dated() {
        return kind.compareTo(Kind.RECURRING) < 0 || kind == Kind.INVALID;
    }

    Part part(@Nullable String name) {
        return new Part(name, kind, from, to, yearInferred, every);
    }
}
