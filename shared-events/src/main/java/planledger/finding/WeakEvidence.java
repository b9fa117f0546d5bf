package planledger.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import planledger.document.Document;
import planledger.document.Documents;
import planledger.document.Role;
import planledger.document.StatusEntry;
import planledger.event.DocumentEvent.Status;
import planledger.event.Evidence;
import planledger.event.Instrument;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanId;

/**
 * Work is reported without a document that can be found, with a link only, by the very plan that was replaced, or by a
 * document that fell since. Whether all products are covered is another question.
 */
final class WeakEvidence implements Rule {
    @Override
    public String name() {
        return "weak-evidence";
    }

    @Override
    public Source source() {
        return Source.PLAN;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        return plan.reports().flatMap(report -> {
            Instrument document = Proof.document(report.event());
            return document == null || (document.number() == null && document.issuedOn() == null)
                    ? Stream.of(undocumented(plan, report))
                    : documented(plan, report);
        });
    }

    private Finding undocumented(Dossier plan, Recorded<CompletionRecorded> report) {
        String task = report.event().task().text();
        return report.event().evidence() instanceof Evidence.ByLink link
                ? draft(plan, report, "linkOnly")
                        .fact("url", link.url())
                        .says(
                                "Nhiệm vụ " + task
                                        + " chỉ dẫn đường liên kết, không có số, ngày văn bản. Yêu cầu văn bản"
                                        + " chứng minh.",
                                "Task " + task
                                        + " rests on a link only, without a document's number or date. Ask for the"
                                        + " document.")
                : draft(plan, report, "noEvidence")
                        .says(
                                "Nhiệm vụ " + task
                                        + " được báo cáo mà không có số, ngày văn bản nào. Yêu cầu văn bản chứng"
                                        + " minh.",
                                "Task " + task
                                        + " is reported without any document's number or date. Ask for the document.");
    }

    private Stream<Finding> documented(Dossier plan, Recorded<CompletionRecorded> report) {
        List<Finding> found = new ArrayList<>();
        plan.proof(report.revision()).flatMap(plan.plan()::document).ifPresent(document -> {
            plan.replaced().entrySet().stream()
                    .filter(old -> isPlan(document, old.getKey()))
                    .forEach(old -> found.add(replaced(plan, report, old.getKey(), old.getValue())));
            Documents.fall(document).ifPresent(fall -> found.add(fallen(plan, report, fall)));
        });
        return found.stream();
    }

    private static boolean isPlan(Document document, PlanId plan) {
        return document.mentions().stream()
                .anyMatch(mention ->
                        mention.role() == Role.ISSUES && mention.plan().equals(plan));
    }

    private Finding replaced(Dossier plan, Recorded<CompletionRecorded> report, PlanId old, long since) {
        return draft(plan, report, "restsOnReplacedPlan")
                .entry(since)
                .fact("plan", old)
                .says(
                        document(report) + " chứng minh nhiệm vụ "
                                + report.event().task()
                                + " chính là kế hoạch đã bị kế hoạch này thay thế. Yêu cầu văn bản khác.",
                        documentEn(report) + ", which proves task "
                                + report.event().task()
                                + ", is the very plan whose place this plan took. Ask for another document.");
    }

    private Finding fallen(Dossier plan, Recorded<CompletionRecorded> report, StatusEntry fall) {
        Status status = fall.event().status();
        String task = report.event().task().text();
        return draft(plan, report, "evidenceRecalled")
                .source(status == Status.RECALLED ? Source.RECALL : source())
                .beside(fall.position())
                .fact("status", status.name().toLowerCase(Locale.ROOT))
                .fact("effectiveFrom", fall.event().from().date())
                .says(
                        document(report) + " chứng minh nhiệm vụ " + task + " đã bị " + words(status)
                                + ". Xem kết quả còn được tính không, và yêu cầu văn bản khác.",
                        documentEn(report) + ", which proves task " + task + ", was " + wordsEn(status)
                                + ". See whether the work still counts, and ask for another document.");
    }

    private static String words(Status status) {
        return status == Status.RECALLED ? "thu hồi" : status == Status.ANNULLED ? "huỷ bỏ" : "thay thế";
    }

    private static String wordsEn(Status status) {
        return status == Status.RECALLED ? "recalled" : status == Status.ANNULLED ? "annulled" : "replaced";
    }

    private static String document(Recorded<CompletionRecorded> report) {
        Instrument document = Proof.document(report.event());
        return document == null ? "Văn bản" : Prose.vi(document);
    }

    private static String documentEn(Recorded<CompletionRecorded> report) {
        Instrument document = Proof.document(report.event());
        return document == null ? "The document" : Prose.en(document);
    }

    private Draft draft(Dossier plan, Recorded<CompletionRecorded> report, String kind) {
        Instrument document = Proof.document(report.event());
        return new Draft(this, plan)
                .task(report.event().task())
                .kind(kind)
                .subject(kind, report.revision())
                .entry(report.revision(), "/evidence")
                .fact("claim", report.event().claim().name().toLowerCase(Locale.ROOT))
                .fact("product", report.event().product())
                .fact("number", document == null ? null : document.number())
                .fact("issuedOn", document == null ? null : document.issuedOn());
    }
}
