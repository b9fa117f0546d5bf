package planledger.query.entry;

import org.jspecify.annotations.Nullable;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.TaskRef;
import planledger.timeline.PlanState;
import planledger.timeline.PlanStatus;
import planledger.timeline.Succeeded;
import planledger.timeline.TaskState;
import planledger.timeline.Timeline;

/**
 * A plan, and how much of it a question knows.
 *
 * @param revision how many of its entries stand at the question's position; at least 1
 * @param upToDate whether everything acknowledged before the question counts, where it asks for the newest
 */
public record Known(Timeline timeline, AsOf asOf, long revision, boolean upToDate) {
    public PlanState state() {
        return timeline.at(asOf.effectiveAt(), revision);
    }

    @Nullable
    public TaskState task(TaskRef ref) {
        return timeline.task(ref, asOf.effectiveAt(), revision);
    }

    public PlanStatus status() {
        return timeline.status(asOf.effectiveAt(), revision);
    }

    @Nullable
    public Succeeded succeeded() {
        return timeline.succeeded(asOf.effectiveAt(), revision);
    }

    public PlanIssued issued() {
        return (PlanIssued) timeline.corrected(1, revision);
    }
}
