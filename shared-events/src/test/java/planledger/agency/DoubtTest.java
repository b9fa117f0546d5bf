package planledger.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.agency.Registry.JULY;
import static planledger.agency.Registry.MARCH;
import static planledger.agency.Registry.NEXT_YEAR;
import static planledger.agency.Registry.says;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.AgencyEvent.Kind;
import planledger.event.EffectiveFrom;

class DoubtTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 15);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 15);

    @Test
    void who_was_split_leaves_several() {
        Registry registry = Registry.ofTraVinh().succession(Kind.SPLIT, JULY, "tra-vinh.nv", "tra-vinh.khcn", "b");
        says(
                registry.agency("b", "B", "tra-vinh").responsible("Sở Nội vụ", JULY),
                Confidence.AMBIGUOUS,
                "tra-vinh.khcn",
                "b");
        registry.succession(Kind.MERGE, NEXT_YEAR, "b", "tra-vinh.khcn");
        says(registry.responsible("Sở Nội vụ", NEXT_YEAR), Confidence.PRESUMED, "tra-vinh.khcn");
    }

    @Test
    void of_two_halves_one_that_ended_without_successor_leaves_doubt() {
        Registry registry = Registry.ofTraVinh()
                .agency("b", "B", "tra-vinh")
                .succession(Kind.SPLIT, JULY, "tra-vinh.nv", "tra-vinh.khcn", "b")
                .succession(Kind.DISSOLVE, NEXT_YEAR, "b");
        says(registry.responsible("Sở Nội vụ", NEXT_YEAR), Confidence.AMBIGUOUS, "tra-vinh.khcn");
    }

    @Test
    void a_name_that_means_two_agencies_is_ambiguous() {
        Registry registry = Registry.ofTraVinh().agency("tra-vinh.nv2", "Sở Nội vụ", "tra-vinh");
        says(registry.responsible("Sở Nội vụ", JULY), Confidence.AMBIGUOUS, "tra-vinh.nv", "tra-vinh.nv2");
    }

    @Test
    void between_bounds_it_is_undetermined() {
        Registry registry = Registry.ofTraVinh()
                .succession(Kind.MERGE, Registry.between(JULY, NEXT_YEAR), JULY, "tra-vinh.nv", "tra-vinh.khcn");
        says(registry.responsible("Sở Nội vụ", JULY.minusDays(1)), Confidence.CERTAIN, "tra-vinh.nv");
        says(registry.responsible("Sở Nội vụ", JULY), Confidence.UNDETERMINED, "tra-vinh.nv", "tra-vinh.khcn");
        says(
                registry.responsible("Sở Nội vụ", NEXT_YEAR.minusDays(1)),
                Confidence.UNDETERMINED,
                "tra-vinh.nv",
                "tra-vinh.khcn");
        says(registry.responsible("Sở Nội vụ", NEXT_YEAR), Confidence.PRESUMED, "tra-vinh.khcn");
    }

    @Test
    void where_no_date_is_known_it_is_undetermined_on_every_day() {
        Registry registry = Registry.ofTraVinh()
                .succession(Kind.DISSOLVE, new EffectiveFrom(null, null, null), null, "tra-vinh.nv");
        says(registry.responsible("Sở Nội vụ", FEBRUARY), Confidence.UNDETERMINED, "tra-vinh.nv");
        says(registry.responsible("Sở Nội vụ", NEXT_YEAR), Confidence.UNDETERMINED, "tra-vinh.nv");
    }

    @Test
    void an_agency_that_ended_may_have_a_successor_whose_date_is_not_known() {
        Registry registry = Registry.ofTraVinh()
                .succession(Kind.DISSOLVE, JULY, "tra-vinh.nv")
                .succession(Kind.MERGE, Registry.between(JULY, NEXT_YEAR), JULY, "tra-vinh.nv", "tra-vinh.khcn");
        says(registry.responsible("Sở Nội vụ", AUGUST), Confidence.UNDETERMINED, "tra-vinh.khcn");
    }

    @Test
    void successions_in_a_circle_come_to_an_end() {
        Registry registry = Registry.ofTraVinh()
                .succession(Kind.MERGE, JULY, "tra-vinh.nv", "tra-vinh.khcn")
                .succession(Kind.MERGE, JULY, "tra-vinh.khcn", "tra-vinh.nv");
        says(registry.responsible("Sở Nội vụ", JULY), Confidence.ORPHAN);
    }

    @Test
    void a_chain_without_reasonable_end_is_not_followed_for_ever() {
        Registry registry = new Registry().agency("a0", "A", null);
        for (int i = 1; i < 1000; i++) {
            registry.agency("a" + i, "A" + i, null).succession(Kind.RENAME, MARCH, "a" + (i - 1), "a" + i);
        }
        assertEquals(Confidence.UNDETERMINED, registry.responsible("A", JULY).confidence());
        Registry nested = new Registry().agency("a0", "A", null);
        for (int i = 1; i < 5000; i++) {
            nested.agency("a" + i, "A" + i, "a" + (i - 1));
        }
        assertEquals(
                Confidence.UNDETERMINED,
                nested.read().responsible("A4999", "a4998.x", JULY, 5000).confidence());
    }

    @Test
    void a_name_that_nobody_registered_is_unknown_and_not_nobody() {
        Responsibility said = Registry.ofTraVinh().responsible("Sở Y tế", JULY);
        says(said, Confidence.UNREGISTERED);
        assertEquals(List.of(), said.named());
    }

    @Test
    void a_name_whose_agency_does_not_exist_yet_is_unknown_that_day() {
        Registry registry = new Registry().agencyFrom(JULY, "a", "Sở Y tế", "tra-vinh");
        says(registry.responsible("Sở Y tế", JULY.minusDays(1)), Confidence.UNREGISTERED);
        says(registry.responsible("Sở Y tế", JULY), Confidence.CERTAIN, "a");
    }

    @Test
    void a_successor_that_does_not_exist_yet_answers_for_nobody() {
        Registry registry = Registry.ofTraVinh()
                .agencyFrom(NEXT_YEAR, "b", "B", "tra-vinh")
                .succession(Kind.MERGE, JULY, "tra-vinh.nv", "b");
        says(registry.responsible("Sở Nội vụ", JULY), Confidence.ORPHAN);
        says(registry.responsible("Sở Nội vụ", NEXT_YEAR), Confidence.PRESUMED, "b");
    }
}
