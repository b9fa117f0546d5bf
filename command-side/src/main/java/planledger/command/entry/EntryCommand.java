package planledger.command.entry;

/** What is asked of one stream of the ledger, or of several: then of this one first. */
public interface EntryCommand {
    /** The stream that If-Match speaks of. */
    String stream();
}
