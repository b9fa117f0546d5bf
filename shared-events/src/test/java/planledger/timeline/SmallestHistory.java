package planledger.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;

/** Takes from a history whatever is not needed to show a fault: entries with their corrections, then items. */
final class SmallestHistory {
    private final Predicate<List<PlanEvent>> faulty;
    private List<PlanEvent> events;

    private SmallestHistory(List<PlanEvent> events, Predicate<List<PlanEvent>> faulty) {
        this.events = events;
        this.faulty = faulty;
    }

    static List<PlanEvent> of(List<PlanEvent> events, Predicate<List<PlanEvent>> faulty) {
        SmallestHistory history = new SmallestHistory(events, faulty);
        for (int many = events.size() / 2; many > 0; many /= 2) {
            for (int end = history.events.size(); end > 1; end -= many) {
                history.keepIfFaulty(without(history.events, Math.max(1, end - many), end));
            }
        }
        for (int i = history.events.size() - 1; i > 0; i--) {
            history.dropItems(i);
        }
        return history.events;
    }

    private void keepIfFaulty(List<PlanEvent> fewer) {
        if (faulty.test(fewer)) {
            events = fewer;
        }
    }

    private void dropItems(int index) {
        int count = events.get(index) instanceof PlanAmended amended
                ? amended.items().size()
                : 0;
        for (int i = count - 1; i >= 0; i--) {
            PlanAmended e = (PlanAmended) events.get(index);
            List<Item> items = new ArrayList<>(e.items());
            items.remove(i);
            List<PlanEvent> fewer = new ArrayList<>(events);
            fewer.set(
                    index,
                    new PlanAmended(
                            e.planId(),
                            e.instrument(),
                            e.from(),
                            e.residual(),
                            e.sections(),
                            items,
                            e.targets(),
                            e.reason()));
            keepIfFaulty(fewer);
        }
    }

    /** The history without some entries: corrections of an entry go with it, and later entries move up. */
    private static List<PlanEvent> without(List<PlanEvent> events, int start, int end) {
        List<PlanEvent> fewer = new ArrayList<>();
        int[] places = new int[events.size()];
        for (int i = 0; i < events.size(); i++) {
            PlanEvent event = events.get(i);
            if (event instanceof EntryCorrected e) {
                int place = places[(int) e.entry() - 1];
                event = place == 0
                        ? null
                        : new EntryCorrected(
                                e.planId(), place, e.path(), e.was(), e.to(), e.deadline(), e.instrument(), e.reason());
            }
            if (event != null && (i < start || i >= end)) {
                fewer.add(event);
                places[i] = fewer.size();
            }
        }
        return fewer;
    }
}
