package planledger.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.deadline.DeadlineReader;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Claim;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanId;
import planledger.event.Task;
import planledger.event.TaskRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plans that the repository holds as samples, as a ledger that took them has them; rows with what status needs. */
final class Samples {
    private static final Path FOLDER = Path.of("../ops/samples");
    private static final int YEAR = 2025;

    private final PlanId plan;
    private final List<Entry> entries = new ArrayList<>();

    private Samples(String plan) {
        this.plan = new PlanId(plan);
    }

    /** The second plan of the office in Sơn La, with the evidence that its own time column reports. */
    static Timeline sonLa() {
        Samples samples = new Samples("son-la.vpub.2025.u-cchc");
        JsonNode issue = calls("02-son-la.vpub.2025.u-cchc").get(0).path("plan");
        samples.add(samples.issued(issue));
        calls("03-son-la.vpub.2025.u-cchc.evidence").forEach(samples::addCompletion);
        return Timeline.of(samples.entries);
    }

    /** The plan of Vĩnh Long, known only from the decision that amends it. */
    static Timeline vinhLong() {
        Samples samples = new Samples("vinh-long.ct-ubnd.2024.2600-qdd-ubnd");
        samples.add(
                samples.issued(calls("04-vinh-long.ct-ubnd.2024.2600-qdd-ubnd").get(0)));
        JsonNode amendment = calls("05-vinh-long.ct-ubnd.2025.713-qdd-ubnd").get(0);
        List<Item> items = new ArrayList<>();
        amendment.path("items").forEach(item -> {
            Task task = task(item.path("task"));
            items.add(new Item.Restate(task.ref(), task));
        });
        samples.add(new PlanAmended(
                samples.plan,
                instrument(amendment.path("instrument")),
                from(amendment),
                new PlanEvent.Residual(null),
                List.of(),
                items,
                List.of(),
                null));
        return Timeline.of(samples.entries);
    }

    private void add(PlanEvent event) {
        Instant recordedAt = Instant.parse("2026-01-05T03:00:00Z");
        entries.add(new Entry(entries.size() + 1, entries.size() + 1, recordedAt, "loader", event));
    }

    private PlanIssued issued(JsonNode plan) {
        List<Task> tasks = new ArrayList<>();
        plan.path("tasks").forEach(task -> tasks.add(task(task)));
        Content content = plan.path("content").asString().equals("full") ? Content.FULL : Content.NOT_HELD;
        return new PlanIssued(
                this.plan,
                instrument(plan.path("instrument")),
                plan.path("title").asString(),
                from(plan),
                date(plan, "effectiveTo"),
                List.of(),
                List.of(),
                content,
                null,
                List.of(),
                tasks,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private void addCompletion(JsonNode call) {
        JsonNode evidence = call.path("evidence");
        Evidence proof = evidence.has("url")
                ? new Evidence.ByLink(evidence.path("url").asString())
                : evidence.isNull() ? new Evidence.None() : new Evidence.ByDocument(instrument(evidence));
        String claim = call.path("claim").asString().toUpperCase(Locale.ROOT);
        TaskRef ref = new TaskRef(call.path("path").asString().split("/", -1)[5]);
        add(new CompletionRecorded(plan, ref, text(call, "product"), null, proof, Claim.valueOf(claim), null, null));
    }

    private static Task task(JsonNode task) {
        List<String> products = strings(task, "products");
        Map<Field, FieldValue> row = new EnumMap<>(Field.class);
        row.put(Field.LEAD, new FieldValue.Names(strings(task, "lead")));
        row.put(Field.COORDINATING, new FieldValue.Names(strings(task, "coordinating")));
        row.put(Field.PRODUCTS, new FieldValue.Names(products));
        String printed = text(task, "deadline");
        row.put(
                Field.DEADLINE,
                new FieldValue.Due(printed == null ? null : DeadlineReader.read(printed, YEAR, products)));
        return new Task(new TaskRef(task.path("ref").asString()), new Fields(row));
    }

    private static List<String> strings(JsonNode node, String name) {
        return node.path(name).valueStream().map(JsonNode::asString).toList();
    }

    private static Instrument instrument(JsonNode node) {
        return new Instrument(
                text(node, "type"),
                text(node, "number"),
                date(node, "issuedOn"),
                date(node, "issuedNotBefore"),
                date(node, "issuedNotAfter"),
                text(node, "issuer"),
                null,
                null,
                null,
                null,
                null);
    }

    private static EffectiveFrom from(JsonNode act) {
        return new EffectiveFrom(
                date(act, "effectiveFrom"), bound(act, "effectiveNotBefore"), bound(act, "effectiveNotAfter"));
    }

    private static EffectiveFrom.@Nullable Bound bound(JsonNode act, String name) {
        LocalDate on = date(act, name);
        return on == null ? null : new EffectiveFrom.Bound(on, EffectiveFrom.Kind.STATED, null);
    }

    private static @Nullable LocalDate date(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : null;
    }

    /** The bodies of a sample's calls, each with its path. */
    private static List<JsonNode> calls(String sample) {
        try {
            JsonNode file = new JsonMapper().readTree(Files.readString(FOLDER.resolve(sample + ".json")));
            List<JsonNode> bodies = new ArrayList<>();
            file.path("calls")
                    .forEach(call -> bodies.add(call.path("body")
                            .asObject()
                            .put("path", call.path("path").asString())));
            return bodies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
