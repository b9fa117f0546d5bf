package planledger.it;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import planledger.it.DescribedApi.Operation;
import planledger.it.Variants.Change;
import planledger.it.Variants.Variant;
import tools.jackson.databind.JsonNode;

/** Records the examples of the description one after the other, each in many variants first, and notes what it sees. */
final class ApiStory {
    static final String SON_LA = "son-la.vpub.2025.u-cchc";
    static final String OLD_SON_LA = "son-la.vpub.2025.06-kh-vpub";
    static final String VINH_LONG = "vinh-long.ct-ubnd.2024.2600-qdd-ubnd";
    static final String TRA_VINH = "tra-vinh.ubnd.2024.140-kh-ubnd";

    /** Taken for what they are, and refused by a rule that no schema tells. */
    private static final Set<String> REFUSED_ALL_THE_SAME = Set.of(
            "correctEntry/dateLearnt LEFT_OUT /to", // That nothing is known stands there already.
            "correctEntry/dateLearnt NULLED /to");

    /** What of the answers is not described, each kind once, with the first answer that showed it. */
    final Map<String, String> answers = new TreeMap<>();

    final List<String> examples = new ArrayList<>();
    final List<String> locations = new ArrayList<>();
    final Map<Change, Set<String>> variants = new HashMap<>();
    final Set<String> told = new HashSet<>();

    private final RunningLedger ledger;
    private final DescribedApi api;
    private final Map<String, Set<String>> seen = new HashMap<>();

    ApiStory(RunningLedger ledger, DescribedApi api) {
        this.ledger = ledger;
        this.api = api;
    }

    void tell() throws Exception {
        ledger.submit("2600-qdd-ubnd");
        ledger.setDay(LocalDate.of(2025, 4, 21));
        record("amendPlan", "restatesSome", VINH_LONG, "");
        ledger.setDay(LocalDate.of(2025, 8, 5));
        record("amendTask", "anotherLead", VINH_LONG, "5");
        record("issuePlan", "contentNotHeld", "", "");
        rehearse("replacePlan", "byANewPlan", "", "");
        record("issuePlan", "withoutNumber", "", "");
        record("replacePlan", "byARecordedPlan", "", "");
        record("issuePlan", "fullContent", "", "");
        record("amendPlan", "otherOperations", TRA_VINH, "");
        record("recordCompletion", "byDocument", SON_LA, "I.2");
        record("recordCompletion", "byLink", SON_LA, "II.2");
        record("recordCompletion", "claimOnly", SON_LA, "VI.5");
        record("correctEntry", "dateLearnt", SON_LA, "");
        record("correctEntry", "byInstrument", SON_LA, "");
    }

    /** The address of an operation for a plan and a task. */
    static String address(Operation operation, String planId, String ref) {
        return operation
                .path()
                .replace("{planId}", planId)
                .replace("{ref}", URLEncoder.encode(ref, StandardCharsets.UTF_8));
    }

    /** The answer, after a look at whether the description tells it. */
    HttpResponse<String> told(Operation operation, HttpResponse<String> answer) {
        api.disagreements(operation, answer)
                .forEach(each -> answers.putIfAbsent(each.replaceAll("[0-9]+", "0"), answer.body()));
        return answer;
    }

    private void record(String id, String example, String planId, String ref) throws Exception {
        rehearse(id, example, planId, ref);
        Operation operation = api.operation(id);
        String body = operation.examples().at("/" + example + "/value").toString();
        HttpResponse<String> answer = told(operation, ledger.post("clerk", address(operation, planId, ref), body));
        expect(201, id + "/" + example, answer);
        String location = answer.headers().firstValue("Location").orElse("");
        int found = ledger.get("clerk", location).statusCode();
        if (found != 200) {
            locations.add(id + "/" + example + ": " + location + " is answered " + found);
        }
    }

    private void rehearse(String id, String example, String planId, String ref) throws Exception {
        Operation operation = api.operation(id);
        JsonNode body = operation.examples().get(example).get("value");
        String address = address(operation, planId, ref) + "?dryRun=true";
        told.add(id + "/" + example);
        api.disagreements(operation.body(), body).forEach(each -> examples.add(id + "/" + example + ": " + each));
        expect(200, id + "/" + example, told(operation, ledger.post("clerk", address, body.toString())));
        Set<String> before = seen.computeIfAbsent(id, any -> new HashSet<>());
        for (Variant variant : Variants.of(api, operation.body(), body, before)) {
            HttpResponse<String> answer =
                    told(operation, ledger.post("clerk", address, variant.body().toString()));
            String name = id + "/" + example + " " + variant;
            Set<String> noted = variants.computeIfAbsent(variant.change(), any -> new TreeSet<>());
            judge(operation, variant, name, answer)
                    .map(each -> name + " " + each + " " + Fault.of(answer))
                    .forEach(noted::add);
        }
    }

    private void expect(int status, String what, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            examples.add(what + " is answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Taken where the schema takes it; else refused, and for the reason that the change gives. */
    private Stream<String> judge(Operation operation, Variant variant, String name, HttpResponse<String> answer) {
        int status = answer.statusCode();
        List<Fault> faults = Fault.of(answer);
        if (variant.change() != Change.STRANGER_ADDED && faults.stream().anyMatch(fault -> fault.is("field-unknown"))) {
            return Stream.of("makes the server call members unknown that are described");
        }
        if (api.disagreements(operation.body(), variant.body()).isEmpty()) {
            boolean judged = variant.change() == Change.OTHER && isJudged(status, faults, variant.at());
            return status == 200 || judged || REFUSED_ALL_THE_SAME.contains(name)
                    ? Stream.of()
                    : Stream.of("is described, and answered " + status);
        }
        if (status != 400 && status != 422) {
            return Stream.of("is not described, and answered " + status + ": "
                    + variant.body().at(variant.at()));
        }
        String rule = ruleOf(variant);
        boolean named = faults.stream()
                .anyMatch(fault -> fault.path().startsWith(variant.at()) && (rule.isEmpty() || fault.is(rule)));
        // A member that is gone may be missed by another one; a member of a wrong type is itself at fault.
        boolean elsewhere = rule.isEmpty() && variant.change() != Change.MISTYPED;
        return named || elsewhere ? Stream.of() : Stream.of("is refused for another reason");
    }

    /** Whether what was read for what it is was refused by a rule of the ledger, or between members. */
    private static boolean isJudged(int status, List<Fault> faults, String at) {
        Set<String> refusals = DescribedRules.ofRefusals();
        boolean byRules = faults.stream()
                .allMatch(fault ->
                        refusals.contains(fault.rule()) || !fault.path().startsWith(at));
        return status == 409 || status == 412 || (status == 422 && byRules);
    }

    private static String ruleOf(Variant variant) {
        if (variant.change() == Change.STRANGER_ADDED) {
            return "field-unknown";
        }
        // Without its link, evidence is a document.
        boolean link = variant.change() == Change.LEFT_OUT && variant.at().equals("/evidence/url");
        boolean gone = variant.change() == Change.LEFT_OUT || variant.change() == Change.NULLED;
        return gone && variant.required() && !link ? "field-missing" : "";
    }

    /** One thing that an answer says is wrong. */
    record Fault(String path, String rule) {
        static List<Fault> of(HttpResponse<String> answer) {
            return RunningLedger.JSON
                    .readTree(answer.body())
                    .path("faults")
                    .valueStream()
                    .map(fault -> new Fault(
                            fault.get("path").stringValue(), fault.get("rule").stringValue()))
                    .toList();
        }

        boolean is(String name) {
            return rule.equals(name);
        }
    }
}
