package planledger.query.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.answer.PlanAnswers;
import planledger.event.Folded;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanId;
import planledger.event.Target;
import planledger.query.entry.AsOf;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.Paging;
import planledger.query.entry.PlanQuestions;
import planledger.query.entry.QueryRule;
import planledger.timeline.TargetState;
import planledger.web.Cursors;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.Shape;
import planledger.web.Shapes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Targets across plans by words of what they measure and by year, on a day: what different plans ask of one subject. */
@RestController
class TargetListResource {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT_USUAL = 100;

    private final Knowledge knowledge;
    private final PlanQuestions plans;
    private final Paging paging;

    TargetListResource(Knowledge knowledge, PlanQuestions plans, Cursors cursors) {
        this.knowledge = knowledge;
        this.plans = plans;
        this.paging = new Paging(cursors, "targets");
    }

    private record Filter(
            @Nullable PlanId plan,
            @Nullable Integer year,
            @Nullable String words,
            Knowledge.Asked asked,
            int limit,
            @Nullable String cursor) {

        static Filter read(Input in, Shape<String> cursor) {
            return new Filter(
                    in.optional(
                            "plan",
                            Shapes.SLUG
                                    .where(PlanId::isId, QueryRule.NOT_A_PLAN_ID)
                                    .as(PlanId::new)),
                    in.optional("year", Shapes.integer(1900, 2200)),
                    in.optional("q", Shapes.text(200)),
                    Knowledge.read(in),
                    in.optional("limit", Shapes.integer(1, LIMIT_MAX), LIMIT_USUAL),
                    in.optional("cursor", cursor));
        }

        /** What is asked, apart from the place in the list. */
        List<?> question() {
            return Arrays.asList(plan, year, words, asked.effectiveAt(), asked.knownAt(), asked.known());
        }

        boolean fits(TargetState state) {
            return Stream.concat(
                            Stream.ofNullable(state.target()),
                            state.possible().stream()
                                    .map(TargetState.Possible::target)
                                    .flatMap(Stream::ofNullable))
                    .anyMatch(this::fits);
        }

        /** Every word, with or without accents, in the statement or in what is measured. */
        private boolean fits(Target target) {
            String subjects = String.join(
                    " ", target.measures().stream().map(Target.Measure::subject).toList());
            boolean isOfYear =
                    year == null || target.measures().stream().anyMatch(measure -> year.equals(measure.year()));
            return isOfYear && (words == null || Folded.hasWords(target.statement() + " " + subjects, words));
        }
    }

    @GetMapping("/api/targets")
    ResponseEntity<String> targets(Query query) {
        Filter filter = query.as(in -> Filter.read(in, paging.cursor()));
        AsOf now = knowledge.resolve(filter.asked());
        boolean behind = knowledge.isBehind(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        Page page = new Page(filter, place.asOf());
        String last = page.fill(place.after());
        ObjectNode answer = Answers.object();
        answer.set("asOf", place.asOf().json());
        answer.set("targets", page.lines);
        if (last != null) {
            answer.put("cursor", paging.after(last, place.asOf(), filter.question()));
        }
        ObjectNode coverage = Coverage.of(place.asOf(), !behind);
        coverage.set("contentNotHeld", Answers.value(page.contentNotHeld));
        answer.set("coverage", coverage);
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    /** One page while it is filled. */
    private final class Page {
        private final Filter filter;
        private final AsOf asOf;
        private final ArrayNode lines = Answers.list();
        private final List<String> contentNotHeld = new ArrayList<>();

        Page(Filter filter, AsOf asOf) {
            this.filter = filter;
            this.asOf = asOf;
        }

        /** The target after which the next page begins; null where there is none. */
        @Nullable
        String fill(@Nullable String after) {
            PlanId first = after == null ? null : new PlanId(after.split("#", 2)[0]);
            String last = after;
            for (Known known :
                    filter.plan() != null ? plans.one(filter.plan(), asOf) : plans.from(List.of(), first, asOf)) {
                PlanId plan = known.timeline().planId();
                for (TargetState target :
                        Paging.rest(known.state().targets(), each -> plan + "#" + each.ref(), after)) {
                    if (filter.fits(target) && lines.size() == filter.limit()) {
                        return last;
                    }
                    if (filter.fits(target)) {
                        lines.add(line(known, target));
                        last = plan + "#" + target.ref();
                    }
                }
                if (known.issued().content() != Content.FULL) {
                    contentNotHeld.add(plan.text());
                }
            }
            return null;
        }
    }

    private static ObjectNode line(Known known, TargetState target) {
        ObjectNode line = Answers.object();
        line.put("planId", known.timeline().planId().text());
        line.set("planStatus", Answers.value(known.status().kind()));
        line.setAll(PlanAnswers.target(target));
        return line;
    }
}
