package planledger.event;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named columns of a task with what they say. A column that is not named is not touched; a column that is named with an
 * empty value is emptied.
 */
public record Fields(Map<Field, FieldValue> values) {

    public Fields {
        EnumMap<Field, FieldValue> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        copy.forEach(Fields::check);
        values = Collections.unmodifiableMap(copy);
    }

    /** What an empty cell of a column is. */
    public static FieldValue none(Field field) {
        return switch (field) {
            case SECTION, TITLE, BUDGET, NOTES -> new FieldValue.Text(null);
            case LEAD, COORDINATING, PRODUCTS -> new FieldValue.Names(List.of());
            case DEADLINE -> new FieldValue.Due(null);
            case CITES -> new FieldValue.Cited(List.of());
        };
    }

    /** The value of a named column, or null where the column is not named. */
    public @Nullable FieldValue get(Field field) {
        return values.get(field);
    }

    private static void check(Field field, FieldValue value) {
        if (!none(field).getClass().equals(value.getClass())) {
            throw new IllegalArgumentException(
                    field + " cannot hold " + value.getClass().getSimpleName());
        }
    }
}
