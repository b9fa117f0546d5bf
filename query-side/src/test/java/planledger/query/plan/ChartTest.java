package planledger.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.EffectiveFrom;

class ChartTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 10);

    private static EntryView entry(long revision, EffectiveFrom effect, LocalDate recorded) {
        return new EntryView(
                revision,
                revision,
                recorded.atTime(3, 0).toInstant(ZoneOffset.UTC),
                "clerk",
                "plan-amended",
                effect,
                null,
                List.of());
    }

    /** How far above the diagonal, in hundredths of the chart's height. */
    private static int above(Chart.Mark mark) {
        int across = (mark.x() - Chart.LEFT) * 100 / (Chart.RIGHT - Chart.LEFT);
        int up = (Chart.BOTTOM - mark.y()) * 100 / (Chart.BOTTOM - Chart.TOP);
        return up - across;
    }

    @Test
    void what_is_recorded_on_its_day_stands_on_the_diagonal_and_what_is_back_dated_far_above_it() {
        Chart chart = Chart.of(List.of(
                entry(1, EffectiveFrom.on(DAY), DAY),
                entry(2, EffectiveFrom.on(DAY.plusDays(100)), DAY.plusDays(100)),
                entry(3, EffectiveFrom.on(DAY.plusDays(20)), DAY.plusDays(300)),
                entry(4, EffectiveFrom.on(DAY.plusDays(400)), DAY.plusDays(310))));
        assertEquals(0, above(chart.marks().get(0)), 1);
        assertEquals(0, above(chart.marks().get(1)), 1);
        assertTrue(above(chart.marks().get(2)) > 50);
        assertTrue(above(chart.marks().get(3)) < -10, "Recorded ahead");
    }

    @Test
    void a_day_known_within_bounds_is_a_line_and_one_not_known_at_all_stands_at_the_edge() {
        EffectiveFrom bounded = new EffectiveFrom(
                null,
                new EffectiveFrom.Bound(DAY, EffectiveFrom.Kind.STATED, null),
                new EffectiveFrom.Bound(DAY.plusDays(200), EffectiveFrom.Kind.INFERRED, null));
        Chart chart = Chart.of(
                List.of(entry(1, bounded, DAY.plusDays(300)), entry(2, new EffectiveFrom(null, null, null), DAY)));
        Chart.Mark line = chart.marks().get(0);
        assertTrue(line.first() < line.x() && line.x() < line.last());
        assertEquals(Chart.LEFT, chart.marks().get(1).x());
    }

    @Test
    void entries_of_one_kind_at_one_place_are_one_mark_that_counts_them() {
        Chart chart = Chart.of(List.of(
                entry(1, EffectiveFrom.on(DAY), DAY),
                entry(2, EffectiveFrom.on(DAY), DAY),
                entry(3, EffectiveFrom.on(DAY), DAY.plusYears(10))));
        assertEquals(
                List.of(2, 1),
                chart.marks().stream().map(mark -> mark.entries().size()).toList());
        assertTrue(
                chart.ticks().size() <= 12 && chart.ticks().size() > 2,
                chart.ticks().toString());
    }
}
