package planledger.it;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The servers that the programs of a ledger share: Axon Server at {@code PLANLEDGER_AXONSERVER}, and the MongoDB of
 * {@code PLANLEDGER_MONGODB_URI} or else a wire server in this process.
 *
 * <p>Axon Server holds one ledger, so a new one empties it: it must run with
 * {@code axoniq.axonserver.devmode.enabled=true}, and nobody else may use it.
 */
final class SharedServers {
    static final String AXONSERVER = variable("PLANLEDGER_AXONSERVER", "");
    private static final String MONGODB = variable("PLANLEDGER_MONGODB_URI", "");
    private static final String HTTP =
            variable("PLANLEDGER_AXONSERVER_HTTP", AXONSERVER.split(":", 2)[0] + ":8024");

    /** What Axon Server holds: the name of the ledger's database. */
    private static String held = "";

    private static @Nullable String wireServer;

    private SharedServers() {}

    private static String variable(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    static boolean areNamed() {
        return !AXONSERVER.isEmpty();
    }

    /**
     * The database of the ledger whose data are in a folder; of an empty one where the folder is new.
     *
     * @throws IllegalStateException if another ledger was begun since: there is no way back to an earlier one
     */
    static synchronized String mongodbUri(Path data) throws IOException {
        Path name = Files.createDirectories(data).resolve("database");
        if (!Files.exists(name)) {
            purge();
            held = "planledger-" + UUID.randomUUID();
            Files.writeString(name, held);
        }
        if (!Files.readString(name).equals(held)) {
            throw new IllegalStateException("Axon Server holds another ledger by now than " + data);
        }
        return URI.create(MONGODB.isEmpty() ? wireServer() : MONGODB)
                .resolve("/" + held)
                .toString();
    }

    private static void purge() throws IOException {
        HttpRequest purge = HttpRequest.newBuilder(URI.create("http://" + HTTP + "/v1/devmode/purge-events"))
                .DELETE()
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(purge, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("Axon Server in development mode is needed; it answered " + answer
                        + " to a wish to be emptied: " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** In memory, until the tests end. */
    private static String wireServer() {
        String address = wireServer;
        if (address == null) {
            MongoServer server = new MongoServer(new H2Backend(new MVStore.Builder().open()));
            server.bind();
            address = server.getConnectionString();
            wireServer = address;
        }
        return address;
    }
}
