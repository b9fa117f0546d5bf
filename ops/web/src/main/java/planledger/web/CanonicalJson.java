package planledger.web;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text for one value (after RFC 8785): members sorted, no spaces, text in NFC, so that two bodies that differ in
 * layout only are the same body. Numbers stay literals; the shapes take none that could be written in two ways.
 */
final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String of(Json value) {
        CanonicalJson writer = new CanonicalJson();
        writer.write(value);
        return writer.out.toString();
    }

    private void write(Json value) {
        if (value instanceof Json.Members members) {
            out.append('{');
            Iterator<Map.Entry<String, Json>> sorted =
                    new TreeMap<>(members.all()).entrySet().iterator();
            while (sorted.hasNext()) {
                Map.Entry<String, Json> member = sorted.next();
                text(member.getKey());
                out.append(':');
                write(member.getValue());
                out.append(sorted.hasNext() ? "," : "");
            }
            out.append('}');
        } else if (value instanceof Json.Items items) {
            out.append('[');
            for (int i = 0; i < items.all().size(); i++) {
                out.append(i > 0 ? "," : "");
                write(items.all().get(i));
            }
            out.append(']');
        } else if (value instanceof Json.Text text) {
            text(text.text());
        } else if (value instanceof Json.Numeral numeral) {
            out.append(numeral.literal());
        } else if (value instanceof Json.Truth truth) {
            out.append(truth.value());
        } else if (value instanceof Json.Nothing) {
            out.append("null");
        } else {
            throw new AssertionError("Not a value: " + value);
        }
    }

    private void text(String text) {
        out.append('"');
        for (char c : Prose.composed(text).toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
