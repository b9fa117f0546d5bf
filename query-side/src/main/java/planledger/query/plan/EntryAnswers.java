package planledger.query.plan;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planledger.answer.Answers;
import planledger.answer.PlanAnswers;
import planledger.answer.TaskAnswers;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanReplaced;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.event.TaskRef;
import planledger.finding.FindingKey;
import planledger.query.entry.Entry;
import planledger.query.entry.EvidencePlaces;
import planledger.query.entry.Known;
import planledger.timeline.Change;
import planledger.timeline.Corrections;
import planledger.timeline.Timeline;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes one entry of a plan: what it recorded, by which act, recorded when and by whom, and what it changed. */
final class EntryAnswers {
    private static final String REASON = "text.reason";
    private static final String NOTE = "text.note";
    private static final String PROOF = "/evidence/proof/";

    private final Known known;
    private final Timeline timeline;
    private final @Nullable TaskRef task;
    private final EvidencePlaces places;
    private final Map<Long, List<planledger.timeline.Entry>> corrections;

    /** @param task null for the whole plan */
    EntryAnswers(Known known, @Nullable TaskRef task, EvidencePlaces places) {
        this.known = known;
        this.timeline = known.timeline();
        this.task = task;
        this.places = places;
        this.corrections = timeline.entries().stream()
                .limit(known.revision())
                .filter(entry -> entry.event() instanceof EntryCorrected)
                .collect(Collectors.groupingBy(entry -> ((EntryCorrected) entry.event()).entry()));
    }

    ObjectNode entry(Entry stored) {
        PlanEvent event = timeline.entry(stored.revision()).event();
        ObjectNode line = Answers.object();
        line.put("revision", stored.revision());
        line.put("position", stored.position());
        evidenceLog(line.putObject("evidenceLog"), stored.position());
        line.put("recordedAt", stored.recordedAt().toString());
        line.put("actor", stored.actor());
        line.put("type", stored.type());
        Instrument instrument = Corrections.instrument(event);
        EffectiveFrom from = Corrections.from(event);
        if (instrument != null) {
            line.set("instrument", Answers.value(instrument));
        }
        if (from != null) {
            line.set("effectiveFrom", Answers.value(from));
        }
        PlanEvent corrected = timeline.corrected(stored.revision(), known.revision());
        List<planledger.timeline.Entry> by = corrections.getOrDefault(stored.revision(), List.of()).stream()
                .filter(entry -> concernsAsked((EntryCorrected) entry.event()))
                .toList();
        if (!by.isEmpty()) {
            ObjectNode now = line.putObject("corrected");
            now.set("instrument", Answers.value(Corrections.instrument(corrected)));
            now.set("effectiveFrom", Answers.value(Corrections.from(corrected)));
            ArrayNode places = now.putArray("places");
            by.forEach(entry -> place(places.addObject(), entry));
        }
        describe(event, line);
        List<Change> changes = timeline.changes(stored.revision()).stream()
                .filter(change -> task == null || change.ref().equals(task))
                .toList();
        line.set("changes", TaskAnswers.changes(changes));
        line.set(
                "targetChanges",
                PlanAnswers.targetChanges(task == null ? timeline.targetChanges(stored.revision()) : List.of()));
        line.put("reason", stored.texts().get(REASON));
        line.put("note", stored.texts().get(NOTE));
        return line;
    }

    /** Apart from {@code evidence}, which is what a completion was reported with. */
    private void evidenceLog(ObjectNode place, long position) {
        OptionalLong leaf = places.leafOf(position);
        place.put("leaf", leaf.isPresent() ? Long.valueOf(leaf.getAsLong()) : null);
        place.put("proof", PROOF + position);
    }

    /** Of a correction within the row of another task the history of a task does not tell. */
    private boolean concernsAsked(EntryCorrected correction) {
        return task == null
                || !correction.path().startsWith("/tasks/")
                || correction.path().startsWith("/tasks/" + task + "/");
    }

    private static void place(ObjectNode place, planledger.timeline.Entry by) {
        EntryCorrected correction = (EntryCorrected) by.event();
        place.put("path", correction.path());
        place.put("was", correction.was());
        place.put("to", correction.to());
        place.put("by", by.revision());
    }

    /** Whether an entry is about a task, by name or because it is a row of the plan as issued. */
    static boolean names(Timeline timeline, long revision, TaskRef task) {
        PlanEvent event = timeline.entry(revision).event();
        if (event instanceof PlanIssued issued) {
            return issued.tasks().isEmpty()
                    || issued.tasks().stream().anyMatch(row -> row.ref().equals(task));
        }
        if (event instanceof PlanAmended amended) {
            return amended.items().stream().anyMatch(item -> item.ref().equals(task));
        }
        if (event instanceof CompletionWithdrawn withdrawn) {
            return names(timeline, withdrawn.completion(), task);
        }
        if (event instanceof TasksDisposed disposed) {
            return disposed.dispositions().stream().anyMatch(each -> each.task().equals(task));
        }
        if (event instanceof EntryCorrected corrected) {
            return corrected.path().startsWith("/tasks/" + task + "/");
        }
        if (event instanceof FindingResponded response) {
            return task.equals(FindingKey.task(FindingKey.normal(response.finding())));
        }
        return event instanceof CompletionRecorded completion
                && completion.task().equals(task);
    }

    private static void describe(PlanEvent event, ObjectNode line) {
        if (event instanceof PlanAmended amended) {
            line.put("items", amended.items().size());
            line.put("targets", amended.targets().size());
            line.put("residual", amended.residual() == null ? null : "unchanged");
        } else if (event instanceof PlanReplaced replaced) {
            line.put("replacedBy", replaced.by().text());
            line.set("dispositions", Answers.value(replaced.dispositions()));
        } else if (event instanceof PlanTookPlace place) {
            line.set("replaces", Answers.value(place.replaces()));
        } else if (event instanceof PlanIssued issued) {
            line.set("replaces", Answers.value(issued.replaces()));
        } else if (event instanceof TasksDisposed disposed) {
            line.set("dispositions", Answers.value(disposed.dispositions()));
        } else if (event instanceof CompletionWithdrawn withdrawn) {
            line.put("completion", Long.toString(withdrawn.completion()));
            line.set("instrument", Answers.value(withdrawn.instrument()));
        } else if (event instanceof FindingResponded response) {
            line.put("finding", response.finding());
            line.set("response", Answers.value(response.response()));
            line.set("instrument", Answers.value(response.instrument()));
        } else if (event instanceof CompletionRecorded completion) {
            line.put("ref", completion.task().text());
            line.put("product", completion.product());
            line.set("claim", Answers.value(completion.claim()));
            line.set("evidence", Answers.evidence(completion.evidence()));
        } else if (event instanceof EntryCorrected correction) {
            line.put("entry", correction.entry());
            line.put("path", correction.path());
            line.put("was", correction.was());
            line.put("to", correction.to());
            line.set("instrument", Answers.value(correction.instrument()));
        }
    }
}
