package planledger.query.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import planledger.event.PlanEvent.Content;
import planledger.event.TaskRef;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Known;
import planledger.query.entry.TaskStatuses;
import planledger.query.export.Downloads;
import planledger.query.page.Frame;
import planledger.query.page.Frames;
import planledger.timeline.PlanState;
import planledger.timeline.TaskState;
import planledger.timeline.TaskStatus;
import planledger.web.Input;
import planledger.web.Query;
import planledger.web.page.Language;

/** The page that shows a plan as its annex prints it, on a day, as known on another. */
@Controller
class PlanPage {
    private final Frames frames;
    private final TaskStatuses statuses;

    PlanPage(Frames frames, TaskStatuses statuses) {
        this.frames = frames;
        this.statuses = statuses;
    }

    /** What every page about one plan is asked. */
    record Asked(Language language, Knowledge.Asked times) {
        static Asked read(Query query) {
            return query.withoutBlanks().as(Asked::read);
        }

        private static Asked read(Input in) {
            return new Asked(Language.read(in), Knowledge.read(in));
        }
    }

    @GetMapping("/plans/{planId}")
    ModelAndView plan(@PathVariable String planId, Query query) {
        Asked asked = Asked.read(query);
        Known known = frames.known(planId, asked.times());
        PlanState state = known.state();
        Map<TaskRef, TaskStatus> standing = statuses.of(known);
        Frame frame = frames.around(known, asked.language());
        Origins origins = new Origins(known);
        Map<String, Object> model = new HashMap<>();
        model.put("state", state);
        model.put("table", PlanTable.of(known, state, standing));
        model.put("governing", state.governing().stream().map(origins::of).toList());
        model.put("counts", counts(state.tasks(), standing));
        model.put("complete", known.issued().content() == Content.FULL);
        model.put("files", Downloads.of(frame.exactly("annex")));
        model.put("taskHrefs", hrefs(state.tasks(), frame));
        model.put("enter", new EnterLinks(known, asked.language()).ofPlan());
        return frame.view("plan", model);
    }

    private static Map<String, String> hrefs(List<TaskState> tasks, Frame frame) {
        return tasks.stream().collect(Collectors.toMap(task -> task.ref().text(), task -> frame.exactly(
                        "tasks", task.ref().text())
                .toString()));
    }

    /** How many of the tasks shown stand how, in the order of the kinds. */
    private static Map<TaskStatus.Kind, Integer> counts(List<TaskState> tasks, Map<TaskRef, TaskStatus> standing) {
        Map<TaskStatus.Kind, Integer> counts = new TreeMap<>();
        for (TaskState task : tasks) {
            TaskStatus status = standing.get(task.ref());
            if (status != null) {
                counts.merge(status.kind(), 1, Integer::sum);
            }
        }
        return new LinkedHashMap<>(counts);
    }
}
