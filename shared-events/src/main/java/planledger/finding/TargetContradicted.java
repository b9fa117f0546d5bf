package planledger.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import planledger.event.Folded;
import planledger.event.Target;
import planledger.event.Target.Measure;
import planledger.timeline.TargetState;

/**
 * Two targets of a plan that bind on one day ask different figures of one subject for one year. Both stand; which of
 * them counts is for the issuer to say.
 */
final class TargetContradicted implements Rule {
    @Override
    public String name() {
        return "target-contradicted";
    }

    @Override
    public Source source() {
        return Source.PLAN;
    }

    /** One figure, and the target that asks for it. */
    private record Asked(TargetState target, Measure measure, int number) {
        String figure() {
            String unit = measure.unit() == null ? "" : " " + measure.unit();
            return measure.comparator() + " " + measure.value() + unit;
        }
    }

    @Override
    public Stream<Finding> find(Dossier plan) {
        Map<String, List<Asked>> aims = new TreeMap<>();
        for (TargetState state : plan.plan().state().targets()) {
            Target target = state.target();
            int number = 0;
            for (Measure measure : target == null ? List.<Measure>of() : target.measures()) {
                String aim = measure.year() + " " + Folded.of(measure.subject());
                aims.computeIfAbsent(aim, any -> new ArrayList<>()).add(new Asked(state, measure, ++number));
            }
        }
        return aims.values().stream().filter(TargetContradicted::differ).map(asked -> finding(plan, asked));
    }

    /** At least so much and at most so much go together; two of one comparator do not, unless they are one figure. */
    private static boolean differ(List<Asked> asked) {
        Map<String, Set<String>> figures = new TreeMap<>();
        for (Asked each : asked) {
            figures.computeIfAbsent(each.measure().comparator(), any -> new TreeSet<>())
                    .add(Folded.of(each.figure()));
        }
        return figures.values().stream().anyMatch(values -> values.size() > 1);
    }

    private Finding finding(Dossier plan, List<Asked> asked) {
        Measure first = asked.get(0).measure();
        String when = first.year() == null ? "" : " năm " + first.year();
        String whenEn = first.year() == null ? "" : " in " + first.year();
        List<String> said = asked.stream()
                .map(each -> each.target().ref() + ": " + each.figure())
                .toList();
        Draft draft = new Draft(this, plan)
                .subject("figure", asked.get(0).number(), asked.get(0).target().ref())
                .fact("subject", first.subject())
                .fact("year", first.year())
                .fact("figures", said);
        asked.forEach(each -> draft.entry(each.target().governedBy().entry(), "/targets"));
        return draft.says(
                "Cùng một nội dung \"" + first.subject() + "\"" + when + " có các chỉ tiêu khác nhau: "
                        + Prose.list(said) + ". Hỏi cơ quan ban hành con số nào là đúng.",
                "There are different targets for \"" + first.subject() + "\"" + whenEn + ": " + Prose.list(said)
                        + ". Ask the issuer which of them counts.");
    }
}
