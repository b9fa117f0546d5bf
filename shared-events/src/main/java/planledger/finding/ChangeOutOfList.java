package planledger.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.TaskRef;
import planledger.timeline.Change;
import planledger.timeline.FieldState;
import planledger.timeline.TaskState;

/**
 * An amendment's list and what it does part ways: a line changes nothing; a line was overtaken by an act issued later
 * that bound no later, or has its way in doubt over another issuer's; or a correction changes a task that an amendment left out of its list and kept as it was.
 */
final class ChangeOutOfList implements Rule {
    @Override
    public String name() {
        return "change-out-of-list";
    }

    @Override
    public Source source() {
        return Source.CHECKING;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        return Stream.concat(
                plan.all(PlanAmended.class).flatMap(act -> inList(plan, act)),
                Rewritten.in(plan).flatMap(place -> outsideList(plan, place)));
    }

    /** One finding a task at most: an overtaken line changes nothing either. */
    private Stream<Finding> inList(Dossier plan, Recorded<PlanAmended> act) {
        Map<TaskRef, Finding> found = new Overtaken(this, plan, act).find();
        new Overriding(this, plan, act).find().forEach(found::putIfAbsent);
        for (Change change : plan.changes(act.revision())) {
            if (change.kind() == Change.Kind.UNCHANGED) {
                found.computeIfAbsent(change.ref(), task -> unchanged(plan, act, task));
            }
        }
        return found.values().stream();
    }

    private Finding unchanged(Dossier plan, Recorded<PlanAmended> act, TaskRef task) {
        String row = "/tasks/" + task;
        Draft draft = new Draft(this, plan)
                .task(task)
                .kind("changesNothing")
                .subject("changesNothing", act.revision())
                .entry(act.revision(), "/effectiveFrom", "/instrument/issuedOn", row);
        before(plan, act, task).forEach(entry -> draft.entry(entry, row));
        return draft.says(
                Prose.vi(act.event().instrument()) + " nêu nhiệm vụ " + task
                        + " trong danh mục sửa đổi mà không đổi gì. Hỏi đơn vị soạn thảo định sửa điều gì.",
                Prose.en(act.event().instrument()) + " lists task " + task
                        + " among its changes and changes nothing of it. Ask its drafters what they meant to change.");
    }

    /** The entries that said the same before. */
    private static List<Long> before(Dossier plan, Recorded<PlanAmended> act, TaskRef task) {
        LocalDate day = act.event().from().latest();
        TaskState before = plan.plan().timeline().task(task, day, act.revision() - 1);
        List<Long> entries = new ArrayList<>();
        if (before != null) {
            before.fields().values().forEach(field -> {
                if (field instanceof FieldState.Known known) {
                    entries.add(known.by().entry());
                }
            });
        }
        return entries;
    }

    private Stream<Finding> outsideList(Dossier plan, Rewritten place) {
        TaskRef task = place.task();
        return Optional.ofNullable(task)
                .flatMap(ref -> keeping(plan, place, ref))
                .map(act -> outsideList(plan, place, act))
                .stream();
    }

    /** The last act before the correction that keeps the task without listing it. */
    private static Optional<Recorded<PlanAmended>> keeping(Dossier plan, Rewritten place, TaskRef task) {
        return plan.all(PlanAmended.class)
                .filter(act -> act.revision() > place.entry()
                        && act.revision() < place.since()
                        && act.event().residual() != null
                        && act.event().items().stream()
                                .noneMatch(item -> item.ref().equals(task)))
                .reduce((older, newer) -> newer);
    }

    private Finding outsideList(Dossier plan, Rewritten place, Recorded<PlanAmended> act) {
        return new Draft(this, plan)
                .task(place.task())
                .kind("outsideList")
                .subject("outsideList", place.since())
                .source(Source.CONTENT)
                .entry(place.entry())
                .entry(act.revision())
                .entries(place.revisions())
                .fact("path", place.path())
                .says(
                        Prose.vi(act.event().instrument()) + " giữ nguyên nhiệm vụ " + place.task()
                                + " (ngoài danh mục), nhưng một đính chính sau đó đã đổi " + place.path()
                                + ". Tìm văn bản sửa đổi nhiệm vụ này.",
                        Prose.en(act.event().instrument()) + " keeps task " + place.task()
                                + " (not in its list), but a later correction changed " + place.path()
                                + ". Find the document that amends this task.");
    }
}
