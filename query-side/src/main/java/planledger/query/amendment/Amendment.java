package planledger.query.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.agency.Agencies;
import planledger.answer.Answers;
import planledger.answer.TaskAnswers;
import planledger.event.DocumentKey;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Folded;
import planledger.event.Instrument;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.CompletionWithdrawn;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.event.PlanEvent.FindingResponded;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.PlanEvent.TasksDisposed;
import planledger.query.entry.Known;
import planledger.timeline.Change;
import planledger.timeline.Corrections;
import planledger.timeline.Entry;
import planledger.timeline.FieldState;
import tools.jackson.databind.node.ObjectNode;

/** One act that changed a plan, or a correction of its record, with what it changed. */
record Amendment(Known known, Entry entry, PlanEvent event, List<Change> changes) {

    /** Null where the entry changes nothing that a plan says: its issue, reports of work, what is said about findings. */
    static @Nullable Amendment of(Known known, long revision, PlanEvent event) {
        boolean changesNothing = event instanceof PlanIssued
                || event instanceof CompletionRecorded
                || event instanceof CompletionWithdrawn
                || event instanceof FindingResponded
                || event instanceof TasksDisposed
                || event instanceof PlanTookPlace;
        return changesNothing
                ? null
                : new Amendment(
                        known,
                        known.timeline().entry(revision),
                        event,
                        known.timeline().changes(revision, known.revision()));
    }

    boolean fits(AmendmentListResource.Filter filter) {
        EffectiveFrom from = from();
        LocalDate first = filter.effectiveFrom();
        LocalDate last = filter.effectiveTo();
        boolean inDays = from == null
                ? first == null && last == null
                : (first == null || !from.latest().isBefore(first))
                        && (last == null || !from.earliest().isAfter(last));
        return inDays && isRecordedWithin(filter) && isBy(filter.instrument()) && concerns(filter);
    }

    private boolean isRecordedWithin(AmendmentListResource.Filter filter) {
        return (filter.recordedFrom() == null || !entry.recordedAt().isBefore(filter.recordedFrom()))
                && (filter.recordedTo() == null || !entry.recordedAt().isAfter(filter.recordedTo()));
    }

    private boolean isBy(@Nullable String number) {
        Instrument instrument = instrument();
        String own = instrument == null ? null : instrument.number();
        return number == null || (own != null && DocumentKey.slug(own).equals(DocumentKey.slug(number)));
    }

    private boolean concerns(AmendmentListResource.Filter filter) {
        Field field = filter.field();
        String agency = filter.agency();
        return (field == null || isCorrection(field) || changes.stream().anyMatch(change -> change.field() == field))
                && (agency == null || agencies().anyMatch(name -> isNamed(agency, name)));
    }

    /** Agencies that it names now or named before. */
    private Stream<String> agencies() {
        if (event instanceof EntryCorrected corrected
                && (isCorrection(Field.LEAD) || isCorrection(Field.COORDINATING))) {
            return Stream.of(corrected.was(), corrected.to()).filter(Objects::nonNull);
        }
        return changes.stream()
                .flatMap(change -> Stream.of(names(change.from()), names(change.to())))
                .flatMap(List::stream);
    }

    /** Whether it corrects a column, {@code /tasks/5/lead/0}: no act changed it, and it is told of all the same. */
    private boolean isCorrection(Field field) {
        if (event instanceof EntryCorrected corrected) {
            String[] steps = corrected.path().split("/", -1);
            return steps.length > 3 && steps[1].equals("tasks") && steps[3].equals(field.wire());
        }
        return false;
    }

    private static boolean isNamed(String agency, String printed) {
        return Folded.same(agency, printed)
                || Agencies.split(printed).stream().anyMatch(part -> Folded.same(agency, part));
    }

    private static List<String> names(@Nullable FieldState state) {
        return state instanceof FieldState.Known value && value.value() instanceof FieldValue.Names names
                ? names.items()
                : List.of();
    }

    private @Nullable Instrument instrument() {
        return event instanceof EntryCorrected corrected ? corrected.instrument() : Corrections.instrument(event);
    }

    private @Nullable EffectiveFrom from() {
        return Corrections.from(event);
    }

    ObjectNode json() {
        ObjectNode line = Answers.object();
        line.put("planId", known.timeline().planId().text());
        line.put("revision", entry.revision());
        line.put("position", entry.position());
        line.put("recordedAt", entry.recordedAt().toString());
        line.put("actor", entry.actor());
        line.put("type", kind());
        line.set("instrument", Answers.value(instrument()));
        line.set("effectiveFrom", Answers.value(from()));
        line.set("changes", TaskAnswers.changes(changes));
        if (event instanceof EntryCorrected corrected) {
            line.put("entry", corrected.entry());
            line.put("path", corrected.path());
            line.put("was", corrected.was());
            line.put("to", corrected.to());
        }
        return line;
    }

    private String kind() {
        return Answers.typeOf(event);
    }
}
