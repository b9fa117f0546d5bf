package planledger.web.node;

import java.util.Locale;

/** Which side of the ledger a node serves. */
public enum Side {
    COMMAND,
    QUERY;

    /** Also the name of its settings' file, without its ending. */
    String program() {
        return name().toLowerCase(Locale.ROOT) + "-node";
    }
}
