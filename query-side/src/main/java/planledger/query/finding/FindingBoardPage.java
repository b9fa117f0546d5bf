package planledger.query.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import planledger.finding.Rules;
import planledger.query.entry.AsOf;
import planledger.query.entry.IssuerWords;
import planledger.query.entry.Knowledge;
import planledger.query.finding.JudgedFindings.State;
import planledger.query.page.Across;
import planledger.query.page.Times;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.Shapes;
import planledger.web.page.Address;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** The board of findings by rule and by what was said to them; each number leads to the findings that it counts. */
@Controller
class FindingBoardPage {
    private final Knowledge knowledge;
    private final FindingSearch search;

    FindingBoardPage(Knowledge knowledge, FindingSearch search) {
        this.knowledge = knowledge;
        this.search = search;
    }

    private record Asked(Language language, @Nullable String place, Knowledge.Asked times) {
        static Asked read(Input in) {
            return new Asked(
                    Language.read(in), in.optional("place", Shapes.text(IssuerWords.LENGTH_MAX)), Knowledge.read(in));
        }
    }

    /** One number, and the list that it counts. */
    record Figure(State state, int count, String href) {}

    /**
     * A rule, or one of its kinds.
     *
     * @param kind null for the rule as a whole
     */
    record Line(String rule, @Nullable String kind, List<Figure> figures, int total, String href) {}

    @GetMapping("/boards/findings")
    ModelAndView board(Query query) {
        Asked asked = query.withoutBlanks().as(Asked::read);
        AsOf asOf = knowledge.resolve(asked.times());
        FindingFilter filter = FindingFilter.board(asked.place(), asked.times());
        Map<String, Map<String, Map<State, Integer>>> counts = new HashMap<>();
        FindingSearch.Searched searched = search.search(filter, asOf, null, Across.PLANS_MAX, found -> {
            String kind = Objects.requireNonNullElse(found.finding().kind(), "");
            counts.computeIfAbsent(found.finding().rule(), any -> new TreeMap<>())
                    .computeIfAbsent(kind, any -> new EnumMap<>(State.class))
                    .merge(found.state(), 1, Integer::sum);
            return true;
        });
        Address list = Address.of(asked.language(), "findings");
        List<Line> lines = new ArrayList<>();
        for (String rule : Rules.names()) {
            lines.addAll(lines(filter, rule, counts.getOrDefault(rule, new TreeMap<>()), Across.at(list, asOf)));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("place", asked.place());
        model.put("states", State.values());
        model.put("lines", lines);
        model.put("plans", searched.plans());
        model.put("complete", searched.isComplete());
        Address self = Address.of(asked.language(), "boards", "findings").with("place", asked.place());
        Page page = new Page(asked.language(), Times.exactly(self, asOf));
        String json = Across.at(filter.on(new Address("/api/findings", Map.of())), asOf)
                .toString();
        return new Across(page, asOf, asked.times(), !knowledge.isBehind(asked.times()), json)
                .view("boards-findings", model);
    }

    /** A rule with all its kinds as one, then, where it knows several, each of those that were found. */
    private static List<Line> lines(
            FindingFilter filter, String rule, Map<String, Map<State, Integer>> kinds, Address list) {
        Map<State, Integer> all = new EnumMap<>(State.class);
        kinds.values().forEach(each -> each.forEach((state, count) -> all.merge(state, count, Integer::sum)));
        List<Line> lines = new ArrayList<>();
        lines.add(line(filter.of(rule, null), all, list));
        kinds.forEach((kind, counts) -> {
            if (!kind.isEmpty()) {
                lines.add(line(filter.of(rule, kind), counts, list));
            }
        });
        return lines;
    }

    private static Line line(FindingFilter filter, Map<State, Integer> counts, Address list) {
        List<Figure> figures = new ArrayList<>();
        for (State state : State.values()) {
            figures.add(new Figure(
                    state,
                    counts.getOrDefault(state, 0),
                    filter.standing(state).on(list).toString()));
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Line(
                Objects.requireNonNull(filter.rule()),
                filter.kind(),
                figures,
                total,
                filter.on(list).toString());
    }
}
