package planledger.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static planledger.agency.Registry.JULY;
import static planledger.agency.Registry.MARCH;
import static planledger.agency.Registry.NEXT_YEAR;
import static planledger.agency.Registry.ids;
import static planledger.agency.Registry.says;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.event.AgencyEvent.Kind;
import planledger.event.EffectiveFrom;

class ResponsibilityTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 15);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 15);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 15);

    @Test
    void an_agency_that_exists_answers_for_itself() {
        Responsibility said = Registry.ofTraVinh().responsible("Sở Nội vụ", NEXT_YEAR);
        assertEquals(Confidence.CERTAIN, said.confidence());
        assertEquals(ids("tra-vinh.nv"), said.responsible());
        assertEquals(List.of(), said.path());
    }

    @Test
    void the_answer_repeats_the_item_as_printed() {
        assertEquals(
                "Sở Nội vụ;",
                Registry.ofTraVinh().responsible("Sở Nội vụ;", JULY).printed());
    }

    @Test
    void a_class_that_ends_leaves_an_orphan() {
        Registry registry = new Registry()
                .agency("ubnd-cap-huyen", "UBND cấp huyện", null)
                .succession(Kind.DISSOLVE, JULY, "ubnd-cap-huyen");
        says(registry.responsible("UBND cấp huyện", JULY.minusDays(1)), Confidence.CERTAIN, "ubnd-cap-huyen");
        Responsibility said = registry.responsible("UBND cấp huyện", JULY);
        says(said, Confidence.ORPHAN);
        assertEquals(ids("ubnd-cap-huyen"), said.named());
        assertEquals(Kind.DISSOLVE, said.path().get(0).kind());
    }

    @Test
    void who_was_dissolved_has_the_successor_that_another_entry_names() {
        Registry registry = Registry.ofTraVinh()
                .succession(Kind.DISSOLVE, JULY, "tra-vinh.nv")
                .succession(Kind.MERGE, NEXT_YEAR, "tra-vinh.nv", "tra-vinh.khcn");
        says(registry.responsible("Sở Nội vụ", AUGUST), Confidence.ORPHAN);
        says(registry.responsible("Sở Nội vụ", NEXT_YEAR), Confidence.PRESUMED, "tra-vinh.khcn");
    }

    @Test
    void an_agency_and_its_successor_of_the_same_name_are_one_on_each_day() {
        Registry registry = new Registry()
                .agency("a", "Sở Nội vụ", "tra-vinh")
                .agencyFrom(MARCH, "b", "Sở Nội vụ", "tra-vinh")
                .succession(Kind.CONSOLIDATE, MARCH, "a", "b");
        says(registry.responsible("Sở Nội vụ", FEBRUARY), Confidence.CERTAIN, "a");
        says(registry.responsible("Sở Nội vụ", MARCH), Confidence.PRESUMED, "b");
    }

    @Test
    void a_function_is_followed_where_nothing_else_is_known() {
        Registry registry =
                Registry.ofTraVinh().function(Kind.MERGE, "cải cách hành chính", JULY, "tra-vinh.nv", "tra-vinh.khcn");
        Responsibility said = registry.responsible("Sở Nội vụ", JULY);
        says(said, Confidence.BY_FUNCTION, "tra-vinh.khcn");
        assertEquals("cải cách hành chính", said.path().get(0).function());
        assertEquals(List.of(), said.moved());
        registry.agency("b", "B", "tra-vinh").function(Kind.TRANSFER, "thi đua", JULY, "tra-vinh.nv", "b");
        says(registry.responsible("Sở Nội vụ", JULY), Confidence.AMBIGUOUS, "tra-vinh.khcn", "b");
    }

    @Test
    void an_agency_that_lost_a_function_still_answers_and_says_what_it_lost() {
        for (Kind kind : List.of(Kind.TRANSFER, Kind.CARVE_OUT)) {
            Registry registry = Registry.ofTraVinh().function(kind, "thi đua", JULY, "tra-vinh.nv", "tra-vinh.khcn");
            Responsibility said = registry.responsible("Sở Nội vụ", JULY);
            says(said, Confidence.CERTAIN, "tra-vinh.nv");
            assertEquals(kind, said.moved().get(0).kind());
            assertEquals(List.of(), registry.responsible("Sở Nội vụ", APRIL).moved());
        }
    }

    @Test
    void everything_goes_where_the_ending_says_and_the_function_is_told_beside_it() {
        Registry registry = Registry.ofTraVinh()
                .agency("b", "B", "tra-vinh")
                .function(Kind.TRANSFER, "thi đua", JULY, "tra-vinh.nv", "b")
                .succession(Kind.MERGE, JULY, "tra-vinh.nv", "tra-vinh.khcn");
        Responsibility said = registry.responsible("Sở Nội vụ", JULY);
        says(said, Confidence.PRESUMED, "tra-vinh.khcn");
        assertEquals(ids("b"), said.moved().get(0).to());
    }

    @Test
    void on_one_day_the_act_issued_last_prevails() {
        Registry registry = Registry.ofTraVinh()
                .agency("b", "B", "tra-vinh")
                .succession(Kind.MERGE, EffectiveFrom.on(JULY), APRIL, "tra-vinh.nv", "b")
                .succession(Kind.MERGE, EffectiveFrom.on(JULY), MARCH, "tra-vinh.nv", "tra-vinh.khcn");
        says(registry.responsible("Sở Nội vụ", JULY), Confidence.PRESUMED, "b");
    }

    @Test
    void what_an_agency_would_do_after_its_end_concerns_nobody() {
        Registry registry = Registry.ofTraVinh()
                .agency("b", "B", "tra-vinh")
                .succession(Kind.MERGE, NEXT_YEAR, "tra-vinh.nv", "b")
                .succession(Kind.MERGE, JULY, "tra-vinh.nv", "tra-vinh.khcn");
        says(registry.responsible("Sở Nội vụ", NEXT_YEAR), Confidence.PRESUMED, "tra-vinh.khcn");
    }

    @Test
    void an_item_that_lists_agencies_is_answered_for_each_and_is_as_sure_as_the_least_sure() {
        Registry registry = new Registry()
                .agency("huyen", "UBND cấp huyện", null)
                .agency("xa", "UBND cấp xã", null)
                .succession(Kind.DISSOLVE, JULY, "huyen");
        Responsibility said = registry.responsible("UBND cấp huyện, cấp xã", JULY);
        says(said, Confidence.ORPHAN, "xa");
        assertEquals(ids("huyen", "xa"), said.named());
        assertEquals(
                List.of(Confidence.ORPHAN, Confidence.CERTAIN),
                said.parts().stream().map(Responsibility::confidence).toList());
        assertEquals(
                List.of("UBND cấp huyện", "UBND cấp xã"),
                said.parts().stream().map(Responsibility::printed).toList());
        assertEquals(said.parts().get(0).path(), said.path());
        says(registry.responsible("UBND cấp xã; Sở Y tế", JULY), Confidence.UNREGISTERED, "xa");
    }
}
