package planledger.finding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Instrument;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanId;

/**
 * Work done before its plan was issued. A plan that took the place of others goes on with their work: the first of them
 * counts, and where that one is not known nothing is told.
 */
final class ImpossibleEvidence {
    private static final String KIND = "evidenceBeforePlan";

    private final Rule rule;
    private final Dossier plan;

    ImpossibleEvidence(Rule rule, Dossier plan) {
        this.rule = rule;
        this.plan = plan;
    }

    Stream<Finding> find() {
        LocalDate first = plan.reports()
                .findAny()
                .flatMap(any -> first(plan, new HashSet<>()))
                .orElse(null);
        return first == null
                ? Stream.empty()
                : plan.reports().map(report -> find(report, first)).flatMap(Stream::ofNullable);
    }

    /** The first day on which the plan, or the first of those whose place it took, can have been issued. */
    private static Optional<LocalDate> first(Dossier plan, Set<PlanId> seen) {
        Optional<LocalDate> first =
                Optional.ofNullable(Issued.earliest(plan.issued().instrument()));
        for (PlanId old : plan.replaced().keySet()) {
            if (seen.add(old)) {
                Optional<LocalDate> before = plan.other(old).flatMap(other -> first(other, seen));
                first = first.flatMap(ours -> before.map(theirs -> theirs.isBefore(ours) ? theirs : ours));
            }
        }
        return first;
    }

    private @Nullable Finding find(Recorded<CompletionRecorded> report, LocalDate first) {
        CompletionRecorded said = report.event();
        LocalDate done = Proof.day(said);
        if (done == null || !done.isBefore(first)) {
            return null;
        }
        Instrument document = Proof.document(said);
        String what = document == null ? null : document.number();
        return new Draft(rule, plan)
                .task(said.task())
                .kind(KIND)
                .subject(KIND, report.revision())
                .entry(1, "/instrument")
                .entry(report.revision(), "/evidence", "/completedOn")
                .fact("number", what)
                .fact("issuedOn", done)
                .fact("planNotBefore", first)
                .says(
                        "Minh chứng của nhiệm vụ " + said.task() + " (" + Prose.vi(what, done)
                                + ") có trước kế hoạch, ban hành sớm nhất ngày " + Prose.day(first)
                                + ". Kiểm tra ngày văn bản, và văn bản ấy có thuộc kế hoạch này không.",
                        "The evidence for task " + said.task() + " (" + Prose.en(what, done)
                                + ") is older than the plan, issued on " + Prose.day(first)
                                + " at the earliest. Check its date, and whether it belongs to this plan.");
    }
}
