package planledger.query.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.agency.Agencies;
import planledger.answer.Answers;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanId;
import planledger.event.TaskRef;
import planledger.query.entry.AsOf;
import planledger.query.entry.Candidates;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.LedgerAgencies;
import planledger.query.entry.Meant;
import planledger.query.entry.Paging;
import planledger.query.entry.PlanQuestions;
import planledger.query.entry.TaskStatuses;
import planledger.timeline.TaskStatus;
import planledger.web.Cursors;
import planledger.web.Query;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tasks across plans by plan, agency, status and deadline on a day; in the order of plans and their tasks. */
@RestController
class TaskRegisterResource {
    private final Knowledge knowledge;
    private final Candidates candidates;
    private final PlanQuestions plans;
    private final TaskStatuses statuses;
    private final LedgerAgencies agencies;
    private final Paging paging;

    TaskRegisterResource(
            Knowledge knowledge,
            Candidates candidates,
            PlanQuestions plans,
            TaskStatuses statuses,
            LedgerAgencies agencies,
            Cursors cursors) {
        this.knowledge = knowledge;
        this.candidates = candidates;
        this.plans = plans;
        this.statuses = statuses;
        this.agencies = agencies;
        this.paging = new Paging(cursors, "tasks");
    }

    @GetMapping("/api/tasks")
    ResponseEntity<String> tasks(Query query) {
        TaskFilter filter = query.as(in -> TaskFilter.read(in, paging.cursor()));
        AsOf now = knowledge.resolve(filter.asked());
        boolean behind = knowledge.isBehind(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        AsOf asOf = place.asOf();
        Agencies registry = agencies.registry();
        long registered = registry.revisionAt(asOf.position());
        Meant meant = filter.agency() == null ? null : Meant.by(filter.agency(), registry, registered);
        Page page = new Page(filter, new TaskMatch(filter, meant, registry, registered, asOf.effectiveAt()));
        String last = page.fill(asOf, meant, place.after());
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        answer.set("tasks", page.lines);
        if (last != null) {
            answer.put("cursor", paging.after(last, asOf, filter.question()));
        }
        ObjectNode coverage = Coverage.of(asOf, !behind);
        coverage.set("contentNotHeld", Answers.value(page.contentNotHeld));
        coverage.put("orphansPastDue", page.orphansPastDue);
        answer.set("coverage", coverage);
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    /** One page while it is filled. */
    private final class Page {
        private final TaskFilter filter;
        private final TaskMatch match;
        private final ArrayNode lines = Answers.list();
        private final List<String> contentNotHeld = new ArrayList<>();
        private int orphansPastDue;

        Page(TaskFilter filter, TaskMatch match) {
            this.filter = filter;
            this.match = match;
        }

        /** The task after which the next page begins; null where there is none. */
        @Nullable
        String fill(AsOf asOf, @Nullable Meant meant, @Nullable String after) {
            PlanId first = after == null ? null : new PlanId(after.split("#", 2)[0]);
            String last = after;
            for (PlanId plan : asked(asOf, meant, first)) {
                Known known = plans.at(plan, asOf).orElse(null);
                List<Map.Entry<TaskRef, TaskStatus>> tasks = known == null
                        ? List.of()
                        : List.copyOf(statuses.of(known).entrySet());
                for (Map.Entry<TaskRef, TaskStatus> task :
                        Paging.rest(tasks, each -> plan + "#" + each.getKey(), after)) {
                    TaskMatch.Result result = match.of(Objects.requireNonNull(known), task.getKey(), task.getValue());
                    ObjectNode line = result.line();
                    if (line != null && lines.size() == filter.limit()) {
                        return last;
                    }
                    if (line != null) {
                        lines.add(line);
                        last = plan + "#" + task.getKey();
                    }
                    orphansPastDue += result.isOrphanPastDue() ? 1 : 0;
                }
                if (known != null && known.issued().content() != Content.FULL) {
                    contentNotHeld.add(plan.text());
                }
            }
            return null;
        }

        private Iterable<PlanId> asked(AsOf asOf, @Nullable Meant meant, @Nullable PlanId first) {
            if (filter.plan() != null) {
                return List.of(plans.own(filter.plan(), asOf));
            }
            List<Bson> conditions = new ArrayList<>();
            if (meant != null) {
                conditions.add(Candidates.agencies(meant.names()));
            }
            if (filter.dueBefore() != null) {
                conditions.add(Candidates.dueBefore(filter.dueBefore().toEpochDay()));
            }
            return candidates.plansFrom(conditions, first);
        }
    }
}
