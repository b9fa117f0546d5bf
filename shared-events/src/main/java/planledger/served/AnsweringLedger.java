package planledger.served;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;
import tools.jackson.databind.JsonNode;

/** A ledger that is asked as anybody asks it. */
public interface AnsweringLedger {
    /** The ids of all plans known at a ledger position, as its list of plans names them. */
    Set<String> plans(long known);

    /** A plan on a day, as known at a ledger position; null where the ledger says that there is none. */
    @Nullable
    JsonNode plan(PlanId plan, LocalDate effectiveAt, long known);
}
