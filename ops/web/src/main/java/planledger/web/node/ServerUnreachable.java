package planledger.web.node;

import java.time.Duration;

/** A server that the node cannot do without did not answer within the bound. */
public final class ServerUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String server;
    private final Duration bound;

    /**
     * Ends the start of a node.
     *
     * @param why as the last try was told; holds no secret
     */
    public ServerUnreachable(String server, Duration bound, String why) {
        super(why, null, false, false);
        this.server = server;
        this.bound = bound;
    }

    String server() {
        return server;
    }

    Duration bound() {
        return bound;
    }
}
