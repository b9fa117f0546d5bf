package planledger.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import planledger.event.Citation;
import planledger.event.Deadline;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Instrument;

/** The parts of instruments, citations and rows that a correction can name, as text. */
final class Parts {
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2200;

    private Parts() {}

    static @Nullable String read(Instrument of, String name) {
        return switch (name) {
            case "type" -> of.type();
            case "number" -> of.number();
            case "issuedOn" -> text(of.issuedOn());
            case "issuedNotBefore" -> text(of.issuedNotBefore());
            case "issuedNotAfter" -> text(of.issuedNotAfter());
            case "issuerName" -> of.issuerName();
            case "title" -> of.title();
            case "signer" -> of.signer();
            case "capacity" -> of.capacity();
            default -> throw none(name);
        };
    }

    static Instrument written(Instrument of, String name, @Nullable String to) {
        read(of, name); // An unknown name is refused before anything is made of it.
        boolean isDate = name.startsWith("issued") && !name.equals("issuerName");
        LocalDate on = isDate ? date(to) : null;
        return new Instrument(
                name.equals("type") ? to : of.type(),
                name.equals("number") ? to : of.number(),
                name.equals("issuedOn") ? on : of.issuedOn(),
                name.equals("issuedNotBefore") ? on : of.issuedNotBefore(),
                name.equals("issuedNotAfter") ? on : of.issuedNotAfter(),
                of.issuer(),
                name.equals("issuerName") ? to : of.issuerName(),
                name.equals("title") ? to : of.title(),
                name.equals("signer") ? to : of.signer(),
                name.equals("capacity") ? to : of.capacity(),
                of.sha256());
    }

    static @Nullable String read(List<Citation> list, List<String> steps, int at) {
        Citation of = item(list, steps, at);
        return switch (step(steps, at + 1)) {
            case "type" -> of.type();
            case "number" -> of.number();
            case "issuedOn" -> text(of.issuedOn());
            default -> throw none(steps.get(at + 1));
        };
    }

    /** The list with one citation changed; what was printed stays beside it. */
    static List<Citation> written(List<Citation> list, List<String> steps, int at, @Nullable String to) {
        read(list, steps, at);
        Citation of = item(list, steps, at);
        String name = steps.get(at + 1);
        Citation citation = new Citation(
                name.equals("type") ? to : of.type(),
                name.equals("number") ? to : of.number(),
                name.equals("issuedOn") ? date(to) : of.issuedOn(),
                of.asPrinted() != null ? of.asPrinted() : printed(of));
        return with(list, index(list.size(), steps, at), any -> citation);
    }

    static @Nullable String read(Fields row, List<String> steps, int at) {
        FieldValue value = row.get(field(steps, at));
        if (value instanceof FieldValue.Text text) {
            return text.text();
        }
        if (value instanceof FieldValue.Due due) {
            return due.deadline() == null ? null : due.deadline().printed();
        }
        if (value instanceof FieldValue.Names names) {
            return item(names.items(), steps, at + 1);
        }
        if (value instanceof FieldValue.Cited cited) {
            return read(cited.documents(), steps, at + 1);
        }
        throw none(String.join("/", steps));
    }

    /** How many steps name a part of a row, the column among them. */
    static int length(Fields row, String column) {
        FieldValue value = row.get(field(List.of(column), 0));
        return value instanceof FieldValue.Cited ? 3 : value instanceof FieldValue.Names ? 2 : 1;
    }

    static Fields written(Fields row, List<String> steps, int at, @Nullable String to, @Nullable Deadline deadline) {
        read(row, steps, at);
        Field field = field(steps, at);
        Map<Field, FieldValue> columns = new EnumMap<>(row.values());
        columns.computeIfPresent(field, (any, value) -> {
            if (value instanceof FieldValue.Names names) {
                int index = index(names.items().size(), steps, at + 1);
                return new FieldValue.Names(with(names.items(), index, old -> given(to)));
            }
            if (value instanceof FieldValue.Cited cited) {
                return new FieldValue.Cited(written(cited.documents(), steps, at + 1, to));
            }
            return value instanceof FieldValue.Due ? new FieldValue.Due(deadline) : new FieldValue.Text(to);
        });
        return new Fields(columns);
    }

    static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    static @Nullable LocalDate date(@Nullable String text) {
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text);
            if (date != null && (date.getYear() < YEAR_MIN || date.getYear() > YEAR_MAX)) {
                throw new IllegalArgumentException("Not a year of any document: " + text);
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a date: " + text, e);
        }
    }

    /** A text that must be there. */
    static String given(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("This place cannot be empty");
        }
        return text;
    }

    private static String printed(Citation of) {
        String number = of.number() == null ? "" : of.number();
        return of.issuedOn() == null ? number : number + " (" + of.issuedOn() + ")";
    }

    private static Field field(List<String> steps, int at) {
        return Arrays.stream(Field.values())
                .filter(field -> field.wire().equals(step(steps, at)))
                .findFirst()
                .orElseThrow(() -> none(steps.get(at)));
    }

    private static <T> List<T> with(List<T> list, int index, UnaryOperator<T> change) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, change.apply(copy.get(index)));
        return copy;
    }

    private static <T> T item(List<T> list, List<String> steps, int at) {
        return list.get(index(list.size(), steps, at));
    }

    private static int index(int size, List<String> steps, int at) {
        String step = step(steps, at);
        if (!step.matches("0|[1-9][0-9]{0,5}") || Integer.parseInt(step) >= size) {
            throw none(step);
        }
        return Integer.parseInt(step);
    }

    private static String step(List<String> steps, int at) {
        if (at >= steps.size()) {
            throw none(String.join("/", steps));
        }
        return steps.get(at);
    }

    private static IllegalArgumentException none(String what) {
        return new IllegalArgumentException("The entry has no place " + what);
    }
}
