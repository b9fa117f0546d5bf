package planledger.query.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import planledger.agency.Agencies;
import planledger.document.Documents;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.PlanId;
import planledger.finding.Finding;
import planledger.finding.Inspection;
import planledger.finding.Rules;
import planledger.query.entry.AsOf;
import planledger.query.entry.Known;
import planledger.query.entry.LedgerAgencies;
import planledger.query.entry.LedgerDocuments;
import planledger.query.entry.Meant;
import planledger.query.entry.PlanQuestions;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;

/** Puts before the rules what they look at: the plan, its documents, other plans and the registry, as known then. */
@Component
class Inspections {
    private final PlanQuestions plans;
    private final LedgerDocuments documents;
    private final LedgerAgencies agencies;

    Inspections(PlanQuestions plans, LedgerDocuments documents, LedgerAgencies agencies) {
        this.plans = plans;
        this.documents = documents;
        this.agencies = agencies;
    }

    /** What the rules look at around some plans, looked up once for all of them and only if a rule needs it. */
    Supplier<Documents> around(Collection<Known> plans) {
        return SingletonSupplier.of(() -> documents.around(
                plans.stream()
                        .flatMap(known -> documents.mentions(known).stream())
                        .toList(),
                plans.iterator().next().asOf()));
    }

    /**
     * What the rules find in a plan.
     *
     * @param around the documents around it, and maybe around other plans of the same question
     * @param rule null for every rule
     * @param about agencies whose tasks are asked about; null for all
     */
    List<Finding> find(Known known, Supplier<Documents> around, @Nullable String rule, @Nullable Meant about) {
        Inspection inspection = inspection(known, around);
        Stream<Finding> found = rule == null ? Rules.find(inspection).stream() : Rules.find(inspection, rule);
        return found.filter(finding -> about == null || concerns(finding, known, about))
                .toList();
    }

    private Inspection inspection(Known known, Supplier<Documents> around) {
        AsOf asOf = known.asOf();
        Agencies registry = agencies.registry();
        return new Inspection(
                known.timeline(),
                known.revision(),
                asOf.effectiveAt(),
                known.state(),
                documents.mentions(known),
                around,
                registry,
                registry.revisionAt(asOf.position()),
                other -> other(other, asOf, around));
    }

    private Optional<Inspection> other(PlanId plan, AsOf asOf, Supplier<Documents> around) {
        return plans.at(plan, asOf).map(known -> inspection(known, around));
    }

    /** Whether a finding is about a task that names an agency, or about the agency itself. */
    private boolean concerns(Finding finding, Known known, Meant meant) {
        TaskState task = finding.task() == null ? null : known.task(finding.task());
        if (task == null) {
            return false;
        }
        Agencies registry = agencies.registry();
        String issuer = known.issued().instrument().issuer();
        return Stream.of(Field.LEAD, Field.COORDINATING)
                .map(task::get)
                .filter(FieldState.Known.class::isInstance)
                .flatMap(cell -> ((FieldValue.Names) ((FieldState.Known) cell).value()).items().stream())
                .anyMatch(printed -> meant.isOneOf(
                        printed,
                        registry.responsible(
                                printed,
                                issuer == null ? "" : issuer,
                                known.asOf().effectiveAt(),
                                meant.known())));
    }
}
