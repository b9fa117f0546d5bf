package planledger.query.responsibility;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import planledger.agency.Agencies;
import planledger.answer.Answers;
import planledger.event.AgencyId;
import planledger.query.entry.AsOf;
import planledger.query.entry.Knowledge;
import planledger.query.entry.LedgerAgencies;
import planledger.web.Declined;
import planledger.web.ProblemKind;
import planledger.web.Query;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The registry of agencies as known at a position. */
@RestController
class AgencyResource {
    private final Knowledge knowledge;
    private final LedgerAgencies agencies;

    AgencyResource(Knowledge knowledge, LedgerAgencies agencies) {
        this.knowledge = knowledge;
        this.agencies = agencies;
    }

    @GetMapping("/api/agencies")
    ResponseEntity<String> all(Query query) {
        AsOf asOf = knowledge.resolve(query.as(Knowledge::read));
        Agencies registry = agencies.registry();
        long known = registry.revisionAt(asOf.position());
        ResponsibilityAnswers answers = new ResponsibilityAnswers(registry, known, asOf.effectiveAt());
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        answer.put("revision", known);
        ArrayNode list = answer.putArray("agencies");
        registry.all(known).forEach(agency -> list.add(answers.agency(agency)));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    @GetMapping("/api/agencies/{agencyId}")
    ResponseEntity<String> one(@PathVariable String agencyId, Query query) {
        Knowledge.Asked asked = query.as(Knowledge::read);
        if (!AgencyId.isId(agencyId)) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        AsOf asOf = knowledge.resolve(asked);
        Agencies registry = agencies.registry();
        long known = registry.revisionAt(asOf.position());
        ResponsibilityAnswers answers = new ResponsibilityAnswers(registry, known, asOf.effectiveAt());
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        answer.put("revision", known);
        answer.set(
                "agency",
                registry.agency(new AgencyId(agencyId), known)
                        .map(answers::agency)
                        .orElseThrow(() -> new Declined(ProblemKind.NOT_FOUND)));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }
}
