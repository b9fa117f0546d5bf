package planledger.command.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planledger.web.Declined;
import planledger.web.ProblemKind;

/**
 * What somebody typed into a form so far, kept as typed until it is recorded. A column of a task stands with what it said
 * when the form was opened: only what differs is said by the act.
 */
final class Draft {
    /** The client's name for the entry, from the first showing of the form until it is recorded. */
    static final String KEY = "once";

    /** The revision that the rehearsal was about. */
    static final String SEEN = "seen";

    /** What is to be done with the draft. */
    static final String WISH = "do";

    private static final String WAS = "was.";
    private static final String ALSO = "also.";
    private static final Set<String> OWN = Set.of(KEY, SEEN, WISH);
    private static final Pattern KEY_FORM = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern SEEN_FORM = Pattern.compile("0|[1-9][0-9]{0,8}");
    /** Word's own line break, and what else a paste may bring that parts lines. */
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|[\u000B\u000C\u0085\u2028\u2029]");

    private final Act act;
    private final Map<String, String> values;
    private final Map<String, Integer> rows = new HashMap<>();

    private Draft(Act act, Map<String, String> values) {
        this.act = act;
        this.values = values;
        act.parts().stream().filter(part -> part.rows() != null).forEach(this::closeRanks);
    }

    /** A form that nobody has typed into; columns are as they stand in the plan. */
    static Draft opened(Act act, Map<String, String> prefilled) {
        Map<String, String> values = new LinkedHashMap<>(prefilled);
        act.fields(1)
                .filter(field -> field.column() && prefilled.containsKey(field.name()))
                .forEach(field -> values.put(WAS + field.name(), values.get(field.name())));
        values.put(KEY, UUID.randomUUID().toString());
        return new Draft(act, values);
    }

    /** A form that was sent; declined where it has fields that the act's form has not. */
    static Draft sent(Act act, Map<String, String> typed) {
        Set<String> known = act.fields(Part.ROWS_MAX).map(Field::name).collect(Collectors.toSet());
        Map<String, String> values = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            String field = name.startsWith(WAS) || name.startsWith(ALSO) ? name.substring(name.indexOf('.') + 1) : name;
            if (!known.contains(field) && !OWN.contains(name)) {
                throw new Declined(ProblemKind.BAD_REQUEST);
            }
            values.put(name, LINE_BREAK.matcher(value).replaceAll("\n"));
        });
        if (!KEY_FORM.matcher(values.getOrDefault(KEY, "")).matches()) {
            values.put(KEY, UUID.randomUUID().toString());
        }
        return new Draft(act, values);
    }

    Act act() {
        return act;
    }

    /** As typed; empty where nothing was. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Without what surrounds it; empty where there is nothing. */
    String said(Field field) {
        return get(field.name()).strip();
    }

    /** Whether the act says something about a column, be it that it is empty. */
    boolean names(Field column) {
        return isTicked(column) || !said(column).equals(get(WAS + column.name()).strip());
    }

    /** Whether the column is to be named although it does not differ. */
    boolean isTicked(Field column) {
        return !get(ALSO + column.name()).isEmpty();
    }

    /** What a column said when the form was opened; null where nobody told the form. */
    @Nullable
    String was(Field column) {
        return values.get(WAS + column.name());
    }

    /** Number of rows of a part that have anything in them. */
    int rows(Part part) {
        return rows.getOrDefault(part.word(), 0);
    }

    String key() {
        return get(KEY);
    }

    /** Null where nothing was rehearsed yet. */
    @Nullable
    Long seen() {
        return SEEN_FORM.matcher(get(SEEN)).matches() ? Long.valueOf(get(SEEN)) : null;
    }

    String wish() {
        return get(WISH);
    }

    /** The same draft for another entry than the one that its key stands for. */
    Draft anew() {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(KEY, UUID.randomUUID().toString());
        return new Draft(act, changed);
    }

    /** All that has to come back with the next request, but what that request says by itself. */
    Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>(values);
        carried.remove(WISH);
        carried.remove(SEEN);
        carried.values().removeIf(String::isEmpty);
        return carried;
    }

    /** Rows without anything in them go, the rows after them move up: the request has no empty items. */
    private void closeRanks(Part part) {
        int next = 0;
        for (int i = 0; i < Part.ROWS_MAX; i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (Field field : part.fields()) {
                String name = part.word() + "." + i + "." + field.name();
                for (String kept : new String[] {"", WAS, ALSO}) {
                    String value = values.remove(kept + name);
                    if (value != null && !value.isBlank()) {
                        row.put(kept + part.word() + ".%d." + field.name(), value);
                    }
                }
            }
            if (!row.isEmpty()) {
                int at = next++;
                row.forEach((name, value) -> values.put(name.formatted(at), value));
            }
        }
        rows.put(part.word(), next);
    }
}
