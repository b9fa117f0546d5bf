package planledger.cli;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;
import planledger.served.AnsweringLedger;
import tools.jackson.databind.JsonNode;

/** What a ledger answers about its plans to anybody who may read. */
final class ServedAnswers implements AnsweringLedger {
    private static final int PAGE = 500;
    private static final int NOT_FOUND = 404;

    private final Client client;

    ServedAnswers(Client client) {
        this.client = client;
    }

    @Override
    public Set<String> plans(long known) {
        Set<String> plans = new HashSet<>();
        String cursor = null;
        do {
            QueryString query =
                    asKnown(known).with("limit", Integer.toString(PAGE)).with("cursor", cursor);
            JsonNode page = answer("/api/plans" + query.text()).body();
            int before = plans.size();
            page.path("plans").forEach(plan -> plans.add(plan.path("planId").asString("")));
            // Whoever gives the same page for ever gives nothing more.
            cursor = plans.size() == before ? null : page.path("cursor").asString(null);
        } while (cursor != null);
        return plans;
    }

    @Override
    public @Nullable JsonNode plan(PlanId plan, LocalDate effectiveAt, long known) {
        String query =
                asKnown(known).with("effectiveAt", effectiveAt.toString()).text();
        Answer answer = answer("/api/plans/" + plan.text() + query);
        return answer.status() == NOT_FOUND ? null : answer.body();
    }

    /** Waits for a view that is behind, for it says nothing false. */
    private static QueryString asKnown(long known) {
        String position = Long.toString(known);
        return new QueryString().with("known", position).with("atLeast", position);
    }

    private Answer answer(String path) {
        try {
            Answer answer = client.get(path);
            if (answer.status() != NOT_FOUND) {
                answer.taken();
            }
            return answer;
        } catch (Failed e) {
            throw new Unread(e);
        }
    }
}
