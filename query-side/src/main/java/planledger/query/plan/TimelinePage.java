package planledger.query.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import planledger.query.entry.Known;
import planledger.query.page.Frame;
import planledger.query.page.Frames;
import planledger.web.Query;
import planledger.web.page.Address;

/** The page that shows what was recorded about a plan on two axes: when it takes effect, and when it was recorded. */
@Controller
class TimelinePage {
    private static final int ENTRIES_MAX = 500;
    private static final String SVG = "image/svg+xml";

    private final Frames frames;

    TimelinePage(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/plans/{planId}/timeline")
    ModelAndView timeline(@PathVariable String planId, Query query) {
        return view("timeline", planId, query);
    }

    /** The chart alone, to be kept or put into a report. */
    @GetMapping(path = "/plans/{planId}/timeline.svg", produces = SVG)
    ModelAndView chart(@PathVariable String planId, Query query, HttpServletRequest request) {
        request.setAttribute(View.SELECTED_CONTENT_TYPE, MediaType.valueOf(SVG)); // What the view else calls HTML.
        return view("chart :: chart", planId, query);
    }

    private ModelAndView view(String template, String planId, Query query) {
        PlanPage.Asked asked = PlanPage.Asked.read(query);
        Known known = frames.known(planId, asked.times());
        long first = Math.max(1, known.revision() - ENTRIES_MAX + 1);
        List<EntryView> entries = LongStream.rangeClosed(first, known.revision())
                .mapToObj(revision -> EntryView.of(known, revision))
                .toList();
        Frame frame = frames.around(known, asked.language(), "timeline");
        Address page = frame.exactly("timeline");
        Map<String, Object> model = new HashMap<>();
        model.put("entries", entries);
        model.put("types", entries.stream().map(EntryView::type).distinct().toList());
        model.put("chart", Chart.of(entries));
        model.put("limited", first > 1);
        model.put("limit", ENTRIES_MAX);
        model.put("chartHref", frame.exactly("timeline.svg").toString());
        model.put("tableHref", page.toString());
        return frame.view(template, model);
    }
}
