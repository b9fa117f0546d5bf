package planledger.timeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import planledger.event.Disposition;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.event.TaskRef;

/**
 * The last word known on what became of one task of a replaced plan.
 *
 * @param entry revision of the entry that says it
 */
public record Disposed(Disposition disposition, long entry) {

    /** Task by task in the order of their labels; the entry recorded last counts, and in it what it says last. */
    static List<Disposed> of(List<Entry> known) {
        Map<TaskRef, Disposed> last = new TreeMap<>();
        for (Entry entry : known) {
            PlanEvent event = entry.event();
            for (Disposition each : said(event)) {
                if (each.plan().equals(event.planId())) { // A replacement of several plans tells of each in its own.
                    last.put(each.task(), new Disposed(each, entry.revision()));
                }
            }
        }
        return List.copyOf(last.values());
    }

    private static List<Disposition> said(PlanEvent event) {
        if (event instanceof PlanReplaced replaced) {
            return replaced.dispositions();
        }
        return event instanceof TasksDisposed disposed ? disposed.dispositions() : List.of();
    }
}
