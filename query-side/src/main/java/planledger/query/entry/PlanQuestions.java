package planledger.query.entry;

import java.util.Optional;
import planledger.event.PlanId;
import planledger.timeline.Timeline;
import planledger.web.Declined;
import planledger.web.ProblemKind;

/** Finds the plan that a question is about, as far as the question knows it. */
public final class PlanQuestions {
    private final Knowledge knowledge;
    private final PlanTimelines timelines;
    private final ReservedKeys keys;

    PlanQuestions(Knowledge knowledge, PlanTimelines timelines, ReservedKeys keys) {
        this.knowledge = knowledge;
        this.keys = keys;
        this.timelines = timelines;
    }

    /** The plan's own id, as known at a position, of a key that may only lead to it; the key itself where it leads to none. */
    public PlanId own(PlanId key, AsOf asOf) {
        return find(key, asOf.position()).map(Timeline::planId).orElse(key);
    }

    /** The plan of an id, its own, as known at a position; empty where the ledger did not hold it then. */
    public Optional<Known> at(PlanId planId, AsOf asOf) {
        return timelines.upTo(asOf.position(), planId).flatMap(timeline -> {
            long revision = timeline.revisionAt(asOf.position());
            return revision == 0 ? Optional.empty() : Optional.of(new Known(timeline, asOf, revision, true));
        });
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
