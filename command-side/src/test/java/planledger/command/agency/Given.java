package planledger.command.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.agency.RegistryEntry;
import planledger.command.agency.AgencyCommand.CorrectAgencyEntry;
import planledger.command.agency.AgencyCommand.RecordSuccession;
import planledger.command.agency.AgencyCommand.RegisterAgency;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyId;
import planledger.event.Commitment;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;

/** A small registry and what can be asked of it: three departments of Trà Vinh. */
final class Given {
    static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    static final AgencyId TTTT = new AgencyId("tra-vinh.tttt");
    static final AgencyId KHCN = new AgencyId("tra-vinh.khcn");
    static final AgencyId NV = new AgencyId("tra-vinh.nv");
    static final AgencyId NEW = new AgencyId("tra-vinh.moi");
    static final String PLACE = "tra-vinh";
    static final Instrument RESOLUTION =
            new Instrument("NQ", null, MARCH, null, null, "tra-vinh.hdnd", null, null, null, null, null);

    static final Commitment REASON = Commitment.to("gõ nhầm", "00".repeat(Commitment.SALT_BYTES));

    private Given() {}

    static RegisterAgency register(AgencyId id, String name, String... aliases) {
        return new RegisterAgency(id, name, List.of(aliases), "province", PLACE, null);
    }

    static RegisterAgency registerFrom(@Nullable LocalDate from, AgencyId id, String name, @Nullable String place) {
        return new RegisterAgency(id, name, List.of(), null, place, from);
    }

    static RecordSuccession succeed(Kind kind, LocalDate day, List<AgencyId> from, AgencyId... to) {
        return succeed(kind, EffectiveFrom.on(day), null, from, to);
    }

    static RecordSuccession succeed(
            Kind kind, EffectiveFrom day, @Nullable String function, List<AgencyId> from, AgencyId... to) {
        return new RecordSuccession(kind, from, List.of(to), function, day, RESOLUTION);
    }

    static RecordSuccession transfer(LocalDate day, AgencyId from, AgencyId to) {
        return succeed(Kind.TRANSFER, EffectiveFrom.on(day), "chuyển đổi số", List.of(from), to);
    }

    static CorrectAgencyEntry correct(long entry, String path, @Nullable String to) {
        return new CorrectAgencyEntry(entry, path, to, null, REASON);
    }

    /** The three departments, and what became of them. */
    static AgencyRegistry registry(RecordSuccession... more) {
        AgencyRegistry registry = registered(
                register(TTTT, "Sở Thông tin và Truyền thông", "Sở TT&TT"),
                register(KHCN, "Sở Khoa học và Công nghệ"),
                register(NV, "Sở Nội vụ"));
        for (RecordSuccession succession : more) {
            evolve(registry, registry.decide(succession));
        }
        return registry;
    }

    static AgencyRegistry registered(RegisterAgency... agencies) {
        AgencyRegistry registry = new AgencyRegistry();
        for (RegisterAgency agency : agencies) {
            evolve(registry, registry.decide(agency));
        }
        return registry;
    }

    static void evolve(AgencyRegistry registry, AgencyEvent event) {
        registry.evolve(new RegistryEntry(registry.revision() + 1, 0, Instant.EPOCH, "clerk", event));
    }
}
