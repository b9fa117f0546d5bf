package planledger.command.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import planledger.web.page.Language;

/**
 * A line of what is to be mended, and the way to the field.
 *
 * @param id of the field on the page; empty where it is about the whole
 */
record Wrong(String id, String word, int row, String message) {

    /** Everything wrong, in the order of the form; what is about no field of it comes first. */
    static List<Wrong> all(List<List<PartView>> parts, List<Mistake> mistakes, Language language) {
        List<Wrong> fields = parts.stream()
                .flatMap(List::stream)
                .flatMap(part -> part.fields().stream().flatMap(field -> field.mistakes().stream()
                        .map(said -> new Wrong(field.id(), field.field().word(), part.row(), said))))
                .toList();
        Set<String> shown = fields.stream().map(Wrong::id).collect(Collectors.toSet());
        List<Wrong> all = new ArrayList<>();
        for (Mistake each : mistakes) {
            if (!shown.contains(FieldView.id(each.field()))) {
                all.add(new Wrong("", "", 0, language.choose(each.vi(), each.en())));
            }
        }
        all.addAll(fields);
        return all;
    }
}
