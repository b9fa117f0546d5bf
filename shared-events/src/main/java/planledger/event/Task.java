package planledger.event;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole row of a plan: its identity and every column, columns that the plan leaves empty included. */
public record Task(TaskRef ref, Fields fields) {

    public Task {
        Map<Field, FieldValue> all = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            FieldValue value = fields.get(field);
            all.put(field, value != null ? value : Fields.none(field));
        }
        fields = new Fields(all);
    }

    /** What a column says. */
    public FieldValue get(Field field) {
        FieldValue value = fields.get(field);
        if (value == null) {
            throw new AssertionError("A whole task names every column");
        }
        return value;
    }

    /** The section label that the row names, if any; with path labels the reference says it. */
    public @Nullable String section() {
        return ((FieldValue.Text) get(Field.SECTION)).text();
    }
}
