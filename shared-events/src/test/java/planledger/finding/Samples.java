package planledger.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planledger.archive.WireForm;
import planledger.deadline.DeadlineReader;
import planledger.event.Citation;
import planledger.event.DocumentKey;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent.Claim;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.Declared;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.Residual;
import planledger.event.PlanId;
import planledger.event.Section;
import planledger.event.Target;
import planledger.event.Task;
import planledger.event.TaskRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sample documents that the repository holds, as the events that their submission leaves. */
final class Samples {
    private static final Path FILES = Path.of("../ops/samples");
    private static final JsonMapper JSON = WireForm.mapper();

    private final Ledger ledger = new Ledger();

    private Samples() {}

    /** All samples, recorded in the order of their names on one day. */
    static Ledger recordedOn(String day) {
        Samples samples = new Samples();
        samples.ledger.on(day);
        try (var all = Files.list(FILES)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                for (JsonNode call : JSON.readTree(Files.readString(file)).required("calls")) {
                    samples.record(call.required("path").stringValue().split("/", -1), call.required("body"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples.ledger;
    }

    private void record(String[] path, JsonNode body) {
        switch (path[path.length - 1]) {
            case "plans" -> ledger.record(plan(body, List.of()));
            case "replacements" -> replace(body);
            case "amendments" -> ledger.record(amendment(new PlanId(path[3]), body));
            case "completions" -> ledger.record(completion(new PlanId(path[3]), path[5], body));
            default -> throw new AssertionError("A sample that is no call of this test: " + String.join("/", path));
        }
    }

    private void replace(JsonNode body) {
        List<PlanId> old = list(body, "replaces", PlanId.class);
        PlanIssued plan = plan(body.required("plan"), old);
        ledger.record(plan);
        old.forEach(
                id -> ledger.record(new PlanReplaced(id, plan.planId(), plan.instrument(), plan.from(), List.of())));
    }

    private static PlanIssued plan(JsonNode body, List<PlanId> replaces) {
        Instrument instrument = value(body.required("instrument"), Instrument.class);
        String key = body.path("key").asString("");
        return new PlanIssued(
                new PlanId(key.isEmpty() ? key(instrument) : key),
                instrument,
                body.required("title").stringValue(),
                from(body),
                null,
                list(body, "implements", Citation.class),
                list(body, "basis", Citation.class),
                value(body.required("content"), Content.class),
                body.has("declared") ? value(body.required("declared"), Declared.class) : null,
                list(body, "sections", Section.class),
                body.required("tasks")
                        .valueStream()
                        .map(row -> value(interpreted(row, instrument), Task.class))
                        .toList(),
                list(body, "targets", Target.class),
                replaces,
                List.of(),
                list(body, "missing", String.class));
    }

    private static String key(Instrument instrument) {
        LocalDate issued = Optional.ofNullable(instrument.issuedOn()).orElseThrow();
        return DocumentKey.of(
                String.valueOf(instrument.issuer()), issued.getYear(), String.valueOf(instrument.number()));
    }

    private PlanAmended amendment(PlanId plan, JsonNode body) {
        Instrument instrument = value(body.required("instrument"), Instrument.class);
        List<Item> items = new ArrayList<>();
        for (JsonNode item : body.required("items")) {
            ObjectNode read = ((ObjectNode) item).deepCopy();
            read.set("task", interpreted(read.required("task"), instrument));
            items.add(value(read, Item.class));
        }
        Residual residual = body.has("residual")
                ? new Residual(body.required("residualClause").stringValue())
                : null;
        return new PlanAmended(
                plan, instrument, from(body), residual, list(body, "sections", Section.class), items, List.of(), null);
    }

    private static CompletionRecorded completion(PlanId plan, String task, JsonNode body) {
        JsonNode evidence = body.required("evidence");
        Evidence proof = evidence.isNull()
                ? new Evidence.None()
                : evidence.has("url")
                        ? new Evidence.ByLink(evidence.required("url").stringValue())
                        : new Evidence.ByDocument(value(evidence, Instrument.class));
        String product = body.path("product").asString("");
        return new CompletionRecorded(
                plan,
                new TaskRef(task),
                product.isEmpty() ? null : product,
                null,
                proof,
                value(body.required("claim"), Claim.class),
                null,
                null);
    }

    private static EffectiveFrom from(JsonNode body) {
        JsonNode date = body.required("effectiveFrom");
        return date.isNull()
                ? new EffectiveFrom(null, bound(body, "notBefore"), bound(body, "notAfter"))
                : EffectiveFrom.on(LocalDate.parse(date.stringValue()));
    }

    private static EffectiveFrom.Bound bound(JsonNode body, String end) {
        String name = "effective" + Character.toUpperCase(end.charAt(0)) + end.substring(1);
        JsonNode said = body.required("boundsFrom").required(end);
        return new EffectiveFrom.Bound(
                LocalDate.parse(body.required(name).stringValue()),
                value(said.required("kind"), EffectiveFrom.Kind.class),
                said.required("from").stringValue());
    }

    /** The row with its deadline as the ledger reads it when the row is submitted. */
    private static JsonNode interpreted(JsonNode row, Instrument instrument) {
        ObjectNode read = ((ObjectNode) row).deepCopy();
        if (row.path("deadline").isString()) {
            LocalDate year = Optional.ofNullable(Issued.earliest(instrument)).orElseThrow();
            List<String> products = list(row, "products", String.class);
            read.set(
                    "deadline",
                    JSON.valueToTree(
                            DeadlineReader.read(row.required("deadline").stringValue(), year.getYear(), products)));
        }
        return read;
    }

    private static <T> List<T> list(JsonNode node, String name, Class<T> type) {
        return node.path(name).valueStream().map(each -> value(each, type)).toList();
    }

    private static <T> T value(JsonNode node, Class<T> type) {
        return JSON.treeToValue(node, type);
    }
}
