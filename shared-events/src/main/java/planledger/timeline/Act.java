package planledger.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;

/**
 * An act in its place: of the acts that bind on a day, the one of highest order prevails.
 *
 * @param revision the entry that recorded it; known from there on
 * @param order place among the plan's acts by date of issue; 0 is the plan itself
 * @param earliest first day on which it may bind, as an epoch day
 * @param latest first day on which it certainly binds, as an epoch day
 */
record Act(long revision, long order, int earliest, int latest, Instrument instrument, EffectiveFrom from) {
    /** The act that issued the plan: its content is what every other act changes, whatever day the plan binds. */
    static Act issue(long revision, Instrument instrument, EffectiveFrom from) {
        return new Act(revision, 0, Integer.MIN_VALUE, Integer.MIN_VALUE, instrument, from);
    }

    static Act placed(long revision, long order, Instrument instrument, EffectiveFrom from) {
        return new Act(revision, order, day(from.earliest()), day(from.latest()), instrument, from);
    }

    /** A day on the axis of the tracks; the ends of time are the ends of the axis. */
    static int day(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }

    @Nullable LocalDate issuedOn() {
        return instrument.issuedOn();
    }
}
