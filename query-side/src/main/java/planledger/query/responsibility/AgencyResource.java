package planledger.query.responsibility;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import planledger.agency.Agencies;
import planledger.agency.Agency;
import planledger.agency.CorrectedPlace;
import planledger.answer.Answers;
import planledger.event.AgencyId;
import planledger.query.entry.AsOf;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.LedgerAgencies;
import planledger.query.entry.Paging;
import planledger.web.Cursors;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.Shape;
import planledger.web.Shapes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The registry of agencies as known at a position: agencies in the order of registration, and successions. */
@RestController
class AgencyResource {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT_USUAL = 100;
    /** Corrections that one answer tells, the newest. */
    private static final int CORRECTIONS_MAX = 100;

    private static final Pattern ENTRY = Pattern.compile("[1-9][0-9]{0,8}");

    private final Knowledge knowledge;
    private final LedgerAgencies agencies;
    private final Paging paging;

    AgencyResource(Knowledge knowledge, LedgerAgencies agencies, Cursors cursors) {
        this.knowledge = knowledge;
        this.agencies = agencies;
        this.paging = new Paging(cursors, "agencies");
    }

    private record Filter(
            Knowledge.Asked asked, int limit, @Nullable String cursor) {
        List<?> question() {
            return Arrays.asList(asked.effectiveAt(), asked.knownAt(), asked.known());
        }
    }

    @GetMapping("/api/agencies")
    ResponseEntity<String> all(Query query) {
        Filter filter = query.as(in -> read(in, paging.cursor()));
        AsOf now = knowledge.resolve(filter.asked());
        boolean behind = knowledge.isBehind(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        AsOf asOf = place.asOf();
        Agencies registry = agencies.registry();
        long known = registry.revisionAt(asOf.position());
        ResponsibilityAnswers answers = new ResponsibilityAnswers(registry, known, asOf.effectiveAt());
        List<Agency> rest =
                Paging.rest(registry.all(known), agency -> agency.id().text(), place.after());
        List<Agency> shown = rest.subList(0, Math.min(rest.size(), filter.limit()));
        ObjectNode answer = head(asOf, known);
        ArrayNode list = answer.putArray("agencies");
        shown.forEach(agency -> list.add(answers.agency(agency)));
        if (rest.size() > shown.size()) {
            String last = shown.get(shown.size() - 1).id().text();
            answer.put("cursor", paging.after(last, asOf, filter.question()));
        }
        return answer(answer, asOf, behind);
    }

    @GetMapping("/api/agencies/{agencyId}")
    ResponseEntity<String> one(@PathVariable String agencyId, Query query) {
        Knowledge.Asked asked = query.as(Knowledge::read);
        AsOf asOf = knowledge.resolve(asked);
        boolean behind = knowledge.isBehind(asked);
        Agencies registry = agencies.registry();
        long known = registry.revisionAt(asOf.position());
        Agency found = Optional.of(agencyId)
                .filter(AgencyId::isId)
                .flatMap(id -> registry.agency(new AgencyId(id), known))
                .orElseThrow(() -> Knowledge.lacking(behind));
        ResponsibilityAnswers answers = new ResponsibilityAnswers(registry, known, asOf.effectiveAt());
        List<CorrectedPlace> corrections = registry.corrections(found.id(), known);
        ObjectNode answer = head(asOf, known);
        answer.set("agency", answers.agency(found));
        answer.put("correctionCount", corrections.size());
        answer.set("corrections", ResponsibilityAnswers.corrections(corrections, CORRECTIONS_MAX));
        return answer(answer, asOf, behind);
    }

    /** @param entry the revision of the registry that recorded it */
    @GetMapping("/api/agencies/successions/{entry}")
    ResponseEntity<String> succession(@PathVariable String entry, Query query) {
        Knowledge.Asked asked = query.as(Knowledge::readWithoutDay);
        AsOf asOf = knowledge.resolve(asked);
        boolean behind = knowledge.isBehind(asked);
        Agencies registry = agencies.registry();
        long known = registry.revisionAt(asOf.position());
        ResponsibilityAnswers answers = new ResponsibilityAnswers(registry, known, asOf.effectiveAt());
        boolean isKnown = ENTRY.matcher(entry).matches() && Long.parseLong(entry) <= known;
        ObjectNode found = isKnown ? answers.succession(registry.entries().get(Integer.parseInt(entry) - 1)) : null;
        if (found == null) {
            throw Knowledge.lacking(behind);
        }
        ObjectNode answer = head(asOf, known);
        answer.set("succession", found);
        return answer(answer, asOf, behind);
    }

    private static ObjectNode head(AsOf asOf, long known) {
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        answer.put("revision", known);
        return answer;
    }

    private static ResponseEntity<String> answer(ObjectNode answer, AsOf asOf, boolean behind) {
        ObjectNode coverage = Coverage.of(asOf, !behind);
        coverage.put("note", "Chỉ gồm các cơ quan đã đăng ký trong sổ.");
        coverage.put("noteEn", "Only agencies registered in this ledger.");
        answer.set("coverage", coverage);
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    private static Filter read(Input in, Shape<String> cursor) {
        return new Filter(
                Knowledge.read(in),
                in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL),
                in.optional("cursor", cursor));
    }
}
