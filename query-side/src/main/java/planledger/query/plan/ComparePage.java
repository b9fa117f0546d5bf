package planledger.query.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import planledger.query.entry.AsOf;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.export.Downloads;
import planledger.query.page.Frames;
import planledger.query.page.Spoken;
import planledger.timeline.Change;
import planledger.timeline.Diff;
import planledger.timeline.PlanState;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.page.Address;
import planledger.web.page.Language;

/** The page that holds two points of a plan against each other, each an effective and a known time. */
@Controller
class ComparePage {
    private final Frames frames;

    ComparePage(Frames frames) {
        this.frames = frames;
    }

    /** What a comparison is asked. */
    record Asked(Language language, Knowledge.Asked from, Knowledge.Asked to) {
        static Asked read(Query query) {
            return query.withoutBlanks().as(Asked::read);
        }

        private static Asked read(Input in) {
            return new Asked(
                    Language.read(in),
                    Knowledge.read(in, "effectiveFrom", "knownFrom"),
                    Knowledge.read(in, "effectiveTo", "knownTo"));
        }
    }

    @GetMapping("/plans/{planId}/compare")
    ModelAndView compare(@PathVariable String planId, Query query) {
        Asked asked = Asked.read(query);
        Known to = frames.known(planId, asked.to());
        Known from = frames.known(planId, first(asked.from(), to));
        PlanState before = from.state();
        PlanState after = to.state();
        List<Change> changes = Diff.between(to.timeline(), before, after);
        Address self =
                Address.of(asked.language(), "plans", to.timeline().planId().text(), "compare");
        Map<String, Object> model = new HashMap<>();
        model.put("from", from);
        model.put("to", to);
        model.put("fromStatus", before.status());
        model.put("toStatus", after.status());
        for (Change.Kind kind : Change.Kind.values()) {
            List<Change> some =
                    changes.stream().filter(change -> change.kind() == kind).toList();
            model.put(Spoken.wire(kind), ChangeView.of(some, new Origins(to)));
        }
        model.put("addedByTask", byTask(changes, Change.Kind.ADDED, to));
        model.put("amendedByTask", byTask(changes, Change.Kind.AMENDED, to));
        model.put("none", changes.isEmpty());
        model.put("files", Downloads.of(points(self, from.asOf(), to.asOf())));
        model.put("swap", points(self, to.asOf(), from.asOf()).toString());
        return frames.around(to, asked.language())
                .at(points(self, from.asOf(), to.asOf()))
                .view("compare", model);
    }

    private static Map<String, List<ChangeView>> byTask(List<Change> changes, Change.Kind kind, Known to) {
        List<Change> some =
                changes.stream().filter(change -> change.kind() == kind).toList();
        return ChangeView.of(some, new Origins(to)).stream()
                .collect(Collectors.groupingBy(ChangeView::ref, LinkedHashMap::new, Collectors.toList()));
    }

    static Address points(Address self, AsOf from, AsOf to) {
        return self.with("effectiveFrom", from.effectiveAt())
                .with("positionFrom", from.position())
                .with("effectiveTo", to.effectiveAt())
                .with("positionTo", to.position());
    }

    /** Where no first point is asked for, it is the day on which the plan took effect, as known at the second one. */
    static Knowledge.Asked first(Knowledge.Asked asked, Known to) {
        boolean bare = asked.effectiveAt() == null && asked.known() == null && asked.knownAt() == null;
        LocalDate began = to.issued().from().date();
        return bare ? new Knowledge.Asked(began, null, to.asOf().position(), null) : asked;
    }
}
