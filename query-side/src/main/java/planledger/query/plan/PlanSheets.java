package planledger.query.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import planledger.event.Field;
import planledger.event.Instrument;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.TaskRef;
import planledger.query.entry.Known;
import planledger.query.entry.TaskStatuses;
import planledger.query.export.Sheet;
import planledger.query.export.Sheet.Column;
import planledger.query.export.Sheet.Fact;
import planledger.query.export.Sheet.Group;
import planledger.query.page.ListFile;
import planledger.query.page.Spoken;
import planledger.query.page.Times;
import planledger.timeline.Change;
import planledger.timeline.Diff;
import planledger.timeline.PlanState;
import planledger.timeline.TaskStatus;
import planledger.web.page.Address;
import planledger.web.page.Dictionary;
import planledger.web.page.Language;
import tools.jackson.databind.JsonNode;

/** Plans and comparisons as tables to take away, each with the mark by which it is verified. */
@Component
final class PlanSheets {
    private static final Map<Field, Integer> WIDTHS =
            Map.of(Field.TITLE, 44, Field.LEAD, 20, Field.COORDINATING, 20, Field.PRODUCTS, 20, Field.DEADLINE, 16);
    private static final int OTHER_WIDTH = 16;
    private static final int LABEL_WIDTH = 7;
    private static final int SAID_WIDTH = 50;

    private final MessageSource words;
    private final TaskStatuses statuses;

    PlanSheets(MessageSource words, TaskStatuses statuses) {
        this.words = words;
        this.statuses = statuses;
    }

    /** The annex, as its page shows it. */
    Sheet annex(Known known, Language language) {
        Dictionary dictionary = new Dictionary(words, language);
        SheetCells cells = new SheetCells(dictionary, new Spoken(language));
        PlanState state = known.state();
        Map<TaskRef, TaskStatus> standing = statuses.of(known);
        PlanTable table = PlanTable.of(known, state, standing);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(dictionary.of("plan.label"), LABEL_WIDTH));
        for (Field field : table.columns()) {
            columns.add(new Column(dictionary.of("field.", field), WIDTHS.getOrDefault(field, OTHER_WIDTH)));
        }
        columns.add(new Column(dictionary.of("plan.status"), OTHER_WIDTH));
        columns.add(new Column(dictionary.of("plan.by"), OTHER_WIDTH));
        List<Group> groups = table.groups().stream()
                .map(group -> new Group(heading(group, dictionary), rows(group, cells)))
                .toList();
        Address data = Times.exactly(api(known), known.asOf());
        return around(
                known,
                language,
                known.timeline().planId().text(),
                List.of(ListFile.seen(known.asOf(), dictionary), dictionary.of("export.consolidated")),
                columns,
                groups,
                mark(known, data, PlanResource.plan(known, statuses), dictionary));
    }

    private static @Nullable String heading(PlanTable.Group group, Dictionary words) {
        if (group.label() == null) {
            return group.known() ? null : words.of("plan.section.unknown");
        }
        return group.title() == null ? group.label() : group.label() + ". " + group.title();
    }

    private static List<List<Sheet.Cell>> rows(PlanTable.Group group, SheetCells cells) {
        List<List<Sheet.Cell>> rows = new ArrayList<>();
        for (PlanTable.Row row : group.rows()) {
            List<Sheet.Cell> line = new ArrayList<>();
            line.add(Sheet.Cell.of(row.task().label()));
            row.cells().forEach(cell -> line.add(cells.cell(cell, row)));
            line.add(cells.status(row));
            line.add(cells.governed(row));
            rows.add(line);
        }
        return rows;
    }

    /** What differs between two points: tasks that ended first. */
    Sheet comparison(Known from, Known to, Language language) {
        Dictionary dictionary = new Dictionary(words, language);
        SheetCells cells = new SheetCells(dictionary, new Spoken(language));
        List<Change> changes = Diff.between(to.timeline(), from.state(), to.state());
        List<Group> groups = new ArrayList<>();
        add(groups, "compare.ended", changes, List.of(Change.Kind.ENDED), to, cells);
        add(groups, "compare.added", changes, List.of(Change.Kind.ADDED), to, cells);
        add(groups, "compare.changed", changes, List.of(Change.Kind.RENUMBERED, Change.Kind.AMENDED), to, cells);
        Address data = ComparePage.points(api(to).below("diff"), from.asOf(), to.asOf());
        return around(
                to,
                language,
                to.timeline().planId().text() + ".compare",
                List.of(
                        dictionary.of("compare.from") + ": " + ListFile.seen(from.asOf(), dictionary),
                        dictionary.of("compare.to") + ": " + ListFile.seen(to.asOf(), dictionary)),
                List.of(
                        new Column(dictionary.of("compare.task"), LABEL_WIDTH),
                        new Column(dictionary.of("compare.column"), OTHER_WIDTH),
                        new Column(dictionary.of("compare.before"), SAID_WIDTH),
                        new Column(dictionary.of("compare.after"), SAID_WIDTH)),
                groups,
                mark(to, data, PlanResource.diff(from, to), dictionary));
    }

    private static void add(
            List<Group> groups,
            String heading,
            List<Change> changes,
            List<Change.Kind> kinds,
            Known to,
            SheetCells cells) {
        List<Change> some =
                changes.stream().filter(change -> kinds.contains(change.kind())).toList();
        List<List<Sheet.Cell>> rows = ChangeView.of(some, new Origins(to)).stream()
                .map(change -> row(change, cells))
                .toList();
        if (!rows.isEmpty()) {
            groups.add(new Group(cells.words().of(heading), rows));
        }
    }

    private static List<Sheet.Cell> row(ChangeView change, SheetCells cells) {
        Field field = change.field();
        Dictionary words = cells.words();
        return List.of(
                Sheet.Cell.of(change.ref()),
                Sheet.Cell.of(field == null ? words.of("change.", change.kind()) : words.of("field.", field)),
                cells.said(field == null || change.kind() != Change.Kind.AMENDED ? null : change.from()),
                cells.said(field == null ? null : change.to()));
    }

    private Sheet around(
            Known known,
            Language language,
            String name,
            List<String> below,
            List<Column> columns,
            List<Group> groups,
            List<Fact> mark) {
        Dictionary dictionary = new Dictionary(words, language);
        Spoken say = new Spoken(language);
        PlanIssued issued = known.issued();
        Instrument instrument = issued.instrument();
        List<String> under = new ArrayList<>(below);
        under.add(say.reason(known.status()));
        return new Sheet(
                name,
                language.code(),
                List.of(say.document(instrument) + " · " + say.issuer(instrument)),
                issued.title(),
                under,
                columns,
                groups,
                List.of(
                        dictionary.of(issued.content() == Content.FULL ? "coverage.full" : "coverage.part"),
                        dictionary.of(
                                "coverage.upTo", Long.toString(known.asOf().position()))),
                mark);
    }

    private static Address api(Known known) {
        return new Address("/api/plans/" + known.timeline().planId().text(), Map.of());
    }

    /** What is asked again must come out the same to the byte; of a day in the future it need not. */
    private static List<Fact> mark(Known known, Address data, JsonNode answer, Dictionary words) {
        long newest = known.timeline().entry(known.revision()).position();
        List<Fact> mark = new ArrayList<>();
        mark.add(
                new Fact(words.of("export.position"), Long.toString(known.asOf().position())));
        mark.add(new Fact(words.of("export.proof"), "/evidence/proof/" + newest));
        mark.add(new Fact(
                words.of("export.bundle"),
                Times.exactly(api(known).below("bundle"), known.asOf()).toString()));
        mark.add(new Fact(words.of("export.data"), data.toString()));
        mark.add(new Fact(
                words.of("export.digest"),
                known.asOf().planned() ? words.of("export.digest.none") : sha256(answer.toString())));
        mark.add(new Fact(words.of("export.how"), words.of("export.how.text")));
        return mark;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
