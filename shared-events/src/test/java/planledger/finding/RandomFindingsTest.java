package planledger.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import planledger.event.PlanId;

/** Whatever was recorded, rules answer, and each finding has its own name and rests on what was known. */
class RandomFindingsTest {
    private static final int LEDGERS = 200;
    private static final LocalDate AT = LocalDate.of(2025, 2, 1);

    private interface Check {
        void on(long seed, Ledger ledger, Inspection plan, List<Finding> found);
    }

    /** Each plan of many ledgers, as known in the end and once before. */
    private static void plans(Check check) {
        for (long seed = 0; seed < LEDGERS; seed++) {
            Ledger ledger = RandomLedger.of(seed);
            for (long known : new long[] {1 + 7 * seed % ledger.position(), ledger.position()}) {
                for (PlanId id : ledger.plans()) {
                    Inspection plan = ledger.inspect(id, known, AT).orElse(null);
                    if (plan != null) {
                        check.on(seed, ledger, plan, Rules.find(plan));
                    }
                }
            }
        }
    }

    @Test
    void findings_of_a_plan_have_names_of_their_own() {
        plans((seed, ledger, plan, found) -> {
            Set<String> keys = new HashSet<>();
            found.forEach(each -> assertTrue(keys.add(each.key()), () -> seed + ": " + each.key()));
        });
    }

    @Test
    void a_finding_rests_on_entries_that_were_known() {
        plans((seed, ledger, plan, found) -> {
            for (Finding each : found) {
                assertFalse(each.entries().isEmpty(), each::toString);
                assertEquals(List.copyOf(new TreeSet<>(each.entries())), each.entries(), each::toString);
                assertEquals(List.copyOf(new TreeSet<>(each.beside())), each.beside(), each::toString);
                assertTrue(each.entries().get(0) >= 1 && each.firstSeen() <= plan.known(), each::toString);
            }
        });
    }

    @Test
    void every_rule_finds_something_and_nothing_that_it_does_not_find_alone() {
        Set<String> rules = new HashSet<>();
        plans((seed, ledger, plan, found) -> {
            found.forEach(each -> rules.add(each.rule()));
            assertEquals(
                    found,
                    Rules.names().stream()
                            .flatMap(rule -> Rules.find(plan, rule))
                            .toList(),
                    () -> "seed " + seed);
        });
        assertEquals(new HashSet<>(Rules.names()), rules);
    }

    @Test
    void what_was_found_stays_found_for_that_knowledge_whatever_is_recorded_later() {
        plans((seed, ledger, plan, found) -> {
            long known = plan.timeline().entry(plan.known()).position();
            PlanId id = plan.timeline().planId();
            assertEquals(
                    Rules.find(ledger.inspect(id, known, AT).orElseThrow()),
                    Rules.find(ledger.cut(known).inspect(id, known, AT).orElseThrow()),
                    () -> "seed " + seed);
        });
    }

    @Test
    void a_finding_says_in_two_languages_what_it_is_and_gives_facts_as_text() {
        plans((seed, ledger, plan, found) -> {
            for (Finding each : found) {
                assertTrue(each.message().endsWith(".") && each.messageEn().endsWith("."), each::toString);
                assertTrue(each.facts().values().stream().allMatch(RandomFindingsTest::isText), each::toString);
            }
        });
    }

    private static boolean isText(Object fact) {
        return fact instanceof String
                || (fact instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
    }
}
