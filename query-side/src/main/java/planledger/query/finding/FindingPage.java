package planledger.query.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import planledger.finding.Finding;
import planledger.finding.Rules;
import planledger.query.entry.AsOf;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.PlanQuestions;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.page.Address;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** The page of what the rules find in a plan on a day, as known then, and what was said to it. */
@Controller
class FindingPage {
    private final PlanQuestions questions;
    private final Inspections inspections;

    FindingPage(PlanQuestions questions, Inspections inspections) {
        this.questions = questions;
        this.inspections = inspections;
    }

    private record Asked(Language language, Knowledge.Asked times) {
        static Asked read(Input in) {
            return new Asked(Language.read(in), Knowledge.read(in));
        }
    }

    /** One finding, and where it stands. */
    record Line(Finding finding, JudgedFindings.State state) {}

    @GetMapping("/plans/{planId}/findings")
    ModelAndView findings(@PathVariable String planId, Query query) {
        Asked asked = query.withoutBlanks().as(Asked::read);
        Known known = questions.known(planId, asked.times());
        List<Line> lines = inspections.find(known, null, null).stream()
                .map(finding -> new Line(finding, JudgedFindings.state(finding, known)))
                .toList();
        AsOf asOf = known.asOf();
        Address plan = Address.of(
                        asked.language(), "plans", known.timeline().planId().text())
                .with("effectiveAt", asOf.effectiveAt())
                .with("known", asOf.position());
        Map<String, Object> model = new HashMap<>();
        model.put("asOf", asOf);
        model.put("issued", known.issued());
        model.put("lines", lines);
        model.put("rules", Rules.names().size());
        model.put("upToDate", known.upToDate());
        model.put("plan", plan);
        model.put(
                "answer",
                Address.of(asked.language(), "enter", "response")
                        .with("plan", known.timeline().planId().text()));
        return new Page(asked.language(), plan.below("findings")).view("findings", model);
    }
}
