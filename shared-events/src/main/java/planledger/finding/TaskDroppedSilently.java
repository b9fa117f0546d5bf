package planledger.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.Disposition;
import planledger.event.PlanId;
import planledger.finding.Replacement.Fate;
import planledger.finding.Replacement.Lost;
import planledger.timeline.TaskState;

/**
 * A plan was replaced, and nothing says what became of a task. Raised on the replaced plan task by task, and once, as a
 * whole, on the plan that took its place.
 */
final class TaskDroppedSilently implements Rule {
    private static final String NOT_HELD = "contentNotHeld";
    private static final String LEFT_BEHIND = "leftBehind";

    @Override
    public String name() {
        return "task-dropped-silently";
    }

    @Override
    public Source source() {
        return Source.PLAN;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        List<Finding> found = new ArrayList<>();
        Replacement.of(plan).ifPresent(replacement -> {
            replacement.lost().forEach(lost -> found.add(lost(plan, replacement, lost)));
            if (!replacement.isHeld()) {
                found.add(notHeld(plan, replacement));
            }
        });
        plan.replaced().forEach((old, revision) -> plan.other(old)
                .flatMap(Replacement::of)
                .ifPresent(replacement -> {
                    if (!replacement.lost().isEmpty()) {
                        found.add(leftBehind(plan, revision, old, replacement));
                    }
                    if (!replacement.isHeld()) {
                        found.add(notHeld(plan, revision, old, replacement));
                    }
                }));
        return found.stream();
    }

    private Finding lost(Dossier plan, Replacement replacement, Lost lost) {
        TaskState task = lost.task();
        Fate fate = lost.fate();
        PlanId by = replacement.end().event().by();
        Draft draft = new Draft(this, plan)
                .task(task.ref())
                .entry(plan.firstNaming(task.ref()))
                .entry(replacement.end().revision(), "/effectiveFrom", "/instrument/issuedOn")
                .fact("replacedBy", by)
                .fact("existence", task.existence().name().toLowerCase(Locale.ROOT));
        if (fate != null) {
            draft.entry(fate.said().revision());
        }
        return draft.kind(kind(fate))
                .says(
                        "Nhiệm vụ " + task.label() + " còn trong kế hoạch khi " + by + " thay thế; " + said(fate)
                                + ". Xác định nhiệm vụ được tiếp tục, đã xong hay thôi thực hiện, rồi ghi vào sổ.",
                        "Task " + task.label() + " was in the plan when " + by + " took its place; " + saidEn(fate)
                                + ". Find out whether it goes on, was done or was given up, and record that.");
    }

    private static String kind(@Nullable Fate fate) {
        return fate == null ? "undisposed" : isUnresolved(fate) ? "unresolved" : "droppedSilently";
    }

    private static String said(@Nullable Fate fate) {
        return fate == null
                ? "không văn bản nào nói nó được xử lý ra sao"
                : isUnresolved(fate) ? "việc xử lý nó còn để ngỏ" : "nó bị bỏ mà không văn bản nào nói ra";
    }

    private static String saidEn(@Nullable Fate fate) {
        return fate == null
                ? "nothing says what became of it"
                : isUnresolved(fate) ? "what became of it is still open" : "it was dropped and no document says so";
    }

    private static boolean isUnresolved(Fate fate) {
        return fate.kind() == Disposition.Kind.UNRESOLVED;
    }

    private Finding notHeld(Dossier plan, Replacement replacement) {
        PlanId by = replacement.end().event().by();
        return new Draft(this, plan)
                .kind(NOT_HELD)
                .subject(NOT_HELD)
                .entry(1)
                .entry(replacement.end().revision())
                .fact("replacedBy", by)
                .says(
                        "Sổ không giữ đủ nội dung của kế hoạch bị " + by
                                + " thay thế: không so được các nhiệm vụ, nên chưa"
                                + " biết có nhiệm vụ nào bị bỏ hay không. Tìm bản đầy đủ để đối chiếu.",
                        "The ledger does not hold all of this plan, whose place " + by + " took: the tasks cannot be"
                                + " compared, and whether any was dropped is unknown. Find the full text and compare.");
    }

    private Finding leftBehind(Dossier plan, long revision, PlanId old, Replacement replacement) {
        List<Lost> lost = replacement.lost();
        Draft draft = new Draft(this, plan)
                .kind(LEFT_BEHIND)
                .subject(LEFT_BEHIND, old)
                .entry(revision)
                .beside(replacement.end().entry().position())
                .fact("plan", old)
                .fact("tasks", lost.stream().map(each -> each.task().ref()).toList());
        for (Lost each : lost) {
            draft.beside(each.fate() == null ? 0 : each.fate().said().entry().position());
        }
        return draft.says(
                "Kế hoạch này thay thế " + old + " mà chưa rõ " + lost.size()
                        + " nhiệm vụ cũ được xử lý ra sao. Xem từng nhiệm vụ ở kế hoạch cũ.",
                "This plan took the place of " + old + ", and it is not known what became of " + lost.size()
                        + " of the old tasks. See each of them on the old plan.");
    }

    private Finding notHeld(Dossier plan, long revision, PlanId old, Replacement replacement) {
        return new Draft(this, plan)
                .kind(NOT_HELD)
                .subject(NOT_HELD, old)
                .entry(revision)
                .beside(replacement.end().entry().position())
                .fact("plan", old)
                .says(
                        "Sổ không giữ đủ nội dung của " + old + ", kế hoạch bị kế hoạch này thay thế: không so được các"
                                + " nhiệm vụ. Tìm bản đầy đủ của kế hoạch ấy để đối chiếu.",
                        "The ledger does not hold all of " + old + ", whose place this plan took: the tasks cannot be"
                                + " compared. Find the full text of that plan and compare.");
    }
}
