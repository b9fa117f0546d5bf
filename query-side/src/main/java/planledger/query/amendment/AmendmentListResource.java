package planledger.query.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.event.DocumentKey;
import planledger.event.Field;
import planledger.event.Folded;
import planledger.event.PlanEvent;
import planledger.query.entry.AsOf;
import planledger.query.entry.Candidates;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.Paging;
import planledger.query.entry.PlanQuestions;
import planledger.web.Cursors;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.Shape;
import planledger.web.Shapes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Acts that changed plans, by agency, column, instrument, day of effect and time of recording; the newest first. */
@RestController
class AmendmentListResource {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT_USUAL = 100;
    private static final int CANDIDATES_PER_READ = 200;

    private final Knowledge knowledge;
    private final Candidates candidates;
    private final PlanQuestions plans;
    private final Paging paging;

    AmendmentListResource(Knowledge knowledge, Candidates candidates, PlanQuestions plans, Cursors cursors) {
        this.knowledge = knowledge;
        this.candidates = candidates;
        this.plans = plans;
        this.paging = new Paging(cursors, "amendments");
    }

    /** What is asked for; days and instants inclusive. */
    record Filter(
            @Nullable String agency,
            @Nullable Field field,
            @Nullable String instrument,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable Instant recordedFrom,
            @Nullable Instant recordedTo,
            Knowledge.Asked asked,
            int limit,
            @Nullable String cursor) {
        List<?> question() {
            return Arrays.asList(
                    agency,
                    field,
                    instrument,
                    effectiveFrom,
                    effectiveTo,
                    recordedFrom,
                    recordedTo,
                    asked.knownAt(),
                    asked.known());
        }

        private List<Bson> conditions(Candidates candidates) {
            return Stream.of(
                            Optional.ofNullable(agency).map(name -> candidates.naming(Folded.of(name))),
                            Optional.ofNullable(field).map(column -> Candidates.field(column.wire())),
                            Optional.ofNullable(instrument)
                                    .map(number -> Candidates.instrument(DocumentKey.slug(number))),
                            Optional.ofNullable(effectiveFrom).map(day -> Candidates.effectiveFrom(day.toEpochDay())),
                            Optional.ofNullable(effectiveTo).map(day -> Candidates.effectiveTo(day.toEpochDay())),
                            Optional.ofNullable(recordedFrom)
                                    .map(instant -> Candidates.recordedFrom(instant.toEpochMilli())),
                            Optional.ofNullable(recordedTo)
                                    .map(instant -> Candidates.recordedTo(instant.toEpochMilli())))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    @GetMapping("/api/amendments")
    ResponseEntity<String> amendments(Query query) {
        Filter filter = query.as(in -> read(in, paging.cursor()));
        AsOf now = knowledge.resolve(filter.asked());
        boolean behind = knowledge.isBehind(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        AsOf asOf = place.asOf();
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        ArrayNode list = answer.putArray("amendments");
        Long last = collect(filter, asOf, place.after(), list);
        if (last != null) {
            answer.put("cursor", paging.after(last.toString(), asOf, filter.question()));
        }
        answer.set("coverage", Coverage.of(asOf, !behind));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    /** Fills one page; the position after which the next one begins, or null where there is none. */
    private @Nullable Long collect(Filter filter, AsOf asOf, @Nullable String after, ArrayNode list) {
        long before = after == null ? asOf.position() + 1 : Long.parseLong(after);
        List<Bson> conditions = filter.conditions(candidates);
        while (true) {
            List<Candidates.Found> found = new ArrayList<>(candidates.entries(conditions, before, CANDIDATES_PER_READ));
            for (Candidates.Found each : found) {
                ObjectNode line = plans.at(each.plan(), asOf)
                        .map(known -> line(filter, known, each))
                        .orElse(null);
                if (line != null && list.size() == filter.limit()) {
                    return before;
                }
                if (line != null) {
                    list.add(line);
                }
                before = each.position();
            }
            if (found.size() < CANDIDATES_PER_READ) {
                return null;
            }
        }
    }

    private static @Nullable ObjectNode line(Filter filter, Known known, Candidates.Found found) {
        PlanEvent event = known.timeline().corrected(found.revision(), known.revision());
        Amendment amendment = Amendment.of(known, found.revision(), event);
        return amendment != null && amendment.fits(filter) ? amendment.json() : null;
    }

    private static Filter read(Input in, Shape<String> cursor) {
        return new Filter(
                in.optional("agency", Shapes.text(200)),
                in.optional("field", Shapes.oneOf(Field.class)),
                in.optional("instrument", Shapes.text(200)),
                in.optional("effectiveFrom", Shapes.DATE),
                in.optional("effectiveTo", Shapes.DATE),
                in.optional("recordedFrom", Shapes.INSTANT),
                in.optional("recordedTo", Shapes.INSTANT),
                Knowledge.readWithoutDay(in),
                in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL),
                in.optional("cursor", cursor));
    }
}
