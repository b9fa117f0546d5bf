package planledger.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import planledger.deadline.Phrase.Match;
import planledger.event.Deadline.Kind;

/** Days and periods in words, several or one. Every way to read them is given; the phrase around them decides. */
final class Periods {
    private static final int LIST_MAX = 24;
    private static final List<String> AND = List.of(",", "va", "+", "&");
    private static final List<String> TO = List.of("-", "den", "toi");

    private Periods() {}

    static List<Match> day(Words words, int at) {
        return matches(PeriodWords.days(words, at));
    }

    static List<Match> when(Words words, int at) {
        return matches(PeriodWords.all(words, at));
    }

    static List<Match> window(Words words, int at) {
        Stream<Spot> periods =
                PeriodWords.all(words, at).stream().filter(spot -> spot.period().kind() != Kind.POINT);
        return Stream.concat(range(words, at).stream(), matches(periods.toList()).stream())
                .toList();
    }

    static List<Match> list(Words words, int at) {
        List<Match> found = new ArrayList<>();
        for (Spot first : PeriodWords.all(words, at)) {
            grow(words, first.end(), List.of(first.period()), found);
        }
        return found;
    }

    private static void grow(Words words, int at, List<Period> so, List<Match> found) {
        found.add(new Match(at, Seen.of(so)));
        int next = after(AND, words, at);
        if (next == at || so.size() == LIST_MAX) {
            return;
        }
        Kind kind = so.get(0).kind();
        for (Spot spot : PeriodWords.again(kind, words, next)) {
            if (spot.period().kind() == kind) {
                List<Period> more =
                        Stream.concat(so.stream(), Stream.of(spot.period())).toList();
                grow(words, spot.end(), more, found);
            }
        }
    }

    static List<Match> range(Words words, int at) {
        List<Match> found = new ArrayList<>(daysOfOneMonth(words, at));
        for (Spot first : PeriodWords.all(words, at)) {
            int next = to(words, first.end());
            if (next > first.end()) {
                for (Spot last : PeriodWords.again(first.period().kind(), words, next)) {
                    found.add(new Match(last.end(), Seen.of(List.of(first.period(), last.period()))));
                }
            }
        }
        return found;
    }

    /** "15-20/6": the first day has its month from the last. */
    private static List<Match> daysOfOneMonth(Words words, int at) {
        int number = words.is(at, "ngay") ? at + 1 : at;
        int next = to(words, number + 1);
        if (words.small(number) < 0 || next == number + 1) {
            return List.of();
        }
        return PeriodWords.days(words, next).stream()
                .map(last ->
                        new Match(last.end(), Seen.of(List.of(sameMonth(words.small(number), last), last.period()))))
                .toList();
    }

    private static Period sameMonth(int day, Spot last) {
        return Period.day(day, last.period().month(), last.period().year());
    }

    private static int to(Words words, int at) {
        int end = after(TO, words, at);
        return end > at && words.is(end, "het") ? end + 1 : end;
    }

    /** Past one or two of the words that join, ", và" and "- đến". */
    private static int after(List<String> joiners, Words words, int at) {
        int end = joiners.contains(words.text(at)) ? at + 1 : at;
        return end > at && joiners.contains(words.text(end)) ? end + 1 : end;
    }

    private static List<Match> matches(List<Spot> spots) {
        return spots.stream()
                .map(spot -> new Match(spot.end(), Seen.of(List.of(spot.period()))))
                .toList();
    }

    /** A day or period, and where the words go on. */
    record Spot(int end, Period period) {}
}
