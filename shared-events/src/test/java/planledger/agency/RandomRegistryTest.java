package planledger.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import planledger.event.AgencyId;

/** What holds in every registry. */
class RandomRegistryTest {
    private static final int REGISTRIES = 200;
    private static final int ENTRIES = 16;
    private static final int TIMES_MIN = 50;

    private static final Set<Confidence> SURE =
            EnumSet.of(Confidence.CERTAIN, Confidence.BY_FUNCTION, Confidence.PRESUMED);

    @Test
    void an_answer_for_a_revision_is_the_same_whatever_is_recorded_later() {
        for (long seed = 0; seed < REGISTRIES; seed++) {
            List<RegistryEntry> entries = RandomRegistry.of(seed, ENTRIES);
            Agencies whole = Agencies.of(entries);
            for (int known = 0; known <= ENTRIES; known += 3) {
                Agencies then = Agencies.of(entries.subList(0, known));
                assertEquals(answers(then, known), answers(whole, known), "seed " + seed + ", revision " + known);
                assertEquals(then.all(known), whole.all(known));
            }
        }
    }

    @Test
    void who_is_surely_responsible_exists_that_day() {
        for (long seed = 0; seed < REGISTRIES; seed++) {
            List<RegistryEntry> entries = RandomRegistry.of(seed, ENTRIES);
            for (Responsibility said : answers(Agencies.of(entries), ENTRIES)) {
                if (SURE.contains(said.confidence())) {
                    AgencyId responsible = said.responsible().get(0);
                    assertEquals(1, said.responsible().size());
                    assertTrue(new SlowExistence(entries).on(responsible, said.on()), "seed " + seed + ": " + said);
                    assertEquals(
                            said.confidence() == Confidence.CERTAIN, said.path().isEmpty(), said::toString);
                }
                assertTrue(said.named().isEmpty()
                        || said.confidence() != Confidence.UNREGISTERED
                        || said.responsible().isEmpty());
            }
        }
    }

    @Test
    void the_registries_meet_every_answer_often() {
        Map<Confidence, Integer> met = new EnumMap<>(Confidence.class);
        for (long seed = 0; seed < REGISTRIES; seed++) {
            answers(Agencies.of(RandomRegistry.of(seed, ENTRIES)), ENTRIES)
                    .forEach(said -> met.merge(said.confidence(), 1, Integer::sum));
        }
        for (Confidence confidence : Confidence.values()) {
            assertTrue(met.getOrDefault(confidence, 0) >= TIMES_MIN, confidence + " in " + met);
        }
    }

    private static List<Responsibility> answers(Agencies agencies, long known) {
        List<Responsibility> answers = new ArrayList<>();
        for (String name : RandomRegistry.NAMES) {
            for (String issuer : RandomRegistry.ISSUERS) {
                for (int day = -1; day < 8; day += 2) {
                    answers.add(agencies.responsible(name, issuer, RandomRegistry.day(day), known));
                }
            }
        }
        return answers;
    }
}
