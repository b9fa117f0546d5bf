package planledger.query.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;

/**
 * Entries on two axes: the day of effect across, the day of recording up, both on one scale, so that the diagonal is
 * "recorded on the day of effect" and an entry recorded late stands far above it. Whole numbers, no fractions.
 */
record Chart(List<Tick> ticks, List<Mark> marks) {
    static final int LEFT = 110;
    static final int RIGHT = 880;
    static final int TOP = 30;
    static final int BOTTOM = 430;

    private static final int NEAR = 26;
    private static final int TICKS_MAX = 12;

    /** The first day of a year, quarter or month on both axes. */
    record Tick(LocalDate day, int x, int y) {}

    /**
     * Entries at one place.
     *
     * @param first first possible day of effect on the axis; less than {@code x} where only bounds are known
     * @param last last possible day of effect on the axis
     * @param dated whether a day of effect is known at all
     */
    record Mark(int x, int y, int first, int last, boolean dated, String type, List<EntryView> entries) {}

    static Chart of(List<EntryView> entries) {
        List<LocalDate> days = entries.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.recordedOn()), bounds(entry.effect())))
                .sorted()
                .toList();
        Scale scale =
                new Scale(days.get(0).minusDays(7), days.get(days.size() - 1).plusDays(7));
        Map<List<Object>, Mark> marks = new LinkedHashMap<>();
        for (EntryView entry : entries) {
            Mark mark = scale.mark(entry);
            List<Object> place = List.of(mark.x / NEAR, mark.y / NEAR, mark.type);
            Mark there = marks.get(place);
            if (there == null) {
                marks.put(place, mark);
            } else {
                there.entries.add(entry);
            }
        }
        return new Chart(scale.ticks(), List.copyOf(marks.values()));
    }

    private static Stream<LocalDate> bounds(@Nullable EffectiveFrom effect) {
        return effect == null
                ? Stream.empty()
                : Stream.of(first(effect), last(effect)).filter(Objects::nonNull);
    }

    private static @Nullable LocalDate first(EffectiveFrom effect) {
        LocalDate first = effect.earliest();
        return first.equals(LocalDate.MIN) ? null : first;
    }

    private static @Nullable LocalDate last(EffectiveFrom effect) {
        LocalDate last = effect.latest();
        return last.equals(LocalDate.MAX) ? null : last;
    }

    private record Scale(LocalDate begin, LocalDate end) {
        int x(LocalDate day) {
            return LEFT + part(day, RIGHT - LEFT);
        }

        int y(LocalDate day) {
            return BOTTOM - part(day, BOTTOM - TOP);
        }

        private int part(LocalDate day, int length) {
            long whole = Math.max(1, ChronoUnit.DAYS.between(begin, end));
            return Math.toIntExact(ChronoUnit.DAYS.between(begin, day) * length / whole);
        }

        Mark mark(EntryView entry) {
            EffectiveFrom effect = entry.effect();
            LocalDate first = effect == null ? null : first(effect);
            LocalDate last = effect == null ? null : last(effect);
            int from = first == null ? LEFT : x(first);
            int to = last == null ? effect == null ? LEFT : RIGHT : x(last);
            boolean dated = first != null || last != null;
            int x = dated ? (from + to) / 2 : LEFT;
            return new Mark(
                    x,
                    y(entry.recordedOn()),
                    dated ? from : x,
                    dated ? to : x,
                    dated,
                    entry.type(),
                    new ArrayList<>(List.of(entry)));
        }

        /** As fine as a dozen ticks allow: months, quarters, half years, years. */
        List<Tick> ticks() {
            long months = ChronoUnit.MONTHS.between(begin, end) + 1;
            int step = Stream.of(1, 3, 6, 12)
                    .filter(each -> months / each <= TICKS_MAX)
                    .findFirst()
                    .orElse(Math.toIntExact(12 * (months / 12 / TICKS_MAX + 1)));
            List<Tick> ticks = new ArrayList<>();
            LocalDate day = LocalDate.of(begin.getYear(), 1, 1);
            for (; !day.isAfter(end); day = day.plusMonths(step)) {
                if (!day.isBefore(begin)) {
                    ticks.add(new Tick(day, x(day), y(day)));
                }
            }
            return ticks;
        }
    }
}
