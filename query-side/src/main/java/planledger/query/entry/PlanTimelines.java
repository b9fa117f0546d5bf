package planledger.query.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planledger.event.PlanEvent;
import planledger.event.PlanId;
import planledger.timeline.Timeline;

/**
 * Timelines of plans, folded once and remembered. A remembered one is checked by one read of the plan's head and
 * extended by the entries that it lacks; where only the past is asked for, nothing is read at all.
 */
public final class PlanTimelines {
    /** Entries remembered over all plans; an entry with its place in the fold takes about a kilobyte. */
    static final int ENTRIES_REMEMBERED_MAX = 100_000;

    private final StreamEntries entries;
    private final Cache<PlanId, Timeline> remembered = Caffeine.newBuilder()
            .maximumWeight(ENTRIES_REMEMBERED_MAX)
            .weigher((PlanId id, Timeline timeline) -> (int) Math.max(1, timeline.revision()))
            .build();

    PlanTimelines(StreamEntries entries) {
        this.entries = entries;
    }

    /** The plan with at least the entries that the view shows up to a position; empty where it shows none of it. */
    public Optional<Timeline> upTo(long position, PlanId planId) {
        Timeline timeline = remembered.getIfPresent(planId);
        if (timeline != null && timeline.position() >= position) {
            return Optional.of(timeline);
        }
        return entries.headOfPlan(planId).map(this::at);
    }

    /** The plan as far as its head says. */
    public Timeline at(Head head) {
        Timeline timeline = remembered.get(head.planId(), id -> new Timeline());
        if (timeline.revision() < head.revision()) {
            extend(timeline, head);
            remembered.put(head.planId(), timeline); // Weighs it anew.
        }
        return timeline;
    }

    private void extend(Timeline timeline, Head head) {
        synchronized (timeline) {
            List<planledger.timeline.Entry> missing = new ArrayList<>();
            for (Entry entry : entries.entries(head.stream(), timeline.revision() + 1, head.revision())) {
                missing.add(decoded(entry));
            }
            missing.forEach(timeline::append);
        }
    }

    private static planledger.timeline.Entry decoded(Entry entry) {
        return new planledger.timeline.Entry(
                entry.revision(),
                entry.position(),
                entry.recordedAt(),
                Decoding.actor(entry),
                Decoding.event(entry, PlanEvent.class));
    }
}
