package planledger.finding;

import java.util.List;
import java.util.stream.Stream;

/** Every rule there is, in the order in which inspection teams number them. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new TaskDroppedSilently(),
            new DeadlineExtendedAfterLapse(),
            new RecordedLate(),
            new ChangeOutOfList(),
            new LeadAbolished(),
            new NumberOutOfSeries(),
            new ImpossibleDate(),
            new CountContradicted(),
            new ProductMismatch(),
            new WeakEvidence(),
            new CorrectionOfContent(),
            new OneDocumentManyTasks(),
            new MostlyAmended(),
            new AmendedRepeatedly(),
            new TargetContradicted());

    private Rules() {}

    /** Names of all rules. */
    public static List<String> names() {
        return ALL.stream().map(Rule::name).toList();
    }

    /** Everything that the rules find in a plan. */
    public static List<Finding> find(Inspection plan) {
        Dossier dossier = new Dossier(plan);
        return ALL.stream().flatMap(rule -> rule.find(dossier)).toList();
    }

    /** What one rule finds in a plan; nothing where there is no rule of that name. */
    public static Stream<Finding> find(Inspection plan, String rule) {
        Dossier dossier = new Dossier(plan);
        return ALL.stream().filter(each -> each.name().equals(rule)).flatMap(each -> each.find(dossier));
    }
}
