package planledger.query.task;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.answer.Answers;
import planledger.answer.Cells;
import planledger.answer.TaskAnswers;
import planledger.event.Field;
import planledger.query.entry.AgencyNames;
import planledger.query.entry.AsOf;
import planledger.query.entry.Coverage;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Paging;
import planledger.timeline.TaskState;
import planledger.web.Cursors;
import planledger.web.Query;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tasks across plans by plan, agency, status and deadline on a day; in the order of plans and their tasks. */
@RestController
class TaskRegisterResource {
    private final Knowledge knowledge;
    private final TaskRegister register;
    private final Paging paging;

    TaskRegisterResource(Knowledge knowledge, TaskRegister register, Cursors cursors) {
        this.knowledge = knowledge;
        this.register = register;
        this.paging = new Paging(cursors, "tasks");
    }

    @GetMapping("/api/tasks")
    ResponseEntity<String> tasks(Query query) {
        TaskFilter filter = query.as(in -> TaskFilter.read(in, paging.cursor()));
        AsOf now = knowledge.resolve(filter.asked());
        boolean behind = knowledge.isBehind(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        AsOf asOf = place.asOf();
        TaskRegister.Registered registered = register.registered(asOf);
        ArrayNode lines = Answers.list();
        TaskRegister.Searched searched = register.search(filter, asOf, place.after(), Integer.MAX_VALUE, task -> {
            boolean hasRoom = lines.size() < filter.limit();
            if (hasRoom) {
                lines.add(line(task, registered));
            }
            return hasRoom;
        });
        ObjectNode answer = Answers.object();
        answer.set("asOf", asOf.json());
        answer.set("tasks", lines);
        if (searched.last() != null) {
            answer.put("cursor", paging.after(searched.last(), asOf, filter.question()));
        }
        ObjectNode coverage = Coverage.of(asOf, !behind);
        coverage.set("contentNotHeld", Answers.value(searched.contentNotHeld()));
        coverage.put("orphansPastDue", searched.orphansPastDue());
        answer.set("coverage", coverage);
        return ResponseEntity.ok().header("Content-Type", "application/json").body(answer.toString());
    }

    private static ObjectNode line(Matched found, TaskRegister.Registered registered) {
        TaskState task = found.task();
        ObjectNode line = Answers.object();
        line.put("planId", found.known().timeline().planId().text());
        line.put("ref", found.ref().text());
        line.put("label", found.label());
        for (Field field : new Field[] {Field.TITLE, Field.LEAD, Field.COORDINATING}) {
            line.set(field.wire(), task == null ? Answers.unknown() : Cells.field(task.get(field)));
        }
        line.set("existence", task == null ? Answers.value(null) : Answers.value(task.existence()));
        line.set("status", Answers.value(found.status().kind()));
        ArrayNode list = line.putArray("parts");
        found.parts().forEach(part -> list.add(TaskAnswers.part(part)));
        List<String> missing = task == null ? null : task.missingProducts();
        line.set("missingProducts", missing == null ? Answers.unknown() : Answers.value(missing));
        ArrayNode who = line.putArray("agencies");
        for (Matched.Named each : found.agencies()) {
            ObjectNode agency = who.addObject();
            agency.set("role", Answers.value(each.role()));
            agency.put("printed", each.printed());
            agency.set("confidence", Answers.value(each.now().confidence()));
            agency.set(
                    "responsible",
                    AgencyNames.of(each.now().responsible(), registered.registry(), registered.revision()));
        }
        return line;
    }
}
