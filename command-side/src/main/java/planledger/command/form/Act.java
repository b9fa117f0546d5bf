package planledger.command.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that can be entered: where the API takes it, and the fields of its form.
 *
 * @param path of the API; what stands in braces is a field of the form
 */
record Act(String id, String path, List<Part> parts) {
    private static final Pattern ADDRESSED = Pattern.compile("\\{([a-z]+)}");

    Act(String id, String path, Part... parts) {
        this(id, path, List.of(parts));
    }

    Act {
        parts = List.copyOf(parts);
    }

    /** Names of the fields that stand in the address and not in the body. */
    List<String> addressed() {
        List<String> names = new ArrayList<>();
        Matcher matcher = ADDRESSED.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Every field as it is with so many rows in each part that has any. */
    Stream<Field> fields(int rows) {
        return parts.stream()
                .flatMap(part -> part.rows() == null
                        ? part.fields().stream()
                        : Stream.iterate(0, i -> i + 1).limit(rows).flatMap(i -> part.row(i).stream()));
    }
}
