package planledger.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.Citation;
import planledger.event.Evidence;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanRepealed;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.event.Task;
import planledger.event.TaskRef;
import planledger.timeline.Entry;
import planledger.timeline.Timeline;

/** Every document that a plan's entries name, as known at a revision. A document without a number is not among them. */
public final class Mentions {
    private final Timeline timeline;
    private final long known;
    private final List<Mention> found = new ArrayList<>();

    private Mentions(Timeline timeline, long known) {
        this.timeline = timeline;
        this.known = known;
    }

    /** In the order of the ledger; a report of work that was withdrawn names no proof any more. */
    public static List<Mention> of(Timeline timeline, long known) {
        Mentions mentions = new Mentions(timeline, known);
        for (long revision = 1; revision <= known; revision++) {
            mentions.add(timeline.entry(revision), timeline.corrected(revision, known));
        }
        return List.copyOf(mentions.found);
    }

    private void add(Entry entry, PlanEvent event) {
        if (event instanceof PlanIssued e) {
            addIssue(entry, e);
            addAll(entry, Role.IMPLEMENTED, null, "/implements/", e.carriesOut());
            addAll(entry, Role.BASIS, null, "/basis/", e.basis());
            for (Task task : e.tasks()) {
                addCited(entry, task.ref(), task.fields());
            }
        } else if (event instanceof PlanAmended e) {
            add(entry, Role.AMENDS, null, "/instrument", e.instrument());
            e.items().forEach(item -> addCited(entry, item));
        } else if (event instanceof PlanReplaced e) {
            add(entry, Role.REPLACES, null, "/instrument", e.instrument());
        } else if (event instanceof PlanRepealed e) {
            add(entry, Role.REPEALS, null, "/instrument", e.instrument());
        } else if (event instanceof PlanSuspended e) {
            add(entry, Role.SUSPENDS, null, "/instrument", e.instrument());
        } else if (event instanceof PlanResumed e) {
            add(entry, Role.RESUMES, null, "/instrument", e.instrument());
        } else if (event instanceof CompletionRecorded e) {
            if (e.evidence() instanceof Evidence.ByDocument by && !timeline.isWithdrawn(entry.revision(), known)) {
                add(entry, Role.PROVES, e.task(), "/evidence", by.document());
            }
        } else {
            addAside(entry, event);
        }
    }

    /** A plan without a number of its own is known by its key. */
    private void addIssue(Entry entry, PlanIssued plan) {
        Instrument instrument = plan.instrument();
        if (instrument.number() != null) {
            add(entry, Role.ISSUES, null, "/instrument", instrument);
            return;
        }
        found.add(new Mention(
                DocumentName.ofKey(plan.planId().text()),
                Role.ISSUES,
                plan.planId(),
                entry.revision(),
                entry.position(),
                null,
                "/instrument",
                instrument.type(),
                plan.title(),
                instrument.issuedOn(),
                null));
    }

    private void addAside(Entry entry, PlanEvent event) {
        if (event instanceof CompletionWithdrawn e) {
            add(entry, Role.WITHDRAWS, null, "/instrument", e.instrument());
        } else if (event instanceof EntryCorrected e) {
            add(entry, Role.CORRECTS, null, "/instrument", e.instrument());
        } else if (event instanceof FindingResponded e) {
            add(entry, Role.ANSWERS, null, "/instrument", e.instrument());
        } else if (!(event instanceof PlanTookPlace
                || event instanceof TasksDisposed
                || event instanceof PlanEvent.KeyReserved)) {
            throw new AssertionError("An event that may name documents: " + event);
        }
    }

    private void addCited(Entry entry, Item item) {
        if (item instanceof Item.Amend amend) {
            addCited(entry, amend.ref(), amend.set());
        } else if (item instanceof Item.Restate restate) {
            addCited(entry, restate.ref(), restate.task().fields());
        } else if (item instanceof Item.Add add) {
            addCited(entry, add.ref(), add.task().fields());
        }
    }

    private void addCited(Entry entry, TaskRef task, Fields fields) {
        if (fields.get(Field.CITES) instanceof FieldValue.Cited cited) {
            addAll(entry, Role.CITED, task, "/tasks/" + task + "/cites/", cited.documents());
        }
    }

    private void addAll(Entry entry, Role role, @Nullable TaskRef task, String place, List<Citation> citations) {
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            DocumentName name = DocumentName.of(citation);
            String number = citation.number();
            if (name != null && number != null) {
                found.add(new Mention(
                        name,
                        role,
                        timeline.planId(),
                        entry.revision(),
                        entry.position(),
                        task,
                        place + i,
                        citation.type(),
                        number,
                        citation.issuedOn(),
                        citation.asPrinted()));
            }
        }
    }

    private void add(Entry entry, Role role, @Nullable TaskRef task, String place, @Nullable Instrument document) {
        DocumentName name = document == null ? null : DocumentName.of(document);
        String number = document == null ? null : document.number();
        if (document != null && name != null && number != null) {
            found.add(new Mention(
                    name,
                    role,
                    timeline.planId(),
                    entry.revision(),
                    entry.position(),
                    task,
                    place,
                    document.type(),
                    number,
                    document.issuedOn(),
                    null));
        }
    }
}
