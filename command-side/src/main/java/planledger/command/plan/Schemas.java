package planledger.command.plan;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import planledger.command.entry.ActSchemas;
import planledger.event.Citation;
import planledger.event.Disposition;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanId;
import planledger.event.Section;
import planledger.event.Target;
import planledger.event.TargetItem;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.web.Input;
import planledger.web.Shape;
import planledger.web.Shapes;

/** The pieces of requests about plans, each read into the record that events hold. */
final class Schemas {
    static final int TASKS_MAX = 2000;
    private static final int NAMES_MAX = 200;
    private static final int CITATIONS_MAX = 200;
    private static final int DISPOSITIONS_MAX = 5000;
    private static final int SECTIONS_MAX = 200;
    private static final Pattern PUBLIC_HOST = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]*");

    static final Shape<TaskRef> TASK_REF = Shapes.text(TaskRef.LENGTH_MAX)
            .where(TaskRef::isLabel, InputRule.NOT_A_TASK_LABEL)
            .as(TaskRef::new);

    static final Shape<PlanId> PLAN_ID =
            Shapes.SLUG.where(PlanId::isId, InputRule.NOT_A_PLAN_ID).as(PlanId::new);

    static final Shape<Citation> CITATION = Shape.object(in -> new Citation(
            in.optional("type", ActSchemas.LINE),
            in.optional("number", ActSchemas.LINE),
            in.optional("issuedOn", Shapes.DATE),
            in.optional("asPrinted", ActSchemas.PROSE)));

    static final Shape<Section> SECTION = Shape.object(
            in -> new Section(in.required("label", ActSchemas.LINE), in.required("title", ActSchemas.LINE)));

    static final Shape<List<Section>> SECTIONS = Shape.listOf(SECTIONS_MAX, SECTION);
    static final Shape<List<Citation>> CITATIONS = Shape.listOf(CITATIONS_MAX, CITATION);

    static final Shape<List<String>> NAMES = Shape.listOf(NAMES_MAX, ActSchemas.LINE);

    static final Shape<Task> TASK =
            Shape.object(in -> new Task(in.required("ref", TASK_REF), new Fields(Schemas.columns(in, false))));

    /** Named columns only; a column that is named null or empty is emptied. */
    static final Shape<Fields> CHANGES = Shape.object(in -> new Fields(Schemas.columns(in, true)))
            .where(set -> !set.values().isEmpty(), InputRule.NOTHING_TO_CHANGE);

    static final Shape<Item> ITEM = Shape.tagged(
            "op",
            Map.of(
                    "amend", in -> new Item.Amend(in.required("ref", TASK_REF), in.required("set", CHANGES)),
                    "restate", Schemas::restate,
                    "add", in -> new Item.Add(in.optional("after", TASK_REF), in.required("task", TASK)),
                    "repeal", in -> new Item.Repeal(in.required("ref", TASK_REF)),
                    "renumber",
                            in -> new Item.Renumber(
                                    in.required("ref", TASK_REF),
                                    in.required("to", TASK_REF).text())));

    static final Shape<Target> TARGET = Shape.object(in -> new Target(
            in.required("ref", TASK_REF).text(),
            in.required("statement", ActSchemas.PROSE),
            in.optional("measures", Shape.listOf(50, Schemas.measure()), List.of())));

    /** A line about a target: states it (anew), or ends it. */
    static final Shape<TargetItem> TARGET_ITEM = Shape.tagged(
            "op",
            Map.of(
                    "set", in -> new TargetItem.Set(in.required("target", TARGET)),
                    "repeal",
                            in -> new TargetItem.Repeal(
                                    in.required("ref", TASK_REF).text())));

    static final Shape<PlanEvent.Declared> DECLARED = Shape.object(in -> new PlanEvent.Declared(
            in.optional("tasks", Shapes.integer(0, 100_000)),
            in.optional("sections", Shape.tableOf(SECTIONS_MAX, Shapes.integer(0, 100_000)), Map.of())));

    static final Shape<Disposition> DISPOSITION = Shape.object(in -> {
        String from = in.required("from", ActSchemas.LINE.where(Schemas::namesATask, InputRule.NOT_A_TASK_LABEL));
        Disposition.Kind kind = in.required("kind", Shapes.oneOf(Disposition.Kind.class));
        List<TaskRef> to = in.optional("to", Shape.listOf(NAMES_MAX, TASK_REF), List.of());
        String[] parts = from.split("#", 2);
        return new Disposition(new PlanId(parts[0]), new TaskRef(parts[1]), kind, to);
    });

    static final Shape<List<Disposition>> DISPOSITIONS = Shape.listOf(DISPOSITIONS_MAX, DISPOSITION);

    static final Shape<Evidence> EVIDENCE = Shape.object(in -> in.has("url")
            ? new Evidence.ByLink(
                    in.required("url", Shapes.text(2000).where(Schemas::isPublic, InputRule.LINK_REFUSED)))
            : new Evidence.ByDocument(proof(in)));

    private Schemas() {}

    private static Instrument proof(Input in) {
        Instrument document = ActSchemas.document(in);
        in.check(document.number() != null || document.title() != null, "number", InputRule.EVIDENCE_EMPTY);
        return document;
    }

    private static Item restate(Input in) {
        TaskRef ref = in.required("ref", TASK_REF);
        Task task = in.required("task", TASK);
        in.check(task == null || task.ref().equals(ref), "task", InputRule.REF_DIFFERS);
        return new Item.Restate(ref, task);
    }

    private static Map<Field, FieldValue> columns(Input in, boolean namedOnly) {
        Map<Field, FieldValue> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            FieldValue value = column(in, field);
            if (!namedOnly || in.has(field.wire())) {
                columns.put(field, value);
            }
        }
        return columns;
    }

    private static FieldValue column(Input in, Field field) {
        String name = field.wire();
        return switch (field) {
            case SECTION, TITLE, BUDGET, NOTES -> new FieldValue.Text(in.optional(name, ActSchemas.PROSE));
            case LEAD, COORDINATING, PRODUCTS -> new FieldValue.Names(in.optional(name, NAMES, List.of()));
            case DEADLINE -> new FieldValue.Due(in.optional(name, ActSchemas.PROSE.as(Interpretation::asPrinted)));
            case CITES -> new FieldValue.Cited(in.optional(name, CITATIONS, List.of()));
        };
    }

    private static Shape<Target.Measure> measure() {
        return Shape.object(in -> new Target.Measure(
                in.required("subject", ActSchemas.PROSE),
                in.required("comparator", Shapes.oneOf(Set.of(">=", ">", "=", "<=", "<"))),
                in.required("value", Shapes.decimal(18, 6)).toPlainString(),
                in.optional("unit", ActSchemas.LINE),
                in.optional("year", Shapes.integer(1900, 2200))));
    }

    private static boolean namesATask(String from) {
        String[] parts = from.split("#", 2);
        return parts.length == 2 && PlanId.isId(parts[0]) && TaskRef.isLabel(parts[1]);
    }

    private static boolean isPublic(String url) {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && host != null
                    && uri.getUserInfo() == null
                    && PUBLIC_HOST.matcher(host).matches()
                    && !host.endsWith(".localhost");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
