package planledger.timeline;

import java.time.LocalDate;
import java.util.List;
import planledger.event.PlanEvent.PlanIssued;

/**
 * A plan on a day, as known then.
 *
 * @param effectiveAt the day asked about
 * @param revision how many entries of the plan were known
 * @param issued the plan as issued, corrections applied as far as they were known
 * @param governing the acts from which this state comes, the plan's own first, then as recorded
 * @param tasks every task that is there or may be, in printed order
 */
public record PlanState(
        LocalDate effectiveAt,
        long revision,
        PlanIssued issued,
        PlanStatus status,
        List<GovernedBy> governing,
        List<SectionState> sections,
        List<TaskState> tasks,
        List<TargetState> targets) {

    public PlanState {
        governing = List.copyOf(governing);
        sections = List.copyOf(sections);
        tasks = List.copyOf(tasks);
        targets = List.copyOf(targets);
    }
}
