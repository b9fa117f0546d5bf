package planledger.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;

/** Takes from a history whatever is not needed to show a fault: entries with what refers to them, then items. */
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
        try {
            events = faulty.test(fewer) ? fewer : events;
        } catch (IllegalArgumentException | NullPointerException | NoSuchElementException e) {
            return; // A correction names a place that is gone.
        }
    }

    private void dropItems(int index) {
        int count = items(index).size();
        for (int i = count - 1; i >= 0; i--) {
            List<Item> items = new ArrayList<>(items(index));
            items.remove(i);
            keepIfFaulty(with(index, ((PlanAmended) events.get(index)).withItems(items)));
        }
        if (events.get(index) instanceof PlanAmended e) {
            keepIfFaulty(with(
                    index,
                    new PlanAmended(
                            e.planId(),
                            e.instrument(),
                            e.from(),
                            e.residual(),
                            e.sections(),
                            e.items(),
                            List.of(),
                            e.reason())));
        }
    }

    private List<Item> items(int index) {
        return events.get(index) instanceof PlanAmended amended ? amended.items() : List.of();
    }

    private List<PlanEvent> with(int index, PlanEvent event) {
        List<PlanEvent> other = new ArrayList<>(events);
        other.set(index, event);
        return other;
    }

    /** The history without some entries: corrections and withdrawals of an entry go with it, and later entries move up. */
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
            if (event instanceof CompletionWithdrawn e) {
                int place = places[(int) e.completion() - 1];
                event = place == 0 ? null : new CompletionWithdrawn(e.planId(), place, e.instrument(), e.reason());
            }
            if (event != null && (i < start || i >= end)) {
                fewer.add(event);
                places[i] = fewer.size();
            }
        }
        return fewer;
    }
}
