package planledger.query.finding;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.finding.Rules;
import planledger.query.entry.AsOf;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Paging;
import planledger.web.Cursors;
import planledger.web.Query;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings by rule, plan and agency on a day, as known then; in the order of plans, rules and tasks. */
@RestController
class FindingListResource {
    private final Knowledge knowledge;
    private final FindingSearch search;
    private final Paging paging;

    FindingListResource(Knowledge knowledge, FindingSearch search, Cursors cursors) {
        this.knowledge = knowledge;
        this.search = search;
        this.paging = new Paging(cursors, "findings");
    }

    @GetMapping("/api/findings")
    ResponseEntity<String> findings(Query query) {
        FindingFilter filter = query.as(in -> FindingFilter.read(in, paging.cursor()));
        AsOf now = knowledge.resolve(filter.asked());
        boolean behind = knowledge.isBehind(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        AsOf asOf = place.asOf();
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        ArrayNode lines = answer.putArray("findings");
        FindingSearch.Searched searched = search.search(filter, asOf, place.after(), Integer.MAX_VALUE, found -> {
            boolean hasRoom = lines.size() < filter.limit();
            if (hasRoom) {
                lines.add(JudgedFindings.finding(found.finding(), found.known()));
            }
            return hasRoom;
        });
        if (searched.last() != null) {
            answer.put("cursor", paging.after(searched.last(), asOf, filter.question()));
        }
        ObjectNode coverage = Coverage.of(asOf, !behind);
        coverage.set("findingRules", Answers.value(filter.rule() == null ? Rules.names() : List.of(filter.rule())));
        answer.set("coverage", coverage);
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }
}
