package planledger.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.servlet.ModelAndView;
import planledger.answer.Answers;
import planledger.event.LegalAct;
import planledger.query.entry.AsOf;
import planledger.query.entry.Known;
import planledger.timeline.Entry;
import planledger.web.page.Address;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** What every page about a plan shows around its own content: the plan, the two times, and where the proofs are. */
public final class Frame {
    /** Entries and days offered to move to; further ones are reached by the address. */
    private static final int OFFERED_MAX = 200;

    private final Known known;
    private final Known newest;
    private final Address plan;
    private final Page page;

    /**
     * A frame around what is known at the times of a question.
     *
     * @param newest the plan as it is known now
     * @param steps of the page's own path below the plan's
     */
    public Frame(Known known, Known newest, Language language, String... steps) {
        this.known = known;
        this.newest = newest;
        this.plan = Address.of(language, "plans", known.timeline().planId().text());
        this.page = new Page(language, Times.exactly(plan.below(steps), known.asOf()));
    }

    private Frame(Known known, Known newest, Address plan, Page page) {
        this.known = known;
        this.newest = newest;
        this.plan = plan;
        this.page = page;
    }

    /** The same frame around a page with an address of its own. */
    public Frame at(Address self) {
        return new Frame(known, newest, plan, new Page(page.language(), self));
    }

    /** The two times moved to this plan's address, with further steps. */
    public Address exactly(String... steps) {
        return Times.exactly(plan.below(steps), known.asOf());
    }

    public Page page() {
        return page;
    }

    /** A state of knowledge about the plan that one may move to. */
    public record Point(long revision, long position, Instant recordedAt, String type) {}

    public ModelAndView view(String template, Map<String, ?> own) {
        AsOf asOf = known.asOf();
        String id = known.timeline().planId().text();
        Map<String, Object> model = new HashMap<>();
        model.put("say", new Spoken(page.language()));
        model.put("known", known);
        model.put("asOf", asOf);
        model.put("issued", known.issued());
        model.put("status", known.status());
        model.put("planId", id);
        model.put("later", newest.revision() - known.revision());
        model.put("points", points());
        model.put("atPoint", points().stream().anyMatch(point -> point.position() == asOf.position()));
        model.put("days", days());
        model.put("newest", known.timeline().entry(known.revision()).position());
        model.put("planHref", exactly().toString());
        model.put("findingsHref", exactly("findings").toString());
        model.put("timelineHref", exactly("timeline").toString());
        model.put(
                "compareHref",
                page.to("plans", id, "compare")
                        .with("positionTo", asOf.position())
                        .with("effectiveTo", asOf.effectiveAt())
                        .toString());
        model.put(
                "bundleHref",
                Times.exactly(new Address("/api/plans/" + id + "/bundle", Map.of()), asOf)
                        .toString());
        model.put(
                "jsonHref",
                Times.exactly(new Address("/api/plans/" + id, Map.of()), asOf).toString());
        model.putAll(own);
        return page.view(template, model);
    }

    /** Also those recorded later: one may move on again. */
    private List<Point> points() {
        List<Entry> all = newest.timeline().entries();
        List<Entry> entries = all.subList(0, Math.toIntExact(newest.revision()));
        return entries.subList(Math.max(0, entries.size() - OFFERED_MAX), entries.size()).stream()
                .map(entry -> new Point(
                        entry.revision(), entry.position(), entry.recordedAt(), Answers.typeOf(entry.event())))
                .toList();
    }

    /** Days on which something certainly changes, and the days before them. */
    private SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        known.timeline().entries().stream()
                .limit(known.revision())
                .flatMap(entry -> known.timeline().corrected(entry.revision(), known.revision()) instanceof LegalAct act
                        ? Stream.ofNullable(act.from().date())
                        : Stream.empty())
                .limit(OFFERED_MAX)
                .forEach(day -> {
                    days.add(day.minusDays(1));
                    days.add(day);
                });
        return days;
    }
}
