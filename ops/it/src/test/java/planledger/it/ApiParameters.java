package planledger.it;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Sends every parameter of every operation in many forms: what the server says otherwise than the description. */
final class ApiParameters {
    /** At limits, beyond them, of many forms. Positions that a question would wait for are not among them. */
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "500",
            "501",
            "1899",
            "1900",
            "2200",
            "2201",
            "x".repeat(200),
            "x".repeat(201),
            "a.b",
            "inForce",
            "true",
            "2025-02-30",
            "2025-02-28",
            "2025-02-28T00:00:00Z",
            "2025-02-28T00:00:00",
            "1".repeat(16),
            "9007199254740992");

    /** The value has the form that is described, and what it names is not there. */
    private static final Set<String> NOT_ABOUT_FORM = Set.of("position-not-reached", "cursor-refused");

    private final RunningLedger ledger;
    private final DescribedApi api;
    private final ApiStory story;
    private final List<String> noted = new ArrayList<>();

    ApiParameters(RunningLedger ledger, DescribedApi api, ApiStory story) {
        this.ledger = ledger;
        this.api = api;
        this.story = story;
    }

    /** Unknown names, missing ones, and values within and beyond what is described. */
    List<String> vary() throws Exception {
        for (Operation operation : api.operations()) {
            List<Fault> unknown = Fault.of(send(operation, api.question(operation, "kh=1")));
            if (unknown.size() != 1
                    || !unknown.get(0).path().equals("?kh")
                    || !unknown.get(0).is("field-unknown")) {
                noted.add(operation.id() + " ?kh=1: " + unknown);
            }
            for (JsonNode parameter :
                    api.parameters(operation).filter(ApiParameters::isInQuery).toList()) {
                vary(operation, parameter);
            }
        }
        return noted;
    }

    private void vary(Operation operation, JsonNode parameter) throws Exception {
        JsonNode schema = api.resolved(parameter.get("schema"));
        String name = parameter.get("name").stringValue();
        if (parameter.path("required").asBoolean(false)) {
            List<Fault> missing = Fault.of(send(operation, api.address(operation)));
            if (missing.stream().noneMatch(fault -> fault.path().equals("?" + name) && fault.is("field-missing"))) {
                noted.add(operation.id() + " without ?" + name + ": " + missing);
            }
        }
        Set<String> words = DescribedApi.words(schema);
        for (String value : Stream.concat(VALUES.stream(), words.stream()).toList()) {
            if (!name.equals("atLeast") || !value.matches("[1-9][0-9]{0,14}")) {
                vary(operation, name, schema, value);
            }
        }
    }

    private void vary(Operation operation, String name, JsonNode schema, String value) throws Exception {
        HttpResponse<String> answer =
                send(operation, api.question(operation, name + "=" + DescribedApi.encoded(value)));
        List<Fault> faults = Fault.of(answer).stream()
                .filter(fault -> fault.path().equals("?" + name) && !NOT_ABOUT_FORM.contains(fault.rule()))
                .toList();
        Set<String> words = DescribedApi.words(schema);
        boolean agrees = faults.isEmpty()
                == api.disagreements(schema, typed(schema, value)).isEmpty();
        if (!agrees || faults.stream().anyMatch(fault -> fault.contradicts(words))) {
            noted.add(operation.id() + " ?" + name + "=" + value + " is answered " + answer.statusCode() + faults);
        }
    }

    private HttpResponse<String> send(Operation operation, String address) throws Exception {
        String account = operation.path().startsWith("/api/views") ? "operator" : "clerk";
        return story.told(
                operation,
                operation.method().equals("GET") ? ledger.get(account, address) : ledger.post(account, address, "{}"));
    }

    private static boolean isInQuery(JsonNode parameter) {
        return parameter.get("in").stringValue().equals("query");
    }

    private static JsonNode typed(JsonNode schema, String value) {
        boolean bare = Set.of("integer", "boolean").contains(schema.path("type").asString(""))
                && value.matches("-?[0-9]{1,18}|true|false");
        return RunningLedger.JSON.readTree(bare ? value : RunningLedger.JSON.writeValueAsString(value));
    }
}
