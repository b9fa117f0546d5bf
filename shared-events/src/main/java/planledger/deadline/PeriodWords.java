package planledger.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import planledger.deadline.Periods.Spot;
import planledger.event.Deadline.Kind;
import planledger.event.Labels;

/** How one day or period is printed: "ngày 16 tháng 01 năm 2025", "16/01", "Quý IV/2025", "6 tháng đầu năm". */
final class PeriodWords {
    private static final Map<String, Integer> POINTS =
            Map.of("dau", Period.FIRST, "giua", Period.MIDDLE, "cuoi", Period.LAST);
    private static final Set<String> THROUGHOUT = Set.of("trong", "ca", "suot");
    private static final Set<Integer> MONTHS_COUNTED = Set.of(3, 6, 9);

    private PeriodWords() {}

    static List<Spot> all(Words words, int at) {
        List<Spot> found = new ArrayList<>(days(words, at));
        found.addAll(months(words, at));
        found.addAll(quarters(words, at));
        found.addAll(years(words, at));
        found.addAll(halves(words, at));
        found.addAll(points(words, at));
        return found;
    }

    /** The next of a list, where the number alone may stand for what the first one was called. */
    static List<Spot> again(Kind kind, Words words, int at) {
        List<Spot> found = new ArrayList<>(all(words, at));
        if (kind == Kind.MONTH && words.small(at) >= 0) {
            found.addAll(withYear(words, at + 1, Period.month(words.small(at), 0)));
        } else if (kind == Kind.QUARTER && quarter(words, at) >= 0) {
            found.addAll(withYear(words, at + 1, Period.quarter(quarter(words, at), 0)));
        }
        return found;
    }

    static List<Spot> days(Words words, int at) {
        boolean said = words.is(at, "ngay");
        int start = said ? at + 1 : at;
        int day = words.small(start);
        int month = words.small(start + 2);
        if (day < 0 || month < 0) {
            return List.of();
        }
        String sign = words.text(start + 1);
        if (sign.equals("thang")) {
            return withYear(words, start + 3, Period.day(day, month, 0));
        }
        List<Spot> found = new ArrayList<>();
        if (List.of("/", "-", ".").contains(sign) && words.is(start + 3, sign) && words.year(start + 4) > 0) {
            found.add(new Spot(start + 5, Period.day(day, month, words.year(start + 4))));
        }
        boolean mayBe = said || (day >= 1 && day <= 31 && month >= 1 && month <= 12);
        if (sign.equals("/") && mayBe && !words.is(start + 3, "/")) {
            found.addAll(withYear(words, start + 3, Period.day(day, month, 0)));
        }
        return found;
    }

    private static List<Spot> months(Words words, int at) {
        int number = words.small(at + 1);
        if (words.is(at, "thang") && number >= 0) {
            return withYear(words, at + 2, Period.month(number, 0));
        }
        int start = words.is(at, "t") && number >= 0 ? at + 1 : at;
        int month = words.small(start);
        boolean full = month >= 1 && month <= 12 && words.is(start + 1, "/") && words.year(start + 2) > 0;
        return full ? List.of(new Spot(start + 3, Period.month(month, words.year(start + 2)))) : List.of();
    }

    private static List<Spot> quarters(Words words, int at) {
        int start = words.is(at, "q") && words.is(at + 1, ".") ? at + 2 : at + 1;
        boolean said = words.is(at, "quy") || words.is(at, "q");
        int quarter = quarter(words, start);
        return said && quarter >= 0 ? withYear(words, start + 1, Period.quarter(quarter, 0)) : List.of();
    }

    /** Number of a quarter, Roman or not, that may not exist; -1 where there is none. */
    static int quarter(Words words, int at) {
        String text = words.text(at);
        boolean roman = !text.isEmpty() && text.chars().allMatch(c -> "ivx".indexOf(c) >= 0);
        int value = roman ? Labels.value(text.toUpperCase(Locale.ROOT)) : 0;
        return value > 0 ? value : words.small(at);
    }

    private static List<Spot> years(Words words, int at) {
        int start = words.is(at, "ca") || words.is(at, "suot") ? at + 1 : at;
        int number = words.is(start, "nam") ? start + 1 : start;
        if (words.year(number) > 0) {
            return List.of(new Spot(number + 1, Period.year(words.year(number))));
        }
        int word = THROUGHOUT.contains(words.text(at)) ? at + 1 : at;
        word = word > at && words.is(word, "ca") ? word + 1 : word;
        boolean wholeYear = words.is(word, "nam") && (word > at || (at > 0 && words.is(at - 1, "het")));
        return wholeYear ? List.of(new Spot(word + 1, Period.year(0))) : List.of();
    }

    private static List<Spot> halves(Words words, int at) {
        int count = words.is(at, "nua") ? 6 : words.is(at + 1, "thang") ? words.small(at) : 0;
        int start = words.is(at, "nua") ? at + 1 : at + 2;
        boolean dau = words.is(start, "dau");
        if (!MONTHS_COUNTED.contains(count) || !words.is(start + 1, "nam") || !(dau || words.is(start, "cuoi"))) {
            return List.of();
        }
        return withYear(words, start + 2, Period.months(dau ? 1 : 13 - count, count, 0));
    }

    private static List<Spot> points(Words words, int at) {
        Integer point = POINTS.get(words.text(at));
        if (point == null) {
            return List.of();
        }
        List<Spot> of = new ArrayList<>(months(words, at + 1));
        of.addAll(quarters(words, at + 1));
        if (words.is(at + 1, "nam")) {
            of.addAll(withYear(words, at + 2, Period.year(0)));
        }
        return of.stream()
                .map(spot -> new Spot(spot.end(), spot.period().point(point)))
                .toList();
    }

    /** "/2025", "-2025", "năm 2025", ", năm 2025" or "2025" after a period; or no year. */
    private static List<Spot> withYear(Words words, int at, Period period) {
        int next = at;
        if (words.is(at, "/") || words.is(at, "-")) {
            next = words.is(at + 1, "nam") ? at + 2 : at + 1;
        } else {
            next = words.is(next, ",") ? next + 1 : next;
            next = words.is(next, "cua") || words.is(next, "trong") ? next + 1 : next;
            next = words.is(next, "nam") ? next + 1 : next > at ? -1 : at;
        }
        Spot without = new Spot(at, period);
        return next < 0 || words.year(next) == 0
                ? List.of(without)
                : List.of(new Spot(next + 1, period.in(words.year(next))), without);
    }
}
