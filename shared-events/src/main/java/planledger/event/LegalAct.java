package planledger.event;

/** An event by which an official document binds from a day on. */
public interface LegalAct {
    /** The document that gives it its force. */
    Instrument instrument();

    /** The first day on which it binds, or its bounds. */
    EffectiveFrom from();

    /** The same act with an instrument or date of effect that was learnt or corrected. */
    PlanEvent acted(Instrument by, EffectiveFrom since);
}
