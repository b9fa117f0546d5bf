package planledger.query.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import planledger.event.PlanEvent.PlanIssued;
import planledger.query.entry.AsOf;
import planledger.query.entry.IssuerWords;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.PlanQuestions;
import planledger.query.export.Downloads;
import planledger.query.export.Exports;
import planledger.query.export.Format;
import planledger.query.page.Across;
import planledger.query.page.ListFile;
import planledger.query.page.Times;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.Shapes;
import planledger.web.page.Address;
import planledger.web.page.Dictionary;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** The board of entries that were recorded long after their day of effect, the latest first. */
@Controller
class LateBoardPage {
    private static final int LINES_MAX = 500;
    private static final int DAYS_USUAL = 30;
    private static final int DAYS_MAX = 36_500;
    private static final Comparator<Line> LEAST_LATE_FIRST = Comparator.comparingLong(Line::days)
            .thenComparing(line -> -line.entry().position());

    private final Knowledge knowledge;
    private final PlanQuestions plans;
    private final Exports exports;
    private final MessageSource words;

    LateBoardPage(Knowledge knowledge, PlanQuestions plans, Exports exports, MessageSource words) {
        this.knowledge = knowledge;
        this.plans = plans;
        this.exports = exports;
        this.words = words;
    }

    private record Asked(Language language, @Nullable String place, int days, Knowledge.Asked times) {
        static Asked read(Input in) {
            return new Asked(
                    Language.read(in),
                    in.optional("place", Shapes.text(IssuerWords.LENGTH_MAX)),
                    in.optional("days", Shapes.integer(0, DAYS_MAX), DAYS_USUAL),
                    Knowledge.read(in));
        }
    }

    /** An entry recorded so many days after it took effect. */
    record Line(PlanIssued issued, EntryView entry, long days, String href) {}

    @GetMapping("/boards/late")
    ModelAndView board(Query query) {
        Asked asked = query.withoutBlanks().as(Asked::read);
        AsOf asOf = knowledge.resolve(asked.times());
        Search search = new Search(asked, asOf, LINES_MAX);
        search.run();
        Map<String, Object> model = new HashMap<>();
        model.put("place", asked.place());
        model.put("days", asked.days());
        model.put("lines", search.lines());
        model.put("found", search.found);
        model.put("plans", search.looked);
        model.put("complete", search.isComplete);
        Address self = Address.of(asked.language(), "boards", "late")
                .with("place", asked.place())
                .with("days", asked.days());
        Page page = new Page(asked.language(), Times.exactly(self, asOf));
        model.put("files", Downloads.of(page.self()));
        return new Across(page, asOf, asked.times(), !knowledge.isBehind(asked.times()), "").view("boards-late", model);
    }

    /** The same board as a file, with as many lines as files of lists have. */
    @GetMapping("/boards/late.{ending:" + Format.ENDINGS + "}")
    ResponseEntity<byte[]> file(@PathVariable String ending, Query query) {
        Asked asked = query.withoutBlanks().as(Asked::read);
        AsOf asOf = knowledge.resolve(asked.times());
        Search search = new Search(asked, asOf, ListFile.ROWS_MAX);
        search.run();
        Dictionary dictionary = new Dictionary(words, asked.language());
        Page page = new Page(asked.language(), new Address("/boards/late", Map.of()));
        List<Line> lines = search.lines();
        List<String> notes = new ArrayList<>();
        notes.add(dictionary.of("boards.late", page.n(search.found), page.n(asked.days())));
        if (search.found > lines.size()) {
            notes.add(dictionary.of("boards.late.shown", page.n(lines.size())));
        }
        if (!search.isComplete) {
            notes.add(dictionary.of("boards.cut", page.n(search.looked)));
        }
        ListFile file = new ListFile(dictionary, asOf, !knowledge.isBehind(asked.times()));
        return exports.answer(new LateSheet(dictionary, page).of(lines, notes, file), ending);
    }

    /** One search under way; keeps as many lines as are shown, and counts all. */
    private final class Search {
        private final Asked asked;
        private final AsOf asOf;
        private final int linesMax;
        private final PriorityQueue<Line> latest = new PriorityQueue<>(LEAST_LATE_FIRST);
        private int found;
        private int looked;
        private boolean isComplete = true;

        Search(Asked asked, AsOf asOf, int linesMax) {
            this.asked = asked;
            this.asOf = asOf;
            this.linesMax = linesMax;
        }

        void run() {
            for (Known known : plans.from(List.of(), null, asOf)) {
                if (asked.place() != null && !IssuerWords.fit(known.issued(), asked.place())) {
                    continue;
                }
                if (looked == Across.PLANS_MAX) {
                    isComplete = false;
                    return;
                }
                looked++;
                take(known);
            }
        }

        private void take(Known known) {
            Address timeline = Times.exactly(
                    Address.of(
                            asked.language(), "plans", known.timeline().planId().text(), "timeline"),
                    asOf);
            for (long revision = 1; revision <= known.revision(); revision++) {
                EntryView entry = EntryView.of(known, revision);
                Long days = entry.lag();
                if (days != null && days > asked.days()) {
                    found++;
                    latest.add(new Line(known.issued(), entry, days, timeline + "#e" + revision));
                    if (latest.size() > linesMax) {
                        latest.remove();
                    }
                }
            }
        }

        List<Line> lines() {
            List<Line> lines = new ArrayList<>(latest);
            lines.sort(LEAST_LATE_FIRST.reversed());
            return lines;
        }
    }
}
