package planledger.query.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import planledger.document.Documents;
import planledger.document.Mention;
import planledger.document.StatusEntry;
import planledger.event.DocumentEvent.Status;
import planledger.event.PlanId;
import planledger.event.TaskRef;
import planledger.timeline.TaskStatus;

/** Where tasks stand on a day, conditional ones with the documents whose publication sets them going. */
public final class TaskStatuses {
    private final LedgerDocuments documents;

    TaskStatuses(LedgerDocuments documents) {
        this.documents = documents;
    }

    /** Every task of a plan. */
    public Map<TaskRef, TaskStatus> of(Known known) {
        Map<TaskRef, LocalDate> triggered = triggered(known);
        return known.timeline()
                .taskStatuses(
                        known.asOf().effectiveAt(), known.revision(), task -> Optional.ofNullable(triggered.get(task)));
    }

    /** The first certain day on which a document that a task waits for was out. */
    private Map<TaskRef, LocalDate> triggered(Known known) {
        Map<TaskRef, LocalDate> days = new HashMap<>();
        List<StatusEntry> published = documents.statuses(known.asOf()).stream()
                .filter(TaskStatuses::isOut)
                .toList();
        PlanId plan = known.timeline().planId();
        for (StatusEntry status : published) {
            status.event().triggers().stream()
                    .filter(task -> task.plan().equals(plan))
                    .forEach(task -> trigger(days, task.task(), status));
        }
        citing(known, published, days);
        return days;
    }

    private static boolean isOut(StatusEntry status) {
        return status.event().status() == Status.PUBLISHED
                && !status.event().from().latest().equals(LocalDate.MAX);
    }

    private static void trigger(Map<TaskRef, LocalDate> days, TaskRef task, StatusEntry status) {
        days.merge(task, status.event().from().latest(), (a, b) -> a.isBefore(b) ? a : b);
    }

    /** What was published without a word of which tasks wait for it is waited for by those that name it. */
    private void citing(Known known, List<StatusEntry> published, Map<TaskRef, LocalDate> days) {
        Set<String> numbers = published.stream()
                .filter(status -> status.event().triggers().isEmpty())
                .map(status -> status.name().number())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Mention> waiting = documents.mentions(known).stream()
                .filter(mention -> mention.task() != null
                        && numbers.contains(mention.name().number()))
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        numbers.retainAll(
                waiting.stream().map(mention -> mention.name().number()).toList());
        Documents named = documents.numbered(numbers, known.asOf());
        for (Mention mention : waiting) {
            named.of(mention.name()).stream()
                    .flatMap(document -> document.statuses().stream())
                    .filter(status -> isOut(status) && status.event().triggers().isEmpty())
                    .forEach(status -> trigger(days, Objects.requireNonNull(mention.task()), status));
        }
    }
}
