package planledger.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import planledger.agency.Agencies;
import planledger.document.Document;
import planledger.document.Documents;
import planledger.document.Mention;
import planledger.event.PlanId;
import planledger.timeline.PlanState;
import planledger.timeline.Timeline;

/**
 * One plan on a day, as known then, with what a rule may look at beside it.
 *
 * @param known how many of the plan's entries are known
 * @param mentions documents that the plan names
 * @param around documents that any plan names, and what became of them, as far as they are known; looked up by the
 *     rules that need them
 * @param agencies the registry
 * @param agenciesKnown how many of its entries are known
 * @param others other plans as known at the same ledger position; empty for a plan that was not recorded then
 */
public record Inspection(
        Timeline timeline,
        long known,
        LocalDate at,
        PlanState state,
        List<Mention> mentions,
        Supplier<Documents> around,
        Agencies agencies,
        long agenciesKnown,
        Function<PlanId, Optional<Inspection>> others) {

    /** Documents that any plan names, and what became of them. */
    public Documents documents() {
        return around.get();
    }

    /** The document that a mention means. */
    public Optional<Document> document(Mention mention) {
        return documents().of(mention.name());
    }
}
