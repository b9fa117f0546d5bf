package planledger.timeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanId;
import planledger.event.TaskRef;

/**
 * All entries of one plan, and what follows from them on any day as known at any of its revisions. Entries are appended
 * in the order of the ledger; an answer for an earlier revision never changes. Safe for concurrent readers and writers.
 */
public final class Timeline {
    /** Dates are dates of this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Chronicles chronicles = new Chronicles();

    /** A timeline of the given entries, in order, without gaps. */
    public static Timeline of(List<Entry> entries) {
        Timeline timeline = new Timeline();
        entries.forEach(timeline::append);
        return timeline;
    }

    /**
     * Takes the next entry.
     *
     * @throws IllegalArgumentException if its revision is not the next one, or the plan does not begin with its issue
     */
    public synchronized void append(Entry entry) {
        boolean first = chronicles.entries().isEmpty();
        if (entry.revision() != revision() + 1 || first != entry.event() instanceof PlanIssued) {
            throw new IllegalArgumentException("Entry " + entry.revision() + " cannot follow revision " + revision());
        }
        chronicles.append(entry);
    }

    /** The plan whose entries these are; there is at least its issue. */
    public synchronized PlanId planId() {
        return chronicles.entries().get(0).event().planId();
    }

    /** Whether the report of work that an entry recorded was taken back, as known at a revision. */
    public synchronized boolean isWithdrawn(long completion, long known) {
        return chronicles.newest().isWithdrawn(completion, known);
    }

    /** A timeline with the same entries that can grow on its own. */
    public synchronized Timeline fork() {
        return of(chronicles.entries());
    }

    /** Number of entries; 0 before the plan is issued. */
    public synchronized long revision() {
        return chronicles.entries().size();
    }

    /** Entries in the order of the ledger, as recorded. */
    public synchronized List<Entry> entries() {
        return List.copyOf(chronicles.entries());
    }

    /** The entry of a revision, as recorded. */
    public synchronized Entry entry(long revision) {
        return chronicles.entries().get(Math.toIntExact(revision) - 1);
    }

    /** What the entry of a revision says with the corrections known at another revision applied. */
    public synchronized PlanEvent corrected(long revision, long known) {
        return chronicles.corrected(entry(revision), known);
    }

    /** Ledger position of the newest entry; 0 before the plan is issued. */
    public synchronized long position() {
        long newest = revision();
        return newest == 0 ? 0 : entry(newest).position();
    }

    /** How many entries stood at a ledger position. */
    public synchronized long revisionAt(long position) {
        List<Entry> entries = chronicles.entries();
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The plan on a day, as known at a revision between 1 and {@link #revision()}.
     *
     * @throws IllegalArgumentException if the revision is out of that range
     */
    public synchronized PlanState at(LocalDate effectiveAt, long known) {
        return asOf(effectiveAt, known).plan();
    }

    /** One task on a day, as known at a revision; null where it certainly is not part of the plan then. */
    public synchronized @Nullable TaskState task(TaskRef ref, LocalDate effectiveAt, long known) {
        return asOf(effectiveAt, known).task(ref);
    }

    /** Where a task stands on a day, as known at a revision; no event is known that a conditional deadline waits for. */
    public @Nullable TaskStatus taskStatus(TaskRef ref, LocalDate effectiveAt, long known) {
        return taskStatus(ref, effectiveAt, known, any -> Optional.empty());
    }

    /**
     * Where a task stands on a day, as known at a revision; null for a task that certainly was no part of the plan up to
     * that day. One that has ended still stands where its end left it.
     *
     * @param triggeredOn the day from which the event is shown that a task's conditional deadline waits for
     */
    public synchronized @Nullable TaskStatus taskStatus(
            TaskRef ref, LocalDate effectiveAt, long known, Function<TaskRef, Optional<LocalDate>> triggeredOn) {
        check(known);
        return new Statuses(chronicles.known(known), effectiveAt, known, triggeredOn).of(ref);
    }

    /** The same for every task that is, was or may be part of the plan, in the order of their labels. */
    public synchronized Map<TaskRef, TaskStatus> taskStatuses(
            LocalDate effectiveAt, long known, Function<TaskRef, Optional<LocalDate>> triggeredOn) {
        check(known);
        return new Statuses(chronicles.known(known), effectiveAt, known, triggeredOn).all();
    }

    /** Whether the plan binds on a day, as known at a revision. */
    public synchronized PlanStatus status(LocalDate effectiveAt, long known) {
        check(known);
        return new Standing(chronicles.known(known), effectiveAt, known).status();
    }

    /** The first day on which the plan certainly binds no more, as known at a revision; null where nothing ends it. */
    public synchronized @Nullable LocalDate certainEnd(long known) {
        check(known);
        return new Standing(chronicles.known(known), LocalDate.MIN, known).certainEnd();
    }

    /** What the entry of a revision changed in the plan's tasks, with the corrections known then. */
    public synchronized List<Change> changes(long revision) {
        return changes(revision, revision);
    }

    /** What the entry of a revision changed in the plan's tasks, with the corrections known at another revision. */
    public synchronized List<Change> changes(long revision, long known) {
        check(revision);
        check(known);
        return new Changes(chronicles.known(known), revision, corrected(revision, known)).list();
    }

    /** What the entry of a revision changed in the plan's targets, with the corrections known then. */
    public synchronized List<TargetChange> targetChanges(long revision) {
        check(revision);
        return TargetChanges.of(chronicles.known(revision), revision, corrected(revision, revision));
    }

    /** What became of the tasks of a plan that was replaced, as known at a revision; tasks that no entry disposes of lack. */
    public synchronized List<Disposed> dispositions(long known) {
        check(known);
        return Disposed.of(chronicles.entries().subList(0, Math.toIntExact(known)));
    }

    /** How the plan's place was taken, as far as that may bind on a day; null where it certainly does not. */
    public synchronized @Nullable Succeeded succeeded(LocalDate effectiveAt, long known) {
        check(known);
        for (Chronicle.End end : chronicles.known(known).ends()) {
            PlanId by = end.by();
            if (by != null
                    && end.revision() <= known
                    && !effectiveAt.isBefore(end.from().earliest())) {
                return Succeeded.of(end, by, dispositions(known));
            }
        }
        return null;
    }

    /** What was said to findings about the plan, by the finding's key, oldest first, as known at a revision. */
    public synchronized Map<String, List<FindingResponse>> responses(long known) {
        check(known);
        return FindingResponse.of(chronicles.entries().subList(0, Math.toIntExact(known)));
    }

    /**
     * Whether the plan has or had the task on any day, or may have it: a plan whose content is not held may hold any
     * task.
     */
    public synchronized boolean mayHold(TaskRef ref) {
        return mayHold(ref, revision());
    }

    /** The same, as known at a revision. */
    public synchronized boolean mayHold(TaskRef ref, long known) {
        check(known);
        TaskTracks tracks = chronicles.known(known).tasks().get(ref);
        return (tracks != null && tracks.mentioned <= known)
                || chronicles.known(known).issued().content() != Content.FULL;
    }

    /** Whether the plan has a target on a day, or may have it. */
    public synchronized boolean mayHoldTarget(String ref, LocalDate effectiveAt) {
        return asOf(effectiveAt, revision()).mayHoldTarget(ref);
    }

    /** Product items of a task on any day, in printed order; null where some of its products are not known. */
    public synchronized @Nullable List<String> products(TaskRef ref) {
        TaskTracks tracks = chronicles.newest().tasks().get(ref);
        return tracks == null
                        || (chronicles.newest().issued().content() != Content.FULL
                                && !chronicles.newest().states(ref))
                ? null
                : tracks.field(Field.PRODUCTS)
                        .statements()
                        .flatMap(said -> ((FieldValue.Names) said.value()).items().stream())
                        .distinct()
                        .toList();
    }

    private AsOf asOf(LocalDate effectiveAt, long known) {
        check(known);
        return new AsOf(chronicles.known(known), effectiveAt, known);
    }

    private void check(long known) {
        if (known < 1 || known > revision()) {
            throw new IllegalArgumentException("Revision " + known + " is not between 1 and " + revision());
        }
    }
}
