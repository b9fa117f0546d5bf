package planledger.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.deadline.Phrase.Match;
import planledger.event.Deadline.Rhythm;

/** How often, in words. Of several rhythms the shortest counts: what is due each quarter is due with the year's too. */
final class Rhythms {
    private static final Map<String, Rhythm> UNITS =
            Map.of("tuan", Rhythm.WEEK, "thang", Rhythm.MONTH, "quy", Rhythm.QUARTER, "nam", Rhythm.YEAR);
    /** A report of nine months stands between those of the half year and the year. */
    private static final Map<Integer, Rhythm> MONTHS =
            Map.of(3, Rhythm.QUARTER, 6, Rhythm.HALF_YEAR, 9, Rhythm.QUARTER);

    private static final Map<Integer, Rhythm> TIMES_A_YEAR =
            Map.of(1, Rhythm.YEAR, 2, Rhythm.HALF_YEAR, 4, Rhythm.QUARTER, 12, Rhythm.MONTH);
    private static final Map<String, Integer> COUNTS = Map.of("mot", 1, "hai", 2);
    private static final Set<String> MARKS = Set.of("hang", "moi", "tung", "cac");
    private static final Set<String> AND = Set.of(",", "/", "va", "-", "+");
    private static final Set<String> A = Set.of("/", "moi", "mot", "trong", "tren");
    /** After these "quy" is no quarter: quy định, quy chế, quy trình, quy hoạch, quy phạm. */
    private static final Set<String> RULES = Set.of("dinh", "che", "trinh", "hoach", "pham");

    /** A rhythm, where the words go on, and whether it needs no other word to be one. */
    private record Beat(int end, Rhythm rhythm, boolean marked) {}

    private Rhythms() {}

    static List<Match> each(Words words, int at) {
        return beats(words, at, false);
    }

    static List<Match> every(Words words, int at) {
        return beats(words, at, true);
    }

    private static List<Match> beats(Words words, int at, boolean alone) {
        List<Match> found = new ArrayList<>();
        Beat beat = beat(words, at);
        boolean enough = !alone || (beat != null && beat.marked);
        Rhythm shortest = Rhythm.YEAR;
        while (beat != null) {
            shortest = beat.rhythm.compareTo(shortest) < 0 ? beat.rhythm : shortest;
            if (enough) {
                found.add(0, new Match(beat.end, new Seen(List.of(), shortest)));
            }
            enough = true;
            int next = AND.contains(words.text(beat.end)) ? beat.end + 1 : beat.end;
            beat = next > beat.end ? beat(words, words.is(next, "va") ? next + 1 : next) : null;
        }
        return found;
    }

    private static @Nullable Beat beat(Words words, int at) {
        if (count(words, at) > 0 && words.is(at + 1, "lan")) {
            return timesA(words, at);
        }
        boolean marked = MARKS.contains(words.text(at));
        int start = marked || (words.is(at, "cuoi") && words.is(at + 1, "nam")) ? at + 1 : at;
        Rhythm unit = UNITS.get(words.text(start));
        int end = start + 1;
        if (words.small(start) > 0) {
            unit = words.is(end, "thang") ? MONTHS.get(words.small(start)) : null;
            end++;
        } else if (namesOne(words, end) || (unit == Rhythm.QUARTER && RULES.contains(words.text(end)))) {
            return null;
        }
        int once = once(words, end);
        return unit == null ? null : new Beat(once, unit, marked || once > end);
    }

    /** "Tháng 6", "quý IV", "năm 2025" are periods, no rhythms. */
    private static boolean namesOne(Words words, int at) {
        boolean numbered = words.number(at) >= 0 || PeriodWords.quarter(words, at) >= 0;
        return numbered && once(words, at) == at;
    }

    /** Past "/lần", "một lần", "/01 lần". */
    private static int once(Words words, int at) {
        int start = words.is(at, "/") ? at + 1 : at;
        int number = count(words, start) == 1 ? start + 1 : start;
        return number > at && words.is(number, "lan") ? number + 1 : at;
    }

    /** "02 lần/năm". */
    private static @Nullable Beat timesA(Words words, int at) {
        int unitAt = A.contains(words.text(at + 2)) ? at + 3 : at + 2;
        Rhythm unit = UNITS.get(words.text(unitAt));
        int count = count(words, at);
        Rhythm rhythm = unit == Rhythm.YEAR ? TIMES_A_YEAR.get(count) : count == 1 ? unit : null;
        return rhythm == null ? null : new Beat(unitAt + 1, rhythm, true);
    }

    private static int count(Words words, int at) {
        Integer count = COUNTS.get(words.text(at));
        return count != null ? count : words.small(at);
    }
}
