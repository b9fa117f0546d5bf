package planledger.finding;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.deadline.DeadlineReader;
import planledger.event.Citation;
import planledger.event.Deadline;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.Task;
import planledger.event.TaskRef;

/** Rows of plans and documents, in the fewest words. */
final class Rows {
    private static final int YEAR = 2025;

    private Rows() {}

    /** A row; each column is followed by what it says. */
    static Task task(String ref, Object... cells) {
        return new Task(new TaskRef(ref), fields(cells));
    }

    static Fields fields(Object... cells) {
        Map<Field, FieldValue> values = new EnumMap<>(Field.class);
        for (int i = 0; i < cells.length; i += 2) {
            Field field = (Field) cells[i];
            values.put(field, value(field, cells[i + 1]));
        }
        return new Fields(values);
    }

    private static FieldValue value(Field field, Object cell) {
        return switch (field) {
            case LEAD, COORDINATING, PRODUCTS -> new FieldValue.Names(List.of(((String) cell).split("; ")));
            case DEADLINE -> new FieldValue.Due(due((String) cell));
            case CITES -> new FieldValue.Cited(List.of((Citation) cell));
            case SECTION, TITLE, BUDGET, NOTES -> new FieldValue.Text((String) cell);
        };
    }

    static Deadline due(String printed) {
        return DeadlineReader.read(printed, YEAR, List.of());
    }

    static Instrument document(String number, @Nullable String issued) {
        return document(number, issued, "tra-vinh.ubnd");
    }

    static Instrument document(String number, @Nullable String issued, @Nullable String issuer) {
        String type = number.contains("/VPUB-") ? "CV" : number.replaceAll(".*/([^-]*)-.*", "$1");
        return new Instrument(
                type,
                number,
                issued == null ? null : LocalDate.parse(issued),
                null,
                null,
                issuer,
                null,
                null,
                null,
                null,
                null);
    }

    static Citation citation(String number, String issued) {
        return new Citation(null, number, LocalDate.parse(issued), number + " ngày " + issued);
    }
}
