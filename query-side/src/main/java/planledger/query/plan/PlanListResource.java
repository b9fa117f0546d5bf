package planledger.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.answer.PlanAnswers;
import planledger.event.Folded;
import planledger.event.Instrument;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanId;
import planledger.query.entry.AsOf;
import planledger.query.entry.Coverage;
import planledger.query.entry.Head;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Paging;
import planledger.query.entry.PlanTimelines;
import planledger.query.entry.StreamEntries;
import planledger.timeline.PlanStatus;
import planledger.timeline.Timeline;
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
    private final StreamEntries entries;
    private final PlanTimelines timelines;
    private final Paging paging;

    PlanListResource(Knowledge knowledge, StreamEntries entries, PlanTimelines timelines, Cursors cursors) {
        this.knowledge = knowledge;
        this.entries = entries;
        this.timelines = timelines;
        this.paging = new Paging(cursors, "plans");
    }

    private record Filter(
            @Nullable String issuer,
            @Nullable Integer year,
            PlanStatus.@Nullable Kind status,
            @Nullable String words,
            Knowledge.Asked asked,
            int limit,
            @Nullable String cursor) {
        /** What is asked, apart from the place in the list. */
        List<?> question() {
            return Arrays.asList(issuer, year, status, words, asked.effectiveAt(), asked.knownAt(), asked.known());
        }
    }

    @GetMapping("/api/plans")
    ResponseEntity<String> plans(Query query) {
        Filter filter = query.as(in -> read(in, paging.cursor()));
        AsOf now = knowledge.resolve(filter.asked());
        boolean behind = knowledge.isBehind(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        AsOf asOf = place.asOf();
        List<ObjectNode> found = new ArrayList<>();
        PlanId last = collect(filter, asOf, place.after() == null ? null : new PlanId(place.after()), found);
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        ArrayNode plans = answer.putArray("plans");
        found.forEach(plans::add);
        if (last != null) {
            answer.put("cursor", paging.after(last.text(), asOf, filter.question()));
        }
        answer.set("coverage", Coverage.of(asOf, !behind));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    /** Fills one page; the plan after which the next one begins, or null where there is none. */
    private @Nullable PlanId collect(Filter filter, AsOf asOf, @Nullable PlanId after, List<ObjectNode> found) {
        PlanId last = after;
        while (true) {
            List<Head> heads = entries.heads(last, StreamEntries.HEADS_PER_PAGE_MAX);
            for (Head head : heads) {
                if (found.size() == filter.limit()) {
                    return last;
                }
                ObjectNode line = line(filter, asOf, timelines.at(head));
                if (line != null) {
                    found.add(line);
                }
                last = head.planId();
            }
            if (heads.size() < StreamEntries.HEADS_PER_PAGE_MAX) {
                return null;
            }
        }
    }

    private static @Nullable ObjectNode line(Filter filter, AsOf asOf, Timeline timeline) {
        long revision = timeline.revisionAt(asOf.position());
        if (revision == 0) {
            return null;
        }
        PlanIssued issued = (PlanIssued) timeline.corrected(1, revision);
        PlanStatus status = timeline.status(asOf.effectiveAt(), revision);
        if (!matches(filter, issued, status)) {
            return null;
        }
        ObjectNode line = PlanAnswers.head(issued, status);
        line.put("revision", revision);
        line.put("tasks", issued.tasks().size());
        return line;
    }

    private static boolean matches(Filter filter, PlanIssued issued, PlanStatus status) {
        Instrument instrument = issued.instrument();
        return (filter.issuer() == null || filter.issuer().equals(instrument.issuer()))
                && (filter.status() == null || filter.status() == status.kind())
                && (filter.year() == null || years(instrument).anyMatch(filter.year()::equals))
                && (filter.words() == null || hasWords(filter.words(), issued));
    }

    private static Stream<Integer> years(Instrument instrument) {
        return Stream.of(instrument.issuedOn(), instrument.issuedNotBefore(), instrument.issuedNotAfter())
                .filter(Objects::nonNull)
                .map(LocalDate::getYear);
    }

    /** Every word of the query, with or without accents, somewhere in title, number, issuer or id. */
    private static boolean hasWords(String words, PlanIssued issued) {
        Instrument instrument = issued.instrument();
        String text = String.join(
                " ",
                issued.title(),
                String.valueOf(instrument.number()),
                String.valueOf(instrument.issuerName()),
                issued.planId().text());
        return Folded.hasWords(text, words);
    }

    private static Filter read(Input in, Shape<String> cursor) {
        return new Filter(
                in.optional("issuer", Shapes.SLUG),
                in.optional("year", Shapes.integer(1900, 2200)),
                in.optional("status", Shapes.oneOf(PlanStatus.Kind.class)),
                in.optional("q", Shapes.text(200)),
                Knowledge.read(in),
                in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL),
                in.optional("cursor", cursor));
    }
}
