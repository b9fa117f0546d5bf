package planledger.command.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static planledger.command.agency.Given.KHCN;
import static planledger.command.agency.Given.MARCH;
import static planledger.command.agency.Given.NEW;
import static planledger.command.agency.Given.NV;
import static planledger.command.agency.Given.PLACE;
import static planledger.command.agency.Given.TTTT;
import static planledger.command.agency.Given.evolve;
import static planledger.command.agency.Given.register;
import static planledger.command.agency.Given.registerFrom;
import static planledger.command.agency.Given.registered;
import static planledger.command.agency.Given.registry;
import static planledger.command.agency.Given.succeed;

import java.util.List;
import org.junit.jupiter.api.Test;
import planledger.command.agency.AgencyCommand.RecordSuccession;
import planledger.command.agency.AgencyCommand.RegisterAgency;
import planledger.command.entry.Refused;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyId;
import planledger.event.EffectiveFrom;

class RegisterAgencyTest {
    @Test
    void an_agency_is_registered_as_it_is_told() {
        RegisterAgency command = new RegisterAgency(NEW, "Sở Y tế", List.of("SYT"), "province", "tỉnh Trà Vinh", MARCH);
        assertEquals(
                new AgencyRegistered(NEW, "Sở Y tế", List.of("SYT"), "province", "tỉnh Trà Vinh", MARCH),
                registry().decide(command));
    }

    @Test
    void a_class_is_registered_like_an_agency() {
        AgencyId districts = new AgencyId("ubnd-cap-huyen");
        AgencyRegistered event = new AgencyRegistry()
                .decide(new RegisterAgency(districts, "UBND cấp huyện", List.of(), "class", null, null));
        assertEquals("class", event.level());
        assertNull(event.jurisdiction());
    }

    @Test
    void a_name_is_free_in_another_jurisdiction() {
        assertEquals(
                "vinh-long",
                registry()
                        .decide(registerFrom(null, NEW, "Sở Nội vụ", "vinh-long"))
                        .jurisdiction());
        assertNull(registry().decide(registerFrom(null, NEW, "Sở Nội vụ", null)).jurisdiction());
    }

    @Test
    void names_that_differ_in_accents_are_two() {
        AgencyRegistry registry = registered(register(NV, "Xã Tân Thành"));
        assertEquals(
                "Xã Tân Thạnh", registry.decide(register(NEW, "Xã Tân Thạnh")).name());
    }

    @Test
    void who_begins_later_may_take_a_name_whose_holder_it_will_succeed() {
        AgencyRegistry registry = registry();
        evolve(registry, registry.decide(registerFrom(MARCH, NEW, "Sở Nội vụ", PLACE)));
        RecordSuccession succession = succeed(Kind.CONSOLIDATE, MARCH, List.of(NV, TTTT), NEW);
        assertEquals(List.of(NEW), registry.decide(succession).to());
        taken(registry, registerFrom(MARCH, new AgencyId("x"), "Sở Nội vụ", PLACE));
        taken(registry, registerFrom(MARCH.minusDays(1), new AgencyId("x"), "Sở Nội vụ", PLACE));
    }

    @Test
    void a_name_is_free_again_once_its_holder_has_ended() {
        AgencyRegistry registry = registry(succeed(Kind.RENAME, MARCH, List.of(TTTT), KHCN));
        String name = "Sở Thông tin và Truyền thông";
        assertEquals(NEW, registry.decide(registerFrom(MARCH, NEW, name, PLACE)).agencyId());
        assertEquals(NEW, registry.decide(registerFrom(null, NEW, name, PLACE)).agencyId());
        taken(registry, registerFrom(MARCH.minusDays(1), NEW, name, PLACE));
    }

    @Test
    void an_end_whose_date_is_not_known_frees_no_name() {
        AgencyRegistry registry =
                registry(succeed(Kind.DISSOLVE, new EffectiveFrom(null, null, null), null, List.of(NV)));
        taken(registry, registerFrom(null, NEW, "Sở Nội vụ", PLACE));
    }

    @Test
    void an_alias_is_a_name_and_the_jurisdiction_may_be_written_otherwise() {
        taken(registry(), new RegisterAgency(NEW, "sở  tt&tt", List.of(), null, "Tỉnh Trà Vinh", null));
        Refused refused = taken(registry(), register(NEW, "Sở Y tế", "SYT", "Sở Nội vụ"));
        assertEquals("/aliases/1", refused.broken().get(0).path());
    }

    @Test
    void everything_that_is_wrong_with_names_is_told_at_once() {
        Refused refused = assertThrows(Refused.class, () -> registry().decide(register(NEW, "A", "a", "B", "b ")));
        assertEquals(
                List.of("/aliases/0", "/aliases/2"),
                refused.broken().stream().map(Refused.Broken::path).toList());
        Refused known = assertThrows(Refused.class, () -> registry().decide(register(NV, "Sở TT&TT")));
        assertEquals(
                List.of("/agencyId", "/name"),
                known.broken().stream().map(Refused.Broken::path).toList());
    }

    private static Refused taken(AgencyRegistry registry, RegisterAgency command) {
        Refused refused = assertThrows(Refused.class, () -> registry.decide(command));
        assertEquals(AgencyRefusal.NAME_TAKEN, refused.broken().get(0).rule());
        return refused;
    }
}
