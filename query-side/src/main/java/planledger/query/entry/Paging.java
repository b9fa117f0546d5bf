package planledger.query.entry;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planledger.web.Cursors;
import planledger.web.Declined;
import planledger.web.Fault;
import planledger.web.Problem;
import planledger.web.Shape;

/**
 * Turns the pages of a list: every page is answered from the ledger position of the first one, and a cursor leads on in
 * the question only that it was given for.
 */
public final class Paging {
    private final Cursors cursors;
    private final String list;

    /** Pages of the list of this name. */
    public Paging(Cursors cursors, String list) {
        this.cursors = cursors;
        this.list = list;
    }

    /** Where a page begins. */
    public record Place(AsOf asOf, @Nullable String after) {}

    /** What a cursor of this list must look like. */
    public Shape<String> cursor() {
        return cursors.heldBy(list);
    }

    /** Where the page begins that a question asks for; declined where the cursor belongs to another question. */
    public static Place begin(AsOf asOf, @Nullable String cursor, List<?> question) {
        if (cursor == null) {
            return new Place(asOf, null);
        }
        String[] parts = cursor.split("@", 3);
        if (!parts[2].equals(question.toString())) {
            throw new Declined(Problem.faulty(Fault.malformed("?cursor", QueryRule.CURSOR_OF_ANOTHER_QUESTION)));
        }
        long position = Long.parseLong(parts[1]);
        return new Place(new AsOf(asOf.effectiveAt(), asOf.knownAt(), position, asOf.planned()), parts[0]);
    }

    /** What follows one item of a list; the whole list where it is none of it. */
    public static <T> List<T> rest(List<T> items, Function<T, String> id, @Nullable String after) {
        if (after == null) {
            return items;
        }
        int at = items.stream().map(id).toList().indexOf(after);
        return items.subList(at + 1, items.size());
    }

    /** The cursor of the page after an item. */
    public String after(String item, AsOf asOf, List<?> question) {
        return cursors.seal(list, item + "@" + asOf.position() + "@" + question);
    }
}
