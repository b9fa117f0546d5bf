package planledger.it;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import planledger.it.ApiStory.Fault;
import planledger.it.DescribedApi.Operation;
import tools.jackson.databind.JsonNode;

/** Asks every question that is described, of every plan of the story, and with every parameter. */
final class ApiQuestions {
    private static final List<String> DAYS = List.of("2025-01-01", "2025-04-30", "2025-08-01", "2026-01-01");
    private static final List<String> PLANS =
            List.of(ApiStory.VINH_LONG, ApiStory.SON_LA, ApiStory.OLD_SON_LA, ApiStory.TRA_VINH);
    private static final List<String> TASKS = List.of("5", "20", "90", "I.1", "I.1a", "I.2", "II.2", "VI.2", "VII*1.2");

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
            "x".repeat(201),
            "a.b",
            "inForce",
            "true",
            "2025-02-30",
            "2025-02-28T00:00:00Z",
            "2025-02-28T00:00:00",
            "1".repeat(16),
            "9007199254740992");

    /** The value has the form that is described, and what it names is not there. */
    private static final Set<String> NOT_ABOUT_FORM = Set.of("position-not-reached", "cursor-refused");

    private final RunningLedger ledger;
    private final DescribedApi api;
    private final ApiStory story;

    ApiQuestions(RunningLedger ledger, DescribedApi api, ApiStory story) {
        this.ledger = ledger;
        this.api = api;
        this.story = story;
    }

    void ask() throws Exception {
        for (Operation operation : questions().toList()) {
            ask(200, operation, ApiStory.VINH_LONG, "5", "");
            for (String query : examples(operation)) {
                ask(200, operation, ApiStory.VINH_LONG, "5", query);
            }
        }
        for (String plan : PLANS) {
            for (String day : DAYS) {
                ask(200, api.operation("readPlan"), plan, "", "?effectiveAt=" + day);
                ask(200, api.operation("comparePlan"), plan, "", "?effectiveFrom=2025-01-01&effectiveTo=" + day);
                for (String ref : TASKS) {
                    ask(0, api.operation("readTask"), plan, ref, "?effectiveAt=" + day);
                }
            }
            for (String ref : TASKS) {
                ask(0, api.operation("readTaskHistory"), plan, ref, "");
            }
            turn(api.operation("readPlanHistory"), plan);
        }
        turn(api.operation("findPlans"), "");
    }

    /** Unknown names, and values within and beyond what is described: what the server says otherwise. */
    List<String> varyParameters() throws Exception {
        List<String> noted = new ArrayList<>();
        for (Operation operation : api.operations()) {
            List<Fault> unknown = Fault.of(send(operation, "?kh=1"));
            if (!unknown.equals(List.of(new Fault("?kh", "field-unknown")))) {
                noted.add(operation.id() + " ?kh=1: " + unknown);
            }
            for (JsonNode parameter :
                    api.parameters(operation).filter(ApiQuestions::isInQuery).toList()) {
                for (String value : VALUES) {
                    vary(operation, parameter, value, noted);
                }
            }
        }
        return noted;
    }

    private void vary(Operation operation, JsonNode parameter, String value, List<String> noted) throws Exception {
        JsonNode schema = api.resolved(parameter.get("schema"));
        String name = parameter.get("name").stringValue();
        if (name.equals("atLeast") && value.matches("[1-9][0-9]{0,14}")) {
            return;
        }
        HttpResponse<String> answer = send(operation, "?" + name + "=" + encoded(value));
        List<Fault> faults = Fault.of(answer).stream()
                .filter(fault -> fault.path().equals("?" + name) && !NOT_ABOUT_FORM.contains(fault.rule()))
                .toList();
        if (faults.isEmpty() != api.disagreements(schema, typed(schema, value)).isEmpty()) {
            noted.add(operation.id() + " ?" + name + "=" + value + " is answered " + answer.statusCode() + faults);
        }
    }

    /** Every page of a list, item by item. */
    private void turn(Operation operation, String plan) throws Exception {
        String cursor = "";
        do {
            HttpResponse<String> page = ask(200, operation, plan, "", "?limit=1" + cursor);
            String next =
                    RunningLedger.JSON.readTree(page.body()).path("cursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
    }

    /** @param status 0 where the plan may lack the task */
    private HttpResponse<String> ask(int status, Operation operation, String plan, String ref, String query)
            throws Exception {
        String address = ApiStory.address(operation, plan, ref) + query;
        HttpResponse<String> answer = story.told(operation, ledger.get("inspector", address));
        if (status != 0 && answer.statusCode() != status) {
            story.answers.put(address + " is answered " + answer.statusCode(), answer.body());
        }
        return answer;
    }

    private HttpResponse<String> send(Operation operation, String query) throws Exception {
        String address = ApiStory.address(operation, ApiStory.VINH_LONG, "5") + query;
        String account = operation.path().startsWith("/api/views") ? "operator" : "clerk";
        return story.told(
                operation,
                operation.method().equals("GET") ? ledger.get(account, address) : ledger.post(account, address, "{}"));
    }

    private Stream<Operation> questions() {
        return api.operations().stream().filter(operation -> operation.method().equals("GET"));
    }

    /** Each parameter with its example, alone. */
    private List<String> examples(Operation operation) {
        return api.parameters(operation)
                .filter(ApiQuestions::isInQuery)
                .filter(parameter -> parameter.has("example"))
                .map(parameter -> "?" + parameter.get("name").stringValue() + "="
                        + encoded(parameter.get("example").asString()))
                .toList();
    }

    private static boolean isInQuery(JsonNode parameter) {
        return parameter.get("in").stringValue().equals("query");
    }

    private static JsonNode typed(JsonNode schema, String value) {
        boolean bare = Set.of("integer", "boolean").contains(schema.path("type").asString(""))
                && value.matches("-?[0-9]{1,18}|true|false");
        return RunningLedger.JSON.readTree(bare ? value : RunningLedger.JSON.writeValueAsString(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
