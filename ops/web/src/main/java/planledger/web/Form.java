package planledger.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The fields of a form of ours, decoded and read as strictly as a query: each once, none unknown. Its faults name a
 * field as those of a query do, {@code ?title}.
 */
public final class Form {
    private final String encoded;
    private final Query fields;

    private Form(String encoded, Query fields) {
        this.encoded = encoded;
        this.fields = fields;
    }

    /** Fields as browsers encode them; a line ends as in JSON, whatever the browser made of it. */
    static Form of(byte[] encoded) {
        String raw = new String(encoded, StandardCharsets.ISO_8859_1).replace("%0D%0A", "%0A");
        return new Form(raw, Query.of(raw));
    }

    /** The same form without what was left empty: browsers send every field, filled in or not. */
    public Form withoutBlanks() {
        return new Form(encoded, fields.withoutBlanks());
    }

    /**
     * Every field as it was typed, also what no schema takes: for who shows it again, beside what is wrong with it.
     * Declined where it is no UTF-8, or a field stands twice.
     */
    public Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = Query.decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = Query.decoded(equals < 0 ? "" : pair.substring(equals + 1));
            if (name == null || value == null || typed.putIfAbsent(name, value) != null) {
                throw new Declined(ProblemKind.BAD_REQUEST);
            }
        }
        return typed;
    }

    /** What the schema builds; declined with every fault at once where the fields do not fit. */
    public <T> T as(Function<Input, T> schema) {
        return fields.as(schema);
    }
}
