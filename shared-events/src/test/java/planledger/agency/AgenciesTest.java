package planledger.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.agency.Registry.JULY;
import static planledger.agency.Registry.MARCH;
import static planledger.agency.Registry.NEXT_YEAR;
import static planledger.agency.Registry.TRA_VINH;
import static planledger.agency.Registry.id;
import static planledger.agency.Registry.ids;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyId;

class AgenciesTest {
    @Test
    void what_was_known_then_stays_what_was_known_then() {
        Agencies agencies = Registry.ofTraVinh().read();
        String printed = "Sở Thông tin và Truyền thông";
        Responsibility before = agencies.responsible(printed, TRA_VINH, JULY, 3);
        assertEquals(Confidence.CERTAIN, before.confidence());
        assertEquals(
                Confidence.PRESUMED,
                agencies.responsible(printed, TRA_VINH, JULY, 4).confidence());
        assertEquals(List.of(), agencies.named(printed, TRA_VINH, 0));
        assertEquals(
                Confidence.UNREGISTERED,
                agencies.responsible(printed, TRA_VINH, JULY, 0).confidence());
        assertTrue(agencies.agency(id("tra-vinh.nv"), 2).isEmpty());
        assertEquals(2, agencies.all(2).size());
        assertNull(agencies.agency(id("tra-vinh.tttt"), 3).orElseThrow().end());
    }

    @Test
    void an_agency_is_there_from_its_first_day_until_it_gives_way() {
        Agencies agencies = new Registry()
                .agencyFrom(MARCH, "tra-vinh.khcn", "Sở Khoa học và Công nghệ", "tra-vinh")
                .agency("vinh-long.khcn", "Sở Khoa học và Công nghệ", "vinh-long")
                .succession(Kind.MERGE, Registry.between(JULY, NEXT_YEAR), JULY, "tra-vinh.khcn", "vinh-long.khcn")
                .read();
        Agency khcn = agencies.agency(id("tra-vinh.khcn"), 3).orElseThrow();
        assertEquals(Existence.NOT_YET, agencies.existence(khcn, MARCH.minusDays(1), 3));
        assertEquals(Existence.EXISTS, agencies.existence(khcn, MARCH, 3));
        assertEquals(Existence.UNDETERMINED, agencies.existence(khcn, JULY, 3));
        assertEquals(Existence.ENDED, agencies.existence(khcn, NEXT_YEAR, 3));
        assertEquals(Existence.EXISTS, agencies.existence(khcn, NEXT_YEAR, 2));
    }

    @Test
    void entries_come_in_their_order() {
        Agencies agencies = Registry.ofTraVinh().read();
        RegistryEntry again = agencies.entries().get(0);
        assertThrows(IllegalArgumentException.class, () -> agencies.append(again));
        assertEquals(4, agencies.revision());
        assertThrows(IllegalArgumentException.class, () -> agencies.all(5));
        assertThrows(IllegalArgumentException.class, () -> agencies.all(-1));
    }

    @Test
    void a_ledger_position_is_a_revision() {
        Agencies agencies = Registry.ofTraVinh().read();
        assertEquals(40, agencies.position());
        assertEquals(0, new Agencies().position());
        assertEquals(0, agencies.revisionAt(9));
        assertEquals(1, agencies.revisionAt(10));
        assertEquals(3, agencies.revisionAt(39));
        assertEquals(4, agencies.revisionAt(1000));
    }

    @Test
    void what_is_known_of_an_agency_tells_how_it_ends() {
        Registry registry = Registry.ofTraVinh()
                .agency("tra-vinh", "Tỉnh Trà Vinh", null)
                .agency("vinh-long", "Tỉnh Vĩnh Long", null)
                .succession(Kind.MERGE, JULY, "tra-vinh", "vinh-long");
        Agency merged = agency(registry, "tra-vinh.tttt");
        assertEquals("Sở Thông tin và Truyền thông", merged.name());
        assertEquals(List.of("Sở TT&TT"), merged.aliases());
        assertEquals("tra-vinh", merged.jurisdiction());
        assertEquals(1, merged.revision());
        Step own = Objects.requireNonNull(merged.end());
        assertEquals(id("tra-vinh.tttt"), own.from());
        assertEquals(4, own.revision());
        Step province = Objects.requireNonNull(agency(registry, "tra-vinh.nv").end());
        assertEquals(id("tra-vinh"), province.from());
        assertNull(agency(registry, "vinh-long").end());
    }

    @Test
    void a_succession_that_leaves_its_agency_is_no_end() {
        Registry registry =
                Registry.ofTraVinh().function(Kind.TRANSFER, "thi đua", JULY, "tra-vinh.nv", "tra-vinh.khcn");
        assertNull(agency(registry, "tra-vinh.nv").end());
        assertEquals(1, registry.read().successions(id("tra-vinh.nv"), 5).size());
        assertEquals(0, registry.read().successions(id("tra-vinh.nv"), 4).size());
    }

    @Test
    void an_id_is_registered_once() {
        Registry registry = Registry.ofTraVinh().agency("tra-vinh.nv", "Sở Y tế", "tra-vinh");
        assertEquals("Sở Nội vụ", agency(registry, "tra-vinh.nv").name());
        assertEquals(List.of(), registry.named("Sở Y tế", TRA_VINH));
    }

    @Test
    void who_shares_a_name_within_a_jurisdiction_is_found_however_the_jurisdiction_is_written() {
        Registry registry = Registry.ofTraVinh().agency("tan-thanh", "Xã Tân Thành", null, "Tân Thành");
        Agencies agencies = registry.read();
        assertEquals(ids("tra-vinh.nv"), sharing(agencies, "sở  NỘI VỤ", "Tỉnh Trà Vinh"));
        assertEquals(ids("tra-vinh.tttt"), sharing(agencies, "Sở TT&TT", "tra-vinh"));
        assertEquals(List.of(), sharing(agencies, "Sở Nội vụ", "vinh-long"));
        assertEquals(List.of(), sharing(agencies, "Sở Nội vụ", null));
        assertEquals(ids("tan-thanh"), sharing(agencies, "Tân Thành", null));
        assertEquals(List.of(), sharing(agencies, "Tân Thạnh", null));
    }

    private static List<AgencyId> sharing(Agencies agencies, String name, @Nullable String jurisdiction) {
        return agencies.sharing(name, jurisdiction, agencies.revision()).stream()
                .map(Agency::id)
                .toList();
    }

    private static Agency agency(Registry registry, String agencyId) {
        Agencies agencies = registry.read();
        return agencies.agency(id(agencyId), agencies.revision()).orElseThrow();
    }
}
