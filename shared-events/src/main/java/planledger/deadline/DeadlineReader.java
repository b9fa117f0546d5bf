package planledger.deadline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.Deadline;

/**
 * Reads the deadline cell of a task. Pure, and never refuses: a day that does not exist is invalid, words that are not
 * known are unread, and the printed text stays as it is.
 */
public final class DeadlineReader {
    /** Version of the rules. It goes up whenever a text would be read otherwise than before. */
    public static final int VERSION = 1;

    private static final int TEXT_MAX = 4_000;
    private static final int PRODUCTS_MAX = 100;

    private DeadlineReader() {}

    /**
     * What a cell says.
     *
     * @param printed the cell as printed; without words it has no parts
     * @param planYear year the plan is for, taken where the cell prints none; null where it is not known
     * @param products items of the row's product column in printed order, which name the parts of a compound cell
     */
    public static Deadline read(String printed, @Nullable Integer planYear, List<String> products) {
        return new Deadline(printed, VERSION, parts(printed, new PlanYear(planYear), products));
    }

    private static List<Deadline.Part> parts(String printed, PlanYear year, List<String> products) {
        if (printed.length() > TEXT_MAX) {
            return List.of(Reading.UNREAD.part(null));
        }
        List<Words> items = products.stream()
                .filter(product -> product.length() <= TEXT_MAX)
                .limit(PRODUCTS_MAX)
                .map(product -> Words.of(product).trimmed())
                .filter(item -> item.size() > 0)
                .toList();
        List<Reading> readings = new ArrayList<>();
        for (Words clause : Words.of(printed).clauses()) {
            readings.addAll(Clause.read(clause, year, items));
        }
        return PartNames.name(readings, items);
    }
}
