package planledger.query.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import planledger.event.Deadline;
import planledger.event.Field;
import planledger.event.FieldValue;
import planledger.event.TaskRef;
import planledger.query.entry.Known;
import planledger.query.entry.LedgerAgencies;
import planledger.query.entry.TaskStatuses;
import planledger.query.page.Frame;
import planledger.query.page.Frames;
import planledger.timeline.Change;
import planledger.timeline.Completion;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;
import planledger.timeline.TaskStatus;
import planledger.web.Declined;
import planledger.web.ProblemKind;
import planledger.web.Query;
import planledger.web.page.Address;

/** The page of one task: its cells and their sources, its deadline in all readings, its products, its entries. */
@Controller
class TaskPage {
    /** The newest entries about a task that are listed; its history tells all. */
    private static final int VERSIONS_MAX = 200;

    private final Frames frames;
    private final TaskStatuses statuses;
    private final LedgerAgencies agencies;

    TaskPage(Frames frames, TaskStatuses statuses, LedgerAgencies agencies) {
        this.agencies = agencies;
        this.frames = frames;
        this.statuses = statuses;
    }

    /** A product item and the reports that name it; a report that names none covers a task's only product. */
    record Product(String name, List<Completion> reports, boolean missing) {}

    /** An entry about the task, and what it changed in it. */
    record Version(EntryView entry, List<ChangeView> changes) {}

    @GetMapping("/plans/{planId}/tasks/{ref}")
    ModelAndView task(@PathVariable String planId, @PathVariable String ref, Query query) {
        PlanPage.Asked asked = PlanPage.Asked.read(query);
        Known known = frames.known(planId, asked.times());
        TaskState task = TaskRef.isLabel(ref) ? known.task(new TaskRef(ref)) : null;
        if (task == null) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        Frame frame = frames.around(known, asked.language(), "tasks", ref);
        Cells cells = new Cells(known);
        TaskStatus standing = statuses.of(known).get(task.ref());
        Map<String, Object> model = new HashMap<>();
        PlanTable.Row row = PlanTable.row(task, cells, Arrays.asList(Field.values()), standing, known.succeeded());
        model.put("row", row);
        model.put("enter", new EnterLinks(known, asked.language()).ofTask(task, row.cells()));
        TaskState.KeptBy kept = task.keptBy();
        model.put("clause", kept == null || kept.clause() == null ? "" : kept.clause());
        model.put("task", task);
        model.put("deadline", parts(task));
        model.put("products", products(task));
        model.put("productsKnown", task.missingProducts() != null);
        model.put(
                "unnamed",
                task.completions().stream()
                        .filter(each -> each.product() == null)
                        .toList());
        model.put("versions", versions(known, task.ref()));
        model.put("duties", new Duties(agencies.registry(), known).of(task));
        model.put("responsibilityHref", json(known, ref, "responsibility", true));
        model.put("historyHref", json(known, ref, "history", false));
        return frame.view("task", model);
    }

    private static String json(Known known, String ref, String what, boolean onDay) {
        String plan = known.timeline().planId().text();
        Address address = new Address("/api/plans/" + plan + "/tasks", Map.of()).below(ref, what);
        return address.with("at", onDay ? known.asOf().effectiveAt() : null)
                .with("known", known.asOf().position())
                .toString();
    }

    static List<Deadline.Part> parts(TaskState task) {
        Deadline deadline =
                task.get(Field.DEADLINE) instanceof FieldState.Known said && said.value() instanceof FieldValue.Due due
                        ? due.deadline()
                        : null;
        return deadline == null ? List.of() : deadline.parts();
    }

    private static List<Product> products(TaskState task) {
        List<String> missing = task.missingProducts();
        if (missing == null) {
            return List.of();
        }
        List<String> names = ((FieldValue.Names) ((FieldState.Known) task.get(Field.PRODUCTS)).value()).items();
        return names.stream()
                .map(name -> new Product(name, reports(task, name, names.size() == 1), missing.contains(name)))
                .toList();
    }

    private static List<Completion> reports(TaskState task, String product, boolean only) {
        return task.completions().stream()
                .filter(each -> each.product() == null ? only : each.product().equals(product))
                .toList();
    }

    private static List<Version> versions(Known known, TaskRef ref) {
        long[] about = LongStream.rangeClosed(1, known.revision())
                .filter(revision -> EntryAnswers.names(known.timeline(), revision, ref))
                .toArray();
        return LongStream.of(about)
                .skip(Math.max(0, about.length - VERSIONS_MAX))
                .mapToObj(revision -> new Version(EntryView.of(known, revision), changes(known, revision, ref)))
                .toList();
    }

    private static List<ChangeView> changes(Known known, long revision, TaskRef ref) {
        List<Change> changes = known.timeline().changes(revision, known.revision()).stream()
                .filter(change -> change.ref().equals(ref))
                .toList();
        return ChangeView.of(changes, new Origins(known));
    }
}
