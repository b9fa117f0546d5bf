package planledger.agency;

/** Whether an agency is there on a day. */
public enum Existence {
    NOT_YET,
    EXISTS,
    ENDED,
    /** It depends on a date that is only bounded. */
    UNDETERMINED
}
