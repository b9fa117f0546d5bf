package planledger.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planledger.event.AgencyEvent.AgencyEntryCorrected;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.LedgerEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.KeyReserved;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanRepealed;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanEvent.TasksDisposed;

/** Every wire name there is and ever was. A line is added, never changed: stored events are read by it for decades. */
final class Catalogue {
    private static final List<Line> LINES = List.of(
            new Line("plan-issued", "1", PlanIssued.class),
            new Line("plan-issued", "2", PlanIssued.class),
            new Line("plan-amended", "1", PlanAmended.class),
            new Line("plan-amended", "2", PlanAmended.class),
            new Line("plan-replaced", "1", PlanReplaced.class),
            new Line("plan-took-place", "1", PlanTookPlace.class),
            new Line("plan-repealed", "1", PlanRepealed.class),
            new Line("plan-suspended", "1", PlanSuspended.class),
            new Line("plan-resumed", "1", PlanResumed.class),
            new Line("tasks-disposed", "1", TasksDisposed.class),
            new Line("completion-recorded", "1", CompletionRecorded.class),
            new Line("completion-withdrawn", "1", CompletionWithdrawn.class),
            new Line("finding-responded", "1", FindingResponded.class),
            new Line("entry-corrected", "1", EntryCorrected.class),
            new Line("entry-corrected", "2", EntryCorrected.class),
            new Line("key-reserved", "1", KeyReserved.class),
            new Line("agency-registered", "1", AgencyRegistered.class),
            new Line("succession-recorded", "1", SuccessionRecorded.class),
            new Line("agency-entry-corrected", "1", AgencyEntryCorrected.class),
            new Line("document-status-recorded", "1", DocumentStatusRecorded.class));

    private static final Map<Class<?>, Line> BY_TYPE =
            LINES.stream().collect(Collectors.toUnmodifiableMap(Line::type, line -> line, (older, newer) -> newer));

    private Catalogue() {}

    /** A wire name in one revision, and the class that carries it in memory; the last revision listed is written. */
    record Line(String name, String revision, Class<? extends LedgerEvent> type) {}

    static Stream<Line> lines() {
        return LINES.stream();
    }

    /** The line under which an event is written. */
    static Line of(Class<? extends LedgerEvent> type) {
        Line line = BY_TYPE.get(type);
        if (line == null) {
            throw new AssertionError("An event without a wire name: " + type);
        }
        return line;
    }
}
