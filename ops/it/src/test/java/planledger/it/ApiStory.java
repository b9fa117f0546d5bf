package planledger.it;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import planledger.it.Variant.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Records the examples of the description one after the other, each in many variants first, and notes what it sees. */
final class ApiStory {
    static final String SON_LA = "son-la.vpub.2025.u-cchc";
    /** The number of {@link #SON_LA} is learnt. */
    static final String ALSO_SON_LA = "son-la.vpub.2025.45-kh-vpub";

    static final String OLD_SON_LA = "son-la.vpub.2025.06-kh-vpub";
    static final String REPEALED = "son-la.vpub.2025.99-kh-vpub";
    static final String VINH_LONG = "vinh-long.ct-ubnd.2024.2600-qdd-ubnd";
    static final String NEW_VINH_LONG = "vinh-long-2025.ct-ubnd.2025.u-tuyen-truyen-cchc";
    static final String TRA_VINH = "tra-vinh.ubnd.2024.140-kh-ubnd";

    /** What of the answers is not described, each kind once, with the first answer that showed it. */
    final Map<String, String> answers = new TreeMap<>();

    final List<String> examples = new ArrayList<>();
    final List<String> locations = new ArrayList<>();
    final Map<Change, Set<String>> variants = new HashMap<>();
    final Set<String> told = new HashSet<>();

    private final RunningLedger ledger;
    private final DescribedApi api;
    private final Verdict verdict;
    private final Map<String, Set<String>> seen = new HashMap<>();

    ApiStory(RunningLedger ledger, DescribedApi api) {
        this.ledger = ledger;
        this.api = api;
        this.verdict = new Verdict(api);
    }

    void tell() throws Exception {
        ledger.submit("2600-qdd-ubnd");
        ledger.setDay(LocalDate.of(2025, 4, 21));
        record("amendPlan", "restatesSome", VINH_LONG);
        ledger.setDay(LocalDate.of(2025, 8, 5));
        record("amendTask", "anotherLead", VINH_LONG, "5");
        record("issuePlan", "contentNotHeld");
        rehearse("replacePlan", "byANewPlan");
        record("issuePlan", "withoutNumber");
        record("replacePlan", "byARecordedPlan");
        record("disposeTasks", "laterKnown", OLD_SON_LA);
        record("issuePlan", "fullContent");
        record("amendPlan", "otherOperations", TRA_VINH);
        record("issuePlan", "partsMissing");
        record("amendPlan", "targetsOnly", NEW_VINH_LONG);
        tellOfWork();
        tellOfEffect();
        tellOfAgencies();
        record("recordDocumentStatus", "replaced", "2021.60-2021-ndd-cp");
        record("recordDocumentStatus", "published", "2023.2568-qdd-btttt");
        ledger.record("/api/documents/son-la.ubnd.2025.77-qdd-ubnd/status", """
                {"status": "recalled", "effectiveFrom": "2025-08-01", "reason": "Chưa kế hoạch nào nêu tên."}
                """);
        JsonNode findings = ledger.ask("/api/findings?rule=weak-evidence&plan=" + SON_LA);
        String key = findings.at("/findings/0/key").stringValue();
        record("respondToFinding", "explained", SON_LA, key);
        record("respondToFinding", "closed", SON_LA, key);
    }

    private void tellOfWork() throws Exception {
        record("recordCompletion", "byDocument", SON_LA, "I.2");
        record("recordCompletion", "byLink", SON_LA, "II.2");
        record("recordCompletion", "claimOnly", SON_LA, "VI.5");
        record("withdrawCompletion", "mistaken", SON_LA, "VI.5", "5");
        record("correctEntry", "deadline", TRA_VINH);
        record("correctEntry", "dateLearnt", SON_LA);
        record("correctEntry", "byInstrument", SON_LA);
        record("correctEntry", "citation", SON_LA);
        record("correctEntry", "numberLearnt", SON_LA);
        record("correctEntry", "evidence", SON_LA);
    }

    private void tellOfEffect() throws Exception {
        record("suspendPlan", "madeUp", TRA_VINH);
        record("resumePlan", "madeUp", TRA_VINH);
        ObjectNode issue = api.operation("issuePlan")
                .examples()
                .at("/contentNotHeld/value")
                .deepCopy()
                .asObject();
        issue.put("effectiveTo", "2025-12-31").withObject("/instrument").put("number", "99/KH-VPUB");
        ledger.record("/api/plans", issue.toString());
        record("repealPlan", "madeUp", REPEALED);
    }

    private void tellOfAgencies() throws Exception {
        record("registerAgency", "department");
        record("registerAgency", "newDepartment");
        record("registerAgency", "class");
        ledger.record("/api/agencies", """
                {"agencyId": "tra-vinh.so-noi-vu", "name": "Sở Nội vụ", "jurisdiction": "tra-vinh"}
                """);
        record("recordSuccession", "merger");
        record("recordSuccession", "dissolution");
        record("recordSuccession", "oneFunction");
        record("correctAgencyEntry", "name");
        record("correctAgencyEntry", "date");
    }

    /** The answer, after a look at whether the description tells it. */
    HttpResponse<String> told(Operation operation, HttpResponse<String> answer) {
        api.disagreements(operation, answer)
                .forEach(each -> answers.putIfAbsent(each.replaceAll("[0-9]+", "0"), answer.body()));
        if (answer.statusCode() == 500) {
            answers.put(operation.id() + " " + answer.uri(), answer.body());
        }
        return answer;
    }

    /** @param place what the address names, in its order */
    private void record(String id, String example, String... place) throws Exception {
        rehearse(id, example, place);
        Operation operation = api.operation(id);
        String body = operation.examples().at("/" + example + "/value").toString();
        HttpResponse<String> answer = told(operation, ledger.post("clerk", api.address(operation, place), body));
        expect(201, id + "/" + example, answer);
        String location = answer.headers().firstValue("Location").orElse("");
        int found = ledger.get("clerk", location).statusCode();
        if (found != 200) {
            locations.add(id + "/" + example + ": " + location + " is answered " + found);
        }
    }

    private void rehearse(String id, String example, String... place) throws Exception {
        Operation operation = api.operation(id);
        JsonNode body = operation.examples().get(example).get("value");
        String address = api.address(operation, place) + "?dryRun=true";
        told.add(id + "/" + example);
        api.disagreements(operation.body(), body).forEach(each -> examples.add(id + "/" + example + ": " + each));
        expect(200, id + "/" + example, told(operation, ledger.post("clerk", address, body.toString())));
        Set<String> before = seen.computeIfAbsent(id, any -> new HashSet<>());
        for (Variant variant : Variants.of(api, operation.body(), body, before)) {
            HttpResponse<String> answer =
                    told(operation, ledger.post("clerk", address, variant.body().toString()));
            Set<String> noted = variants.computeIfAbsent(variant.change(), any -> new TreeSet<>());
            verdict.on(operation, variant, answer)
                    .map(each -> id + "/" + example + " " + variant + " " + each + " " + Fault.of(answer))
                    .forEach(noted::add);
        }
    }

    private void expect(int status, String what, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            examples.add(what + " is answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
