package planledger.timeline;

import planledger.event.EffectiveFrom;
import planledger.event.Instrument;

/**
 * The act from which something on a plan comes.
 *
 * @param entry revision of the entry that recorded the act
 * @param item which of the act's items says so, 1-based; 0 where the act issued the plan
 */
public record GovernedBy(long entry, int item, Instrument instrument, EffectiveFrom from) {
    static GovernedBy of(Act act, int item) {
        return new GovernedBy(act.entry(), item, act.instrument(), act.from());
    }
}
