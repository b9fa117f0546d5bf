package planledger.query.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.query.entry.AsOf;
import planledger.query.entry.Knowledge;
import planledger.query.entry.Paging;
import planledger.query.export.Downloads;
import planledger.query.page.Across;
import planledger.query.page.Times;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;
import planledger.timeline.TaskStatus;
import planledger.web.Cursors;
import planledger.web.Query;
import planledger.web.page.Address;
import planledger.web.page.Language;
import planledger.web.page.Page;

/** The register of tasks as a table: what the same question answers to programs, each line leading to its task. */
@Controller
class TaskListPage {
    private static final String LIST = "tasks";

    private final Knowledge knowledge;
    private final TaskRegister register;
    private final Paging paging;

    TaskListPage(Knowledge knowledge, TaskRegister register, Cursors cursors) {
        this.knowledge = knowledge;
        this.register = register;
        this.paging = new Paging(cursors, "tasks page");
    }

    private record Asked(Language language, TaskFilter filter) {}

    /**
     * One task.
     *
     * @param title null where it is not known, or the task is no more
     * @param lead as printed; null where it is not known
     * @param responsible who answers for the lead on the day, by name; empty where those printed do themselves
     */
    record Line(
            Matched found,
            @Nullable String title,
            @Nullable List<String> lead,
            List<String> responsible,
            String href) {}

    @GetMapping("/tasks")
    ModelAndView tasks(Query query) {
        Asked asked =
                query.withoutBlanks().as(in -> new Asked(Language.read(in), TaskFilter.read(in, paging.cursor())));
        TaskFilter filter = asked.filter();
        AsOf now = knowledge.resolve(filter.asked());
        Paging.Place place = Paging.begin(now, filter.cursor(), filter.question());
        AsOf asOf = place.asOf();
        Page page = new Page(asked.language(), Across.at(filter.on(list(asked.language())), asOf));
        List<Line> lines = new ArrayList<>();
        Names names = new Names(register.registered(asOf));
        TaskRegister.Searched searched = register.search(filter, asOf, place.after(), Integer.MAX_VALUE, found -> {
            boolean hasRoom = lines.size() < filter.limit();
            if (hasRoom) {
                lines.add(line(found, names, page));
            }
            return hasRoom;
        });
        Map<String, Object> model = new HashMap<>();
        model.put("filter", filter);
        model.put("agencyName", names.of(filter.agency()));
        model.put("kinds", TaskStatus.Kind.values());
        model.put("roles", TaskFilter.Role.values());
        model.put("leads", TaskFilter.Lead.values());
        model.put("lines", lines);
        model.put("continued", filter.cursor() != null);
        model.put("files", Downloads.of(page.self()));
        model.put("contentNotHeld", searched.contentNotHeld());
        model.put("orphansPastDue", searched.orphansPastDue());
        model.put("next", next(asked, searched.last(), asOf));
        String json =
                Across.at(filter.on(new Address("/api/tasks", Map.of())), asOf).toString();
        return new Across(page, asOf, filter.asked(), !knowledge.isBehind(filter.asked()), json).view("tasks", model);
    }

    private static Address list(Language language) {
        return Address.of(language, LIST);
    }

    private String next(Asked asked, @Nullable String last, AsOf asOf) {
        TaskFilter filter = asked.filter();
        return last == null
                ? ""
                : filter.on(list(asked.language()))
                        .with("at", filter.asked().effectiveAt())
                        .with("knownAt", filter.asked().knownAt())
                        .with("known", filter.asked().known())
                        .with("cursor", paging.after(last, asOf, filter.question()))
                        .toString();
    }

    static Line line(Matched found, Names names, Page page) {
        TaskState task = found.task();
        Address plan = page.to("plans", found.known().timeline().planId().text());
        Address to = task == null ? plan : plan.below(LIST, found.ref().text());
        return new Line(
                found,
                task == null ? null : text(task),
                task == null ? null : printed(task),
                names.responsible(found),
                Times.exactly(to, found.known().asOf()).toString());
    }

    private static @Nullable String text(TaskState task) {
        return task.get(Field.TITLE) instanceof FieldState.Known known && known.value() instanceof FieldValue.Text title
                ? title.text()
                : null;
    }

    private static @Nullable List<String> printed(TaskState task) {
        return task.get(Field.LEAD) instanceof FieldState.Known known && known.value() instanceof FieldValue.Names lead
                ? lead.items()
                : null;
    }
}
