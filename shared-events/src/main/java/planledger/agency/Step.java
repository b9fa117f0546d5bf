package planledger.agency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyId;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;

/**
 * One agency's part in a succession.
 *
 * @param from the agency that gives way, or loses the function
 * @param to who goes on; empty where nobody does
 * @param function the only function that moves, in words; null where everything does
 * @param revision the entry that recorded it
 */
public record Step(
        Kind kind,
        AgencyId from,
        List<AgencyId> to,
        @Nullable String function,
        EffectiveFrom effectiveFrom,
        Instrument instrument,
        long revision) {
    /** The first to bind comes first; on one day who has a successor before who has none, then the last issued. */
    static final Comparator<Step> PREVAILING = Comparator.comparing(
                    (Step step) -> step.effectiveFrom().latest())
            .thenComparing(step -> step.to().isEmpty())
            .thenComparing(Step::issue, Comparator.reverseOrder())
            .thenComparing(Step::revision, Comparator.reverseOrder());

    public Step {
        to = List.copyOf(to);
    }

    /** Whether it certainly binds on a day. */
    boolean binds(LocalDate day) {
        return !day.isBefore(effectiveFrom.latest());
    }

    /** Whether it may bind on a day, and does not certainly. */
    boolean mayBind(LocalDate day) {
        return !binds(day) && !day.isBefore(effectiveFrom.earliest());
    }

    /** Whether it moves one function to somebody. */
    boolean movesFunction() {
        return function != null && !to.isEmpty();
    }

    private static LocalDate issue(Step step) {
        LocalDate issued = step.instrument().issuedOn();
        return issued != null ? issued : LocalDate.MIN;
    }
}
