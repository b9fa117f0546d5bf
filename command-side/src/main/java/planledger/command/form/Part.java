package planledger.command.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields that belong together.
 *
 * @param object pointer to what must be in the request even where nothing of it was filled in, so that what is missing
 *     is told field by field; null where it may be missing
 * @param folded whether it stays folded away until somebody wants it
 * @param rows what the fields are repeated as; null where they stand once
 */
record Part(
        String word,
        List<Field> fields,
        @Nullable String object,
        boolean folded,
        @Nullable Rows rows) {
    static final int ROWS_MAX = 200;

    Part {
        fields = List.copyOf(fields);
    }

    static Part of(String word, Field... fields) {
        return new Part(word, List.of(fields), null, false, null);
    }

    /** Fields that are filled in for each of several things. */
    static Part rows(Rows rows, Field... fields) {
        return new Part(rows.wire(), List.of(fields), null, false, rows);
    }

    Part requiring(String pointer) {
        return new Part(word, fields, pointer, folded, rows);
    }

    Part fold() {
        return new Part(word, fields, object, true, rows);
    }

    Part titled(String other) {
        return new Part(other, fields, object, folded, rows);
    }

    /** The same fields below a name. */
    Part below(String prefix) {
        String inner = object == null ? null : "/" + prefix + object;
        return new Part(word, fields.stream().map(f -> f.below(prefix)).toList(), inner, folded, rows);
    }

    /** The fields of one row. */
    List<Field> row(int index) {
        return fields.stream().map(field -> field.below(word + "." + index)).toList();
    }
}
