package planledger.command.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static planledger.command.agency.Given.JULY;
import static planledger.command.agency.Given.KHCN;
import static planledger.command.agency.Given.MARCH;
import static planledger.command.agency.Given.NEW;
import static planledger.command.agency.Given.NV;
import static planledger.command.agency.Given.PLACE;
import static planledger.command.agency.Given.TTTT;
import static planledger.command.agency.Given.correct;
import static planledger.command.agency.Given.register;
import static planledger.command.agency.Given.registerFrom;
import static planledger.command.agency.Given.registered;
import static planledger.command.agency.Given.registry;
import static planledger.command.agency.Given.succeed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import planledger.command.entry.Refused;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyId;
import planledger.event.EffectiveFrom;

class AgencyRefusalTest {
    private static final AgencyId NOBODY = new AgencyId("khong-co");

    /** For each rule something that breaks it. */
    private static final Map<AgencyRefusal, Executable> BREAKERS = new EnumMap<>(AgencyRefusal.class);

    static {
        BREAKERS.put(AgencyRefusal.AGENCY_EXISTS, () -> registry().decide(register(NV, "Sở Y tế")));
        BREAKERS.put(AgencyRefusal.NAME_TAKEN, () -> registry().decide(register(NEW, "Sở Nội vụ")));
        BREAKERS.put(AgencyRefusal.ALIAS_TWICE, () -> registry().decide(register(NEW, "Sở Y tế", "SYT", "syt")));
        BREAKERS.put(
                AgencyRefusal.AGENCY_UNKNOWN, () -> registry().decide(succeed(Kind.MERGE, MARCH, List.of(NOBODY), NV)));
        BREAKERS.put(AgencyRefusal.AGENCY_TWICE, () -> registry()
                .decide(succeed(Kind.MERGE, MARCH, List.of(TTTT, TTTT), NV)));
        BREAKERS.put(AgencyRefusal.AGENCY_SUCCEEDS_ITSELF, () -> registry()
                .decide(succeed(Kind.MERGE, MARCH, List.of(TTTT, NV), NV)));
        BREAKERS.put(AgencyRefusal.KIND_CONTRADICTED, () -> registry()
                .decide(succeed(Kind.SPLIT, MARCH, List.of(TTTT), NV)));
        BREAKERS.put(AgencyRefusal.FUNCTION_MISSING, () -> registry()
                .decide(succeed(Kind.TRANSFER, MARCH, List.of(TTTT), NV)));
        BREAKERS.put(AgencyRefusal.FUNCTION_OUT_OF_PLACE, () -> registry()
                .decide(succeed(Kind.RENAME, EffectiveFrom.on(MARCH), "báo chí", List.of(TTTT), NV)));
        BREAKERS.put(AgencyRefusal.AGENCY_ENDED, () -> registry(succeed(Kind.MERGE, MARCH, List.of(TTTT), NV))
                .decide(succeed(Kind.MERGE, JULY, List.of(TTTT), KHCN)));
        BREAKERS.put(AgencyRefusal.AGENCY_BEGINS_LATER, () -> registered(
                        register(NV, "Sở Nội vụ"), registerFrom(JULY, NEW, "Sở Y tế", PLACE))
                .decide(succeed(Kind.MERGE, MARCH, List.of(NV), NEW)));
        BREAKERS.put(AgencyRefusal.JURISDICTION_UNREADABLE, () -> registry()
                .decide(registerFrom(null, NEW, "Sở Y tế", "(không rõ)")));
        BREAKERS.put(AgencyRefusal.SUCCESSION_EXISTS, () -> registry(succeed(Kind.DISSOLVE, MARCH, List.of(TTTT, NV)))
                .decide(succeed(Kind.DISSOLVE, MARCH, List.of(NV, TTTT))));
        BREAKERS.put(AgencyRefusal.ENTRY_UNKNOWN, () -> registry().decide(correct(4, "/name", "Sở Y tế")));
        BREAKERS.put(
                AgencyRefusal.PLACE_NOT_CORRECTABLE, () -> registry().decide(correct(1, "/agencyId", "tra-vinh.x")));
        BREAKERS.put(AgencyRefusal.CORRECTION_SENSELESS, () -> registry().decide(correct(1, "/from", "30/02/2025")));
        BREAKERS.put(AgencyRefusal.CORRECTION_TOO_LONG, () -> registry().decide(correct(1, "/name", "a".repeat(501))));
        BREAKERS.put(
                AgencyRefusal.CORRECTION_CHANGES_NOTHING, () -> registry().decide(correct(3, "/name", "Sở Nội vụ")));
        BREAKERS.put(AgencyRefusal.SUCCESSION_CIRCULAR, () -> registry(succeed(Kind.MERGE, MARCH, List.of(TTTT), NV))
                .decide(succeed(Kind.MERGE, MARCH, List.of(NV), TTTT)));
    }

    @ParameterizedTest
    @EnumSource(AgencyRefusal.class)
    void every_rule_says_no_to_what_breaks_it(AgencyRefusal rule) {
        Executable breaker = Objects.requireNonNull(BREAKERS.get(rule), () -> rule + " has nothing that breaks it");
        Refused refused = assertThrows(Refused.class, breaker);
        assertEquals(rule, refused.broken().get(0).rule());
    }

    @ParameterizedTest
    @EnumSource(AgencyRefusal.class)
    void every_rule_speaks_both_languages_about_the_thing(AgencyRefusal rule) {
        String subject = "điều được nói tới";
        assertTrue(rule.message(subject).contains(subject));
        assertTrue(rule.messageEn(subject).contains(subject));
        assertTrue(rule.message(subject).endsWith("."));
        assertTrue(rule.messageEn(subject).endsWith("."));
    }
}
