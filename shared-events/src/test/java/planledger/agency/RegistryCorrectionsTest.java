package planledger.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static planledger.agency.Registry.JULY;
import static planledger.agency.Registry.MARCH;
import static planledger.agency.Registry.TRA_VINH;
import static planledger.agency.Registry.entry;
import static planledger.agency.Registry.id;
import static planledger.agency.Registry.ids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyEntryCorrected;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.Commitment;
import planledger.event.EffectiveFrom;

class RegistryCorrectionsTest {
    private static final Commitment REASON = Commitment.to("vì", "00".repeat(Commitment.SALT_BYTES));
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 15);

    private static AgencyEntryCorrected to(long entry, String path, @Nullable String to) {
        return new AgencyEntryCorrected(entry, path, to, null, REASON);
    }

    private static Agencies corrected(AgencyEvent... corrections) {
        List<RegistryEntry> entries = new ArrayList<>(Registry.ofTraVinh().entries());
        for (AgencyEvent correction : corrections) {
            entries.add(entry(entries.size() + 1L, correction));
        }
        return Agencies.of(entries);
    }

    @Test
    void a_corrected_name_is_the_name_from_then_on_and_what_was_known_before_stays() {
        Agencies agencies = corrected(to(3, "/name", "Sở Y tế"));
        assertEquals(ids("tra-vinh.nv"), agencies.named("Sở Y tế", TRA_VINH, 5));
        assertEquals(List.of(), agencies.named("Sở Nội vụ", TRA_VINH, 5));
        assertEquals(List.of(), agencies.named("Sở Y tế", TRA_VINH, 4));
        assertEquals(ids("tra-vinh.nv"), agencies.named("Sở Nội vụ", TRA_VINH, 4));
        assertEquals(3, agencies.agency(id("tra-vinh.nv"), 5).orElseThrow().revision());
    }

    @Test
    void a_corrected_date_moves_the_succession_and_the_last_correction_counts() {
        Agencies agencies = corrected(to(4, "/effectiveFrom", "2025-05-01"), to(4, "/effectiveFrom", "2025-07-01"));
        String printed = "Sở Thông tin và Truyền thông";
        assertEquals(
                Confidence.PRESUMED,
                agencies.responsible(printed, TRA_VINH, APRIL, 4).confidence());
        assertEquals(
                Confidence.CERTAIN,
                agencies.responsible(printed, TRA_VINH, APRIL, 5).confidence());
        assertEquals(EffectiveFrom.on(JULY), ((SuccessionRecorded) agencies.corrected(4, 6)).effectiveFrom());
        assertEquals(
                EffectiveFrom.on(LocalDate.of(2025, 5, 1)),
                ((SuccessionRecorded) agencies.corrected(4, 5)).effectiveFrom());
        assertEquals(EffectiveFrom.on(MARCH), ((SuccessionRecorded) agencies.corrected(4, 4)).effectiveFrom());
    }

    @Test
    void what_is_recorded_after_a_correction_stands_beside_it() {
        List<RegistryEntry> entries =
                new ArrayList<>(corrected(to(4, "/effectiveFrom", "2025-05-01")).entries());
        AgencyEvent later = Registry.ofTraVinh()
                .succession(Kind.DISSOLVE, JULY, "tra-vinh.nv")
                .entries()
                .get(4)
                .event();
        entries.add(entry(6, later));
        Agencies agencies = Agencies.of(entries);
        assertEquals(1, agencies.successions(id("tra-vinh.nv"), 6).size());
        assertEquals(0, agencies.successions(id("tra-vinh.nv"), 5).size());
        assertEquals(6, agencies.successions(id("tra-vinh.nv"), 6).get(0).revision());
    }

    @ParameterizedTest
    @CsvSource({
        "1, /name, Sở X",
        "1, /aliases/0, Sở X",
        "1, /level, xã",
        "1, /jurisdiction, vinh-long",
        "1, /from, 2025-01-01",
        "4, /function, báo chí",
        "4, /effectiveFrom, 2025-01-01",
        "4, /instrument/number, 9/NQ",
        "4, /instrument/issuedOn, 2025-01-01"
    })
    void every_place_is_read_as_it_was_written(long entry, String path, String to) {
        Agencies agencies = corrected(to(entry, path, to));
        assertEquals(to, RegistryCorrections.read(agencies.corrected(entry, 5), path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/agencyId", "/name/x", "/aliases/1", "/aliases/00", "/kind", "/effectiveFrom"})
    void a_registration_has_no_other_place(String path) {
        AgencyEvent agency = Registry.ofTraVinh().entries().get(0).event();
        assertThrows(IllegalArgumentException.class, () -> RegistryCorrections.read(agency, path));
        assertThrows(IllegalArgumentException.class, () -> RegistryCorrections.apply(agency, to(1, path, "x")));
    }

    @Test
    void a_value_fits_its_place() {
        AgencyEvent agency = Registry.ofTraVinh().entries().get(0).event();
        AgencyEvent succession = Registry.ofTraVinh().entries().get(3).event();
        for (AgencyEntryCorrected wrong :
                List.of(to(1, "/name", null), to(1, "/aliases/0", null), to(1, "/from", "30/02/2025"))) {
            assertThrows(IllegalArgumentException.class, () -> RegistryCorrections.apply(agency, wrong));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> RegistryCorrections.apply(succession, to(4, "/effectiveFrom", "1825-01-01")));
        assertThrows(
                IllegalArgumentException.class,
                () -> RegistryCorrections.apply(to(1, "/name", "x"), to(5, "/path", "/x")));
    }
}
