package planledger.command.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static planledger.command.agency.Given.JULY;
import static planledger.command.agency.Given.KHCN;
import static planledger.command.agency.Given.MARCH;
import static planledger.command.agency.Given.NEW;
import static planledger.command.agency.Given.NV;
import static planledger.command.agency.Given.PLACE;
import static planledger.command.agency.Given.RESOLUTION;
import static planledger.command.agency.Given.TTTT;
import static planledger.command.agency.Given.evolve;
import static planledger.command.agency.Given.register;
import static planledger.command.agency.Given.registerFrom;
import static planledger.command.agency.Given.registered;
import static planledger.command.agency.Given.registry;
import static planledger.command.agency.Given.succeed;
import static planledger.command.agency.Given.transfer;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import planledger.command.agency.AgencyCommand.RecordSuccession;
import planledger.command.entry.Refused;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;

class RecordSuccessionTest {
    @Test
    void a_succession_is_recorded_as_it_is_told() {
        assertEquals(
                new SuccessionRecorded(
                        Kind.MERGE, List.of(TTTT), List.of(KHCN), "chuyển đổi số", EffectiveFrom.on(MARCH), RESOLUTION),
                registry().decide(succeed(Kind.MERGE, EffectiveFrom.on(MARCH), "chuyển đổi số", List.of(TTTT), KHCN)));
    }

    @Test
    void each_kind_takes_the_numbers_of_agencies_that_its_name_says() {
        taken(succeed(Kind.RENAME, MARCH, List.of(TTTT), KHCN));
        taken(succeed(Kind.MERGE, MARCH, List.of(TTTT, NV), KHCN));
        taken(succeed(Kind.CONSOLIDATE, MARCH, List.of(TTTT, NV), KHCN));
        taken(succeed(Kind.SPLIT, MARCH, List.of(TTTT), KHCN, NV));
        taken(succeed(Kind.CARVE_OUT, EffectiveFrom.on(MARCH), "báo chí", List.of(TTTT), KHCN));
        taken(transfer(MARCH, TTTT, KHCN));
        taken(succeed(Kind.DISSOLVE, MARCH, List.of(TTTT, NV)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void no_kind_takes_other_numbers(Kind kind) {
        contradicted(succeed(kind, MARCH, List.of(), KHCN, NV));
        contradicted(succeed(kind, MARCH, List.of()));
        if (kind != Kind.DISSOLVE) {
            contradicted(succeed(kind, MARCH, List.of(TTTT)));
        }
        if (kind != Kind.SPLIT && kind != Kind.CARVE_OUT) {
            contradicted(succeed(kind, MARCH, List.of(TTTT), KHCN, NV));
        }
        if (kind == Kind.RENAME || kind == Kind.TRANSFER) {
            contradicted(succeed(kind, MARCH, List.of(TTTT, NV), KHCN));
        }
    }

    @Test
    void a_contradiction_names_the_kind_as_requests_write_it() {
        Refused refused = refused(registry(), succeed(Kind.CARVE_OUT, MARCH, List.of(), KHCN));
        assertEquals("carveOut", refused.broken().get(0).subject());
    }

    @Test
    void a_chain_may_be_recorded_on_one_day() {
        AgencyRegistry registry = registry(succeed(Kind.RENAME, MARCH, List.of(TTTT), KHCN));
        assertEquals(
                List.of(NV),
                registry.decide(succeed(Kind.MERGE, MARCH, List.of(KHCN), NV)).to());
    }

    @Test
    void an_agency_that_ended_gives_way_no_more_and_succeeds_nobody() {
        AgencyRegistry registry = registry(succeed(Kind.MERGE, MARCH, List.of(TTTT), KHCN));
        ended(registry, succeed(Kind.MERGE, JULY, List.of(TTTT), NV), "/from/0");
        ended(registry, transfer(MARCH.plusDays(1), TTTT, NV), "/from/0");
        ended(registry, succeed(Kind.MERGE, JULY, List.of(NV), TTTT), "/to/0");
        assertEquals(List.of(NV), registry.decide(transfer(MARCH, TTTT, NV)).to());
    }

    @Test
    void who_ended_without_a_successor_for_everything_may_be_given_one() {
        AgencyRegistry dissolved = registry(succeed(Kind.DISSOLVE, MARCH, List.of(TTTT)));
        assertEquals(List.of(NV), dissolved.decide(transfer(JULY, TTTT, NV)).to());
        ended(dissolved, succeed(Kind.DISSOLVE, JULY, List.of(TTTT)), "/from/0");
        AgencyRegistry inPart =
                registry(succeed(Kind.MERGE, EffectiveFrom.on(MARCH), "chuyển đổi số", List.of(TTTT), KHCN));
        assertEquals(List.of(NV), inPart.decide(transfer(JULY, TTTT, NV)).to());
    }

    @Test
    void an_agency_whose_province_ended_may_still_be_told_its_own_successor() {
        AgencyId province = new AgencyId(PLACE);
        AgencyRegistry registry = registered(
                registerFrom(null, province, "Tỉnh Trà Vinh", null),
                register(TTTT, "Sở Thông tin và Truyền thông"),
                registerFrom(null, NEW, "Sở Khoa học và Công nghệ", "vinh-long"));
        evolve(registry, registry.decide(succeed(Kind.DISSOLVE, MARCH, List.of(province))));
        assertEquals(
                List.of(NEW),
                registry.decide(succeed(Kind.MERGE, JULY, List.of(TTTT), NEW)).to());
        ended(registry, succeed(Kind.MERGE, JULY, List.of(NEW), TTTT), "/to/0");
    }

    @Test
    void where_the_date_is_not_known_the_act_is_taken() {
        AgencyRegistry registry = registry(succeed(Kind.MERGE, MARCH, List.of(TTTT), KHCN));
        RecordSuccession undated = succeed(Kind.MERGE, new EffectiveFrom(null, null, null), null, List.of(TTTT), NV);
        assertEquals(List.of(NV), registry.decide(undated).to());
    }

    @Test
    void an_agency_begins_no_later_than_it_takes_over() {
        AgencyRegistry registry = registry();
        evolve(registry, registry.decide(registerFrom(JULY, NEW, "Sở Mới", PLACE)));
        Refused refused = refused(registry, succeed(Kind.MERGE, MARCH, List.of(TTTT), NEW));
        assertEquals(AgencyRefusal.AGENCY_BEGINS_LATER, refused.broken().get(0).rule());
        assertEquals(
                List.of(NEW),
                registry.decide(succeed(Kind.MERGE, JULY, List.of(TTTT), NEW)).to());
    }

    @Test
    void a_succession_is_recorded_once() {
        RecordSuccession moved = transfer(MARCH, TTTT, KHCN);
        Refused refused = refused(registry(moved), moved);
        assertEquals(AgencyRefusal.SUCCESSION_EXISTS, refused.broken().get(0).rule());
        assertEquals("4", refused.broken().get(0).subject());
        RecordSuccession other = succeed(Kind.TRANSFER, EffectiveFrom.on(MARCH), "báo chí", List.of(TTTT), KHCN);
        assertEquals("báo chí", registry(moved).decide(other).function());
        assertEquals(
                List.of(NV), registry(moved).decide(transfer(MARCH, TTTT, NV)).to());
    }

    @Test
    void an_instrument_told_more_fully_is_the_same() {
        AgencyRegistry registry = registry(by("Nghị quyết"));
        assertEquals(
                AgencyRefusal.SUCCESSION_EXISTS,
                refused(registry, by("Nghị quyết về sắp xếp")).broken().get(0).rule());
    }

    private static RecordSuccession by(String title) {
        Instrument by =
                new Instrument("NQ", "12/NQ-HĐND", MARCH, null, null, "tra-vinh.hdnd", null, title, null, null, null);
        return new RecordSuccession(Kind.MERGE, List.of(TTTT), List.of(KHCN), null, EffectiveFrom.on(MARCH), by);
    }

    @Test
    void functions_may_go_and_come_back() {
        AgencyRegistry registry = registry(transfer(MARCH, TTTT, KHCN));
        assertEquals(List.of(TTTT), registry.decide(transfer(JULY, KHCN, TTTT)).to());
    }

    @Test
    void no_agency_leads_back_to_itself_however_long_the_way() {
        AgencyRegistry registry =
                registry(succeed(Kind.MERGE, JULY, List.of(TTTT), KHCN), succeed(Kind.MERGE, JULY, List.of(KHCN), NV));
        Refused refused = refused(registry, succeed(Kind.MERGE, MARCH, List.of(NV), TTTT));
        assertEquals(AgencyRefusal.SUCCESSION_CIRCULAR, refused.broken().get(0).rule());
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        AgencyId nobody = new AgencyId("x");
        Refused refused =
                refused(registry(), succeed(Kind.RENAME, EffectiveFrom.on(MARCH), "f", List.of(NV, NV), NV, nobody));
        assertEquals(
                List.of("/kind", "/function", "/from/1", "/to/1", "/to/0"),
                refused.broken().stream().map(Refused.Broken::path).toList());
    }

    private static void taken(RecordSuccession command) {
        assertEquals(command.kind(), registry().decide(command).kind());
    }

    private static void contradicted(RecordSuccession command) {
        assertEquals(
                AgencyRefusal.KIND_CONTRADICTED,
                refused(registry(), command).broken().get(0).rule());
    }

    private static void ended(AgencyRegistry registry, RecordSuccession command, String path) {
        Refused.Broken broken = refused(registry, command).broken().get(0);
        assertEquals(AgencyRefusal.AGENCY_ENDED, broken.rule());
        assertEquals(path, broken.path());
    }

    private static Refused refused(AgencyRegistry registry, RecordSuccession command) {
        return assertThrows(Refused.class, () -> registry.decide(command));
    }
}
