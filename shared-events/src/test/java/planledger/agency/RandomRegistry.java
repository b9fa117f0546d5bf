package planledger.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.Kind;
import planledger.event.AgencyEvent.SuccessionRecorded;
import planledger.event.AgencyId;
import planledger.event.EffectiveFrom;

/**
 * A registry from a seed. Few names, places and days, so that agencies share names, follow each other in circles and end
 * together with their jurisdictions. Obeys no rule of the command side.
 */
final class RandomRegistry {
    static final List<String> NAMES =
            List.of("Sở Nội vụ", "Sở Tài chính", "UBND cấp huyện", "Sở Nôi vụ", "Tỉnh Trà Vinh");
    static final List<String> ISSUERS = List.of("tra-vinh.ubnd", "vinh-long.ubnd", "son-la.vpub");

    private static final List<String> PLACES = List.of("tra-vinh", "vinh-long", "vinh-long-2025", "tỉnh Trà Vinh");
    private static final List<Kind> ENDS = Stream.of(Kind.values())
            .filter(kind -> kind.ends() && kind != Kind.RENAME)
            .toList();
    private static final int DAYS = 6;

    private final SplittableRandom random;
    private final List<AgencyId> ids = new ArrayList<>();

    private RandomRegistry(long seed) {
        random = new SplittableRandom(seed);
    }

    static List<RegistryEntry> of(long seed, int entries) {
        RandomRegistry registry = new RandomRegistry(seed);
        return LongStream.rangeClosed(1, entries)
                .mapToObj(revision -> Registry.entry(revision, registry.event()))
                .toList();
    }

    static LocalDate day(int number) {
        return LocalDate.of(2025, 1, 1).plusDays(number);
    }

    private AgencyEvent event() {
        return ids.size() < 2 || random.nextInt(5) < 3 ? registered() : succession();
    }

    private AgencyRegistered registered() {
        AgencyId id =
                random.nextInt(5) == 0 ? new AgencyId(PLACES.get(random.nextInt(3))) : new AgencyId("a" + ids.size());
        ids.add(id);
        return new AgencyRegistered(
                id,
                one(NAMES),
                random.nextInt(4) == 0 ? List.of(one(NAMES)) : List.of(),
                null,
                random.nextInt(3) == 0 ? null : random.nextInt(8) == 0 ? one(ids).text() : one(PLACES),
                random.nextInt(3) == 0 ? anyDay() : null);
    }

    private SuccessionRecorded succession() {
        boolean ofFunction = random.nextInt(4) == 0;
        Kind kind = ofFunction ? one(List.of(Kind.values())) : one(ENDS);
        return new SuccessionRecorded(
                kind == Kind.RENAME ? Kind.MERGE : kind,
                some(1),
                kind == Kind.DISSOLVE ? List.of() : some(random.nextInt(5) == 0 ? 2 : 1),
                ofFunction ? "thi đua" : null,
                from(),
                Registry.instrument(random.nextBoolean() ? anyDay() : null));
    }

    private EffectiveFrom from() {
        LocalDate day = anyDay();
        return random.nextInt(4) > 0
                ? EffectiveFrom.on(day)
                : random.nextInt(4) > 0
                        ? Registry.between(day, day.plusDays(random.nextInt(DAYS)))
                        : new EffectiveFrom(null, null, null);
    }

    private List<AgencyId> some(int count) {
        return Stream.generate(() -> one(ids)).limit(count).distinct().toList();
    }

    private LocalDate anyDay() {
        return day(random.nextInt(DAYS));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
