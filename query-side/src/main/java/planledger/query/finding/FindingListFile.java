package planledger.query.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import planledger.event.Instrument;
import planledger.finding.Finding;
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

/** Findings as a file: the list of {@link FindingPage}, whole. */
@Controller
class FindingListFile {
    private static final int CASE_WIDTH = 60;
    private static final int OTHER_WIDTH = 28;
    private static final int SHORT_WIDTH = 14;

    private final Knowledge knowledge;
    private final FindingSearch search;
    private final Exports exports;
    private final MessageSource words;

    FindingListFile(Knowledge knowledge, FindingSearch search, Exports exports, MessageSource words) {
        this.knowledge = knowledge;
        this.search = search;
        this.exports = exports;
        this.words = words;
    }

    private record Asked(Language language, FindingFilter filter) {}

    @GetMapping("/findings.{ending:" + Format.ENDINGS + "}")
    ResponseEntity<byte[]> findings(@PathVariable String ending, Query query) {
        Asked asked = query.withoutBlanks().as(in -> new Asked(Language.read(in), FindingFilter.read(in)));
        Knowledge.Asked times = asked.filter().asked();
        AsOf asOf = knowledge.resolve(times);
        Dictionary dictionary = new Dictionary(words, asked.language());
        List<List<Sheet.Cell>> rows = new ArrayList<>();
        FindingSearch.Searched searched = search.search(asked.filter(), asOf, null, Integer.MAX_VALUE, found -> {
            boolean hasRoom = rows.size() < ListFile.ROWS_MAX;
            if (hasRoom) {
                rows.add(row(found, dictionary));
            }
            return hasRoom;
        });
        ListFile file = new ListFile(dictionary, asOf, !knowledge.isBehind(times));
        return exports.answer(
                file.sheet("findings", "findings.title", columns(dictionary), rows, searched.isComplete()), ending);
    }

    private static List<Column> columns(Dictionary words) {
        return List.of(
                new Column(words.of("plans.plan"), OTHER_WIDTH),
                new Column(words.of("plans.issuer"), OTHER_WIDTH),
                new Column(words.of("findings.concerns"), SHORT_WIDTH),
                new Column(words.of("findings.rule"), OTHER_WIDTH),
                new Column(words.of("findings.case"), CASE_WIDTH),
                new Column(words.of("findings.source"), OTHER_WIDTH),
                new Column(words.of("findings.entries"), SHORT_WIDTH),
                new Column(words.of("findings.state"), SHORT_WIDTH));
    }

    private static List<Sheet.Cell> row(FindingSearch.Found found, Dictionary words) {
        Finding finding = found.finding();
        Language language = words.language();
        Spoken say = new Spoken(language);
        Instrument instrument = found.known().issued().instrument();
        String about = finding.task() == null
                ? words.of("timeline.concerns.whole")
                : words.of("task.title", finding.task().text());
        return List.of(
                Sheet.Cell.of(say.document(instrument)),
                Sheet.Cell.of(say.issuer(instrument)),
                Sheet.Cell.of(about),
                Sheet.Cell.of(words.of("rule." + finding.rule())),
                Sheet.Cell.of(language.choose(finding.message(), finding.messageEn())),
                Sheet.Cell.of(
                        language.choose(finding.source().vi(), finding.source().en())),
                Sheet.Cell.of(finding.entries().stream().map(String::valueOf).collect(Collectors.joining(", "))),
                Sheet.Cell.of(words.of("state.", found.state())));
    }
}
