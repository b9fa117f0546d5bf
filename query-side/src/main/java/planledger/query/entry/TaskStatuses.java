package planledger.query.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import planledger.document.Mention;
import planledger.document.StatusEntry;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import planledger.event.DocumentEvent.Status;
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
        for (StatusEntry entry : documents.statuses(known.asOf())) {
            DocumentStatusRecorded status = entry.event();
            LocalDate day = status.from().latest();
            if (status.status() == Status.PUBLISHED && !day.equals(LocalDate.MAX)) {
                tasks(status, known).forEach(task -> days.merge(task, day, (a, b) -> a.isBefore(b) ? a : b));
            }
        }
        return days;
    }

    private List<TaskRef> tasks(DocumentStatusRecorded status, Known known) {
        if (!status.triggers().isEmpty()) {
            return status.triggers().stream()
                    .filter(task -> task.plan().equals(known.timeline().planId()))
                    .map(task -> task.task())
                    .toList();
        }
        return documents.mentions(known).stream()
                .filter(mention -> mention.task() != null && isNamed(mention, status.document()))
                .map(Mention::task)
                .toList();
    }

    private static boolean isNamed(Mention mention, String key) {
        String own = mention.name().key();
        return own.equals(key) || key.endsWith("." + own) || own.endsWith("." + key);
    }
}
