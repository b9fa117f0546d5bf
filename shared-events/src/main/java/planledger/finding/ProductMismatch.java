package planledger.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Instrument;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;

/** The document delivered is not the product promised: of another type or issuer, where the words leave no doubt. */
final class ProductMismatch implements Rule {
    @Override
    public String name() {
        return "product-mismatch";
    }

    @Override
    public Source source() {
        return Source.PLAN;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        return plan.reports().flatMap(report -> find(plan, report));
    }

    private Stream<Finding> find(Dossier plan, Recorded<CompletionRecorded> report) {
        Instrument document = Proof.document(report.event());
        String product = product(plan, report.event());
        List<Finding> found = new ArrayList<>();
        if (document != null && product != null) {
            Promise promise = Promise.of(product);
            if (promise.isBrokenByType(document)) {
                found.add(mismatch(plan, report, product, document, "type"));
            }
            if (promise.isBrokenByIssuer(document)) {
                found.add(mismatch(plan, report, product, document, "issuer"));
            }
        }
        return found.stream();
    }

    /** The product that a report names, or the task's only one. */
    private static @Nullable String product(Dossier plan, CompletionRecorded report) {
        if (report.product() != null) {
            return report.product();
        }
        TaskState task = plan.task(report.task(), plan.plan().at());
        return task != null
                        && task.get(Field.PRODUCTS) instanceof FieldState.Known known
                        && known.value() instanceof FieldValue.Names names
                        && names.items().size() == 1
                ? names.items().get(0)
                : null;
    }

    private Finding mismatch(
            Dossier plan, Recorded<CompletionRecorded> report, String product, Instrument document, String kind) {
        boolean isType = kind.equals("type");
        return new Draft(this, plan)
                .task(report.event().task())
                .kind(kind)
                .subject(kind, report.revision())
                .entry(report.revision(), "/evidence")
                .fact("product", product)
                .fact("type", document.type())
                .fact("number", document.number())
                .fact("issuedOn", document.issuedOn())
                .fact("issuer", document.issuer())
                .says(
                        "Nhiệm vụ " + report.event().task() + " hứa \"" + product + "\" nhưng minh chứng "
                                + Prose.vi(document) + (isType ? " là loại văn bản khác" : " do nơi khác ban hành")
                                + ". Hỏi cơ quan chủ trì văn bản đúng, hoặc ghi rõ vì sao văn bản này được chấp nhận.",
                        "Task " + report.event().task() + " promises \"" + product + "\", but the evidence "
                                + Prose.en(document) + (isType ? " is of another type" : " has another issuer")
                                + ". Ask the lead agency for the right document, or record why this one is accepted.");
    }
}
