package planledger.query.responsibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.agency.Agencies;
import planledger.agency.Responsibility;
import planledger.answer.Answers;
import planledger.answer.Cells;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.PlanId;
import planledger.query.entry.AsOf;
import planledger.query.entry.Candidates;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.LedgerAgencies;
import planledger.query.entry.Meant;
import planledger.query.entry.Paging;
import planledger.query.entry.PlanQuestions;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;
import planledger.web.Cursors;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.Shape;
import planledger.web.Shapes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every task for which an agency answers on a day, named or by succession; in the order of plans and their tasks. */
@RestController
class ResponsibilityListResource {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT_USUAL = 100;

    private final Knowledge knowledge;
    private final PlanQuestions plans;
    private final LedgerAgencies agencies;
    private final Paging paging;

    ResponsibilityListResource(Knowledge knowledge, PlanQuestions plans, LedgerAgencies agencies, Cursors cursors) {
        this.knowledge = knowledge;
        this.plans = plans;
        this.agencies = agencies;
        this.paging = new Paging(cursors, "responsibilities");
    }

    private record Filter(
            String agency,
            Knowledge.Asked asked,
            int limit,
            @Nullable String cursor) {
        List<?> question() {
            return Arrays.asList(agency, asked.effectiveAt(), asked.knownAt(), asked.known());
        }
    }

    @GetMapping("/api/responsibilities")
    ResponseEntity<String> responsibilities(Query query) {
        Filter filter = query.as(in -> read(in, paging.cursor()));
        AsOf now = knowledge.resolve(filter.asked());
        boolean behind = knowledge.isBehind(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        AsOf asOf = place.asOf();
        Agencies registry = agencies.registry();
        Meant meant = Meant.by(filter.agency(), registry, registry.revisionAt(asOf.position()));
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        answer.set("agencies", Answers.value(meant.ids()));
        ArrayNode lines = answer.putArray("responsibilities");
        ResponsibilityAnswers answers = new ResponsibilityAnswers(registry, meant.known(), asOf.effectiveAt());
        String last = fill(filter, asOf, meant, answers, place.after(), lines);
        if (last != null) {
            answer.put("cursor", paging.after(last, asOf, filter.question()));
        }
        answer.set("coverage", Coverage.of(asOf, !behind));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    /** Fills one page; the plan and how many of its lines are shown before the next one begins, or null. */
    private @Nullable String fill(
            Filter filter,
            AsOf asOf,
            Meant meant,
            ResponsibilityAnswers answers,
            @Nullable String after,
            ArrayNode lines) {
        String[] place = after == null ? new String[0] : after.split("#", 2);
        PlanId first = after == null ? null : new PlanId(place[0]);
        String last = after;
        for (Known known : plans.from(List.of(Candidates.agencies(meant.names())), first, asOf)) {
            PlanId plan = known.timeline().planId();
            List<ObjectNode> found = lines(known, meant, answers);
            for (int i = plan.equals(first) ? Integer.parseInt(place[1]) : 0; i < found.size(); i++) {
                if (lines.size() == filter.limit()) {
                    return last;
                }
                lines.add(found.get(i));
                last = plan + "#" + (i + 1);
            }
        }
        return null;
    }

    private static List<ObjectNode> lines(Known known, Meant meant, ResponsibilityAnswers answers) {
        String issuer = TaskResponsibilityResource.issuer(known);
        List<ObjectNode> lines = new ArrayList<>();
        for (TaskState task : known.state().tasks()) {
            for (Field role : List.of(Field.LEAD, Field.COORDINATING)) {
                for (String printed : names(task, role)) {
                    Responsibility now = answers.of(printed, issuer);
                    if (meant.isOneOf(printed, now)) {
                        ObjectNode line = Answers.object();
                        line.put("planId", known.timeline().planId().text());
                        line.put("ref", task.ref().text());
                        line.set("title", Cells.field(task.get(Field.TITLE)));
                        line.put("role", role.wire());
                        lines.add(line.setAll(answers.line(printed, issuer, task)));
                    }
                }
            }
        }
        return lines;
    }

    private static List<String> names(TaskState task, Field role) {
        return task.get(role) instanceof FieldState.Known cell && cell.value() instanceof FieldValue.Names names
                ? names.items()
                : List.of();
    }

    private static Filter read(Input in, Shape<String> cursor) {
        return new Filter(
                Objects.requireNonNullElse(in.required("agency", Shapes.text(200)), ""),
                Knowledge.read(in, "at", "knownAt"),
                in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL),
                in.optional("cursor", cursor));
    }
}
