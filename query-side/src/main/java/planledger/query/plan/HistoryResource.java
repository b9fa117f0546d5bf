package planledger.query.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.event.TaskRef;
import planledger.query.entry.Coverage;
import planledger.query.entry.Entry;
import planledger.query.entry.EvidencePlaces;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.PlanQuestions;
import planledger.query.entry.StreamEntries;
import planledger.web.Cursors;
import planledger.web.Declined;
import planledger.web.Input;
import planledger.web.ProblemKind;
import planledger.web.Query;
import planledger.web.Shape;
import planledger.web.Shapes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that was recorded about a plan or one of its tasks, in the order of the ledger, page by page. */
@RestController
@RequestMapping("/api/plans/{planId}")
class HistoryResource {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT_USUAL = 100;

    private final PlanQuestions questions;
    private final StreamEntries entries;
    private final Cursors cursors;
    private final EvidencePlaces places;

    HistoryResource(
            PlanQuestions questions, StreamEntries entries, Cursors cursors, ObjectProvider<EvidencePlaces> places) {
        this.questions = questions;
        this.entries = entries;
        this.cursors = cursors;
        this.places = places.getIfAvailable(() -> EvidencePlaces.UNKNOWN);
    }

    private record Page(
            Knowledge.Asked asked, int limit, @Nullable String after) {}

    @GetMapping("/history")
    ResponseEntity<String> plan(@PathVariable String planId, Query query) {
        Page page = page(query, planId);
        Known known = questions.known(planId, page.asked());
        return answer(known, page, planId, null);
    }

    @GetMapping("/tasks/{ref}/history")
    ResponseEntity<String> task(@PathVariable String planId, @PathVariable String ref, Query query) {
        String question = planId + "#" + ref;
        Page page = page(query, question);
        Known known = questions.known(planId, page.asked());
        if (!TaskRef.isLabel(ref) || !known.timeline().mayHold(new TaskRef(ref), known.revision())) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        return answer(known, page, question, new TaskRef(ref));
    }

    private Page page(Query query, String question) {
        Shape<String> cursor = cursors.heldBy(question);
        return query.as(in -> page(in, cursor));
    }

    private static Page page(Input in, Shape<String> cursor) {
        return new Page(
                Knowledge.read(in),
                in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL),
                in.optional("cursor", cursor));
    }

    private ResponseEntity<String> answer(Known known, Page page, String question, @Nullable TaskRef task) {
        String planId = known.timeline().planId().text();
        long last = known.revision();
        long first = 1;
        if (page.after() != null) {
            String[] place = page.after().split(":", 2);
            first = Long.parseLong(place[0]) + 1;
            last = Long.parseLong(place[1]);
        }
        LongPredicate concerned =
                task == null ? revision -> true : revision -> EntryAnswers.names(known.timeline(), revision, task);
        List<Long> revisions = LongStream.rangeClosed(first, last)
                .filter(concerned)
                .limit(page.limit() + 1L)
                .boxed()
                .toList();
        boolean more = revisions.size() > page.limit();
        List<Long> shown = more ? revisions.subList(0, page.limit()) : revisions;
        ObjectNode answer = Answers.object();
        answer.put("planId", planId);
        if (task != null) {
            answer.put("ref", task.text());
        }
        answer.set("asOf", known.asOf().json());
        ArrayNode lines = answer.putArray("entries");
        EntryAnswers answers = new EntryAnswers(known, task, places);
        Map<Long, Entry> stored =
                entries.of(planId, shown).stream().collect(Collectors.toMap(Entry::revision, entry -> entry));
        shown.forEach(revision -> lines.add(answers.entry(Objects.requireNonNull(stored.get(revision)))));
        if (more) {
            answer.put("cursor", cursors.seal(question, shown.get(shown.size() - 1) + ":" + last));
        }
        answer.set("coverage", Coverage.of(known));
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }
}
