package planledger.command.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.web.page.Language;

/**
 * A field as a form shows it.
 *
 * @param input what kind of input it is: {@code date} only where the browser can show what was typed
 * @param was what the column said when the form was opened; null where the form does not know
 * @param mistakes what is wrong with it, in the language of the page
 */
record FieldView(
        Field field, String input, String value, @Nullable String was, boolean ticked, List<String> mistakes) {
    private static final int LINES_MIN = 2;
    private static final int LINES_MAX = 12;
    private static final int TABLE_LINES = 14;

    static FieldView of(Field field, Draft draft, List<Mistake> mistakes, Language language) {
        String value = draft.get(field.name());
        boolean isDay = field.kind() == Field.Kind.DATE && (value.isBlank() || value.matches("\\d{4}-\\d{2}-\\d{2}"));
        String input =
                field.kind() == Field.Kind.CHOICE ? "choice" : field.kind().isLong() ? "long" : isDay ? "date" : "line";
        List<String> own = mistakes.stream()
                .filter(each -> each.field().equals(field.name()))
                .map(each -> language.choose(each.vi(), each.en()))
                .distinct()
                .toList();
        return new FieldView(field, input, value, draft.was(field), draft.isTicked(field), own);
    }

    public String id() {
        return id(field.name());
    }

    static String id(String name) {
        return "f-" + name.replace('.', '-');
    }

    /** Ids of what is said about the field, for those who hear it. */
    public String describedBy(boolean hinted) {
        List<String> ids = new ArrayList<>();
        if (!mistakes.isEmpty()) {
            ids.add(id() + "-wrong");
        }
        if (hinted) {
            ids.add(id() + "-hint");
        }
        return String.join(" ", ids);
    }

    /** How many lines are shown at once. */
    public int lines() {
        int typed = (int) value.chars().filter(c -> c == '\n').count() + 1;
        int least = field.kind() == Field.Kind.TABLE ? TABLE_LINES : LINES_MIN;
        return Math.max(least, Math.min(LINES_MAX, typed));
    }

    /** Whether somebody would miss it if it stayed folded away. */
    boolean hasSomething() {
        return !value.isBlank() || !mistakes.isEmpty() || ticked;
    }
}
