package planledger.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import planledger.event.Instrument;
import planledger.event.Item;
import planledger.event.LegalAct;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.PlanAmended;
import planledger.event.PlanEvent.PlanResumed;
import planledger.event.PlanEvent.PlanSuspended;

/**
 * One act in the slow reading, with corrections applied: one that amends the plan, suspends it or resumes it. Acts that
 * end it are not among them, for the end that comes first counts whenever it was issued.
 */
record SlowAct(long revision, LegalAct event) {

    /**
     * The acts in the order in which they prevail, the strongest last. One by one as recorded, each goes before the
     * first act that was issued later, or on the same day by the same issuer under the same symbol and a greater
     * number; else, and where its date of issue is not known, to the end.
     */
    static List<SlowAct> inOrder(List<PlanEvent> events) {
        List<SlowAct> placed = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof PlanAmended
                    || events.get(i) instanceof PlanSuspended
                    || events.get(i) instanceof PlanResumed) {
                SlowAct act = new SlowAct(i + 1L, (LegalAct) events.get(i));
                int place = 0;
                while (place < placed.size() && !placed.get(place).follows(act)) {
                    place++;
                }
                placed.add(place, act);
            }
        }
        return placed;
    }

    boolean amends() {
        return event instanceof PlanAmended;
    }

    PlanAmended amendment() {
        return (PlanAmended) event;
    }

    List<Item> items() {
        return amendment().items();
    }

    boolean certainOn(LocalDate day) {
        return !event.from().latest().isAfter(day);
    }

    boolean possibleOn(LocalDate day) {
        return !event.from().earliest().isAfter(day);
    }

    GovernedBy by(int item) {
        return new GovernedBy(revision, item, event.instrument(), event.from());
    }

    private boolean follows(SlowAct other) {
        Instrument mine = event.instrument();
        Instrument theirs = other.event.instrument();
        LocalDate day = mine.issuedOn();
        LocalDate theirDay = theirs.issuedOn();
        if (day == null || theirDay == null) {
            return false;
        }
        if (!day.equals(theirDay)) {
            return day.isAfter(theirDay);
        }
        boolean sameRegister = mine.issuer() != null
                && mine.issuer().equals(theirs.issuer())
                && symbol(mine).equals(symbol(theirs));
        return sameRegister && number(theirs) >= 0 && number(mine) > number(theirs);
    }

    /** The number before the symbol, or -1 where the instrument prints none. */
    private static int number(Instrument instrument) {
        String digits = printed(instrument.number()).replaceFirst("(?s)[^0-9].*", "");
        return digits.isEmpty() ? -1 : Integer.parseInt(digits);
    }

    /** What follows the number, whatever its case, its hyphens and its line breaks. */
    private static String symbol(Instrument instrument) {
        return printed(instrument.number())
                .replaceFirst("^[0-9]+", "")
                .replaceAll("[-\\s]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String printed(@Nullable String number) {
        return number == null ? "" : number;
    }
}
