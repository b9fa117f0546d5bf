package planledger.command.form;

import java.util.List;
import java.util.stream.IntStream;
import planledger.web.page.Language;

/**
 * A part of a form as it is shown; with rows, one of them.
 *
 * @param row its number from 1; 0 where the part has no rows
 * @param last whether it is the last row, after which another one may be asked for
 */
record PartView(Part part, int row, boolean last, List<FieldView> fields) {
    static List<PartView> of(Part part, Draft draft, List<Mistake> mistakes, Language language) {
        if (part.rows() == null) {
            return List.of(new PartView(part, 0, false, views(part.fields(), draft, mistakes, language)));
        }
        boolean more = draft.wish().equals("more." + part.word());
        int rows = Math.min(Part.ROWS_MAX, Math.max(1, draft.rows(part) + (more ? 1 : 0)));
        return IntStream.range(0, rows)
                .mapToObj(i -> new PartView(part, i + 1, i + 1 == rows, views(part.row(i), draft, mistakes, language)))
                .toList();
    }

    private static List<FieldView> views(List<Field> fields, Draft draft, List<Mistake> mistakes, Language language) {
        return fields.stream()
                .map(field -> FieldView.of(field, draft, mistakes, language))
                .toList();
    }

    public List<FieldView> usual() {
        return fields.stream().filter(each -> !each.field().rare()).toList();
    }

    public List<FieldView> rare() {
        return fields.stream().filter(each -> each.field().rare()).toList();
    }

    /** Whether the rare fields are unfolded. */
    public boolean showsRare() {
        return rare().stream().anyMatch(FieldView::hasSomething)
                || fields.stream().anyMatch(FieldView::ticked);
    }

    /** Whether its fields are columns of a task, which may be named without being changed. */
    public boolean hasColumns() {
        return fields.stream().anyMatch(each -> each.field().column());
    }

    /** Whether the whole part stays folded away. */
    public boolean isFolded() {
        return part.folded() && fields.stream().noneMatch(FieldView::hasSomething);
    }
}
