package planledger.query.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;
import planledger.timeline.Timeline;
import planledger.web.Declined;
import planledger.web.ProblemKind;

/** Finds the plan that a question is about, as far as the question knows it. */
public final class PlanQuestions {
    private final Knowledge knowledge;
    private final Candidates candidates;
    private final StreamEntries entries;
    private final PlanTimelines timelines;
    private final ReservedKeys keys;

    PlanQuestions(Knowledge knowledge, Candidates candidates, StreamEntries entries, PlanTimelines timelines) {
        this.knowledge = knowledge;
        this.candidates = candidates;
        this.entries = entries;
        this.timelines = timelines;
        this.keys = new ReservedKeys(entries);
    }

    /**
     * Plans held at a position that satisfy every condition, by id, read page by page as they are asked for.
     *
     * @param first the plan from which on; null for every plan
     */
    public Iterable<Known> from(List<Bson> conditions, @Nullable PlanId first, AsOf asOf) {
        List<Bson> all = new ArrayList<>(conditions);
        if (first != null) {
            all.add(Candidates.from(first));
        }
        return () -> new HeldPlans(candidates, entries, timelines, all, asOf);
    }

    /** The plan of a key, its own or one that only leads to it; none where the ledger did not hold it at the position. */
    public List<Known> one(PlanId key, AsOf asOf) {
        return find(key, asOf.position())
                .flatMap(timeline -> known(timeline, asOf))
                .map(List::of)
                .orElse(List.of());
    }

    /** The plan of an id, its own, as known at a position; empty where the ledger did not hold it then. */
    public Optional<Known> at(PlanId planId, AsOf asOf) {
        return timelines.upTo(asOf.position(), planId).flatMap(timeline -> known(timeline, asOf));
    }

    static Optional<Known> known(Timeline timeline, AsOf asOf) {
        long revision = timeline.revisionAt(asOf.position());
        return revision == 0 ? Optional.empty() : Optional.of(new Known(timeline, asOf, revision, true));
    }

    /** Declines with 404 where the ledger did not hold the plan at that position, whatever it holds now. */
    public Known known(String planId, Knowledge.Asked asked) {
        if (!PlanId.isId(planId)) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        AsOf asOf = knowledge.resolve(asked);
        boolean behind = knowledge.isBehind(asked);
        Timeline timeline = find(new PlanId(planId), asOf.position()).orElse(null);
        long revision = timeline == null ? 0 : timeline.revisionAt(asOf.position());
        if (timeline == null || revision == 0) {
            throw Knowledge.lacking(behind);
        }
        return new Known(timeline, asOf, revision, !behind);
    }

    /** A key that is no plan's own may lead to one. */
    private Optional<Timeline> find(PlanId key, long position) {
        Optional<Timeline> own = timelines.upTo(position, key);
        return own.isPresent() ? own : keys.leadsTo(key, position).flatMap(plan -> timelines.upTo(position, plan));
    }
}
