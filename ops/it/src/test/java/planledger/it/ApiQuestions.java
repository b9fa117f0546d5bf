package planledger.it;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks every question that is described: of every plan of the story, on many days, with every parameter. */
final class ApiQuestions {
    private static final List<String> DAYS =
            List.of("2025-01-01", "2025-04-30", "2025-06-30", "2025-08-01", "2025-09-15", "2026-01-01");
    private static final List<String> PLANS = List.of(
            ApiStory.VINH_LONG,
            ApiStory.NEW_VINH_LONG,
            ApiStory.SON_LA,
            ApiStory.OLD_SON_LA,
            ApiStory.REPEALED,
            ApiStory.TRA_VINH);
    private static final List<String> TASKS =
            List.of("5", "20", "90", "I.1", "I.1a", "I.2", "II.2", "VI.2", "VI.5", "VII*1.2", "IV.1.d");
    /** By id, by name, of the registry and not. */
    private static final List<String> AGENCIES =
            List.of("tra-vinh.so-tttt", "tra-vinh.so-khcn", "cap-huyen", "Sở Nội vụ", "Phòng TCHCQT", "không có");

    /** Of documents that plans issue, amend, cite or rest on, and of one that no plan names. */
    private static final List<String> NUMBERS =
            List.of("60/2021/NĐ-CP", "2568/QĐ-BTTTT", "06/KH-VPUB", "713/QĐ-UBND", "1783/QĐ-UBND", "77/QĐ-UBND");

    private final RunningLedger ledger;
    private final DescribedApi api;
    private final ApiStory story;

    ApiQuestions(RunningLedger ledger, DescribedApi api, ApiStory story) {
        this.ledger = ledger;
        this.api = api;
        this.story = story;
    }

    void ask() throws Exception {
        JsonNode told = ledger.ask("/api/plans/" + ApiStory.ALSO_SON_LA);
        Evidenced.proof(ledger, told.at("/asOf/position").longValue()); // From then on answers stay what they are.
        for (Operation operation : questions().toList()) {
            ask(200, operation, "");
            for (String query : examples(operation)) {
                // Agencies and documents that are known now need not be known then.
                boolean mayLack = operation.path().matches("/api/(agencies|documents)/.*") && query.startsWith("known");
                ask(mayLack ? 0 : 200, operation, query);
            }
            if (api.parameters(operation)
                    .anyMatch(each -> each.get("name").asString("").equals("cursor"))) {
                turn(operation, "");
            }
        }
        for (String plan : PLANS) {
            askOf(plan);
        }
        for (String agency : AGENCIES) {
            askAbout("agency=" + DescribedApi.encoded(agency));
        }
        for (String number : NUMBERS) {
            if (turn(api.operation("findDocuments"), "number=" + DescribedApi.encoded(number))
                    .isEmpty()) {
                story.answers.put("findDocuments " + number, "none");
            }
        }
        ask(200, api.operation("findDocuments"), "number=!");
        ask(200, api.operation("readSuccession"), "", "7");
        ask(200, api.operation("readPlan"), "", ApiStory.ALSO_SON_LA);
        ask(200, api.operation("readTask"), "", ApiStory.ALSO_SON_LA, "I.2");
        ask(200, api.operation("readDocument"), "", ApiStory.OLD_SON_LA);
        ask(200, api.operation("readDocument"), "", "06-kh-vpub");
    }

    private void askOf(String plan) throws Exception {
        for (String day : DAYS) {
            ask(200, api.operation("readPlan"), "effectiveAt=" + day, plan);
            ask(200, api.operation("comparePlan"), "effectiveFrom=2025-01-01&effectiveTo=" + day, plan);
            ask(200, api.operation("findTasks"), "limit=500&at=" + day + "&plan=" + plan);
            ask(200, api.operation("findFindings"), "limit=500&at=" + day + "&plan=" + plan);
            for (String ref : TASKS) {
                ask(0, api.operation("readTask"), "effectiveAt=" + day, plan, ref);
                ask(0, api.operation("readTaskResponsibility"), "at=" + day, plan, ref);
            }
        }
        for (String ref : TASKS) {
            ask(0, api.operation("readTaskHistory"), "", plan, ref);
        }
        turn(api.operation("readPlanHistory"), "", plan);
    }

    private void askAbout(String agency) throws Exception {
        for (String day : DAYS) {
            for (String id : List.of("findTasks", "findResponsibilities", "findFindings")) {
                ask(200, api.operation(id), "at=" + day + "&" + agency);
            }
            ask(200, api.operation("findTasks"), "orphan=true&at=" + day + "&" + agency);
        }
        turn(api.operation("findResponsibilities"), agency);
        turn(api.operation("findAmendments"), agency);
    }

    /** Turns the pages of a list, item by item: together they are the list. */
    private List<JsonNode> turn(Operation operation, String query, String... place) throws Exception {
        String more = query.isEmpty() ? "" : "&" + query;
        List<JsonNode> turned = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page(operation, "limit=1" + cursor + more, place);
            turned.addAll(items(operation, page));
            String next = page.path("cursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        List<JsonNode> whole = items(operation, page(operation, "limit=500" + more, place));
        if (!whole.equals(turned)) {
            story.answers.put(operation.id() + "?" + query + " is not what its pages are", whole + " " + turned);
        }
        return whole;
    }

    private JsonNode page(Operation operation, String query, String... place) throws Exception {
        return RunningLedger.JSON.readTree(ask(200, operation, query, place).body());
    }

    /** A list is called as the last step of its path, but for histories. */
    private static List<JsonNode> items(Operation operation, JsonNode page) {
        String name = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        return page.path(name.equals("history") ? "entries" : name)
                .valueStream()
                .toList();
    }

    /** @param status 0 where what the address names may be lacking */
    private HttpResponse<String> ask(int status, Operation operation, String query, String... place) throws Exception {
        String address = api.question(operation, query, place);
        HttpResponse<String> answer = story.told(operation, ledger.get("inspector", address));
        if (status != 0 && answer.statusCode() != status) {
            story.answers.put(address + " is answered " + answer.statusCode(), answer.body());
        }
        return answer;
    }

    private Stream<Operation> questions() {
        return api.operations().stream().filter(operation -> operation.method().equals("GET"));
    }

    /** Each parameter with its example, alone. */
    private List<String> examples(Operation operation) {
        return api.parameters(operation)
                .filter(parameter -> parameter.get("in").stringValue().equals("query") && parameter.has("example"))
                .map(parameter -> parameter.get("name").stringValue() + "="
                        + DescribedApi.encoded(parameter.get("example").asString()))
                .toList();
    }
}
