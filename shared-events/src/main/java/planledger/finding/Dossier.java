package planledger.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.document.Mention;
import planledger.document.Role;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanId;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.timeline.Change;
import planledger.timeline.Entry;
import planledger.timeline.PlanState;
import planledger.timeline.TaskState;

/** A plan laid open for its rules: its entries as known, corrections applied, read once for all of them. */
final class Dossier {
    private final Inspection plan;
    private final List<Recorded<PlanEvent>> entries = new ArrayList<>();
    private final Map<Long, List<Recorded<EntryCorrected>>> corrections = new HashMap<>();
    private final Map<Long, List<Change>> changes = new HashMap<>();
    private final Map<Long, Mention> proofs;

    Dossier(Inspection plan) {
        this.plan = plan;
        this.proofs = plan.mentions().stream()
                .filter(mention -> mention.role() == Role.PROVES)
                .collect(Collectors.toMap(Mention::entry, mention -> mention));
        List<Entry> known = plan.timeline().entries().subList(0, Math.toIntExact(plan.known()));
        for (Entry entry : known) {
            if (entry.event() instanceof EntryCorrected correction) {
                corrections
                        .computeIfAbsent(correction.entry(), any -> new ArrayList<>())
                        .add(new Recorded<>(entry, correction));
            }
        }
        for (Entry entry : known) {
            boolean isCorrected = corrections.containsKey(entry.revision());
            entries.add(new Recorded<>(
                    entry, isCorrected ? plan.timeline().corrected(entry.revision(), plan.known()) : entry.event()));
        }
    }

    Inspection plan() {
        return plan;
    }

    PlanId planId() {
        return issued().planId();
    }

    PlanIssued issued() {
        return plan.state().issued();
    }

    /** The entry of a revision. */
    Recorded<PlanEvent> entry(long revision) {
        return entries.get(Math.toIntExact(revision) - 1);
    }

    /** Every entry of a kind, in the order of the ledger. */
    <E> Stream<Recorded<E>> all(Class<E> type) {
        return entries.stream()
                .filter(each -> type.isInstance(each.event()))
                .map(each -> new Recorded<>(each.entry(), type.cast(each.event())));
    }

    /** Reports of work that were not taken back. */
    Stream<Recorded<CompletionRecorded>> reports() {
        return all(CompletionRecorded.class)
                .filter(report -> !plan.timeline().isWithdrawn(report.revision(), plan.known()));
    }

    /** The document that a report of work names as its proof, if it has a number. */
    Optional<Mention> proof(long report) {
        return Optional.ofNullable(proofs.get(report));
    }

    /** What corrects an entry, in the order of the ledger. */
    List<Recorded<EntryCorrected>> corrections(long revision) {
        return corrections.getOrDefault(revision, List.of());
    }

    /** Entries that corrections concern. */
    Stream<Long> correctedEntries() {
        return corrections.keySet().stream().sorted();
    }

    /** What an entry changed in the plan's tasks. */
    List<Change> changes(long revision) {
        return changes.computeIfAbsent(revision, any -> plan.timeline().changes(revision, plan.known()));
    }

    /** The first entry by which a task is known to be there: names it, or one that the numbering puts after it. */
    long firstNaming(TaskRef ref) {
        return names(issued().tasks().stream().map(Task::ref), ref)
                ? 1
                : all(PlanAmended.class)
                        .filter(act -> names(act.event().items().stream().map(Item::ref), ref))
                        .map(Recorded::revision)
                        .findFirst()
                        .orElse(1L);
    }

    private boolean names(Stream<TaskRef> named, TaskRef ref) {
        boolean implies = issued().content() != Content.FULL;
        return named.anyMatch(
                each -> each.equals(ref) || (implies && each.parent().equals(ref.parent()) && each.compareTo(ref) > 0));
    }

    /** The plan on any day. */
    PlanState state(LocalDate day) {
        return plan.timeline().at(day, plan.known());
    }

    /** Another plan, as known at the same time. */
    Optional<Dossier> other(PlanId id) {
        return plan.others().apply(id).map(Dossier::new);
    }

    /** A task on any day. */
    @Nullable
    TaskState task(TaskRef ref, LocalDate day) {
        return plan.timeline().task(ref, day, plan.known());
    }

    /** The plans whose place this one took, each with the entry that says so. */
    Map<PlanId, Long> replaced() {
        Map<PlanId, Long> replaced = new TreeMap<>();
        issued().replaces().forEach(old -> replaced.put(old, 1L));
        all(PlanTookPlace.class)
                .forEach(place -> place.event().replaces().forEach(old -> replaced.putIfAbsent(old, place.revision())));
        return replaced;
    }
}
