package planledger.it;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.it.Variant.Change;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies like an example, each with one thing about it changed, made from what a schema says about that thing. */
final class Variants {
    /** A name that no schema knows. */
    static final String STRANGER = "khôngCó";

    /** Texts of which some fit some schemas. */
    private static final List<String> STRANGE =
            List.of("!", " ", "\u00A0 ", "\u2003", "a\u0007", "Đ-5.a", "2025-02-30", "1899-12-31", "a.b-c.d", "-0.0");

    private final DescribedApi api;
    private final JsonNode example;
    private final Set<String> seen;
    private final List<Variant> made = new ArrayList<>();

    private Variants(DescribedApi api, JsonNode example, Set<String> seen) {
        this.api = api;
        this.example = example;
        this.seen = seen;
    }

    /** @param seen places that were varied before, in other examples of the same operation; is added to */
    static List<Variant> of(DescribedApi api, JsonNode schema, JsonNode example, Set<String> seen) {
        Variants variants = new Variants(api, example, seen);
        variants.visit(schema, example, "", "");
        return variants.made;
    }

    /** @param place the pointer without indexes, but with the schema where there are several */
    private void visit(JsonNode described, JsonNode value, String at, String place) {
        JsonNode schema = chosen(described, value);
        String name = schema.path("title").asString("");
        if (value.isObject()) {
            visitMembers(schema, value, at, place + name);
        } else if (value.isArray()) {
            visitItems(schema, value, at, place + name);
        } else {
            visitValue(schema, value, at, place + name);
        }
    }

    private void visitMembers(JsonNode schema, JsonNode value, String at, String place) {
        if (schema.path("additionalProperties").isBoolean()) {
            add(Change.STRANGER_ADDED, at + "/" + STRANGER, place, false, text("x"));
        }
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(each -> required.add(each.stringValue()));
        schema.path("properties").propertyStream().forEach(member -> {
            String name = member.getKey();
            visitMember(
                    member.getValue(), value.get(name), at + "/" + name, place + "/" + name, required.contains(name));
        });
        if (schema.path("additionalProperties").isObject()) {
            value.propertyStream()
                    .forEach(member -> visitMember(
                            schema.get("additionalProperties"),
                            member.getValue(),
                            at + "/" + member.getKey(),
                            place + "/*",
                            false));
        }
        if (schema.has("minProperties")) {
            add(Change.OTHER, at, place, false, RunningLedger.JSON.createObjectNode());
        }
    }

    private void visitMember(JsonNode schema, @Nullable JsonNode value, String at, String place, boolean required) {
        add(Change.NULLED, at, place, required, RunningLedger.JSON.nullNode());
        add(Change.MISTYPED, at, place, required, mistyped(schema));
        if (value != null) {
            add(Change.LEFT_OUT, at, place, required, RunningLedger.JSON.missingNode());
            visit(schema, value, at, place);
        }
    }

    private void visitItems(JsonNode schema, JsonNode value, String at, String place) {
        if (schema.has("minItems")) {
            add(Change.OTHER, at, place + "[]", false, list(value, 0));
        }
        if (!value.isEmpty()) {
            int max = schema.get("maxItems").intValue();
            add(Change.OTHER, at, place + "[max]", false, list(value.get(0), max));
            add(Change.OTHER, at, place + "[max + 1]", false, list(value.get(0), max + 1));
            add(Change.OTHER, at, place + "[2]", false, list(value.get(0), 2));
            add(Change.NULLED, at + "/0", place + "[]", true, RunningLedger.JSON.nullNode());
        }
        for (int i = 0; i < value.size(); i++) {
            visit(schema.get("items"), value.get(i), at + "/" + i, place + "/*");
        }
    }

    private void visitValue(JsonNode schema, JsonNode value, String at, String place) {
        if (value.isString()) {
            int max = schema.path("maxLength").asInt(0);
            Stream<String> limits = max > 0 ? Stream.of("a".repeat(max), "a".repeat(max + 1)) : Stream.of();
            Set<String> words = DescribedApi.words(schema);
            Stream.of(limits, words.stream(), STRANGE.stream())
                    .flatMap(Function.identity())
                    .forEach(text -> add(Change.OTHER, at, place + text.length() + text, false, text(text), words));
        } else if (value.isNumber()) {
            long min = schema.get("minimum").longValue();
            long max = schema.get("maximum").longValue();
            LongStream.of(min - 1, min, max, max + 1)
                    .forEach(number -> add(
                            Change.OTHER,
                            at,
                            place + number,
                            false,
                            RunningLedger.JSON.getNodeFactory().numberNode(number)));
        }
    }

    /** The schema that speaks about a value: references followed, the alternative chosen that the value agrees with. */
    private JsonNode chosen(JsonNode described, JsonNode value) {
        ObjectNode schema = RunningLedger.JSON.createObjectNode();
        JsonNode to = described.get("$ref");
        if (to != null) {
            schema.setAll((ObjectNode) chosen(api.resolved(described), value));
        }
        schema.setAll((ObjectNode) described);
        schema.remove("$ref");
        for (String choice : List.of("anyOf", "oneOf")) {
            if (described.has(choice) && !described.has("properties")) {
                JsonNode fits = described
                        .get(choice)
                        .valueStream()
                        .filter(each -> api.disagreements(each, value).isEmpty())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(value + " agrees with none of " + described));
                ObjectNode branch = (ObjectNode) chosen(fits, value).deepCopy();
                return branch.put("title", fits.path("$ref").asString(""));
            }
        }
        return schema;
    }

    /** Nothing here takes an object within a list, and only objects take an object. */
    private JsonNode mistyped(JsonNode schema) {
        ArrayNode nested = RunningLedger.JSON.createArrayNode();
        nested.addArray();
        return api.disagreements(schema, nested).isEmpty() ? text("x") : nested;
    }

    private void add(Change change, String at, String place, boolean required, JsonNode to) {
        add(change, at, place, required, to, Set.of());
    }

    private void add(Change change, String at, String place, boolean required, JsonNode to, Set<String> words) {
        if (!seen.add(change + " " + place)) {
            return;
        }
        JsonNode body = example.deepCopy();
        JsonPointer pointer = JsonPointer.compile(at);
        JsonNode parent = body.at(pointer.head());
        String name = pointer.last().getMatchingProperty();
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), to);
        } else if (to.isMissingNode()) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, to);
        }
        made.add(new Variant(change, at, required, words, body));
    }

    private static JsonNode list(JsonNode item, int size) {
        ArrayNode list = RunningLedger.JSON.createArrayNode();
        for (int i = 0; i < size; i++) {
            list.add(item);
        }
        return list;
    }

    private static JsonNode text(String text) {
        return RunningLedger.JSON.getNodeFactory().stringNode(text);
    }
}
