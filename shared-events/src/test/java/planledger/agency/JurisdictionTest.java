package planledger.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.agency.Registry.JULY;
import static planledger.agency.Registry.MARCH;
import static planledger.agency.Registry.NEXT_YEAR;
import static planledger.agency.Registry.ids;
import static planledger.agency.Registry.says;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planledger.event.AgencyEvent.Kind;
import planledger.event.EffectiveFrom;

class JurisdictionTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 15);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 15);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 15);

    /** SC20, with the provinces and the new department. */
    private static Registry ofThreeProvinces() {
        return Registry.ofTraVinh()
                .agency("tra-vinh", "Tỉnh Trà Vinh", null)
                .agency("ben-tre", "Tỉnh Bến Tre", null)
                .agency("vinh-long", "Tỉnh Vĩnh Long", null)
                .agencyFrom(JULY, "vinh-long-2025", "Tỉnh Vĩnh Long", null)
                .agencyFrom(JULY, "vinh-long-2025.khcn", "Sở Khoa học và Công nghệ", "vinh-long-2025")
                .succession(Kind.CONSOLIDATE, JULY, "tra-vinh ben-tre vinh-long", "vinh-long-2025");
    }

    @Test
    void one_task_has_three_responsible_agencies_over_time() {
        Registry registry = ofThreeProvinces();
        String printed = "Sở Thông tin và Truyền thông";
        says(registry.responsible(printed, FEBRUARY), Confidence.CERTAIN, "tra-vinh.tttt");
        says(registry.responsible(printed, MARCH.minusDays(1)), Confidence.CERTAIN, "tra-vinh.tttt");
        says(registry.responsible(printed, MARCH), Confidence.PRESUMED, "tra-vinh.khcn");
        says(registry.responsible(printed, APRIL), Confidence.PRESUMED, "tra-vinh.khcn");
        Responsibility last = registry.responsible(printed, AUGUST);
        says(last, Confidence.PRESUMED, "vinh-long-2025.khcn");
        assertEquals(
                ids("tra-vinh.tttt", "tra-vinh"),
                last.path().stream().map(Step::from).toList());
        assertEquals(ids("tra-vinh.tttt"), last.named());
        assertEquals(printed, last.printed());
        assertEquals(AUGUST, last.on());
    }

    @Test
    void an_agency_of_a_province_that_ended_is_an_orphan_without_a_namesake_in_the_new_one() {
        Responsibility said = ofThreeProvinces().responsible("Sở Nội vụ", AUGUST);
        says(said, Confidence.ORPHAN);
        assertEquals(EffectiveFrom.on(JULY), said.path().get(0).effectiveFrom());
        says(ofThreeProvinces().responsible("Sở Nội vụ", APRIL), Confidence.CERTAIN, "tra-vinh.nv");
    }

    @Test
    void an_agency_with_a_succession_of_its_own_does_not_follow_its_province() {
        Registry registry = ofThreeProvinces().succession(Kind.DISSOLVE, NEXT_YEAR, "tra-vinh.nv");
        says(registry.responsible("Sở Nội vụ", AUGUST), Confidence.CERTAIN, "tra-vinh.nv");
        says(registry.responsible("Sở Nội vụ", NEXT_YEAR), Confidence.ORPHAN);
    }

    @Test
    void an_agency_follows_its_province_through_several_provinces() {
        Registry registry = ofThreeProvinces()
                .agency("mien-tay", "Tỉnh Miền Tây", null)
                .agency("mien-tay.nv", "Sở Nội vụ", "mien-tay")
                .succession(Kind.MERGE, NEXT_YEAR, "vinh-long-2025", "mien-tay");
        says(registry.responsible("Sở Nội vụ", AUGUST), Confidence.ORPHAN);
        Responsibility said = registry.responsible("Sở Nội vụ", NEXT_YEAR);
        says(said, Confidence.PRESUMED, "mien-tay.nv");
        assertEquals(
                ids("tra-vinh", "vinh-long-2025"),
                said.path().stream().map(Step::from).toList());
    }

    @Test
    void a_province_that_is_renamed_keeps_its_agencies() {
        Registry registry = Registry.ofTraVinh()
                .agency("tra-vinh", "Tỉnh Trà Vinh", null)
                .agency("tra-vinh-moi", "Thành phố Trà Vinh", null)
                .succession(Kind.RENAME, JULY, "tra-vinh", "tra-vinh-moi");
        says(registry.responsible("Sở Nội vụ", AUGUST), Confidence.CERTAIN, "tra-vinh.nv");
        registry.succession(Kind.DISSOLVE, NEXT_YEAR, "tra-vinh-moi");
        says(registry.responsible("Sở Nội vụ", AUGUST), Confidence.CERTAIN, "tra-vinh.nv");
        says(registry.responsible("Sở Nội vụ", NEXT_YEAR), Confidence.ORPHAN);
    }

    @Test
    void a_province_whose_end_is_bounded_leaves_its_agencies_undetermined() {
        Registry registry = Registry.ofTraVinh()
                .agency("tra-vinh", "Tỉnh Trà Vinh", null)
                .succession(Kind.DISSOLVE, Registry.between(JULY, NEXT_YEAR), JULY, "tra-vinh");
        says(registry.responsible("Sở Nội vụ", AUGUST), Confidence.UNDETERMINED, "tra-vinh.nv");
        says(registry.responsible("Sở Nội vụ", NEXT_YEAR), Confidence.ORPHAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tra-vinh", "Tỉnh Trà Vinh", "TP. Hồ Chí Minh", "Bà Rịa - Vũng Tàu", "vinh-long-2025.khcn"})
    void a_place_is_told_by_its_name_its_code_or_an_agency(String text) {
        assertTrue(Agencies.isPlace(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "—", "(cũ)", "Trà Vinh (cũ)", "tra..vinh", "日本"})
    void words_that_name_no_place_are_told_as_such(String text) {
        assertFalse(Agencies.isPlace(text));
    }

    @Test
    void jurisdictions_in_a_circle_come_to_an_end() {
        Registry registry =
                new Registry().agency("a", "A", "b").agency("b", "B", "a").agency("c", "C", "c");
        assertEquals(
                Confidence.CERTAIN,
                registry.read().responsible("A", "b.x", JULY, 3).confidence());
        assertEquals(
                Confidence.CERTAIN,
                registry.read().responsible("C", "c.x", JULY, 3).confidence());
    }
}
