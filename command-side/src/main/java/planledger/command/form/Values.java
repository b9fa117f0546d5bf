package planledger.command.form;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a JSON value of what stands in one field. */
final class Values {
    private static final JsonNodeFactory NODES = ApiBody.NODES;
    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,14}");
    private static final Pattern PRINTED_DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern SECTION = Pattern.compile("([\\p{L}\\p{Nd}*]+)[.):\\s]\\s*(.+)");
    private static final Pattern COUNT = Pattern.compile("(.+?)\\s*[:=\\t]\\s*([0-9]+)");

    private Values() {}

    /** Puts what a field says into the request; a column that is named and empty is emptied. */
    static void write(Draft draft, ApiBody body, Field field, String pointer) {
        String said = draft.said(field);
        if (!said.isEmpty() && (!field.column() || draft.names(field))) {
            body.put(pointer, of(field, said, body));
        } else if (said.isEmpty() && field.column() && draft.names(field)) {
            body.put(pointer, NODES.nullNode());
        }
    }

    private static JsonNode of(Field field, String said, ApiBody body) {
        return switch (field.kind()) {
            case DATE -> NODES.stringNode(date(said));
            case NUMBER ->
                DIGITS.matcher(said).matches() ? NODES.numberNode(Long.parseLong(said)) : NODES.stringNode(said);
            case NAMES -> list(names(said));
            case LINES -> list(lines(said));
            case CITATIONS -> citations(said);
            case SECTIONS -> sections(field, said, body);
            case COUNTS -> counts(field, said, body);
            case LINE, CODE, PROSE, CHOICE, TABLE -> NODES.stringNode(said);
        };
    }

    /** A day as documents print it is the same day; what is none stays as it is, and is refused. */
    private static String date(String said) {
        Matcher day = PRINTED_DAY.matcher(said);
        return day.matches()
                ? "%s-%2s-%2s"
                        .formatted(day.group(3), day.group(2), day.group(1))
                        .replace(' ', '0')
                : said;
    }

    /** Names of a cell: each on its line, or parted by semicolons. */
    static List<String> names(String said) {
        return parts(said, "[;\n]");
    }

    static List<String> lines(String said) {
        return parts(said, "\n");
    }

    private static List<String> parts(String said, String by) {
        return Arrays.stream(said.split(by, -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static ArrayNode list(List<String> texts) {
        ArrayNode list = NODES.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private static ArrayNode citations(String said) {
        ArrayNode list = NODES.arrayNode();
        lines(said).forEach(line -> list.add(PrintedCitation.read(line)));
        return list;
    }

    private static ArrayNode sections(Field field, String said, ApiBody body) {
        ArrayNode list = NODES.arrayNode();
        for (String line : lines(said)) {
            Matcher section = SECTION.matcher(line);
            if (section.matches()) {
                ObjectNode each = list.addObject();
                each.put("label", section.group(1))
                        .put("title", section.group(2).strip());
            } else {
                body.mistake(
                        field.name(),
                        "Dòng “" + line + "” cần có số mục rồi đến tên, ví dụ: I. Cải cách thể chế",
                        "The line “" + line + "” needs a label, then a title, such as: I. Cải cách thể chế");
            }
        }
        return list;
    }

    private static ObjectNode counts(Field field, String said, ApiBody body) {
        ObjectNode counts = NODES.objectNode();
        for (String line : lines(said)) {
            Matcher count = COUNT.matcher(line);
            if (count.matches() && count.group(2).length() < 10 && !counts.has(count.group(1))) {
                counts.put(count.group(1), Long.parseLong(count.group(2)));
            } else {
                body.mistake(
                        field.name(),
                        "Dòng “" + line + "” cần có số mục một lần rồi đến số nhiệm vụ, ví dụ: I: 10",
                        "The line “" + line + "” needs a label, once, and a count, such as: I: 10");
            }
        }
        return counts;
    }
}
