package planledger.query.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.agency.Agencies;
import planledger.answer.Answers;
import planledger.event.PlanId;
import planledger.finding.Finding;
import planledger.finding.Rules;
import planledger.query.entry.AsOf;
import planledger.query.entry.Candidates;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.LedgerAgencies;
import planledger.query.entry.Meant;
import planledger.query.entry.Paging;
import planledger.query.entry.PlanQuestions;
import planledger.query.entry.QueryRule;
import planledger.web.Cursors;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.Shape;
import planledger.web.Shapes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings by rule, plan and agency on a day, as known then; in the order of plans, rules and tasks. */
@RestController
class FindingListResource {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT_USUAL = 100;

    private final Knowledge knowledge;
    private final Candidates candidates;
    private final PlanQuestions plans;
    private final LedgerAgencies agencies;
    private final Inspections inspections;
    private final Paging paging;

    FindingListResource(
            Knowledge knowledge,
            Candidates candidates,
            PlanQuestions plans,
            LedgerAgencies agencies,
            Inspections inspections,
            Cursors cursors) {
        this.knowledge = knowledge;
        this.candidates = candidates;
        this.plans = plans;
        this.agencies = agencies;
        this.inspections = inspections;
        this.paging = new Paging(cursors, "findings");
    }

    private record Filter(
            @Nullable String rule,
            @Nullable PlanId plan,
            @Nullable String agency,
            Knowledge.Asked asked,
            int limit,
            @Nullable String cursor) {
        List<?> question() {
            return Arrays.asList(rule, plan, agency, asked.effectiveAt(), asked.knownAt(), asked.known());
        }
    }

    @GetMapping("/api/findings")
    ResponseEntity<String> findings(Query query) {
        Filter filter = query.as(in -> read(in, paging.cursor()));
        AsOf now = knowledge.resolve(filter.asked());
        boolean behind = knowledge.isBehind(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        AsOf asOf = place.asOf();
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        ArrayNode lines = answer.putArray("findings");
        String last = fill(filter, asOf, place.after(), lines);
        if (last != null) {
            answer.put("cursor", paging.after(last, asOf, filter.question()));
        }
        ObjectNode coverage = Coverage.of(asOf, !behind);
        coverage.set("findingRules", Answers.value(filter.rule() == null ? Rules.names() : List.of(filter.rule())));
        answer.set("coverage", coverage);
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    /** Fills one page; the finding after which the next one begins, or null where there is none. */
    private @Nullable String fill(Filter filter, AsOf asOf, @Nullable String after, ArrayNode lines) {
        Agencies registry = agencies.registry();
        String agency = filter.agency();
        Meant meant = agency == null ? null : Meant.by(agency, registry, registry.revisionAt(asOf.position()));
        List<Bson> conditions = meant == null ? List.of() : List.of(Candidates.agencies(meant.names()));
        PlanId first = after == null ? null : new PlanId(after.split("#", 2)[0]);
        String last = after;
        Iterable<PlanId> asked = filter.plan() != null
                ? List.of(plans.own(filter.plan(), asOf))
                : candidates.plansFrom(conditions, first);
        for (PlanId plan : asked) {
            Known known = plans.at(plan, asOf).orElse(null);
            List<Finding> found = known == null ? List.of() : inspections.find(known, filter.rule(), meant);
            for (Finding finding : Paging.rest(found, FindingListResource::id, after)) {
                if (lines.size() == filter.limit()) {
                    return last;
                }
                lines.add(JudgedFindings.finding(finding, Objects.requireNonNull(known)));
                last = id(finding);
            }
        }
        return null;
    }

    private static String id(Finding finding) {
        return finding.plan() + "#" + finding.key();
    }

    private static Filter read(Input in, Shape<String> cursor) {
        return new Filter(
                in.optional("rule", Shapes.oneOf(Rules.names())),
                in.optional(
                        "plan",
                        Shapes.SLUG.where(PlanId::isId, QueryRule.NOT_A_PLAN_ID).as(PlanId::new)),
                in.optional("agency", Shapes.text(200)),
                Knowledge.read(in, "at", "knownAt"),
                in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL),
                in.optional("cursor", cursor));
    }
}
