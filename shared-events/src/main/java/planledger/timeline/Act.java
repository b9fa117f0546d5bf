package planledger.timeline;

import java.time.LocalDate;
import planledger.event.EffectiveFrom;
import planledger.event.Instrument;

/** An act in its place: of the acts that bind on a day, the one of highest order prevails. */
final class Act {
    private final long entry;
    private final long revision;
    private final Instrument instrument;
    private final EffectiveFrom from;
    private final int earliest;
    private final int latest;
    private long order;

    private Act(long entry, long revision, Instrument instrument, EffectiveFrom from, int earliest, int latest) {
        this.entry = entry;
        this.revision = revision;
        this.instrument = instrument;
        this.from = from;
        this.earliest = earliest;
        this.latest = latest;
    }

    /**
     * The act that issued the plan, of order 0: its content is what every other act changes, whatever day the plan
     * binds.
     */
    static Act issue(long revision, Instrument instrument, EffectiveFrom from) {
        return new Act(revision, revision, instrument, from, Integer.MIN_VALUE, Integer.MIN_VALUE);
    }

    /** The same act as far as a later entry implies what it said: known only from that entry on. */
    Act impliedBy(long knownFrom) {
        return new Act(entry, knownFrom, instrument, from, earliest, latest);
    }

    /** An act that changes the plan. */
    static Act change(long revision, Instrument instrument, EffectiveFrom from) {
        return new Act(revision, revision, instrument, from, day(from.earliest()), day(from.latest()));
    }

    /** A day on the axis of the tracks; the ends of time are the ends of the axis. */
    static int day(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }

    /** The entry that recorded it. */
    long entry() {
        return entry;
    }

    /** The entry from which on it is known. */
    long revision() {
        return revision;
    }

    Instrument instrument() {
        return instrument;
    }

    EffectiveFrom from() {
        return from;
    }

    /** First day on which it may bind, as an epoch day. */
    int earliest() {
        return earliest;
    }

    /** First day on which it certainly binds, as an epoch day. */
    int latest() {
        return latest;
    }

    /** Place among the plan's acts; 0 is the plan itself. */
    long order() {
        return order;
    }

    /** Gives it its number; the order among acts once placed must not change. */
    void place(long at) {
        order = at;
    }
}
