package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import planledger.agency.Agencies;
import planledger.document.Documents;
import planledger.event.PlanId;

/** Whatever was recorded, rules answer, and each finding has its own name and rests on what was known. */
class RandomFindingsTest {
    private static final int LEDGERS = 120;
    private static final LocalDate AT = LocalDate.of(2025, 2, 1);

    private static final List<Case> CASES = cases();

    /** What was found in one plan. */
    private record Case(long seed, Ledger ledger, Inspection plan, List<Finding> found) {}

    /** Each plan of many ledgers, as known in the end and once before. */
    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (long seed = 0; seed < LEDGERS; seed++) {
            Ledger ledger = RandomLedger.of(seed);
            for (long known : new long[] {1 + 7 * seed % ledger.position(), ledger.position()}) {
                for (PlanId id : ledger.plans()) {
                    Inspection plan = ledger.inspect(id, known, AT).orElse(null);
                    if (plan != null) {
                        cases.add(new Case(seed, ledger, plan, Rules.find(plan)));
                    }
                }
            }
        }
        return cases;
    }

    @Test
    void findings_of_a_plan_have_names_of_their_own() {
        for (Case each : CASES) {
            Set<String> keys = new HashSet<>();
            each.found()
                    .forEach(finding -> assertTrue(keys.add(finding.key()), () -> each.seed() + ": " + finding.key()));
        }
    }

    @Test
    void a_finding_rests_on_entries_that_were_known() {
        for (Case each : CASES) {
            for (Finding finding : each.found()) {
                assertFalse(finding.entries().isEmpty(), finding::toString);
                assertEquals(List.copyOf(new TreeSet<>(finding.entries())), finding.entries(), finding::toString);
                assertEquals(List.copyOf(new TreeSet<>(finding.beside())), finding.beside(), finding::toString);
                assertTrue(finding.entries().get(0) >= 1, finding::toString);
                assertTrue(finding.firstSeen() <= each.plan().known(), finding::toString);
            }
        }
    }

    @Test
    void every_rule_finds_something_and_nothing_that_it_does_not_find_alone() {
        Set<String> rules = new HashSet<>();
        for (Case each : CASES) {
            each.found().forEach(finding -> rules.add(finding.rule()));
            List<Finding> alone = Rules.names().stream()
                    .flatMap(rule -> Rules.find(each.plan(), rule))
                    .toList();
            assertEquals(each.found(), alone, () -> "seed " + each.seed());
        }
        assertEquals(new HashSet<>(Rules.names()), rules);
    }

    @Test
    void what_was_found_stays_found_for_that_knowledge_whatever_is_recorded_later() {
        for (Case each : CASES) {
            PlanId id = each.plan().timeline().planId();
            long known = each.plan().timeline().entry(each.plan().known()).position();
            Inspection later = each.ledger().inspect(id, known, AT).orElseThrow();
            Inspection then = each.ledger().cut(known).inspect(id, known, AT).orElseThrow();
            assertEquals(Rules.find(then), Rules.find(later), () -> "seed " + each.seed());
        }
    }

    @Test
    void what_a_plan_alone_decides_depends_on_no_day_and_nothing_beside() {
        for (Case each : CASES) {
            Inspection plan = each.plan();
            LocalDate day = AT.plusYears(1);
            Inspection bare = new Inspection(
                    plan.timeline(),
                    plan.known(),
                    day,
                    plan.timeline().at(day, plan.known()),
                    plan.mentions(),
                    () -> Documents.of(plan.mentions(), List.of()),
                    new Agencies(),
                    0,
                    any -> Optional.empty());
            assertEquals(ofPlanAlone(each.found()), ofPlanAlone(Rules.find(bare)), () -> "seed " + each.seed());
        }
    }

    private static Set<String> ofPlanAlone(List<Finding> found) {
        return found.stream().map(Finding::key).filter(Rules::isOfPlanAlone).collect(Collectors.toSet());
    }

    @Test
    void keys_stand_in_one_segment_of_an_address() {
        for (Case each : CASES) {
            each.found().forEach(finding -> assertTrue(FindingKey.isKey(finding.key()), finding::key));
        }
    }

    @Test
    void a_finding_says_in_two_languages_what_it_is_and_gives_facts_as_text() {
        for (Case each : CASES) {
            for (Finding finding : each.found()) {
                assertTrue(finding.message().endsWith("."), finding::toString);
                assertTrue(finding.messageEn().endsWith("."), finding::toString);
                assertTrue(finding.facts().values().stream().allMatch(RandomFindingsTest::isText), finding::toString);
            }
        }
    }

    private static boolean isText(Object fact) {
        return fact instanceof String
                || (fact instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
    }
}
