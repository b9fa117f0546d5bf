package planledger.query.plan;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import planledger.query.entry.Known;
import planledger.query.export.Exports;
import planledger.query.export.Format;
import planledger.query.page.Frames;
import planledger.web.Query;

/** The pages about one plan as files: of exactly the two times that the page shows. */
@Controller
class PlanFiles {
    private final Frames frames;
    private final PlanSheets sheets;
    private final Exports exports;

    PlanFiles(Frames frames, PlanSheets sheets, Exports exports) {
        this.frames = frames;
        this.sheets = sheets;
        this.exports = exports;
    }

    @GetMapping("/plans/{planId}/annex.{ending:" + Format.ENDINGS + "}")
    ResponseEntity<byte[]> annex(@PathVariable String planId, @PathVariable String ending, Query query) {
        PlanPage.Asked asked = PlanPage.Asked.read(query);
        return exports.answer(sheets.annex(frames.known(planId, asked.times()), asked.language()), ending);
    }

    @GetMapping("/plans/{planId}/compare.{ending:" + Format.ENDINGS + "}")
    ResponseEntity<byte[]> compare(@PathVariable String planId, @PathVariable String ending, Query query) {
        ComparePage.Asked asked = ComparePage.Asked.read(query);
        Known to = frames.known(planId, asked.to());
        Known from = frames.known(planId, ComparePage.first(asked.from(), to));
        return exports.answer(sheets.comparison(from, to, asked.language()), ending);
    }
}
