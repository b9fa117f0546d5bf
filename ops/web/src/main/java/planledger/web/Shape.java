package planledger.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a value must look like, and what it is read as. Reading notes every fault of the value and goes on. */
public final class Shape<T> {

    /** Reads a value that is there and not null; null says that a fault was noted. */
    @FunctionalInterface
    interface Reader<T> {
        @Nullable
        T read(Json value, At at);
    }

    private final Reader<T> reader;
    private final @Nullable T standIn;

    /**
     * @param standIn what a schema gets in place of a faulty value so that it can go on to the next; nothing built from
     *     it leaves
     */
    Shape(Reader<T> reader, @Nullable T standIn) {
        this.reader = reader;
        this.standIn = standIn;
    }

    Shape(Reader<T> reader) {
        this(reader, null);
    }

    /** An object; the function asks for each of its members, and what it does not ask for is unknown. */
    public static <T> Shape<T> object(Function<Input, T> schema) {
        return new Shape<>((value, at) -> {
            if (!(value instanceof Json.Members members)) {
                at.fault(SchemaRule.NOT_AN_OBJECT);
                return null;
            }
            return new Input(members, at).build(schema);
        });
    }

    /** A list of at most {@code max} items. */
    public static <T> Shape<List<T>> listOf(int max, Shape<T> shape) {
        return new Shape<>(
                (value, at) -> {
                    if (!(value instanceof Json.Items items)) {
                        at.fault(SchemaRule.NOT_A_LIST);
                        return null;
                    }
                    if (items.all().size() > max) {
                        at.fault(SchemaRule.LIST_TOO_LONG, max);
                        return null;
                    }
                    List<T> read = new ArrayList<>();
                    for (int i = 0; i < items.all().size(); i++) {
                        read.add(shape.required(items.all().get(i), at.item(i)));
                    }
                    return read;
                },
                List.of());
    }

    /** An object whose member names are data, at most {@code max} of them. */
    public static <T> Shape<Map<String, T>> tableOf(int max, Shape<T> shape) {
        return new Shape<>(
                (value, at) -> {
                    if (!(value instanceof Json.Members members)) {
                        at.fault(SchemaRule.NOT_AN_OBJECT);
                        return null;
                    }
                    if (members.all().size() > max) {
                        at.fault(SchemaRule.LIST_TOO_LONG, max);
                        return null;
                    }
                    Map<String, T> read = new LinkedHashMap<>();
                    members.all().forEach((name, item) -> read.put(name, shape.required(item, at.member(name))));
                    return read;
                },
                Map.of());
    }

    /** An object of one of several schemas, told apart by a member; with a wrong tag the rest is not judged. */
    @SuppressWarnings("NullAway") // With a wrong tag there is a fault, and nobody gets the null.
    public static <T> Shape<T> tagged(String tag, Map<String, Function<Input, ? extends T>> schemas) {
        Shape<String> names = Shapes.oneOf(schemas.keySet());
        return object(input -> {
            Function<Input, ? extends T> schema = schemas.get(input.required(tag, names));
            if (schema == null) {
                input.abandon();
                return null;
            }
            return schema.apply(input);
        });
    }

    /** Builds something of a faultless value; a constructor that says it makes no sense is a fault of the value. */
    public <R> Shape<R> as(Function<? super T, ? extends R> constructor) {
        return new Shape<>((value, at) -> {
            int before = at.faultsSoFar();
            T read = reader.read(value, at);
            try {
                return read == null || at.faultsSoFar() > before ? null : constructor.apply(read);
            } catch (IllegalArgumentException e) {
                at.fault(SchemaRule.VALUE_REFUSED, Senseless.reason(e));
                return null;
            }
        });
    }

    /** The same with one more rule. */
    public Shape<T> where(Predicate<? super T> holds, Rule rule) {
        return new Shape<>(
                (value, at) -> {
                    T read = reader.read(value, at);
                    if (read != null && !holds.test(read)) {
                        at.invalid(rule);
                    }
                    return read;
                },
                standIn);
    }

    /** The same, with something that a schema can look into, and so go on, where the value is faulty or missing. */
    public Shape<T> withStandIn(T value) {
        return new Shape<>(reader, value);
    }

    /** With a fault this is a stand-in, possibly null: the request is declined before anybody keeps it. */
    @SuppressWarnings("NullAway")
    T required(@Nullable Json value, At at) {
        if (value == null || value instanceof Json.Nothing) {
            at.fault(SchemaRule.FIELD_MISSING);
            return standIn;
        }
        T read = reader.read(value, at);
        return read != null ? read : standIn;
    }
}
