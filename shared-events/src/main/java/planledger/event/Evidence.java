package planledger.event;

/** What proves a completion. */
public sealed interface Evidence {
    /** A document with its particulars. */
    record ByDocument(Instrument document) implements Evidence {}

    /** A link only: weak proof, without a date of its own. */
    record ByLink(String url) implements Evidence {}

    /** A claim without any proof. */
    record None() implements Evidence {}
}
