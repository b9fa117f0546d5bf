package planledger.query.finding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import planledger.agency.Agencies;
import planledger.document.Documents;
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
    /** Plans that share a look at the documents around them at most. */
    private static final int TOGETHER_MAX = 128;

    private final PlanQuestions plans;
    private final LedgerAgencies agencies;
    private final Inspections inspections;

    FindingSearch(PlanQuestions plans, LedgerAgencies agencies, Inspections inspections) {
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
        Search search = new Search(filter, meant, after, plansMax, taken);
        return search.run(asked(filter, asOf, meant, after).iterator());
    }

    private Iterable<Known> asked(FindingFilter filter, AsOf asOf, @Nullable Meant meant, @Nullable String after) {
        List<Bson> conditions = meant == null ? List.of() : List.of(Candidates.agencies(meant.names()));
        PlanId first = after == null ? null : new PlanId(after.split("#", 2)[0]);
        return filter.plan() != null ? plans.one(filter.plan(), asOf) : plans.from(conditions, first, asOf);
    }

    /** One search under way. */
    private final class Search {
        private final FindingFilter filter;
        private final @Nullable Meant meant;
        private final @Nullable String after;
        private final int plansMax;
        private final Predicate<Found> taken;
        private @Nullable String last;
        private int looked;

        Search(
                FindingFilter filter,
                @Nullable Meant meant,
                @Nullable String after,
                int plansMax,
                Predicate<Found> taken) {
            this.filter = filter;
            this.meant = meant;
            this.after = after;
            this.plansMax = plansMax;
            this.taken = taken;
            this.last = after;
        }

        /** Plans share a look at the documents around them: few at first, for a page may be full soon, then ever more. */
        Searched run(Iterator<Known> asked) {
            for (int size = 1; asked.hasNext(); size = Math.min(2 * size, TOGETHER_MAX)) {
                List<Known> together = next(asked, size);
                Supplier<Documents> around = inspections.around(together);
                for (Known known : together) {
                    if (looked == plansMax || !take(known, around)) {
                        return new Searched(last, false, looked);
                    }
                }
            }
            return new Searched(null, true, looked);
        }

        private List<Known> next(Iterator<Known> asked, int size) {
            List<Known> next = new ArrayList<>();
            while (next.size() < size && asked.hasNext()) {
                Known known = asked.next();
                if (filter.place() == null || IssuerWords.fit(known.issued(), filter.place())) {
                    next.add(known);
                }
            }
            return next;
        }

        /** Takes one plan; false where there was no room for one of its findings. */
        private boolean take(Known known, Supplier<Documents> around) {
            looked++;
            for (Found found : Paging.rest(found(known, around), Found::id, after)) {
                if (!taken.test(found)) {
                    return false;
                }
                last = found.id();
            }
            return true;
        }

        private List<Found> found(Known known, Supplier<Documents> around) {
            return inspections.find(known, around, filter.rule(), meant).stream()
                    .map(finding -> new Found(finding, known, JudgedFindings.state(finding, known)))
                    .filter(found -> filter.fits(found.finding(), found.state()))
                    .toList();
        }
    }
}
