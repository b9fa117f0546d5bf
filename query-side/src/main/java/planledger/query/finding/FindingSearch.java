package planledger.query.finding;

import java.util.List;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import planledger.agency.Agencies;
import planledger.event.PlanId;
import planledger.finding.Finding;
import planledger.query.entry.AsOf;
import planledger.query.entry.Candidates;
import planledger.query.entry.IssuerWords;
import planledger.query.entry.Known;
import planledger.query.entry.LedgerAgencies;
import planledger.query.entry.Meant;
import planledger.query.entry.Paging;
import planledger.query.entry.PlanQuestions;

/** Finds what the rules raise across plans on a day, as known then; in the order of plans, rules and tasks. */
@Component
final class FindingSearch {
    private final Candidates candidates;
    private final PlanQuestions plans;
    private final LedgerAgencies agencies;
    private final Inspections inspections;

    FindingSearch(Candidates candidates, PlanQuestions plans, LedgerAgencies agencies, Inspections inspections) {
        this.candidates = candidates;
        this.plans = plans;
        this.agencies = agencies;
        this.inspections = inspections;
    }

    /** One finding, the plan that it is about, and where it stands. */
    record Found(Finding finding, Known known, JudgedFindings.State state) {
        String id() {
            return finding.plan() + "#" + finding.key();
        }
    }

    /**
     * How far a search came.
     *
     * @param last the finding after which the next one begins; null where there is nothing more
     * @param plans how many were looked at
     */
    record Searched(@Nullable String last, boolean isComplete, int plans) {}

    /**
     * Hands over what is asked for, one by one, until no more is taken or as many plans were looked at.
     *
     * @param after the finding after which to begin; null for the first
     * @param taken false where there is no room: then the finding is the first of the next search
     */
    Searched search(FindingFilter filter, AsOf asOf, @Nullable String after, int plansMax, Predicate<Found> taken) {
        Agencies registry = agencies.registry();
        String agency = filter.agency();
        Meant meant = agency == null ? null : Meant.by(agency, registry, registry.revisionAt(asOf.position()));
        String last = after;
        int looked = 0;
        for (PlanId plan : asked(filter, asOf, meant, after)) {
            Known known = plans.at(plan, asOf).orElse(null);
            if (known == null || (filter.place() != null && !IssuerWords.fit(known.issued(), filter.place()))) {
                continue;
            }
            if (looked++ == plansMax) {
                return new Searched(last, false, plansMax);
            }
            for (Found found : Paging.rest(found(filter, known, meant), Found::id, after)) {
                if (!taken.test(found)) {
                    return new Searched(last, false, looked);
                }
                last = found.id();
            }
        }
        return new Searched(null, true, looked);
    }

    private Iterable<PlanId> asked(FindingFilter filter, AsOf asOf, @Nullable Meant meant, @Nullable String after) {
        List<Bson> conditions = meant == null ? List.of() : List.of(Candidates.agencies(meant.names()));
        PlanId first = after == null ? null : new PlanId(after.split("#", 2)[0]);
        return filter.plan() != null
                ? List.of(plans.own(filter.plan(), asOf))
                : candidates.plansFrom(conditions, first);
    }

    private List<Found> found(FindingFilter filter, Known known, @Nullable Meant meant) {
        return inspections.find(known, filter.rule(), meant).stream()
                .map(finding -> new Found(finding, known, JudgedFindings.state(finding, known)))
                .filter(found -> filter.fits(found.finding(), found.state()))
                .toList();
    }
}
