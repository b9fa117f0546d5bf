package planledger.web.node;

import java.time.Duration;
import org.springframework.boot.ExitCodeGenerator;

/** A server that the node cannot do without did not answer within the bound. */
public final class ServerUnreachable extends RuntimeException implements ExitCodeGenerator {
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

    /** Not that of wrong settings: the same start may succeed later. */
    @Override
    public int getExitCode() {
        return 1;
    }

    String server() {
        return server;
    }

    Duration bound() {
        return bound;
    }
}
