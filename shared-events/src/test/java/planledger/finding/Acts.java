package planledger.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.Commitment;
import planledger.event.Deadline;
import planledger.event.Disposition;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Item;
import planledger.event.PlanEvent.Claim;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.Residual;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.event.PlanId;
import planledger.event.TaskRef;

/** What can happen to a plan, in the fewest words. */
final class Acts {
    static final PlanId PLAN = new PlanId("tra-vinh.ubnd.2025.01-kh-ubnd");
    static final PlanId NEXT = new PlanId("tra-vinh.ubnd.2025.90-kh-ubnd");
    static final Commitment REASON = new Commitment("0".repeat(64));

    private Acts() {}

    static Item amend(String ref, Object... cells) {
        return new Item.Amend(new TaskRef(ref), Rows.fields(cells));
    }

    static Item repeal(String ref) {
        return new Item.Repeal(new TaskRef(ref));
    }

    static Item renumber(String ref, String to) {
        return new Item.Renumber(new TaskRef(ref), to);
    }

    /** An amendment in effect from its day of issue. */
    static PlanAmended amended(String number, String issued, Item... items) {
        return amended(number, issued, issued, items);
    }

    static PlanAmended amended(String number, @Nullable String issued, String from, Item... items) {
        return new PlanAmended(
                PLAN,
                Rows.document(number, issued),
                EffectiveFrom.on(LocalDate.parse(from)),
                null,
                List.of(),
                List.of(items),
                List.of(),
                null);
    }

    static PlanAmended keeping(PlanAmended act) {
        return new PlanAmended(
                act.planId(),
                act.instrument(),
                act.from(),
                new Residual("điều 2"),
                act.sections(),
                act.items(),
                act.targets(),
                act.reason());
    }

    /** {@link #NEXT} takes the plan's place. */
    static PlanReplaced replaced(String from, Disposition... dispositions) {
        return new PlanReplaced(
                PLAN,
                NEXT,
                Rows.document("90/KH-UBND", from),
                EffectiveFrom.on(LocalDate.parse(from)),
                List.of(dispositions));
    }

    static TasksDisposed disposed(Disposition... dispositions) {
        return new TasksDisposed(PLAN, List.of(dispositions), REASON);
    }

    static Disposition fate(String ref, Disposition.Kind kind) {
        return new Disposition(PLAN, new TaskRef(ref), kind, List.of());
    }

    static CompletionRecorded done(String ref, Evidence evidence) {
        return done(ref, null, evidence);
    }

    static CompletionRecorded done(String ref, @Nullable String product, Evidence evidence) {
        return new CompletionRecorded(PLAN, new TaskRef(ref), product, null, evidence, Claim.DONE, null, null);
    }

    /** The same report about another plan. */
    static CompletionRecorded about(PlanId plan, CompletionRecorded report) {
        return new CompletionRecorded(
                plan,
                report.task(),
                report.product(),
                report.period(),
                report.evidence(),
                report.claim(),
                report.completedOn(),
                report.note());
    }

    static Evidence by(String number, @Nullable String issued) {
        return new Evidence.ByDocument(Rows.document(number, issued));
    }

    static CompletionWithdrawn withdrawn(long completion) {
        return new CompletionWithdrawn(PLAN, completion, null, REASON);
    }

    static EntryCorrected corrected(long entry, String path, @Nullable String to) {
        Deadline deadline = path.endsWith("/deadline") && to != null ? Rows.due(to) : null;
        return new EntryCorrected(PLAN, entry, path, null, to, deadline, null, REASON);
    }
}
