package planledger.query.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import planledger.event.Instrument;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanIssued;
import planledger.query.entry.AsOf;
import planledger.query.entry.Knowledge;
import planledger.query.export.Exports;
import planledger.query.export.Format;
import planledger.query.export.Sheet;
import planledger.query.export.Sheet.Column;
import planledger.query.page.ListFile;
import planledger.query.page.Spoken;
import planledger.web.Query;
import planledger.web.page.Dictionary;
import planledger.web.page.Language;

/** The plans that are found, as a file. */
@Controller
class PlanListFile {
    private static final int TITLE_WIDTH = 60;
    private static final int NUMBER_WIDTH = 30;
    private static final int OTHER_WIDTH = 20;

    private final Knowledge knowledge;
    private final PlanSearch search;
    private final Exports exports;
    private final MessageSource words;

    PlanListFile(Knowledge knowledge, PlanSearch search, Exports exports, MessageSource words) {
        this.knowledge = knowledge;
        this.search = search;
        this.exports = exports;
        this.words = words;
    }

    private record Asked(Language language, PlanSearch.Sought sought, Knowledge.Asked times) {}

    @GetMapping("/plans.{ending:" + Format.ENDINGS + "}")
    ResponseEntity<byte[]> plans(@PathVariable String ending, Query query) {
        Asked asked = query.withoutBlanks()
                .as(in -> new Asked(Language.read(in), PlanSearch.Sought.readForm(in), Knowledge.read(in)));
        AsOf asOf = knowledge.resolve(asked.times());
        List<PlanSearch.Found> found = new ArrayList<>();
        boolean isWhole = search.collect(asked.sought(), asOf, null, ListFile.ROWS_MAX, found) == null;
        Dictionary dictionary = new Dictionary(words, asked.language());
        List<List<Sheet.Cell>> rows =
                found.stream().map(each -> row(each, dictionary)).toList();
        ListFile file = new ListFile(dictionary, asOf, !knowledge.isBehind(asked.times()));
        return exports.answer(file.sheet("plans", "plans.title", columns(dictionary), rows, isWhole), ending);
    }

    private static List<Column> columns(Dictionary words) {
        return List.of(
                new Column(words.of("plans.plan"), TITLE_WIDTH),
                new Column(words.of("plans.number"), NUMBER_WIDTH),
                new Column(words.of("plans.issuer"), NUMBER_WIDTH),
                new Column(words.of("plans.effective"), OTHER_WIDTH),
                new Column(words.of("plans.status"), OTHER_WIDTH),
                new Column(words.of("plans.tasks"), OTHER_WIDTH));
    }

    private static List<Sheet.Cell> row(PlanSearch.Found found, Dictionary words) {
        Spoken say = new Spoken(words.language());
        PlanIssued issued = found.issued();
        Instrument instrument = issued.instrument();
        boolean isHeld = issued.content() != Content.NOT_HELD;
        return List.of(
                Sheet.Cell.of(issued.title()),
                Sheet.Cell.of(say.document(instrument)),
                Sheet.Cell.of(say.issuer(instrument)),
                Sheet.Cell.of(say.effect(issued.from())),
                Sheet.Cell.of(words.of("plan.", found.status().kind())),
                Sheet.Cell.of(isHeld ? Integer.toString(issued.tasks().size()) : words.of("value.unknown")));
    }
}
