package planledger.query.entry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;

/** Plans that satisfy some conditions, by id, as known at a position: two reads a page, each plan folded when it is met. */
final class HeldPlans implements Iterator<Known> {
    private static final int PLANS_PER_PAGE = 200;

    private final Candidates candidates;
    private final StreamEntries entries;
    private final PlanTimelines timelines;
    private final List<Bson> conditions;
    private final AsOf asOf;
    private final Deque<Head> page = new ArrayDeque<>();
    private @Nullable PlanId last;
    private boolean ended;
    private @Nullable Known next;

    HeldPlans(Candidates candidates, StreamEntries entries, PlanTimelines timelines, List<Bson> conditions, AsOf asOf) {
        this.candidates = candidates;
        this.entries = entries;
        this.timelines = timelines;
        this.conditions = conditions;
        this.asOf = asOf;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !(page.isEmpty() && ended)) {
            if (page.isEmpty()) {
                turn();
            } else {
                next = PlanQuestions.known(timelines.at(page.pop()), asOf).orElse(null);
            }
        }
        return next != null;
    }

    private void turn() {
        List<PlanId> ids = candidates.plans(conditions, last, PLANS_PER_PAGE);
        ended = ids.size() < PLANS_PER_PAGE;
        if (!ids.isEmpty()) {
            last = ids.get(ids.size() - 1);
            page.addAll(entries.heads(ids));
        }
    }

    @Override
    public Known next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Known known = next;
        next = null;
        return known;
    }
}
