package planledger.it;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings about what the answers beside the usual ones describe. */
final class ApiRefusals {
    private static final int BODY_MAX_BYTES = 2 * 1024 * 1024;
    /** Each waits for two seconds. */
    private static final int TRIES_MAX = 30;

    private static final String DONE = "{\"claim\": \"done\"}";
    private static final String[] JSON = {"Content-Type", "application/json"};

    private final RunningLedger ledger;
    private final DescribedApi api;
    private final ApiStory story;
    private final Operation issue;
    private final Operation complete;
    private final Operation read;
    private final Operation rebuild;
    private final Map<String, Integer> statuses = new TreeMap<>();

    ApiRefusals(RunningLedger ledger, DescribedApi api, ApiStory story) {
        this.ledger = ledger;
        this.api = api;
        this.story = story;
        this.issue = api.operation("issuePlan");
        this.complete = api.operation("recordCompletion");
        this.read = api.operation("readPlan");
        this.rebuild = api.operation("rebuildPlansView");
    }

    /** What was tried, and how it was answered. */
    Map<String, Integer> statuses() throws Exception {
        String plan = api.address(read, ApiStory.SON_LA);
        String task = api.address(complete, ApiStory.SON_LA, "I.2");
        String issued = body(issue, "contentNotHeld");
        note("nobody", read, "GET", null, plan, null);
        note("not a clerk", issue, "POST", "inspector", issue.path(), issued, JSON);
        note("no such plan", read, "GET", "clerk", plan + "x", null);
        note("no such task", complete, "POST", "clerk", task.replace("I.2", "IX.9"), DONE, JSON);
        note(
                "a form",
                issue,
                "POST",
                "clerk",
                issue.path(),
                "a=1",
                "Content-Type",
                "application/x-www-form-urlencoded");
        note("no JSON wanted", issue, "POST", "clerk", issue.path(), issued, with("Accept", "text/plain"));
        note("too large", issue, "POST", "clerk", issue.path(), " ".repeat(BODY_MAX_BYTES) + "{}", JSON);
        note("recorded before", issue, "POST", "clerk", issue.path(), issued, JSON);
        note("moved on", complete, "POST", "clerk", task, DONE, with("If-Match", "\"99\""));
        note("a key twice", complete, "POST", "clerk", task, DONE, with("Idempotency-Key", "k1"));
        note("a key twice", complete, "POST", "clerk", task, DONE, with("Idempotency-Key", "k1"));
        note(
                "a key for another body",
                complete,
                "POST",
                "clerk",
                task,
                "{\"claim\": \"ongoing\"}",
                with("Idempotency-Key", "k1"));
        note("a strange key", complete, "POST", "clerk", task, DONE, with("Idempotency-Key", "a b"));
        note("a weak tag", complete, "POST", "clerk", task, DONE, with("If-Match", "W/\"3\""));
        note("set by the server", complete, "POST", "clerk", task, "{\"claim\": \"done\", \"position\": 1}", JSON);
        String tag = ledger.get("clerk", plan).headers().firstValue("ETag").orElseThrow();
        note("unchanged", read, "GET", "clerk", plan, null, "If-None-Match", tag);
        note("not visible", read, "GET", "clerk", plan + "?atLeast=999999", null);
        noteRules();
        note("rebuilt", rebuild, "POST", "operator", rebuild.path(), null, JSON);
        awaitRebuilt(plan);
        return statuses;
    }

    /** By rules of single entries, and where what an address names is not there. */
    private void noteRules() throws Exception {
        again("agency registered before", "registerAgency", "department");
        Operation succession = api.operation("recordSuccession");
        String later = body(succession, "merger").replace("2025-03-01", "2025-03-02");
        note("agency ended", succession, "POST", "clerk", api.address(succession), later, JSON);
        again("plan ended", "repealPlan", "madeUp", ApiStory.REPEALED);
        again("under another id", "recordCompletion", "claimOnly", ApiStory.ALSO_SON_LA, "VI.5");
        Operation correction = api.operation("correctEntry");
        String taken = body(correction, "numberLearnt").replace("45/KH-VPUB", "06/KH-VPUB");
        note("key taken", correction, "POST", "clerk", api.address(correction, ApiStory.SON_LA), taken, JSON);
        String rehearsal = api.address(correction, ApiStory.SON_LA) + "?dryRun=true";
        note("key taken in a rehearsal", correction, "POST", "clerk", rehearsal, taken, JSON);
        again("not replaced", "disposeTasks", "laterKnown", ApiStory.VINH_LONG);
        again("withdrawn before", "withdrawCompletion", "mistaken", ApiStory.SON_LA, "VI.5", "5");
        again("no such completion", "withdrawCompletion", "mistaken", ApiStory.SON_LA, "VI.5", "4");
        again(
                "finding settled",
                "respondToFinding",
                "closed",
                ApiStory.SON_LA,
                ledger.ask("/api/findings?plan=" + ApiStory.SON_LA + "&rule=weak-evidence")
                        .at("/findings/0/key")
                        .stringValue());
        again("no such finding", "respondToFinding", "closed", ApiStory.SON_LA, "no-such-rule");
        again("no key of a document", "recordDocumentStatus", "replaced", "A");
        for (String id : new String[] {"readAgency", "readSuccession", "readDocument"}) {
            Operation operation = api.operation(id);
            note("nothing there: " + id, operation, "GET", "clerk", api.address(operation, "1"), null);
        }
    }

    private void again(String what, String id, String example, String... place) throws Exception {
        Operation operation = api.operation(id);
        note(what, operation, "POST", "clerk", api.address(operation, place), body(operation, example), JSON);
    }

    private static String body(Operation operation, String example) {
        return operation.examples().at("/" + example + "/value").toString();
    }

    /** The next test asks questions, too. */
    private void awaitRebuilt(String plan) throws Exception {
        for (int i = 0; i < TRIES_MAX; i++) {
            if (ledger.get("clerk", plan + "?atLeast=" + ApiStory.SON_LA + "@1").statusCode() == 200) {
                return;
            }
        }
        throw new AssertionError("The view is not rebuilt");
    }

    private void note(
            String what,
            Operation operation,
            String method,
            @Nullable String account,
            String path,
            @Nullable String body,
            String... headers)
            throws Exception {
        HttpResponse<String> answer = ledger.send(method, account, path, body, headers);
        statuses.put(what, story.told(operation, answer).statusCode());
    }

    private static String[] with(String header, String value) {
        return new String[] {JSON[0], JSON[1], header, value};
    }
}
