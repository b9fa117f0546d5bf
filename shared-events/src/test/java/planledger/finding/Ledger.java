package planledger.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planledger.document.Documents;
import planledger.document.Mention;
import planledger.document.Mentions;
import planledger.document.StatusEntry;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.PlanEvent;
import planledger.event.PlanId;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;

/** Several plans and the documents in one ledger, to be inspected at any of its positions. */
final class Ledger {
    private final Map<PlanId, Timeline> plans = new LinkedHashMap<>();
    private final List<StatusEntry> statuses = new ArrayList<>();
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
                            documents,
                            this::inspect));
        }
    }
}
