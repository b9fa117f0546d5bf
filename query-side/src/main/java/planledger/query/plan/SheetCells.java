package planledger.query.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.query.export.Sheet;
import planledger.query.export.Sheet.Manner;
import planledger.query.export.Sheet.Piece;
import planledger.query.page.Spoken;
import planledger.query.plan.PlanTable.Row;
import planledger.timeline.TaskState;
import planledger.web.page.Dictionary;

/** Cells of a plan's table as files show them: what a page folds away is written out. */
record SheetCells(Dictionary words, Spoken say) {
    /** What a cell says, after what it said before where an act changed it. */
    Sheet.Cell cell(Cell cell, Row row) {
        List<Piece> pieces = new ArrayList<>();
        if (cell.field() == planledger.event.Field.TITLE && row.task().existence() != TaskState.Existence.STATED) {
            pieces.add(aside(words.of("existence.", row.task().existence())));
        }
        if (cell.before() != null && !row.newlyKnown()) {
            said(cell.before(), true, pieces);
        }
        said(cell.now(), false, pieces);
        if (cell.before() != null && !row.newlyKnown() && cell.origin() != null) {
            pieces.add(aside(words.of("plan.openBy", say.document(cell.origin().instrument()))));
        }
        return new Sheet.Cell(pieces);
    }

    /** How a task stands, and what became of it. */
    Sheet.Cell status(Row row) {
        List<Piece> pieces = new ArrayList<>();
        if (row.status() != null) {
            pieces.add(plain(words.of("status.", row.status().kind())));
        }
        if (row.fate() != null) {
            pieces.add(aside(words.of("plan.fate") + " " + words.of("fate.", row.fate())));
        }
        return new Sheet.Cell(pieces);
    }

    /** Which act prevails for a task, and which keeps it. */
    Sheet.Cell governed(Row row) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(plain(say.document(row.governed().instrument())));
        if (row.newlyKnown()) {
            pieces.add(aside(words.of("plan.newlyKnown")));
        }
        if (row.kept() != null) {
            pieces.add(aside(words.of("plan.kept", say.document(row.kept().instrument()))));
        }
        return new Sheet.Cell(pieces);
    }

    /** What a column says; empty where there is nothing to say. */
    Sheet.Cell said(@Nullable Said said) {
        List<Piece> pieces = new ArrayList<>();
        if (said != null) {
            said(said, false, pieces);
        }
        return new Sheet.Cell(pieces);
    }

    private void said(Said said, boolean isBefore, List<Piece> into) {
        switch (said.kind()) {
            case KNOWN ->
                said.lines().forEach(line -> into.add(new Piece(line, isBefore ? Manner.STRUCK : Manner.PLAIN)));
            case NONE -> into.add(new Piece("—", isBefore ? Manner.STRUCK : Manner.PLAIN));
            case UNKNOWN -> into.add(aside(words.of("value.unknown")));
            case UNDETERMINED -> {
                into.add(aside(words.of("value.undetermined")));
                if (said.otherwise() != null) {
                    into.add(aside(words.of("value.otherwise")));
                    said(said.otherwise(), isBefore, into);
                }
                for (Said.Possible each : said.possible()) {
                    into.add(aside(words.of(
                            "value.possible", say.document(each.origin().instrument()))));
                    said(each.said(), isBefore, into);
                }
            }
        }
    }

    private static Piece plain(String text) {
        return new Piece(text, Manner.PLAIN);
    }

    private static Piece aside(String text) {
        return new Piece(text, Manner.ASIDE);
    }
}
