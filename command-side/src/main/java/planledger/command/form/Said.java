package planledger.command.form;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was typed, as it will be recorded, for somebody to look over.
 *
 * @param row of the part; 0 where it has none
 */
record Said(Field field, int row, List<String> lines) {

    /** Every field with anything in it, in the order of the form. */
    static List<Said> all(Draft draft, ApiBody body) {
        List<Said> all = new ArrayList<>();
        for (Part part : draft.act().parts()) {
            int rows = part.rows() == null ? 1 : draft.rows(part);
            for (int i = 0; i < rows; i++) {
                int row = part.rows() == null ? 0 : i + 1;
                (row == 0 ? part.fields() : part.row(i))
                        .stream()
                                .filter(field -> !draft.said(field).isEmpty() || draft.isTicked(field))
                                .filter(field -> !field.column() || draft.names(field))
                                .forEach(field -> all.add(new Said(field, row, lines(field, draft, body))));
            }
        }
        return all;
    }

    private static List<String> lines(Field field, Draft draft, ApiBody body) {
        String said = draft.said(field);
        return switch (field.kind()) {
            case NAMES -> Values.names(said);
            case CITATIONS -> Values.lines(said).stream().map(Said::citation).toList();
            case DATE -> List.of(day(said));
            case TABLE -> List.of(Integer.toString(rows(field, body)));
            default -> Values.lines(said);
        };
    }

    /** A day as documents print it. */
    private static String day(String said) {
        String[] parts = said.split("-", -1);
        return parts.length == 3 ? parts[2] + "/" + parts[1] + "/" + parts[0] : said;
    }

    /** The line, and what was made out in it. */
    private static String citation(String line) {
        ObjectNode read = PrintedCitation.read(line);
        String number = read.path("number").asString("");
        String day = read.path("issuedOn").asString("");
        return number.isEmpty() ? line : line + " → " + number + (day.isEmpty() ? "" : ", " + day(day));
    }

    private static int rows(Field field, ApiBody body) {
        JsonNode rows = field.name().equals("pasted")
                ? body.json().path("items")
                : body.json().at(field.pointer());
        return rows.size();
    }
}
