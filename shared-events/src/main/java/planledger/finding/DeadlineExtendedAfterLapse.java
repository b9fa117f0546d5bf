package planledger.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import planledger.event.Deadline;
import planledger.event.Field;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.TaskRef;
import planledger.finding.Due.Postponed;
import planledger.timeline.Change;
import planledger.timeline.FieldState;

/**
 * An amendment put off a due day that had passed when it was signed: no extension, but a regularisation. Apart from it,
 * one that was signed in time and recorded after the day had passed. An act of which it is not known on which side of
 * the day it was signed raises neither.
 */
final class DeadlineExtendedAfterLapse implements Rule {
    @Override
    public String name() {
        return "deadline-extended-after-lapse";
    }

    @Override
    public Source source() {
        return Source.PLAN;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        return plan.all(PlanAmended.class).flatMap(act -> plan.changes(act.revision()).stream()
                .filter(change -> change.field() == Field.DEADLINE && change.prevails())
                .distinct()
                .flatMap(change -> find(plan, act, change)));
    }

    private Stream<Finding> find(Dossier plan, Recorded<PlanAmended> act, Change change) {
        List<Postponed> moved = Due.postponed(change);
        LocalDate first = Issued.earliest(act.event().instrument());
        LocalDate last = Issued.latest(act.event().instrument());
        List<Postponed> lapsed = moved.stream()
                .filter(each -> first != null && first.isAfter(each.from().day()))
                .toList();
        List<Postponed> late = moved.stream()
                .filter(each -> last != null
                        && !last.isAfter(each.from().day())
                        && act.day().isAfter(each.from().day()))
                .toList();
        return Stream.of(lapsed, late)
                .filter(parts -> !parts.isEmpty())
                .map(parts -> parts == lapsed ? lapsed(plan, act, change, parts) : late(plan, act, change, parts));
    }

    private Finding lapsed(Dossier plan, Recorded<PlanAmended> act, Change change, List<Postponed> parts) {
        String days = Prose.days(parts.stream().map(each -> each.from().day()).toList());
        boolean open = parts.stream().allMatch(each -> hangsOnReading(act, each));
        return draft(plan, act, change, parts, "afterLapse")
                .fact("dependsOnReading", open ? "true" : null)
                .says(
                        Prose.vi(act.event().instrument()) + " lùi hạn của nhiệm vụ " + change.ref() + " sau khi hạn ("
                                + days
                                + ") đã qua: là hợp thức hoá, không phải gia hạn. Tính chậm theo hạn cũ và yêu cầu giải"
                                + " trình."
                                + (open ? " Nếu \"trước ngày\" kể cả ngày ấy thì văn bản vẫn kịp hạn." : ""),
                        Prose.en(act.event().instrument()) + " puts off task " + change.ref() + " after its due day ("
                                + days
                                + ") had passed: a regularisation only. Count lateness by the old deadline and ask"
                                + " for an explanation."
                                + (open ? " If \"before the day\" includes the day, the act was in time." : ""));
    }

    /** "Trước ngày 16" may include the 16th; an act of that very day is late by one reading only. */
    private static boolean hangsOnReading(Recorded<PlanAmended> act, Postponed moved) {
        return moved.from().part().kind() == Deadline.Kind.BY_EXCLUSIVE
                && moved.from()
                        .day()
                        .plusDays(1)
                        .equals(Issued.latest(act.event().instrument()));
    }

    private Finding late(Dossier plan, Recorded<PlanAmended> act, Change change, List<Postponed> parts) {
        String days = Prose.days(parts.stream().map(each -> each.from().day()).toList());
        return draft(plan, act, change, parts, "signedInTimeRecordedLate")
                .says(
                        Prose.vi(act.event().instrument()) + " gia hạn nhiệm vụ " + change.ref() + " khi hạn (" + days
                                + ") chưa qua, nhưng ngày " + Prose.day(act.day())
                                + " mới vào sổ. Kiểm tra ngày phát hành ở sổ văn bản đi.",
                        Prose.en(act.event().instrument()) + " extends task " + change.ref() + " before its due day ("
                                + days
                                + "), but was recorded on " + Prose.day(act.day())
                                + " only. Check the day of release in the register of outgoing documents.");
    }

    private Draft draft(Dossier plan, Recorded<PlanAmended> act, Change change, List<Postponed> parts, String kind) {
        TaskRef task = change.ref();
        String row = "/tasks/" + task + "/deadline";
        Draft draft = new Draft(this, plan)
                .task(task)
                .kind(kind)
                .subject(kind, act.revision())
                .entry(act.revision(), "/instrument/issuedOn", row);
        if (change.from() instanceof FieldState.Known old) {
            draft.entry(old.by().entry(), row);
        }
        return draft.fact("issuedOn", act.event().instrument().issuedOn())
                .fact("recordedOn", act.day())
                .fact("parts", parts.stream().map(each -> each.from().name()).toList())
                .fact("from", parts.stream().map(each -> each.from().day()).toList())
                .fact("to", parts.stream().map(each -> each.to().day()).toList());
    }
}
