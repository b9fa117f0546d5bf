package planledger.it;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB wire server in a process of its own, where no real MongoDB is at hand: nodes reach it over the wire protocol
 * alone. It is no replica set and knows no majority.
 */
final class MongoProcess {
    private static final int COMMIT_MILLIS = 100;

    private MongoProcess() {}

    /** Takes the port and the file. */
    public static void main(String[] arguments) {
        MVStore store = new MVStore.Builder()
                .fileName(arguments[1])
                .autoCommitBufferSize(0)
                .open();
        store.setAutoCommitDelay(COMMIT_MILLIS);
        MongoServer server = new MongoServer(new H2Backend(store));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])));
        System.out.println("ready");
    }
}
