package planledger.finding;

import java.util.List;
import java.util.Set;
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

    private static final Set<String> OF_PLAN_ALONE = Set.of(
            "change-out-of-list",
            "correction-of-content",
            "count-contradicted",
            "deadline-extended-after-lapse",
            "mostly-amended",
            "recorded-late");

    /** Tasks are counted on a day. */
    private static final String OF_A_DAY = "count-contradicted~~repeat-tasks-";

    private Rules() {}

    /**
     * Whether the plan's own entries decide if there is a finding of a key: neither the day of asking nor what else the
     * ledger holds matters.
     */
    public static boolean isOfPlanAlone(String key) {
        return OF_PLAN_ALONE.contains(FindingKey.rule(key)) && !key.startsWith(OF_A_DAY);
    }

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
