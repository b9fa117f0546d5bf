package planledger.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import planledger.document.Document;
import planledger.event.PlanEvent.Claim;
import planledger.event.PlanEvent.CompletionRecorded;
import planledger.event.TaskRef;

/**
 * One document is to prove many tasks, or many tasks were reported done on one day shortly before the year's scores are
 * taken. The day of scoring is not in the record: the last day of the plan's year stands for it.
 */
final class OneDocumentManyTasks implements Rule {
    static final int TASKS_MIN = 3;
    static final int REPORTS_MIN = 5;
    static final int DAYS_BEFORE_SCORING_MAX = 15;

    @Override
    public String name() {
        return "one-document-many-tasks";
    }

    @Override
    public Source source() {
        return Source.PLAN;
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        return Stream.concat(manyTasks(plan), inBulk(plan));
    }

    private Stream<Finding> manyTasks(Dossier plan) {
        Map<Document, List<Recorded<CompletionRecorded>>> proven = new LinkedHashMap<>();
        plan.reports().forEach(report -> plan.proof(report.revision())
                .flatMap(plan.plan()::document)
                .ifPresent(document -> proven.computeIfAbsent(document, any -> new ArrayList<>())
                        .add(report)));
        return proven.entrySet().stream().flatMap(each -> manyTasks(plan, each.getKey(), each.getValue()));
    }

    /** Rests on the first report of each task, up to the one that made them many. */
    private Stream<Finding> manyTasks(Dossier plan, Document document, List<Recorded<CompletionRecorded>> reports) {
        Map<TaskRef, Long> first = new LinkedHashMap<>();
        reports.forEach(report -> first.putIfAbsent(report.event().task(), report.revision()));
        if (first.size() < TASKS_MIN) {
            return Stream.empty();
        }
        String number = document.mentions().get(0).number();
        Set<TaskRef> tasks = new TreeSet<>(first.keySet());
        return Stream.of(new Draft(this, plan)
                .kind("manyTasks")
                .subject("manyTasks", document.name().key())
                .entries(first.values().stream().limit(TASKS_MIN).toList(), "/evidence")
                .fact("number", number)
                .fact("tasks", tasks)
                .says(
                        "Văn bản " + number + " được dùng để chứng minh " + tasks.size() + " nhiệm vụ: "
                                + Prose.list(tasks)
                                + ". Kiểm tra văn bản có thật sự là sản phẩm của từng nhiệm vụ không.",
                        "Document " + number + " is to prove " + tasks.size() + " tasks: " + Prose.list(tasks)
                                + ". Check whether it really is the product of each."));
    }

    private Stream<Finding> inBulk(Dossier plan) {
        Years years = Years.of(plan.issued());
        Map<LocalDate, List<Recorded<CompletionRecorded>>> byDay = new TreeMap<>();
        plan.reports()
                .filter(report -> report.event().claim() == Claim.DONE && isBeforeScoring(report.day(), years))
                .forEach(report -> byDay.computeIfAbsent(report.day(), any -> new ArrayList<>())
                        .add(report));
        return byDay.entrySet().stream()
                .filter(each -> each.getValue().size() >= REPORTS_MIN)
                .map(each -> inBulk(plan, each.getKey(), each.getValue()));
    }

    private static boolean isBeforeScoring(LocalDate day, Years years) {
        LocalDate scoring = scoring(day);
        return years.contains(day.getYear()) && !day.isBefore(scoring.minusDays(DAYS_BEFORE_SCORING_MAX));
    }

    private static LocalDate scoring(LocalDate day) {
        return LocalDate.of(day.getYear(), 12, 31);
    }

    private Finding inBulk(Dossier plan, LocalDate day, List<Recorded<CompletionRecorded>> reports) {
        String scored = Prose.day(scoring(day));
        return new Draft(this, plan)
                .kind("bulk")
                .subject("bulk", day)
                .entries(reports.stream()
                        .limit(REPORTS_MIN)
                        .map(Recorded::revision)
                        .toList())
                .fact("recordedOn", day)
                .fact("scoringOn", scoring(day))
                .fact("reports", reports.size())
                .fact(
                        "tasks",
                        new TreeSet<>(reports.stream()
                                .map(each -> each.event().task())
                                .toList()))
                .says(
                        reports.size() + " báo cáo hoàn thành vào sổ cùng ngày " + Prose.day(day)
                                + ", sát ngày chấm điểm (sổ không có ngày ấy: lấy " + scored
                                + ", ngày cuối năm kế hoạch). Kiểm tra chọn mẫu các minh chứng.",
                        reports.size() + " completions were recorded on " + Prose.day(day)
                                + ", close to the day of scoring (not in the record: " + scored
                                + ", the last day of the plan's year, stands for it). Check the evidence by sample.");
    }
}
