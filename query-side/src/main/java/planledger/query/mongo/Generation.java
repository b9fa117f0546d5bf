package planledger.query.mongo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One building of a view, from the first event on. Its collections, its token and its position bear its name, so that
 * two of them lie side by side.
 *
 * @param schema how the release that builds it stores documents; a release reads no other
 * @param number grows within the schema, and is never used twice
 */
public record Generation(int schema, long number) {
    private static final Pattern NAME = Pattern.compile("([0-9]{1,9})_([0-9]{1,18})");

    static Generation parse(String name) {
        Generation found = ofName(name);
        if (found == null) {
            throw new IllegalArgumentException("Not a generation: " + name);
        }
        return found;
    }

    private static @Nullable Generation ofName(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? new Generation(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)))
                : null;
    }

    /** The generation that a collection is of; null where it is none of that name. */
    static @Nullable Generation ofCollection(String name, String collection) {
        return collection.startsWith(name + "_") ? ofName(collection.substring(name.length() + 1)) : null;
    }

    /** A collection's name in this generation. */
    public String of(String name) {
        return name + "_" + this;
    }

    /** The name of its position, and what the names of its processors and tokens begin with. */
    String id(String view) {
        return view + "-" + this;
    }

    @Override
    public String toString() {
        return schema + "_" + number;
    }
}
