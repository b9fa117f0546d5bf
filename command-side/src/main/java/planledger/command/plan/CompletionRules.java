package planledger.command.plan;

import java.util.List;
import planledger.command.plan.PlanCommand.RecordCompletion;
import planledger.command.plan.PlanCommand.WithdrawCompletion;
import planledger.event.Folded;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.TaskRef;
import planledger.timeline.Timeline;

/** What a report of work must satisfy, and its withdrawal. */
final class CompletionRules {
    private final Timeline timeline;

    CompletionRules(Timeline timeline) {
        this.timeline = timeline;
    }

    CompletionRecorded decide(RecordCompletion c) {
        if (!timeline.mayHold(c.task())) {
            throw Refusal.TASK_UNKNOWN.of(null, c.task());
        }
        String product = c.product() == null ? null : printed(c.task(), c.product());
        return new CompletionRecorded(
                c.planId(), c.task(), product, c.period(), c.evidence(), c.claim(), c.completedOn(), c.note());
    }

    /** A product as the plan prints it; as the caller names it where the products are not known. */
    private String printed(TaskRef task, String product) {
        List<String> products = timeline.products(task);
        return products == null
                ? product
                : products.stream()
                        .filter(printed -> Folded.same(printed, product))
                        .findFirst()
                        .orElseThrow(() -> Refusal.PRODUCT_UNKNOWN.of("/product", product));
    }

    CompletionWithdrawn decide(WithdrawCompletion c) {
        boolean isReport = c.completion() >= 1
                && c.completion() <= timeline.revision()
                && timeline.entry(c.completion()).event() instanceof CompletionRecorded report
                && report.task().equals(c.task());
        if (!isReport) {
            throw Refusal.COMPLETION_UNKNOWN.of(null, c.completion());
        }
        if (timeline.isWithdrawn(c.completion(), timeline.revision())) {
            throw Refusal.COMPLETION_WITHDRAWN.of(null, c.completion());
        }
        return new CompletionWithdrawn(c.planId(), c.completion(), c.instrument(), c.reason());
    }
}
