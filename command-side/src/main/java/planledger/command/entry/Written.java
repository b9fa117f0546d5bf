package planledger.command.entry;

import tools.jackson.databind.node.ObjectNode;

/** What an entry wrote, as its resource tells it. */
public interface Written {
    /** The stream that took it. */
    String stream();

    /** Where it can be read as known at its position in the ledger. */
    String location(long revision, long position);

    /** What the answer says of it: what it is about, its revision, what it changed. */
    ObjectNode answer(long revision);
}
