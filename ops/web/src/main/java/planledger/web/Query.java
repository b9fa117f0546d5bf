package planledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request, decoded strictly; a resource reads it by its schema. Taken from the request line and nowhere
 * else: the servlet's own parameters would mix in a form's.
 */
public final class Query implements ReadsQuery {
    private final Map<String, Json> values = new LinkedHashMap<>();
    private final Faults faults;

    private Query(Faults faults) {
        this.faults = faults;
    }

    /** The query of a request, whose length the server bounds. */
    public static Query of(HttpServletRequest request) {
        return of(request.getQueryString());
    }

    static Query of(@Nullable String raw) {
        Query query = new Query(new Faults());
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&", -1)) {
                query.take(pair);
            }
        }
        return query;
    }

    /** The same question without what was left empty: browsers send every field of a form, filled in or not. */
    public Query withoutBlanks() {
        Query filled = new Query(faults);
        values.forEach((name, value) -> {
            if (!(value instanceof Json.Text text && text.text().isBlank())) {
                filled.values.put(name, value);
            }
        });
        return filled;
    }

    /** The parameters that can be read, whether or not a schema takes them. */
    public Map<String, String> readable() {
        Map<String, String> readable = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof Json.Text text) {
                readable.put(name, text.text());
            }
        });
        return readable;
    }

    /** What the schema builds; declined with every fault at once where the query does not fit. */
    public <T> T as(Function<Input, T> schema) {
        Faults all = faults.copy();
        T built = Shape.object(schema).required(new Json.Members(values), At.query(all));
        all.throwIfAny();
        return built;
    }

    private void take(String pair) {
        int equals = pair.indexOf('=');
        String rawName = equals < 0 ? pair : pair.substring(0, equals);
        String name = decoded(rawName);
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        At at = At.query(faults).member(name != null ? name : rawName);
        if (name == null || value == null) {
            at.fault(SchemaRule.PARAMETER_UNREADABLE);
        } else if (!Prose.isTaken(name) || !Prose.isTaken(value)) {
            at.fault(SchemaRule.CHARACTER_REFUSED);
        } else if (values.putIfAbsent(name, new Json.Text(value)) != null) {
            at.fault(SchemaRule.KEY_TWICE);
        }
    }

    /** Null where an escape is broken or the bytes are no UTF-8. */
    static @Nullable String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = high >= 0 ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (low < 0) {
                    return null;
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
