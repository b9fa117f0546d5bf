package planledger.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import planledger.query.entry.AsOf;
import planledger.query.export.Sheet;
import planledger.query.export.Sheet.Column;
import planledger.query.export.Sheet.Fact;
import planledger.query.export.Sheet.Group;
import planledger.web.page.Address;
import planledger.web.page.Dictionary;
import planledger.web.page.Page;

/**
 * What every list across plans says around its rows when it is taken away as a file.
 *
 * @param upToDate whether all counts that was recorded
 */
public record ListFile(Dictionary words, AsOf asOf, boolean upToDate) {
    /** Rows of one file at most; that there are more is told in it. */
    public static final int ROWS_MAX = 5_000;

    /**
     * The list.
     *
     * @param name of the file
     * @param title key of its title
     * @param isWhole whether nothing was left out
     */
    public Sheet sheet(String name, String title, List<Column> columns, List<List<Sheet.Cell>> rows, boolean isWhole) {
        List<String> cut = isWhole ? List.of() : List.of(words.of("export.cut", Integer.toString(rows.size())));
        return sheet(name, title, columns, rows, cut);
    }

    /** The list with notes of its own, such as what was left out of it. */
    public Sheet sheet(String name, String title, List<Column> columns, List<List<Sheet.Cell>> rows, List<String> own) {
        String position = Long.toString(asOf.position());
        List<String> notes = new ArrayList<>(own);
        notes.add(words.of("plans.coverage", position));
        if (!upToDate) {
            notes.add(words.of("times.behind"));
        }
        return new Sheet(
                name,
                words.language().code(),
                List.of(),
                words.of(title),
                List.of(seen(asOf, words)),
                columns,
                List.of(new Group(null, rows)),
                notes,
                List.of(new Fact(words.of("export.position"), position)));
    }

    /** The two times of a question, in words. */
    public static String seen(AsOf asOf, Dictionary words) {
        Page page = new Page(words.language(), new Address("/", Map.of()));
        return words.of("times.seen", page.day(asOf.effectiveAt()), page.n(asOf.position()), page.time(asOf.knownAt()));
    }
}
