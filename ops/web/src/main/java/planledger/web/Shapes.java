package planledger.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shapes of single values. */
public final class Shapes {
    /** The greatest integer that every JSON implementation reads exactly (RFC 8259, section 6). */
    private static final long EXACT_MAX = 9_007_199_254_740_991L;

    private static final Pattern INTEGER_FORM = Pattern.compile("0|-?[1-9][0-9]{0,15}");

    /** A day that exists, {@code 2025-01-15}. */
    public static final Shape<LocalDate> DATE = formed(SchemaRule.NOT_A_DATE, Forms::date, LocalDate.EPOCH);

    /** An instant with its zone, {@code 2025-01-15T17:30:00Z}. */
    public static final Shape<Instant> INSTANT = formed(SchemaRule.NOT_AN_INSTANT, Forms::instant, Instant.EPOCH);

    /** A code: ASCII slugs joined by dots, so that two codes that look alike are one. */
    public static final Shape<String> SLUG = formed(SchemaRule.NOT_A_SLUG, Forms::slug, "");

    /** True or false; in a query the words. */
    public static final Shape<Boolean> TRUTH = new Shape<>(Shapes::truth, false);

    private Shapes() {}

    /** Null where the text has not the form. */
    @FunctionalInterface
    interface Form<T> {
        @Nullable
        T parse(String text);
    }

    /** Null where a fault was noted. */
    @FunctionalInterface
    private interface TextReader<T> {
        @Nullable
        T read(String text, At at);
    }

    /** Prose of at most {@code max} characters, not blank, in NFC. */
    public static Shape<String> text(int max) {
        return ofText("", (text, at) -> {
            String composed = Prose.composed(text);
            if (composed.isBlank()) {
                at.fault(SchemaRule.TEXT_BLANK);
            }
            if (composed.codePointCount(0, composed.length()) > max) {
                at.fault(SchemaRule.TEXT_TOO_LONG, max);
            }
            return composed;
        });
    }

    /** An integer within bounds, both inclusive; in a query its digits. */
    public static Shape<Integer> integer(int min, int max) {
        return integral(min, max, number -> (int) number);
    }

    /** An integer that may be long: a revision, a position. */
    public static Shape<Long> longInteger(long min, long max) {
        return integral(min, max, number -> number);
    }

    /** A decimal number in a string, so that no reader makes it a binary fraction; {@code -0} is none. */
    public static Shape<BigDecimal> decimal(int digitsMax, int fractionMax) {
        Pattern form = Pattern.compile("-?(0|[1-9][0-9]{0,%d})(\\.[0-9]{1,%d})?".formatted(digitsMax - 1, fractionMax));
        return ofText(BigDecimal.ZERO, (text, at) -> {
            BigDecimal number = form.matcher(text).matches() ? new BigDecimal(text) : null;
            if (number == null || (number.signum() == 0 && text.startsWith("-"))) {
                at.fault(SchemaRule.NOT_A_DECIMAL, digitsMax, fractionMax);
                return null;
            }
            return number;
        });
    }

    /** A constant by its name in JSON: {@code NOT_HELD} is {@code notHeld}. */
    public static <E extends Enum<E>> Shape<E> oneOf(Class<E> constants) {
        return oneOf(Arrays.asList(constants.getEnumConstants()), Shapes::camelCase, null);
    }

    /** One of a few words. */
    public static Shape<String> oneOf(Collection<String> words) {
        return oneOf(words, Function.identity(), "");
    }

    private static <T> Shape<T> oneOf(Collection<T> values, Function<T, String> name, @Nullable T standIn) {
        Map<String, T> byName = new TreeMap<>();
        values.forEach(value -> byName.put(name.apply(value), value));
        return ofText(standIn, (text, at) -> {
            T found = byName.get(text);
            if (found == null) {
                at.fault(SchemaRule.NOT_ONE_OF, String.join(", ", byName.keySet()));
            }
            return found;
        });
    }

    private static <N> Shape<N> integral(long min, long max, LongFunction<N> as) {
        return new Shape<>(
                (value, at) -> {
                    String literal = value instanceof Json.Numeral numeral
                            ? numeral.literal()
                            : at.inQuery() && value instanceof Json.Text text ? text.text() : "";
                    if (!INTEGER_FORM.matcher(literal).matches() || Math.abs(Long.parseLong(literal)) > EXACT_MAX) {
                        at.fault(SchemaRule.NOT_AN_INTEGER);
                        return null;
                    }
                    long number = Long.parseLong(literal);
                    if (number < min || number > max) {
                        at.fault(SchemaRule.OUT_OF_RANGE, min, max);
                        return null;
                    }
                    return as.apply(number);
                },
                as.apply(min));
    }

    /** Text of a form that is checked as a whole. */
    static <T> Shape<T> formed(SchemaRule rule, Form<T> form, T standIn) {
        return ofText(standIn, (text, at) -> {
            T parsed = form.parse(text);
            if (parsed == null) {
                at.fault(rule);
            }
            return parsed;
        });
    }

    private static <T> Shape<T> ofText(@Nullable T standIn, TextReader<T> read) {
        return new Shape<>(
                (value, at) -> {
                    if (value instanceof Json.Text text) {
                        return read.read(text.text(), at);
                    }
                    at.fault(SchemaRule.NOT_TEXT);
                    return null;
                },
                standIn);
    }

    private static @Nullable Boolean truth(Json value, At at) {
        if (value instanceof Json.Truth truth) {
            return truth.value();
        }
        if (at.inQuery()
                && value instanceof Json.Text text
                && Set.of("true", "false").contains(text.text())) {
            return text.text().equals("true");
        }
        at.fault(SchemaRule.NOT_TRUE_OR_FALSE);
        return null;
    }

    private static <E extends Enum<E>> String camelCase(E constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
