package planledger.timeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import planledger.event.Disposition;
import planledger.event.PlanId;
import planledger.event.TaskRef;

/**
 * A plan's place was taken by another one, and what became of its tasks (DOMAIN section 5).
 *
 * @param entry revision of the entry that says so
 * @param by the plan that took the place
 * @param disposed the last word known on each task of which an entry speaks
 */
public record Succeeded(long entry, PlanId by, Map<TaskRef, Disposed> disposed) {
    public Succeeded {
        disposed = Map.copyOf(disposed);
    }

    static Succeeded of(Chronicle.End end, PlanId by, List<Disposed> disposed) {
        return new Succeeded(
                end.revision(),
                by,
                disposed.stream()
                        .collect(Collectors.toMap(each -> each.disposition().task(), each -> each)));
    }

    /** What became of a task of the old plan; one of which no entry speaks was dropped in silence, until one does. */
    public Disposition.Kind kindOf(TaskRef task) {
        Disposed said = disposed.get(task);
        return said == null
                ? Disposition.Kind.DROPPED_SILENTLY
                : said.disposition().kind();
    }
}
