package planledger.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.agency.Agencies;
import planledger.agency.Agency;
import planledger.agency.Confidence;
import planledger.agency.Responsibility;
import planledger.agency.Step;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyId;
import planledger.event.Deadline;
import planledger.event.EffectiveFrom;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.Instrument;
import planledger.query.entry.Known;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;

/** Who answers for a task, by each name that the plan prints: on the days it falls due, and on the day of the page. */
final class Duties {
    private final Agencies registry;
    private final long registered;
    private final Known known;

    Duties(Agencies registry, Known known) {
        this.registry = registry;
        this.registered = registry.revisionAt(known.asOf().position());
        this.known = known;
    }

    /** A printed name in a role, and the answers for it. */
    record Duty(Field role, String printed, List<Answer> answers) {}

    /**
     * Who answers on one day.
     *
     * @param part of the deadline that falls due then; null where it has no name
     * @param due false for the day of the page
     */
    record Answer(
            boolean due,
            @Nullable String part,
            LocalDate on,
            Confidence confidence,
            List<String> responsible,
            List<Move> path) {}

    /** A succession on the way. */
    record Move(
            Kind kind,
            String from,
            List<String> to,
            @Nullable String function,
            EffectiveFrom effective,
            Instrument instrument) {}

    List<Duty> of(TaskState task) {
        List<Duty> duties = new ArrayList<>();
        for (Field role : new Field[] {Field.LEAD, Field.COORDINATING}) {
            if (task.get(role) instanceof FieldState.Known cell && cell.value() instanceof FieldValue.Names names) {
                names.items().forEach(printed -> duties.add(new Duty(role, printed, answers(printed, task))));
            }
        }
        return duties;
    }

    private List<Answer> answers(String printed, TaskState task) {
        List<Answer> answers = new ArrayList<>();
        for (Deadline.Part part : TaskPage.parts(task)) {
            LocalDate day = part.to();
            if (day != null && part.kind() != Deadline.Kind.DELIVERED) {
                answers.add(answer(true, part.label(), printed, day));
            }
        }
        answers.add(answer(false, null, printed, known.asOf().effectiveAt()));
        return answers;
    }

    private Answer answer(boolean due, @Nullable String part, String printed, LocalDate day) {
        String issuer = known.issued().instrument().issuer();
        Responsibility who = registry.responsible(printed, issuer == null ? "" : issuer, day, registered);
        return new Answer(
                due,
                part,
                day,
                who.confidence(),
                names(who.responsible()),
                who.path().stream().map(this::move).toList());
    }

    private Move move(Step step) {
        return new Move(
                step.kind(),
                name(step.from()),
                names(step.to()),
                step.function(),
                step.effectiveFrom(),
                step.instrument());
    }

    private List<String> names(List<AgencyId> ids) {
        return ids.stream().map(this::name).toList();
    }

    private String name(AgencyId id) {
        return registry.agency(id, registered).map(Agency::name).orElse(id.text());
    }
}
