package planledger.agency;

/** How sure it is who is responsible, the surest first. */
public enum Confidence {
    /** The named agency itself exists that day. */
    CERTAIN,
    /** The agency ended, and all that is recorded is where single functions of it went: to one agency. */
    BY_FUNCTION,
    /** The successor exists; no act reassigned this plan. */
    PRESUMED,
    /** Several may be meant: the agency was split, or the name means several registered agencies. */
    AMBIGUOUS,
    /** The agency or class ended and no successor is recorded. */
    ORPHAN,
    /** The registry knows nobody of the name, or nobody who exists yet; not the same as nobody being responsible. */
    UNREGISTERED,
    /** A succession counts whose date of effect is only bounded, and the day lies between the bounds. */
    UNDETERMINED
}
