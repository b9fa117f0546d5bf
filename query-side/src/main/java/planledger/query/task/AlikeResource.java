package planledger.query.task;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.answer.Cells;
import planledger.duty.Alike;
import planledger.duty.Assignment;
import planledger.duty.SideBySide;
import planledger.event.Field;
import planledger.event.PlanEvent.Content;
import planledger.event.PlanId;
import planledger.event.TaskRef;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.PlanQuestions;
import planledger.timeline.PlanStatus;
import planledger.timeline.TaskState;
import planledger.web.Declined;
import planledger.web.Input;
import planledger.web.ProblemKind;
import planledger.web.Query;
import planledger.web.Shapes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One task beside the tasks of any plan that bind on the same day and read most like it: where one duty may have been
 * given out twice. The answer judges nothing.
 */
@RestController
class AlikeResource {
    /** Plans that one answer looks at, by id. */
    private static final int PLANS_MAX = 500;

    private static final int TOP_USUAL = 10;
    private static final Field[] SHOWN = {Field.TITLE, Field.LEAD, Field.COORDINATING, Field.PRODUCTS, Field.DEADLINE};
    private static final Set<PlanStatus.Kind> MAY_BIND =
            EnumSet.of(PlanStatus.Kind.IN_FORCE, PlanStatus.Kind.SUSPENDED, PlanStatus.Kind.UNDETERMINED);

    private final PlanQuestions plans;

    AlikeResource(PlanQuestions plans) {
        this.plans = plans;
    }

    private record Asked(Knowledge.Asked asked, int top) {
        static Asked read(Input in) {
            return new Asked(
                    Knowledge.read(in), in.optional("top", Shapes.integer(1, SideBySide.LIMIT_MAX), TOP_USUAL));
        }
    }

    @GetMapping("/api/plans/{planId}/tasks/{ref}/alike")
    ResponseEntity<String> alike(@PathVariable String planId, @PathVariable String ref, Query query) {
        Asked asked = query.as(Asked::read);
        Known known = plans.known(planId, asked.asked());
        TaskState task = TaskRef.isLabel(ref) ? known.task(new TaskRef(ref)) : null;
        if (task == null) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        Assignment one = new Assignment(known.timeline().planId(), task);
        Others others = others(known);
        ObjectNode answer = Answers.object();
        answer.set("asOf", known.asOf().json());
        answer.set("task", line(one, known.status()));
        ArrayNode lines = answer.putArray("alike");
        for (Alike alike : SideBySide.with(one, others.assignments, asked.top())) {
            ObjectNode line = line(
                    alike.assignment(),
                    Objects.requireNonNull(others.plans.get(alike.assignment().plan())));
            line.put("percent", alike.percent());
            line.set("shared", Answers.value(alike.shared()));
            lines.add(line);
        }
        ObjectNode coverage = Coverage.of(known.asOf(), known.upToDate());
        coverage.put("plansCompared", others.plans.size());
        coverage.put("allPlansCompared", others.areAll);
        coverage.set("contentNotHeld", Answers.value(others.contentNotHeld));
        answer.set("coverage", coverage);
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    private Others others(Known asked) {
        Others others = new Others();
        for (Known known : plans.from(List.of(), null, asked.asOf())) {
            if (others.plans.size() == PLANS_MAX) {
                others.areAll = false;
                break;
            }
            if (MAY_BIND.contains(known.status().kind())) {
                others.add(known);
            }
        }
        return others;
    }

    /** The assignments to compare with, gathered plan by plan. */
    private static final class Others {
        private final Map<PlanId, PlanStatus> plans = new HashMap<>();
        private final List<Assignment> assignments = new ArrayList<>();
        private final List<String> contentNotHeld = new ArrayList<>();
        private boolean areAll = true;

        void add(Known known) {
            PlanId plan = known.timeline().planId();
            plans.put(plan, known.status());
            known.state().tasks().forEach(task -> assignments.add(new Assignment(plan, task)));
            if (known.issued().content() != Content.FULL) {
                contentNotHeld.add(plan.text());
            }
        }
    }

    private static ObjectNode line(Assignment assignment, PlanStatus status) {
        TaskState task = assignment.task();
        ObjectNode line = Answers.object();
        line.put("planId", assignment.plan().text());
        line.set("planStatus", Answers.value(status.kind()));
        line.put("ref", task.ref().text());
        line.put("label", task.label());
        line.set("existence", Answers.value(task.existence()));
        for (Field field : SHOWN) {
            line.set(field.wire(), Cells.field(task.get(field)));
        }
        line.set("governedBy", Answers.act(task.governedBy()));
        return line;
    }
}
