package planledger.query.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.answer.PlanAnswers;
import planledger.event.PlanId;
import planledger.query.entry.AsOf;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Paging;
import planledger.web.Cursors;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.Shape;
import planledger.web.Shapes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans by issuer, year, status on a day and words; in the order of their ids, page by page. */
@RestController
class PlanListResource {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT_USUAL = 100;

    private final Knowledge knowledge;
    private final PlanSearch search;
    private final Paging paging;

    PlanListResource(Knowledge knowledge, PlanSearch search, Cursors cursors) {
        this.knowledge = knowledge;
        this.search = search;
        this.paging = new Paging(cursors, "plans");
    }

    private record Filter(
            PlanSearch.Sought sought,
            Knowledge.Asked asked,
            int limit,
            @Nullable String cursor) {
        /** What is asked, apart from the place in the list. */
        List<?> question() {
            return Arrays.asList(
                    sought.issuer(),
                    sought.year(),
                    sought.status(),
                    sought.words(),
                    asked.effectiveAt(),
                    asked.knownAt(),
                    asked.known());
        }
    }

    @GetMapping("/api/plans")
    ResponseEntity<String> plans(Query query) {
        Filter filter = query.as(in -> read(in, paging.cursor()));
        AsOf now = knowledge.resolve(filter.asked());
        boolean behind = knowledge.isBehind(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        AsOf asOf = place.asOf();
        List<PlanSearch.Found> found = new ArrayList<>();
        PlanId after = place.after() == null ? null : new PlanId(place.after());
        PlanId last = search.collect(filter.sought(), asOf, after, filter.limit(), found);
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        ArrayNode plans = answer.putArray("plans");
        found.forEach(each -> plans.add(line(each)));
        if (last != null) {
            answer.put("cursor", paging.after(last.text(), asOf, filter.question()));
        }
        answer.set("coverage", Coverage.of(asOf, !behind));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    private static ObjectNode line(PlanSearch.Found found) {
        ObjectNode line = PlanAnswers.head(found.issued(), found.status());
        line.put("revision", found.revision());
        line.put("tasks", found.issued().tasks().size());
        return line;
    }

    private static Filter read(Input in, Shape<String> cursor) {
        return new Filter(
                PlanSearch.Sought.read(in),
                Knowledge.read(in),
                in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL),
                in.optional("cursor", cursor));
    }
}
