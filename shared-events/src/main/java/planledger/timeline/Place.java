package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.event.Citation;
import planledger.event.Deadline;
import planledger.event.EffectiveFrom;
import planledger.event.Evidence;
import planledger.event.Fields;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.LegalAct;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanIssued;
import planledger.event.Task;

/**
 * One place within an entry, as a correction names it: {@code /instrument/issuedOn}, {@code /effectiveFrom},
 * {@code /basis/0/number}, {@code /tasks/III.5/cites/0/issuedOn}, {@code /tasks/5/deadline}, {@code /evidence/number}.
 * Rows are named by their task, not by their index.
 */
final class Place {
    private final String path;
    private final List<String> steps;

    private Place(String path) {
        this.path = path;
        this.steps = List.of(path.substring(1).split("/", -1));
    }

    static Place of(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("Not a place in an entry: " + path);
        }
        return new Place(path);
    }

    @Nullable
    String read(PlanEvent event) {
        return switch (steps.get(0)) {
            case "instrument" -> Parts.read(act(event).instrument(), step(1));
            case "effectiveFrom" -> Parts.text(act(event).from().date());
            case "effectiveTo" -> Parts.text(issued(event).effectiveTo());
            case "title" -> issued(event).title();
            case "implements" -> Parts.read(issued(event).carriesOut(), steps, 1);
            case "basis" -> Parts.read(issued(event).basis(), steps, 1);
            case "tasks" -> Parts.read(row(event), steps, 2);
            case "evidence" -> Parts.read(proof(completion(event)), step(1));
            case "completedOn" -> Parts.text(completion(event).completedOn());
            default -> throw none();
        };
    }

    /** Whether the event has the place, and the path ends there: one that goes on names nothing. */
    boolean isIn(PlanEvent event) {
        try {
            read(event);
            return steps.size() == length(event);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private int length(PlanEvent event) {
        return switch (steps.get(0)) {
            case "instrument", "evidence" -> 2;
            case "implements", "basis" -> 3;
            case "tasks" -> 2 + Parts.length(row(event), step(2));
            default -> 1;
        };
    }

    PlanEvent written(PlanEvent event, @Nullable String to, @Nullable Deadline deadline) {
        return switch (steps.get(0)) {
            case "instrument" -> instrument(act(event), to);
            case "effectiveFrom" -> {
                LocalDate on = Parts.date(to);
                EffectiveFrom from = on == null ? new EffectiveFrom(null, null, null) : EffectiveFrom.on(on);
                yield act(event).acted(act(event).instrument(), from);
            }
            case "effectiveTo" -> issued(event).until(Parts.date(to));
            case "title" -> issued(event).titled(Parts.given(to));
            case "implements", "basis" -> resting(issued(event), to);
            case "tasks" -> rows(event, to, deadline);
            case "evidence", "completedOn" -> completed(completion(event), to);
            default -> throw none();
        };
    }

    private PlanEvent instrument(LegalAct act, @Nullable String to) {
        Instrument instrument = Parts.written(act.instrument(), step(1), to);
        LocalDate issued = instrument.issuedOn();
        if (issued != null && act.instrument().issuedOn() == null && act.from().date() == null) {
            return act.acted(instrument, EffectiveFrom.on(issued)); // Learnt: bounds become a date.
        }
        return act.acted(instrument, act.from());
    }

    private PlanEvent resting(PlanIssued plan, @Nullable String to) {
        List<Citation> carries = plan.carriesOut();
        List<Citation> rests = plan.basis();
        return steps.get(0).equals("basis")
                ? plan.resting(carries, Parts.written(rests, steps, 1, to))
                : plan.resting(Parts.written(carries, steps, 1, to), rests);
    }

    private PlanEvent rows(PlanEvent event, @Nullable String to, @Nullable Deadline deadline) {
        Fields row = Parts.written(row(event), steps, 2, to, deadline);
        if (event instanceof PlanIssued plan) {
            List<Task> rows = new ArrayList<>(plan.tasks());
            rows.replaceAll(task -> isNamed(task) ? new Task(task.ref(), row) : task);
            return plan.withTasks(rows);
        }
        PlanAmended amended = (PlanAmended) event;
        List<Item> items = new ArrayList<>(amended.items());
        items.replaceAll(item -> fields(item) == null ? item : with(item, row));
        return amended.withItems(items);
    }

    private static Item with(Item item, Fields row) {
        if (item instanceof Item.Amend amend) {
            return new Item.Amend(amend.ref(), row);
        }
        Task task = new Task(item.ref(), row);
        return item instanceof Item.Add add ? new Item.Add(add.after(), task) : new Item.Restate(item.ref(), task);
    }

    /** The columns that the event states of the task that the path names. */
    private Fields row(PlanEvent event) {
        if (event instanceof PlanIssued plan) {
            return plan.tasks().stream()
                    .filter(this::isNamed)
                    .findFirst()
                    .orElseThrow(this::none)
                    .fields();
        }
        if (event instanceof PlanAmended amended) {
            for (Item item : amended.items()) {
                Fields fields = fields(item);
                if (fields != null) {
                    return fields;
                }
            }
        }
        throw none();
    }

    /** The columns that a line states of the task that the path names; null where it states none. */
    private @Nullable Fields fields(Item item) {
        if (!item.ref().text().equals(step(1))) {
            return null;
        }
        return item instanceof Item.Amend amend
                ? amend.set()
                : item instanceof Item.Restate restate
                        ? restate.task().fields()
                        : item instanceof Item.Add add ? add.task().fields() : null;
    }

    private boolean isNamed(Task task) {
        return task.ref().text().equals(step(1));
    }

    private PlanEvent completed(CompletionRecorded report, @Nullable String to) {
        boolean isEvidence = steps.get(0).equals("evidence");
        return new CompletionRecorded(
                report.planId(),
                report.task(),
                report.product(),
                report.period(),
                isEvidence ? new Evidence.ByDocument(Parts.written(proof(report), step(1), to)) : report.evidence(),
                report.claim(),
                isEvidence ? report.completedOn() : Parts.date(to),
                report.note());
    }

    private Instrument proof(CompletionRecorded report) {
        if (report.evidence() instanceof Evidence.ByDocument by) {
            return by.document();
        }
        throw none();
    }

    private LegalAct act(PlanEvent event) {
        if (event instanceof LegalAct act) {
            return act;
        }
        throw none();
    }

    private PlanIssued issued(PlanEvent event) {
        if (event instanceof PlanIssued issued) {
            return issued;
        }
        throw none();
    }

    private CompletionRecorded completion(PlanEvent event) {
        if (event instanceof CompletionRecorded report) {
            return report;
        }
        throw none();
    }

    private String step(int index) {
        if (index >= steps.size()) {
            throw none();
        }
        return steps.get(index);
    }

    private IllegalArgumentException none() {
        return new IllegalArgumentException("The entry has no place " + path);
    }
}
