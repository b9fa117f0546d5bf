package planledger.command.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.deadline.DeadlineReader;
import planledger.event.Deadline;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Item;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.Task;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;
import planledger.timeline.Timeline;

/**
 * Sets the interpretation of each printed deadline beside it. A year that the cell does not print is taken from the plan:
 * from its title, else from its last day, else from its date of issue.
 */
final class Interpretation {
    private static final Pattern YEAR_IN_TITLE = Pattern.compile("(?:năm|Năm|NĂM)\\s+(20\\d\\d)(?!\\s*[-–])");

    private final @Nullable Integer year;

    private Interpretation(@Nullable Integer year) {
        this.year = year;
    }

    static Interpretation of(Timeline timeline) {
        return of((PlanIssued) timeline.corrected(1, timeline.revision()));
    }

    static Interpretation of(PlanIssued plan) {
        Matcher title = YEAR_IN_TITLE.matcher(plan.title());
        if (title.find()) {
            return new Interpretation(Integer.valueOf(title.group(1)));
        }
        return new Interpretation(Stream.of(
                        plan.effectiveTo(),
                        plan.instrument().issuedOn(),
                        plan.instrument().issuedNotBefore())
                .filter(Objects::nonNull)
                .map(LocalDate::getYear)
                .findFirst()
                .orElse(null));
    }

    /** A deadline of which only the printed words are there yet. */
    static Deadline asPrinted(String printed) {
        return new Deadline(printed, 0, List.of());
    }

    /** A deadline of a row of which no more than the products are known. */
    Deadline of(String printed, List<String> products) {
        return DeadlineReader.read(printed, year, products);
    }

    Task of(Task task) {
        return new Task(task.ref(), fields(task.fields(), null));
    }

    /** The item with its deadline interpreted; parts are labelled by the products of the row as it then reads. */
    Item of(Item item, @Nullable TaskState now) {
        if (item instanceof Item.Amend amend) {
            return new Item.Amend(amend.ref(), fields(amend.set(), now));
        }
        if (item instanceof Item.Restate restate) {
            return new Item.Restate(restate.ref(), of(restate.task()));
        }
        return item instanceof Item.Add add ? new Item.Add(add.after(), of(add.task())) : item;
    }

    private Fields fields(Fields fields, @Nullable TaskState now) {
        if (!(fields.get(Field.DEADLINE) instanceof FieldValue.Due due) || due.deadline() == null) {
            return fields;
        }
        Map<Field, FieldValue> read = new EnumMap<>(fields.values());
        List<String> products = products(fields, now);
        read.put(Field.DEADLINE, new FieldValue.Due(of(due.deadline().printed(), products)));
        return new Fields(read);
    }

    private static List<String> products(Fields fields, @Nullable TaskState now) {
        FieldValue named = fields.get(Field.PRODUCTS);
        if (named == null && now != null && now.get(Field.PRODUCTS) instanceof FieldState.Known known) {
            named = known.value();
        }
        return named instanceof FieldValue.Names names ? names.items() : List.of();
    }
}
