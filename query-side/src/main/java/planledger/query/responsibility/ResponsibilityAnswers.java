package planledger.query.responsibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.agency.Agencies;
import planledger.agency.Agency;
import planledger.agency.CorrectedPlace;
import planledger.agency.RegistryEntry;
import planledger.agency.Responsibility;
import planledger.agency.Step;
import planledger.answer.Answers;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;
import planledger.event.Deadline;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.query.entry.AgencyNames;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes who is responsible, in three answers: named in the plan, on the due day, on the day that is asked about. */
final class ResponsibilityAnswers {
    private final Agencies agencies;
    private final long known;
    private final LocalDate at;

    ResponsibilityAnswers(Agencies agencies, long known, LocalDate at) {
        this.agencies = agencies;
        this.known = known;
        this.at = at;
    }

    /** Who answers on the day for a name that a plan of the issuer prints. */
    Responsibility of(String printed, String issuer) {
        return agencies.responsible(printed, issuer, at, known);
    }

    /** One printed name of a task in its three answers. */
    ObjectNode line(String printed, String issuer, TaskState task) {
        ObjectNode line = Answers.object();
        line.put("printed", printed);
        line.set("named", agencies(agencies.named(printed, issuer, known)));
        ArrayNode due = line.putArray("onDueDay");
        for (Deadline.Part part : parts(task)) {
            LocalDate day = part.to();
            if (day != null && part.kind() != Deadline.Kind.DELIVERED) {
                ObjectNode answer = responsible(agencies.responsible(printed, issuer, day, known));
                answer.put("part", part.label());
                due.add(answer);
            }
        }
        line.set("now", responsible(of(printed, issuer)));
        return line;
    }

    /** An answer with its confidence and the successions that lead to it. */
    ObjectNode responsible(Responsibility responsibility) {
        ObjectNode answer = Answers.object();
        answer.put("on", responsibility.on().toString());
        answer.set("confidence", Answers.value(responsibility.confidence()));
        answer.set("responsible", agencies(responsibility.responsible()));
        ArrayNode path = answer.putArray("path");
        responsibility.path().forEach(step -> path.add(step(step)));
        ArrayNode moved = answer.putArray("functionsMoved");
        responsibility.moved().forEach(step -> moved.add(step(step)));
        if (!responsibility.parts().isEmpty()) {
            ArrayNode parts = answer.putArray("parts");
            responsibility.parts().forEach(part -> parts.add(responsible(part).put("printed", part.printed())));
        }
        return answer;
    }

    /** A registered agency, or a class of agencies. */
    ObjectNode agency(Agency agency) {
        ObjectNode answer = Answers.object();
        answer.put("agencyId", agency.id().text());
        answer.put("name", agency.name());
        answer.set("aliases", Answers.value(agency.aliases()));
        answer.put("level", agency.level());
        answer.put("jurisdiction", agency.jurisdiction());
        answer.set("from", Answers.value(agency.from()));
        Step end = agency.end();
        answer.set("end", end == null ? Answers.value(null) : step(end));
        answer.set("existence", Answers.value(agencies.existence(agency, at, known)));
        answer.put("entry", agency.revision());
        return answer;
    }

    /** The newest corrections of the entries about an agency, the newest last. */
    static ArrayNode corrections(List<CorrectedPlace> corrections, int limit) {
        ArrayNode list = Answers.list();
        for (CorrectedPlace place : corrections.subList(Math.max(0, corrections.size() - limit), corrections.size())) {
            ObjectNode line = list.addObject();
            line.put("entry", place.entry());
            line.put("path", place.path());
            line.put("was", place.was());
            line.put("to", place.to());
            line.put("by", place.by().revision());
            line.put("position", place.by().position());
            line.put("recordedAt", place.by().recordedAt().toString());
            line.put("actor", place.by().actor());
        }
        return list;
    }

    /** An entry that recorded a succession, corrections applied; null for one that did not. */
    @Nullable
    ObjectNode succession(RegistryEntry entry) {
        if (!(agencies.corrected(entry.revision(), known) instanceof SuccessionRecorded succession)) {
            return null;
        }
        ObjectNode answer = Answers.object();
        answer.set("kind", Answers.value(succession.kind()));
        answer.set("from", agencies(succession.from()));
        answer.set("to", agencies(succession.to()));
        answer.put("function", succession.function());
        answer.set("effectiveFrom", Answers.value(succession.effectiveFrom()));
        answer.set("instrument", Answers.value(succession.instrument()));
        answer.put("entry", entry.revision());
        answer.put("position", entry.position());
        answer.put("recordedAt", entry.recordedAt().toString());
        answer.put("actor", entry.actor());
        return answer;
    }

    private ArrayNode agencies(List<AgencyId> ids) {
        return AgencyNames.of(ids, agencies, known);
    }

    private ObjectNode step(Step step) {
        ObjectNode line = Answers.object();
        line.set("kind", Answers.value(step.kind()));
        line.put("from", step.from().text());
        line.set("to", agencies(step.to()));
        line.put("function", step.function());
        line.set("effectiveFrom", Answers.value(step.effectiveFrom()));
        line.set("instrument", Answers.value(step.instrument()));
        line.put("entry", step.revision());
        return line;
    }

    private static List<Deadline.Part> parts(TaskState task) {
        return task.get(Field.DEADLINE) instanceof FieldState.Known known
                        && known.value() instanceof FieldValue.Due due
                        && due.deadline() != null
                ? due.deadline().parts()
                : List.of();
    }
}
