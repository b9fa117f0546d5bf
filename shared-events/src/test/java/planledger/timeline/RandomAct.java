package planledger.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.EffectiveFrom.Bound;
import planledger.event.Instrument;

/** Documents and days of effect for a random history: few registers, few numbers, one date in three bounded or missing. */
final class RandomAct {
    static final List<String> NUMBERS =
            List.of("5/QĐ-UBND", "05/QĐ-\nUBND", "6/QĐUBND", "6/qđ-ubnd", "17/QĐ-UBND", "6/KH-UBND", "18-NQ/TW", "bis");
    /** Later than every day on which a document can have been issued. */
    static final int DAYS_UNTIL_BOUND = 60;

    private static final List<String> ISSUERS = List.of("son-la.ubnd", "son-la.ct-ubnd");

    private final Random random;
    private final RandomItems rows;

    RandomAct(Random random, RandomItems rows) {
        this.random = random;
        this.rows = rows;
    }

    Instrument instrument(@Nullable LocalDate on) {
        LocalDate notBefore = on == null && one(2) ? rows.day() : null;
        LocalDate notAfter = on == null && one(2) ? rows.day().plusDays(DAYS_UNTIL_BOUND) : null;
        String number = one(6) ? null : any(NUMBERS);
        return new Instrument("QĐ", number, on, notBefore, notAfter, any(ISSUERS), null, null, null, null, null);
    }

    EffectiveFrom from() {
        if (!one(3)) {
            return EffectiveFrom.on(rows.day());
        }
        LocalDate first = rows.day();
        Bound notBefore = bound(first);
        return new EffectiveFrom(null, notBefore, bound(first.plusDays(random.nextInt(30))));
    }

    private @Nullable Bound bound(LocalDate on) {
        return one(3) ? null : new Bound(on, any(List.of(EffectiveFrom.Kind.values())), null);
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
