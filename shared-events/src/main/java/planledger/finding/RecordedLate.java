package planledger.finding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;
import planledger.event.LegalAct;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.PlanEvent.PlanTookPlace;
import planledger.event.TaskRef;

/** An act or a report of work was recorded long after it took effect, or an act binds from before it was issued. */
final class RecordedLate implements Rule {
    static final int DAYS_MAX = 30;

    @Override
    public String name() {
        return "recorded-late";
    }

    @Override
    public Source source() {
        return Source.PLAN;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        return Stream.of(
                        plan.all(LegalAct.class)
                                .map(act -> late(
                                        plan,
                                        act,
                                        act.event().instrument(),
                                        act.event().from())),
                        plan.all(PlanTookPlace.class)
                                .map(act -> late(
                                        plan,
                                        act,
                                        plan.issued().instrument(),
                                        act.event().from())),
                        plan.reports().map(report -> late(plan, report)),
                        plan.all(LegalAct.class).map(act -> retroactive(plan, act)))
                .flatMap(each -> each)
                .flatMap(Stream::ofNullable);
    }

    /** An act of which only bounds are known took effect by the later one. */
    private @Nullable Finding late(Dossier plan, Recorded<?> act, Instrument by, EffectiveFrom from) {
        Draft draft = new Draft(this, plan).entry(act.revision(), "/effectiveFrom", "/instrument/issuedOn");
        return from.latest().equals(LocalDate.MAX)
                ? null
                : late(
                        draft,
                        act,
                        from.latest(),
                        Prose.vi(by) + " có hiệu lực từ ngày ",
                        Prose.en(by) + ", in effect from ");
    }

    private @Nullable Finding late(Dossier plan, Recorded<CompletionRecorded> report) {
        LocalDate done = Proof.day(report.event());
        TaskRef task = report.event().task();
        Draft draft = new Draft(this, plan).task(task).entry(report.revision(), "/evidence/issuedOn", "/completedOn");
        return done == null
                ? null
                : late(
                        draft,
                        report,
                        done,
                        "kết quả của nhiệm vụ " + task + " có ngày ",
                        "work on task " + task + ", done on ");
    }

    private static @Nullable Finding late(Draft draft, Recorded<?> entry, LocalDate since, String what, String whatEn) {
        long days = ChronoUnit.DAYS.between(since, entry.day());
        String late = Prose.day(entry.day());
        return days <= DAYS_MAX
                ? null
                : draft.kind("late")
                        .subject("late", entry.revision())
                        .fact("since", since)
                        .fact("recordedOn", entry.day())
                        .fact("days", days)
                        .says(
                                what + Prose.day(since) + ", đến ngày " + late + " mới vào sổ, sau " + days
                                        + " ngày (quá " + DAYS_MAX
                                        + "). Xác minh lý do ghi chậm và ngày thật của văn bản.",
                                whatEn + Prose.day(since) + ", was recorded on " + late + ", " + days
                                        + " days later (more than " + DAYS_MAX
                                        + "). Find out why, and check the document's true date.");
    }

    private @Nullable Finding retroactive(Dossier plan, Recorded<LegalAct> act) {
        LocalDate issued = Issued.earliest(act.event().instrument());
        LocalDate binds = act.event().from().latest();
        return issued == null || !binds.isBefore(issued)
                ? null
                : new Draft(this, plan)
                        .kind("retroactive")
                        .subject("retroactive", act.revision())
                        .source(Source.NORMS)
                        .entry(act.revision(), "/effectiveFrom", "/instrument/issuedOn", "/instrument/issuedNotBefore")
                        .fact("effectiveFrom", binds)
                        .fact("issuedOn", issued)
                        .says(
                                Prose.vi(act.event().instrument()) + " quy định hiệu lực từ ngày " + Prose.day(binds)
                                        + ", trước ngày ban hành. Kiểm tra căn cứ của hiệu lực trở về trước.",
                                Prose.en(act.event().instrument()) + " binds from " + Prose.day(binds)
                                        + ", before it was issued. Check what the retroactive effect rests on.");
    }
}
