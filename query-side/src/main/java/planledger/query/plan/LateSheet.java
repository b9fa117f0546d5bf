package planledger.query.plan;

import java.util.ArrayList;
import java.util.List;
import planledger.event.Instrument;
import planledger.query.export.Sheet;
import planledger.query.export.Sheet.Column;
import planledger.query.export.Sheet.Manner;
import planledger.query.export.Sheet.Piece;
import planledger.query.page.ListFile;
import planledger.query.page.Spoken;
import planledger.web.page.Dictionary;
import planledger.web.page.Page;

/** The board of late entries as a table to be taken away: a line of {@link LateBoardPage} a row, in words. */
final class LateSheet {
    private static final int WIDE = 30;
    private static final int NARROW = 20;

    private final Dictionary words;
    private final Page page;
    private final Spoken say;

    LateSheet(Dictionary words, Page page) {
        this.words = words;
        this.page = page;
        this.say = new Spoken(words.language());
    }

    /** @param cut what is left out, in words; empty where nothing is */
    Sheet of(List<LateBoardPage.Line> lines, List<String> cut, ListFile file) {
        List<String> notes = new ArrayList<>(cut);
        notes.add(words.of("boards.late.undated"));
        List<List<Sheet.Cell>> rows = lines.stream().map(this::row).toList();
        return file.sheet("late", "boards.tab.late", columns(), rows, notes);
    }

    private List<Column> columns() {
        return List.of(
                new Column(words.of("timeline.entry"), NARROW),
                new Column(words.of("plans.plan"), WIDE),
                new Column(words.of("plans.issuer"), WIDE),
                new Column(words.of("timeline.document"), WIDE),
                new Column(words.of("timeline.effective"), NARROW),
                new Column(words.of("timeline.recorded"), NARROW),
                new Column(words.of("timeline.by"), NARROW),
                new Column(words.of("boards.late.days"), NARROW));
    }

    private List<Sheet.Cell> row(LateBoardPage.Line line) {
        Instrument plan = line.issued().instrument();
        EntryView entry = line.entry();
        return List.of(
                Sheet.Cell.of(page.n(entry.revision()) + ". " + words.of("type." + entry.type())),
                Sheet.Cell.of(say.document(plan)),
                Sheet.Cell.of(say.issuer(plan)),
                entry.document() == null ? none() : Sheet.Cell.of(say.document(entry.document())),
                entry.effect() == null ? none() : Sheet.Cell.of(say.effect(entry.effect())),
                Sheet.Cell.of(page.time(entry.recordedAt())),
                Sheet.Cell.of(entry.actor()),
                Sheet.Cell.of(page.n(line.days())));
    }

    private static Sheet.Cell none() {
        return new Sheet.Cell(List.of(new Piece("–", Manner.ASIDE)));
    }
}
