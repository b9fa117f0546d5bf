package planledger.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;
import planledger.event.EffectiveFrom;
import planledger.event.EffectiveFrom.Bound;
import planledger.event.Instrument;

/** A registry written down line by line. Its people are Trà Vinh's departments before and after 2025. */
final class Registry {
    static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    static final LocalDate NEXT_YEAR = LocalDate.of(2026, 1, 1);
    static final String TRA_VINH = "tra-vinh.ubnd";

    private final List<RegistryEntry> entries = new ArrayList<>();

    static AgencyId id(String text) {
        return new AgencyId(text);
    }

    static List<AgencyId> ids(String... texts) {
        return Stream.of(texts).map(AgencyId::new).toList();
    }

    static Instrument instrument(@Nullable LocalDate issuedOn) {
        return new Instrument("NQ", null, issuedOn, null, null, "quoc-hoi", null, null, null, null, null);
    }

    static EffectiveFrom between(LocalDate first, LocalDate last) {
        return new EffectiveFrom(
                null,
                new Bound(first, EffectiveFrom.Kind.STATED, null),
                new Bound(last, EffectiveFrom.Kind.STATED, null));
    }

    /** Three departments of Trà Vinh, the first of which goes into the second in March. */
    static Registry ofTraVinh() {
        return new Registry()
                .agency("tra-vinh.tttt", "Sở Thông tin và Truyền thông", "tra-vinh", "Sở TT&TT")
                .agency("tra-vinh.khcn", "Sở Khoa học và Công nghệ", "tra-vinh")
                .agency("tra-vinh.nv", "Sở Nội vụ", "tra-vinh")
                .succession(Kind.MERGE, MARCH, "tra-vinh.tttt", "tra-vinh.khcn");
    }

    Registry agency(String agencyId, String name, @Nullable String jurisdiction, String... aliases) {
        return add(new AgencyRegistered(id(agencyId), name, List.of(aliases), null, jurisdiction, null));
    }

    Registry agencyFrom(LocalDate from, String agencyId, String name, @Nullable String jurisdiction) {
        return add(new AgencyRegistered(id(agencyId), name, List.of(), null, jurisdiction, from));
    }

    Registry succession(Kind kind, LocalDate day, String from, String... to) {
        return succession(kind, EffectiveFrom.on(day), day, from, to);
    }

    Registry succession(Kind kind, EffectiveFrom day, @Nullable LocalDate issuedOn, String from, String... to) {
        return add(new SuccessionRecorded(kind, ids(from.split(" ", -1)), ids(to), null, day, instrument(issuedOn)));
    }

    Registry function(Kind kind, String function, LocalDate day, String from, String... to) {
        return add(new SuccessionRecorded(kind, ids(from), ids(to), function, EffectiveFrom.on(day), instrument(day)));
    }

    private Registry add(AgencyEvent event) {
        entries.add(entry(entries.size() + 1, event));
        return this;
    }

    static RegistryEntry entry(long revision, AgencyEvent event) {
        return new RegistryEntry(revision, 10 * revision, Instant.EPOCH, "clerk", event);
    }

    List<RegistryEntry> entries() {
        return entries;
    }

    Agencies read() {
        return Agencies.of(entries);
    }

    /** Who answers in a plan of Trà Vinh, as known in the end. */
    Responsibility responsible(String printed, LocalDate day) {
        return read().responsible(printed, TRA_VINH, day, entries.size());
    }

    List<AgencyId> named(String printed, String issuer) {
        return read().named(printed, issuer, entries.size());
    }

    /** What an answer must say. */
    static void says(Responsibility said, Confidence confidence, String... responsible) {
        assertEquals(confidence, said.confidence());
        assertEquals(ids(responsible), said.responsible());
    }
}
