package planledger.query.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import planledger.event.Instrument;
import planledger.event.PlanEvent.PlanIssued;
import planledger.query.entry.AsOf;
import planledger.query.entry.Knowledge;
import planledger.query.export.Exports;
import planledger.query.export.Format;
import planledger.query.export.Sheet;
import planledger.query.export.Sheet.Column;
import planledger.query.export.Sheet.Manner;
import planledger.query.export.Sheet.Piece;
import planledger.query.page.ListFile;
import planledger.query.page.Spoken;
import planledger.timeline.PartStatus;
import planledger.web.Query;
import planledger.web.page.Address;
import planledger.web.page.Dictionary;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** The register of tasks as a file: the list of {@link TaskListPage}, whole. */
@Controller
class TaskListFile {
    private static final int LABEL_WIDTH = 8;
    private static final int TITLE_WIDTH = 50;
    private static final int OTHER_WIDTH = 24;

    private final Knowledge knowledge;
    private final TaskRegister register;
    private final Exports exports;
    private final MessageSource words;

    TaskListFile(Knowledge knowledge, TaskRegister register, Exports exports, MessageSource words) {
        this.knowledge = knowledge;
        this.register = register;
        this.exports = exports;
        this.words = words;
    }

    private record Asked(Language language, TaskFilter filter) {}

    @GetMapping("/tasks.{ending:" + Format.ENDINGS + "}")
    ResponseEntity<byte[]> tasks(@PathVariable String ending, Query query) {
        Asked asked = query.withoutBlanks().as(in -> new Asked(Language.read(in), TaskFilter.read(in)));
        Knowledge.Asked times = asked.filter().asked();
        AsOf asOf = knowledge.resolve(times);
        Dictionary dictionary = new Dictionary(words, asked.language());
        Page page = new Page(asked.language(), new Address("/tasks", Map.of()));
        Names names = new Names(register.registered(asOf));
        List<List<Sheet.Cell>> rows = new ArrayList<>();
        TaskRegister.Searched searched = register.search(asked.filter(), asOf, null, Integer.MAX_VALUE, found -> {
            boolean hasRoom = rows.size() < ListFile.ROWS_MAX;
            if (hasRoom) {
                rows.add(row(TaskListPage.line(found, names, page), page, dictionary));
            }
            return hasRoom;
        });
        ListFile file = new ListFile(dictionary, asOf, !knowledge.isBehind(times));
        return exports.answer(
                file.sheet("tasks", "tasks.title", columns(dictionary), rows, searched.isComplete()), ending);
    }

    private static List<Column> columns(Dictionary words) {
        return List.of(
                new Column(words.of("plan.label"), LABEL_WIDTH),
                new Column(words.of("tasks.task"), TITLE_WIDTH),
                new Column(words.of("field.LEAD"), OTHER_WIDTH),
                new Column(words.of("plans.status"), OTHER_WIDTH),
                new Column(words.of("tasks.day"), OTHER_WIDTH),
                new Column(words.of("plans.plan"), OTHER_WIDTH),
                new Column(words.of("plans.issuer"), OTHER_WIDTH));
    }

    private static List<Sheet.Cell> row(TaskListPage.Line line, Page page, Dictionary words) {
        Matched found = line.found();
        PlanIssued issued = found.known().issued();
        Instrument instrument = issued.instrument();
        String untitled = words.of(found.task() == null ? "tasks.ended" : "value.unknown");
        Spoken say = new Spoken(words.language());
        return List.of(
                Sheet.Cell.of(found.label()),
                line.title() == null ? aside(untitled) : Sheet.Cell.of(line.title()),
                lead(line, words),
                Sheet.Cell.of(words.of("status.", found.status().kind())),
                due(found, page, words),
                Sheet.Cell.of(say.document(instrument)),
                Sheet.Cell.of(say.issuer(instrument)));
    }

    private static Sheet.Cell lead(TaskListPage.Line line, Dictionary words) {
        List<String> printed = line.lead();
        if (printed == null || printed.isEmpty()) {
            return aside(words.of(printed == null ? "value.unknown" : "value.none"));
        }
        List<Piece> pieces = new ArrayList<>();
        printed.forEach(name -> pieces.add(new Piece(name, Manner.PLAIN)));
        line.responsible().forEach(name -> pieces.add(new Piece(words.of("tasks.answers") + " " + name, Manner.ASIDE)));
        return new Sheet.Cell(pieces);
    }

    private static Sheet.Cell due(Matched found, Page page, Dictionary words) {
        List<Piece> pieces = new ArrayList<>();
        for (PartStatus part : found.parts()) {
            String day = part.dueOn() == null ? "–" : page.day(part.dueOn());
            boolean isOne = found.parts().size() == 1;
            pieces.add(new Piece(isOne ? day : day + " " + words.of("status.", part.kind()), Manner.PLAIN));
        }
        return new Sheet.Cell(pieces);
    }

    private static Sheet.Cell aside(String text) {
        return new Sheet.Cell(List.of(new Piece(text, Manner.ASIDE)));
    }
}
