package planledger.command.plan;

import planledger.event.PlanId;
import planledger.event.TaskRef;
import planledger.web.Declined;
import planledger.web.ProblemKind;

/** What the address of a request names; an address of another form leads to nothing that is there. */
final class Addressed {
    private Addressed() {}

    static PlanId plan(String planId) {
        if (!PlanId.isId(planId)) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        return new PlanId(planId);
    }

    static TaskRef task(String ref) {
        if (!TaskRef.isLabel(ref)) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        return new TaskRef(ref);
    }
}
