package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planledger.agency.Agencies;
import planledger.agency.RegistryEntry;
import planledger.document.Documents;
import planledger.document.Mention;
import planledger.document.Mentions;
import planledger.document.StatusEntry;
import planledger.event.AgencyEvent;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.PlanEvent;
import planledger.event.PlanId;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;

/** Several plans and the documents in one ledger, to be inspected at any of its positions. */
final class Ledger {
    private final Map<PlanId, Timeline> plans = new LinkedHashMap<>();
    private final List<StatusEntry> statuses = new ArrayList<>();
    private final Agencies agencies = new Agencies();
    private long position;
    private LocalDate today = LocalDate.of(2025, 1, 2);

    /** What is recorded next is recorded on that day. */
    Ledger on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Ledger record(PlanEvent... events) {
        for (PlanEvent event : events) {
            Timeline plan = plans.computeIfAbsent(event.planId(), any -> new Timeline());
            plan.append(new Entry(plan.revision() + 1, ++position, now(), "clerk", event));
        }
        return this;
    }

    Ledger record(DocumentStatusRecorded event) {
        statuses.add(new StatusEntry(statuses.size() + 1L, ++position, now(), "clerk", event));
        return this;
    }

    Ledger record(AgencyEvent... events) {
        for (AgencyEvent event : events) {
            agencies.append(new RegistryEntry(agencies.revision() + 1, ++position, now(), "clerk", event));
        }
        return this;
    }

    /** The same ledger as it was at a position. */
    Ledger cut(long known) {
        Ledger cut = new Ledger();
        plans.forEach((id, plan) -> plan.entries().stream()
                .filter(entry -> entry.position() <= known)
                .forEach(entry ->
                        cut.plans.computeIfAbsent(id, any -> new Timeline()).append(entry)));
        statuses.stream().filter(status -> status.position() <= known).forEach(cut.statuses::add);
        agencies.entries().stream().filter(entry -> entry.position() <= known).forEach(cut.agencies::append);
        cut.position = known;
        return cut;
    }

    private Instant now() {
        return today.atTime(LocalTime.NOON).atZone(Timeline.ZONE).toInstant();
    }

    long position() {
        return position;
    }

    Iterable<PlanId> plans() {
        return plans.keySet();
    }

    /** What a rule finds in the first plan, now. */
    List<Finding> find(String rule) {
        return find(rule, position);
    }

    /** What a rule finds in the first plan, as known at a position of the ledger. */
    List<Finding> find(String rule, long known) {
        return find(plans.keySet().iterator().next(), rule, known);
    }

    List<Finding> find(PlanId plan, String rule) {
        return find(plan, rule, position);
    }

    List<Finding> find(PlanId plan, String rule, long known) {
        return inspect(plan, known, LocalDate.of(2025, 12, 31))
                .map(inspection -> Rules.find(inspection, rule).toList())
                .orElse(List.of());
    }

    /** What a rule finds in the first plan on a day, as known now. */
    List<Finding> find(String rule, LocalDate at) {
        return inspect(plans.keySet().iterator().next(), position, at)
                .map(inspection -> Rules.find(inspection, rule).toList())
                .orElse(List.of());
    }

    /** The only thing that a rule finds in the first plan. */
    Finding only(String rule) {
        return only(plans.keySet().iterator().next(), rule);
    }

    Finding only(PlanId plan, String rule) {
        List<Finding> found = find(plan, rule);
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    /** The keys of what a rule finds in the first plan, as known at a position, without the rule's name. */
    List<String> keys(String rule, long known) {
        return find(rule, known).stream()
                .map(finding -> finding.key().substring(rule.length()))
                .toList();
    }

    List<String> keys(String rule) {
        return keys(rule, position);
    }

    /** A plan on a day as known at a position; empty where it was not recorded then. */
    Optional<Inspection> inspect(PlanId id, long known, LocalDate at) {
        return new At(known, at).inspect(id);
    }

    /** The ledger at one position. */
    private final class At {
        private final long known;
        private final LocalDate at;
        private final Map<PlanId, List<Mention>> mentions = new HashMap<>();
        private final Documents documents;

        At(long known, LocalDate at) {
            this.known = known;
            this.at = at;
            List<Mention> all = new ArrayList<>();
            plans.forEach((id, plan) -> {
                if (plan.revisionAt(known) > 0) {
                    mentions.put(id, Mentions.of(plan, plan.revisionAt(known)));
                    all.addAll(mentions.get(id));
                }
            });
            this.documents = Documents.of(
                    all,
                    statuses.stream()
                            .filter(status -> status.position() <= known)
                            .toList());
        }

        Optional<Inspection> inspect(PlanId id) {
            Timeline plan = plans.get(id);
            long revision = plan == null ? 0 : plan.revisionAt(known);
            return plan == null || revision == 0
                    ? Optional.empty()
                    : Optional.of(new Inspection(
                            plan,
                            revision,
                            at,
                            plan.at(at, revision),
                            mentions.getOrDefault(id, List.of()),
                            () -> documents,
                            agencies,
                            agencies.revisionAt(known),
                            this::inspect));
        }
    }
}
