package planledger.query.plan;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import planledger.query.entry.AsOf;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.export.Exports;
import planledger.query.export.Format;
import planledger.query.page.Frames;
import planledger.query.page.Times;
import planledger.web.Query;
import planledger.web.page.Address;

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
        Known known = exactly(planId, asked.times());
        Address again = Address.of(asked.language(), "plans", planId, "annex").ending(ending);
        return exports.answer(sheets.annex(known, asked.language()), ending, Times.exactly(again, known.asOf()));
    }

    @GetMapping("/plans/{planId}/compare.{ending:" + Format.ENDINGS + "}")
    ResponseEntity<byte[]> compare(@PathVariable String planId, @PathVariable String ending, Query query) {
        ComparePage.Asked asked = ComparePage.Asked.read(query);
        Known to = exactly(planId, asked.to());
        Known from = exactly(planId, ComparePage.first(asked.from(), to));
        Address again = Address.of(asked.language(), "plans", planId, "compare").ending(ending);
        return exports.answer(
                sheets.comparison(from, to, asked.language()),
                ending,
                ComparePage.points(again, from.asOf(), to.asOf()));
    }

    /** At a position in place of an instant: asked for again while it is being written, it is the same file. */
    private Known exactly(String planId, Knowledge.Asked times) {
        AsOf seen = frames.known(planId, times).asOf();
        return frames.known(planId, new Knowledge.Asked(seen.effectiveAt(), null, seen.position(), null));
    }
}
