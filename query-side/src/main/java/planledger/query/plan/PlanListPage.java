package planledger.query.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import planledger.event.PlanId;
import planledger.query.entry.AsOf;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Paging;
import planledger.query.export.Downloads;
import planledger.query.page.Spoken;
import planledger.query.page.Times;
import planledger.timeline.PlanStatus;
import planledger.web.Cursors;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.Shape;
import planledger.web.page.Address;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** The page on which plans are found. */
@Controller
class PlanListPage {
    private static final int PLANS_PER_PAGE = 50;

    private final Knowledge knowledge;
    private final PlanSearch search;
    private final Paging paging;

    PlanListPage(Knowledge knowledge, PlanSearch search, Cursors cursors) {
        this.knowledge = knowledge;
        this.search = search;
        this.paging = new Paging(cursors, "plans page");
    }

    private record Asked(
            Language language,
            PlanSearch.Sought sought,
            Knowledge.Asked times,
            @Nullable String cursor) {
        List<?> question() {
            return Arrays.asList(sought, times.effectiveAt(), times.knownAt(), times.known());
        }
    }

    /** One line of the list. */
    record Line(PlanSearch.Found found, String href) {}

    @GetMapping("/plans")
    ModelAndView plans(Query query) {
        Asked asked = query.withoutBlanks().as(in -> read(in, paging.cursor()));
        AsOf now = knowledge.resolve(asked.times());
        Paging.Place place = Paging.begin(now, asked.cursor(), asked.question());
        AsOf asOf = place.asOf();
        List<PlanSearch.Found> found = new ArrayList<>();
        PlanId after = place.after() == null ? null : new PlanId(place.after());
        PlanId last = search.collect(asked.sought(), asOf, after, PLANS_PER_PAGE, found);
        Address first = address(asked, asOf);
        Page page = new Page(asked.language(), first);
        Map<String, Object> model = new HashMap<>();
        model.put("asOf", asOf);
        model.put("upToDate", !knowledge.isBehind(asked.times()));
        model.put("sought", asked.sought());
        model.put("statuses", PlanStatus.Kind.values());
        model.put("pinned", asked.times().known() != null || asked.times().knownAt() != null);
        model.put("say", new Spoken(asked.language()));
        model.put("lines", found.stream().map(each -> line(each, page, asOf)).toList());
        model.put("files", Downloads.of(first));
        model.put("continued", asked.cursor() != null);
        model.put(
                "next",
                last == null
                        ? ""
                        : asking(asked)
                                .with("cursor", paging.after(last.text(), asOf, asked.question()))
                                .toString());
        return page.view("plans", model);
    }

    private static Line line(PlanSearch.Found found, Page page, AsOf asOf) {
        Address plan = page.to("plans", found.issued().planId().text());
        return new Line(found, Times.exactly(plan, asOf).toString());
    }

    /** What is seen, named so that it is seen again. */
    private static Address address(Asked asked, AsOf asOf) {
        return Times.exactly(sought(asked), asOf);
    }

    /** The same question as it was asked: a cursor leads on in no other. */
    private static Address asking(Asked asked) {
        return sought(asked)
                .with("effectiveAt", asked.times().effectiveAt())
                .with("knownAt", asked.times().knownAt())
                .with("known", asked.times().known());
    }

    private static Address sought(Asked asked) {
        PlanSearch.Sought sought = asked.sought();
        PlanStatus.Kind status = sought.status();
        return Address.of(asked.language(), "plans")
                .with("q", sought.words())
                .with("place", sought.place())
                .with("issuer", sought.issuer())
                .with("year", sought.year())
                .with("status", status == null ? null : Spoken.wire(status));
    }

    private static Asked read(Input in, Shape<String> cursor) {
        return new Asked(
                Language.read(in), PlanSearch.Sought.readForm(in), Knowledge.read(in), in.optional("cursor", cursor));
    }
}
