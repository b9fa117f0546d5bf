package planledger.command.form;

import static planledger.command.form.Field.Kind.CITATIONS;
import static planledger.command.form.Field.Kind.CODE;
import static planledger.command.form.Field.Kind.COUNTS;
import static planledger.command.form.Field.Kind.DATE;
import static planledger.command.form.Field.Kind.LINE;
import static planledger.command.form.Field.Kind.LINES;
import static planledger.command.form.Field.Kind.NAMES;
import static planledger.command.form.Field.Kind.NUMBER;
import static planledger.command.form.Field.Kind.PROSE;
import static planledger.command.form.Field.Kind.SECTIONS;
import static planledger.command.form.Field.Kind.TABLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The pieces that forms of several acts share. */
final class Parts {
    static final Part PLAN = Part.of("about", Field.of("plan", CODE).must());

    static final Part TASK = Part.of(
            "about", Field.of("plan", CODE).must(), Field.of("ref", CODE).must());

    static final Part REASON = Part.of("reason", Field.of("reason", PROSE).must());

    /** The act's own instrument; {@code instrument} must be in the request. */
    static final Part INSTRUMENT = instrument("instrument", true).requiring("/instrument");

    /** An instrument where there may be none. */
    static final Part IF_ANY = instrument("instrument", false).titled("ifAny").fold();

    /** The document that proves something: little of it may be known. */
    static final Part EVIDENCE = evidence();

    static final Part EFFECT = Part.of(
            "effect",
            Field.of("effectiveFrom", DATE),
            Field.of("effectiveNotBefore", DATE).seldom(),
            Field.choice("boundsFrom.notBefore.kind", "stated", "inferred")
                    .as("bound.kind")
                    .seldom(),
            Field.of("boundsFrom.notBefore.from", LINE).as("bound.from").seldom(),
            Field.of("effectiveNotAfter", DATE).seldom(),
            Field.choice("boundsFrom.notAfter.kind", "stated", "inferred")
                    .as("bound.kind")
                    .seldom(),
            Field.of("boundsFrom.notAfter.from", LINE).as("bound.from").seldom());

    /** The columns of a task, those that change most often first. */
    static final List<Field> COLUMNS = Stream.of(
                    Field.of("deadline", PROSE),
                    Field.of("lead", NAMES),
                    Field.of("coordinating", NAMES),
                    Field.of("products", NAMES),
                    Field.of("title", PROSE),
                    Field.of("section", LINE).seldom(),
                    Field.of("budget", PROSE).seldom(),
                    Field.of("notes", PROSE).seldom(),
                    Field.of("cites", CITATIONS).seldom())
            .map(field -> field.as("column." + field.name()).asColumn())
            .toList();

    static final Part ITEMS = Part.rows(
            Rows.ITEMS,
            with(
                    COLUMNS,
                    Field.choice("op", "amend", "add", "restate", "repeal", "renumber")
                            .as("item.op"),
                    Field.of("ref", CODE).as("item.ref"),
                    Field.of("after", CODE).as("item.after").seldom(),
                    Field.of("to", CODE).as("item.to").seldom()));

    private static final Field[] TARGET = {
        Field.of("ref", CODE).as("target.ref"),
        Field.of("statement", PROSE).as("target.statement"),
        Field.of("subject", LINE).as("measure.subject").seldom(),
        Field.choice("comparator", ">=", ">", "=", "<=", "<")
                .as("measure.comparator")
                .seldom(),
        Field.of("value", CODE).as("measure.value").seldom(),
        Field.of("unit", LINE).as("measure.unit").seldom(),
        Field.of("year", NUMBER).as("measure.year").seldom()
    };

    static final Part TARGETS = Part.rows(Rows.TARGETS, TARGET).fold();

    static final Part CHANGED = Part.rows(
                    Rows.CHANGED,
                    with(List.of(TARGET), Field.choice("op", "set", "repeal").as("target.op")))
            .fold();

    static final Part DISPOSITIONS = Part.rows(
            Rows.DISPOSITIONS,
            Field.of("plan", CODE).as("disposition.plan"),
            Field.of("from", NAMES).as("disposition.from"),
            Field.choice(
                            "kind",
                            "carriedUnchanged",
                            "carriedChanged",
                            "split",
                            "merged",
                            "completedBefore",
                            "droppedOpenly",
                            "droppedSilently",
                            "unresolved")
                    .as("disposition.kind"),
            Field.of("to", NAMES).as("disposition.to"));

    private Parts() {}

    /** The parts of a plan as it is issued. */
    static Part[] issue() {
        return new Part[] {
            INSTRUMENT,
            Part.of(
                    "issued",
                    Field.of("title", PROSE).must(),
                    Field.choice("content", "full", "partial", "notHeld").must(),
                    Field.of("effectiveTo", DATE),
                    Field.of("key", CODE).seldom()),
            EFFECT,
            Part.of("annex", Field.of("tasks", TABLE)),
            Part.of(
                            "further",
                            Field.of("implements", CITATIONS),
                            Field.of("basis", CITATIONS),
                            Field.of("declared.tasks", NUMBER),
                            Field.of("declared.sections", COUNTS),
                            Field.of("sections", SECTIONS),
                            Field.of("missing", LINES))
                    .fold(),
            TARGETS
        };
    }

    private static Part instrument(String prefix, boolean issuerKnown) {
        Field issuer = Field.of("issuer", CODE);
        Field[] fields = {
            Field.of("type", CODE),
            Field.of("number", CODE),
            Field.of("issuedOn", DATE),
            issuerKnown ? issuer.must() : issuer,
            Field.of("issuerName", LINE),
            Field.of("signer", LINE),
            Field.of("capacity", CODE).seldom(),
            Field.of("title", PROSE).seldom(),
            Field.of("sha256", CODE).seldom(),
            Field.of("issuedNotBefore", DATE).seldom(),
            Field.of("issuedNotAfter", DATE).seldom()
        };
        Stream<Field> named = Arrays.stream(fields).map(field -> field.as("instrument." + field.name()));
        return Part.of("instrument", named.toArray(Field[]::new)).below(prefix);
    }

    private static Part evidence() {
        List<Field> fields = new ArrayList<>(instrument("evidence", false).fields());
        fields.add(Field.of("evidence.url", CODE));
        return Part.of("evidence", fields.toArray(Field[]::new));
    }

    private static Field[] with(List<Field> after, Field... first) {
        return Stream.concat(Arrays.stream(first), after.stream()).toArray(Field[]::new);
    }
}
