package planledger.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * The fields of a form of ours, decoded and read as strictly as a query: each once, none unknown. Its faults name a
 * field as those of a query do, {@code ?title}.
 */
public final class Form {
    private final Query fields;

    private Form(Query fields) {
        this.fields = fields;
    }

    /** Fields as browsers encode them; a line ends as in JSON, whatever the browser made of it. */
    static Form of(byte[] encoded) {
        String raw = new String(encoded, StandardCharsets.ISO_8859_1);
        return new Form(Query.of(raw.replace("%0D%0A", "%0A")));
    }

    /** The same form without what was left empty: browsers send every field, filled in or not. */
    public Form withoutBlanks() {
        return new Form(fields.withoutBlanks());
    }

    /** What the schema builds; declined with every fault at once where the fields do not fit. */
    public <T> T as(Function<Input, T> schema) {
        return fields.as(schema);
    }
}
