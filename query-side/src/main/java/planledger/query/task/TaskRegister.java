package planledger.query.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import planledger.agency.Agencies;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanId;
import planledger.event.TaskRef;
import planledger.query.entry.AsOf;
import planledger.query.entry.Candidates;
import planledger.query.entry.IssuerWords;
import planledger.query.entry.Known;
import planledger.query.entry.LedgerAgencies;
import planledger.query.entry.Meant;
import planledger.query.entry.Paging;
import planledger.query.entry.PlanQuestions;
import planledger.query.entry.TaskStatuses;
import planledger.timeline.TaskStatus;

/** Finds tasks across plans on a day, as known then; in the order of plans and their tasks. */
@Component
final class TaskRegister {
    private final PlanQuestions plans;
    private final TaskStatuses statuses;
    private final LedgerAgencies agencies;

    TaskRegister(PlanQuestions plans, TaskStatuses statuses, LedgerAgencies agencies) {
        this.plans = plans;
        this.statuses = statuses;
        this.agencies = agencies;
    }

    /**
     * How far a search came.
     *
     * @param last the task after which the next one begins; null where there is nothing more
     * @param isComplete whether everything was looked at
     * @param plans how many were looked at
     * @param contentNotHeld of those, plans of which tasks may be missing
     * @param orphansPastDue tasks that only their lapsed deadlines keep out of a list of orphans
     */
    record Searched(
            @Nullable String last, boolean isComplete, int plans, List<String> contentNotHeld, int orphansPastDue) {}

    /** The registry as every answer at a position sees it. */
    record Registered(Agencies registry, long revision) {}

    Registered registered(AsOf asOf) {
        Agencies registry = agencies.registry();
        return new Registered(registry, registry.revisionAt(asOf.position()));
    }

    /**
     * Hands over what is asked for, task by task, until no more is taken or as many plans were looked at.
     *
     * @param after the task after which to begin; null for the first
     * @param taken false where there is no room: then the task is the first of the next search
     */
    Searched search(TaskFilter filter, AsOf asOf, @Nullable String after, int plansMax, Predicate<Matched> taken) {
        Registered registered = registered(asOf);
        Meant meant = filter.agency() == null
                ? null
                : Meant.by(filter.agency(), registered.registry(), registered.revision());
        TaskMatch match =
                new TaskMatch(filter, meant, registered.registry(), registered.revision(), asOf.effectiveAt());
        Search search = new Search(match, taken, after);
        for (Known known : asked(filter, asOf, meant, after)) {
            boolean isAsked = filter.place() == null || IssuerWords.fit(known.issued(), filter.place());
            if (isAsked && (search.plans == plansMax || !search.take(known, after))) {
                return search.ended(true);
            }
        }
        return search.ended(false);
    }

    private Iterable<Known> asked(TaskFilter filter, AsOf asOf, @Nullable Meant meant, @Nullable String after) {
        if (filter.plan() != null) {
            return plans.one(filter.plan(), asOf);
        }
        List<Bson> conditions = new ArrayList<>();
        if (meant != null) {
            conditions.add(Candidates.agencies(meant.names()));
        }
        if (filter.dueBefore() != null) {
            conditions.add(Candidates.dueBefore(filter.dueBefore().toEpochDay()));
        }
        return plans.from(conditions, after == null ? null : new PlanId(after.split("#", 2)[0]), asOf);
    }

    /** One search under way. */
    private final class Search {
        private final TaskMatch match;
        private final Predicate<Matched> taken;
        private final List<String> contentNotHeld = new ArrayList<>();
        private @Nullable String last;
        private int plans;
        private int orphansPastDue;

        Search(TaskMatch match, Predicate<Matched> taken, @Nullable String after) {
            this.match = match;
            this.taken = taken;
            this.last = after;
        }

        /** Takes one plan; false where there was no room for one of its tasks. */
        boolean take(Known known, @Nullable String after) {
            PlanId plan = known.timeline().planId();
            plans++;
            List<Map.Entry<TaskRef, TaskStatus>> tasks =
                    List.copyOf(statuses.of(known).entrySet());
            for (Map.Entry<TaskRef, TaskStatus> task : Paging.rest(tasks, each -> plan + "#" + each.getKey(), after)) {
                TaskMatch.Result result = match.of(known, task.getKey(), task.getValue());
                if (result.found() != null && !taken.test(result.found())) {
                    return false;
                }
                last = result.found() == null ? last : plan + "#" + task.getKey();
                orphansPastDue += result.isOrphanPastDue() ? 1 : 0;
            }
            if (known.issued().content() != Content.FULL) {
                contentNotHeld.add(plan.text());
            }
            return true;
        }

        Searched ended(boolean isCut) {
            return new Searched(isCut ? last : null, !isCut, plans, contentNotHeld, orphansPastDue);
        }
    }
}
