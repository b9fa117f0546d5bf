package planledger.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanTookPlace;

/** Every wire name there is and ever was. A line is added, never changed: stored events are read by it for decades. */
final class Catalogue {
    private static final List<Line> LINES = List.of(
            new Line("plan-issued", "1", PlanIssued.class),
            new Line("plan-amended", "1", PlanAmended.class),
            new Line("plan-replaced", "1", PlanReplaced.class),
            new Line("plan-took-place", "1", PlanTookPlace.class),
            new Line("completion-recorded", "1", CompletionRecorded.class),
            new Line("entry-corrected", "1", EntryCorrected.class));

    private static final Map<Class<?>, Line> BY_TYPE =
            LINES.stream().collect(Collectors.toUnmodifiableMap(Line::type, line -> line));

    private Catalogue() {}

    /** A wire name in one revision, and the class that carries it in memory. */
    record Line(String name, String revision, Class<? extends PlanEvent> type) {}

    static Stream<Line> lines() {
        return LINES.stream();
    }

    static Line of(PlanEvent event) {
        Line line = BY_TYPE.get(event.getClass());
        if (line == null) {
            throw new AssertionError("An event without a wire name: " + event.getClass());
        }
        return line;
    }
}
