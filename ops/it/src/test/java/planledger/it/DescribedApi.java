package planledger.it;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API as the server hands it out, and whether requests and answers agree with it. */
final class DescribedApi {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private final JsonNode document;
    private final JsonNode components;
    private final Map<JsonNode, Schema> compiled = new HashMap<>();

    DescribedApi(JsonNode document) {
        this.document = document;
        this.components = document.get("components").deepCopy();
        components.get("schemas").forEach(DescribedApi::close);
    }

    List<Operation> operations() {
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No operation " + id));
    }

    /** The parameters of an operation, by name. */
    Stream<JsonNode> parameters(Operation operation) {
        return operation.node().path("parameters").valueStream().map(this::resolved);
    }

    /** The address of an operation; what the values leave open is as in the examples of its parameters. */
    String address(Operation operation, String... values) {
        Iterator<String> given = List.of(values).iterator();
        return PLACEHOLDER.matcher(operation.path()).replaceAll(place -> {
            String value = given.hasNext() ? given.next() : example(operation, place.group(1));
            return Matcher.quoteReplacement(encoded(value).replace("+", "%20"));
        });
    }

    /** The same with a query, to which the parameters are added that it lacks and must have. */
    String question(Operation operation, String query, String... values) {
        Stream<String> lacking = parameters(operation)
                .filter(each -> each.get("in").stringValue().equals("query")
                        && each.path("required").asBoolean(false))
                .map(each -> each.get("name").stringValue())
                .filter(name -> !("&" + query).contains("&" + name + "="))
                .map(name -> name + "=" + encoded(example(operation, name)));
        String all = Stream.concat(Stream.of(query), lacking)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
        return address(operation, values) + (all.isEmpty() ? "" : "?" + all);
    }

    private String example(Operation operation, String name) {
        return parameters(operation)
                .filter(each -> each.get("name").stringValue().equals(name))
                .map(each -> each.get("example").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation.id() + " has no example of " + name));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The words that a schema lists; none where it lists none. */
    static Set<String> words(JsonNode schema) {
        return schema.path("enum")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode schema(String name) {
        return components.get("schemas").get(name);
    }

    /** What a node refers to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode to = node.get("$ref");
        return to == null ? node : components.at(to.stringValue().substring("#/components".length()));
    }

    /** What of a value does not agree with a schema. */
    List<String> disagreements(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    /** What of an answer does not agree with the description of its operation: status, headers, type, body. */
    List<String> disagreements(Operation operation, HttpResponse<String> answer) {
        JsonNode responses = operation.node().get("responses");
        String status = Integer.toString(answer.statusCode());
        JsonNode response = resolved(responses.path(status));
        List<String> found = new ArrayList<>();
        response.path("headers")
                .propertyStream()
                .forEach(header -> addHeader(found, header.getKey(), resolved(header.getValue()), answer));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode content = response.path("content").path(type.replaceFirst(";.*", ""));
        if (response.has("content") && content.isMissingNode()) {
            found.add("no content of type '" + type + "'");
        } else if (response.isMissingNode()
                || content.isMissingNode() != answer.body().isEmpty()) {
            found.add("not described");
        } else if (type.contains("json")) {
            found.addAll(disagreements(content.get("schema"), RunningLedger.JSON.readTree(answer.body())));
        }
        found.replaceAll(each -> operation.id() + " " + status + ": " + each);
        return found;
    }

    private void addHeader(List<String> found, String name, JsonNode header, HttpResponse<String> answer) {
        String value = answer.headers().firstValue(name).orElse(null);
        if (value == null) {
            found.add("header " + name + " is missing");
            return;
        }
        boolean number = header.at("/schema/type").asString("").equals("integer");
        JsonNode said = RunningLedger.JSON.readTree(number ? value : RunningLedger.JSON.writeValueAsString(value));
        found.addAll(disagreements(header.get("schema"), said));
    }

    private Schema compile(JsonNode schema) {
        ObjectNode root = schema.isObject()
                ? (ObjectNode) schema.deepCopy()
                : RunningLedger.JSON.createObjectNode().set("not", RunningLedger.JSON.createObjectNode());
        root.set("components", components);
        return SCHEMAS.getSchema(root);
    }

    /** Clients ignore what they do not know in an answer; this one does not, so that nothing is left undescribed. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            boolean shape =
                    object.has("properties") && object.path("type").asString("").equals("object");
            if (shape && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            object.path("properties").forEach(DescribedApi::close);
            object.path("anyOf").forEach(DescribedApi::close);
            close(object.path("items"));
        }
    }
}
