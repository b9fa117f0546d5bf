package planledger.query.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import planledger.event.PlanId;
import planledger.finding.Finding;
import planledger.finding.Rules;
import planledger.query.entry.AsOf;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.Paging;
import planledger.query.export.Downloads;
import planledger.query.page.Across;
import planledger.query.page.Frame;
import planledger.query.page.Frames;
import planledger.query.page.Times;
import planledger.web.Cursors;
import planledger.web.Query;
import planledger.web.page.Address;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** The page of what the rules find on a day, as known then, and what was said to it: in one plan, or in all. */
@Controller
class FindingPage {
    private static final String LIST = "findings";

    private final Knowledge knowledge;
    private final FindingSearch search;
    private final Frames frames;
    private final Paging paging;

    FindingPage(Knowledge knowledge, FindingSearch search, Frames frames, Cursors cursors) {
        this.knowledge = knowledge;
        this.search = search;
        this.frames = frames;
        this.paging = new Paging(cursors, "findings page");
    }

    private record Asked(Language language, FindingFilter filter) {}

    /**
     * One finding, and where it stands.
     *
     * @param plan address of the plan at the two times of the page
     */
    record Line(Finding finding, JudgedFindings.State state, Known known, Address plan) {}

    @GetMapping("/plans/{planId}/findings")
    ModelAndView ofPlan(@PathVariable String planId, Query query) {
        PlanId id = PlanId.isId(planId) ? new PlanId(planId) : null;
        Asked asked = query.withoutBlanks()
                .as(in ->
                        new Asked(Language.read(in), FindingFilter.read(in, id, Knowledge.read(in), paging.cursor())));
        Known known = frames.known(planId, asked.filter().asked());
        Frame frame = frames.around(known, asked.language(), LIST);
        Address self = asked.filter().on(frame.exactly(LIST));
        Map<String, Object> model = new HashMap<>();
        fill(model, asked, known.asOf(), asked.filter().on(path(frame.page(), planId)), "effectiveAt");
        model.put("ofPlan", true);
        model.put("dayName", "effectiveAt");
        model.put("clear", frame.exactly(LIST).toString());
        model.put("jsonHref", json(asked.filter(), known.asOf()));
        return frame.at(self).view(LIST, model);
    }

    private static Address path(Page page, String planId) {
        return page.to("plans", planId, LIST);
    }

    @GetMapping("/findings")
    ModelAndView across(Query query) {
        Asked asked =
                query.withoutBlanks().as(in -> new Asked(Language.read(in), FindingFilter.read(in, paging.cursor())));
        FindingFilter filter = asked.filter();
        AsOf now = knowledge.resolve(filter.asked());
        AsOf asOf = Paging.begin(now, filter.cursor(), filter.question()).asOf();
        Address list = filter.on(Address.of(asked.language(), LIST))
                .with("plan", filter.plan() == null ? null : filter.plan().text());
        Map<String, Object> model = new HashMap<>();
        fill(model, asked, now, list, "at");
        model.put("ofPlan", false);
        model.put("dayName", "at");
        model.put("clear", Address.of(asked.language(), LIST).toString());
        Page page = new Page(asked.language(), Across.at(list, asOf));
        return new Across(page, asOf, filter.asked(), !knowledge.isBehind(filter.asked()), json(filter, asOf))
                .view(LIST, model);
    }

    private static String json(FindingFilter filter, AsOf asOf) {
        PlanId plan = filter.plan();
        Address list =
                filter.on(new Address("/api/findings", Map.of())).with("plan", plan == null ? null : plan.text());
        return Across.at(list, asOf).toString();
    }

    /** @param list where the page is, without its times */
    private void fill(Map<String, Object> model, Asked asked, AsOf now, Address list, String dayName) {
        FindingFilter filter = asked.filter();
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        List<Line> lines = new ArrayList<>();
        FindingSearch.Searched searched =
                search.search(filter, place.asOf(), place.after(), Integer.MAX_VALUE, found -> {
                    boolean hasRoom = lines.size() < filter.limit();
                    if (hasRoom) {
                        lines.add(line(found, asked.language()));
                    }
                    return hasRoom;
                });
        Address file = filter.on(Address.of(asked.language(), LIST))
                .with("plan", filter.plan() == null ? null : filter.plan().text());
        model.put("files", Downloads.of(Across.at(file, place.asOf())));
        model.put("filter", filter);
        model.put("lines", lines);
        model.put("rules", Rules.names());
        model.put("states", JudgedFindings.State.values());
        model.put("continued", filter.cursor() != null);
        model.put("next", next(filter, searched.last(), place.asOf(), list, dayName));
    }

    private String next(FindingFilter filter, @Nullable String last, AsOf asOf, Address list, String dayName) {
        return last == null
                ? ""
                : list.with(dayName, filter.asked().effectiveAt())
                        .with("knownAt", filter.asked().knownAt())
                        .with("known", filter.asked().known())
                        .with("cursor", paging.after(last, asOf, filter.question()))
                        .toString();
    }

    private static Line line(FindingSearch.Found found, Language language) {
        String id = found.known().timeline().planId().text();
        Address plan =
                Times.exactly(Address.of(language, "plans", id), found.known().asOf());
        return new Line(found.finding(), found.state(), found.known(), plan);
    }
}
