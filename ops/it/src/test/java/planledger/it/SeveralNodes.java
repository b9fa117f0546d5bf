package planledger.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * What several nodes share on this machine: Axon Server at {@code PLANLEDGER_AXONSERVER}, a database of their own on the
 * MongoDB of {@code PLANLEDGER_MONGODB_URI} or else on a wire server in a process of its own, accounts and the secret.
 * Axon Server keeps what earlier runs left there.
 */
final class SeveralNodes implements AutoCloseable {
    private static final String AXONSERVER = System.getenv().getOrDefault("PLANLEDGER_AXONSERVER", "");
    private static final String MONGODB = System.getenv().getOrDefault("PLANLEDGER_MONGODB_URI", "");
    private static final int AXONSERVER_PORT = 8124;

    private final Path folder;
    private final CuttableLine axonLine;
    private final String mongoUri;
    private final int mongoPort = LedgerProcess.freePort();
    private @Nullable Process mongo;

    private SeveralNodes(Path folder) throws IOException {
        this.folder = folder;
        this.axonLine = new CuttableLine(axonPort());
        String database = "planledger-" + UUID.randomUUID();
        this.mongoUri = MONGODB.isEmpty()
                ? "mongodb://127.0.0.1:" + mongoPort + "/" + database
                : URI.create(MONGODB).resolve("/" + database).toString();
    }

    /** Without an Axon Server the test that asks is skipped. */
    static SeveralNodes on(Path folder) throws IOException {
        Assumptions.assumeTrue(!AXONSERVER.isEmpty(), "PLANLEDGER_AXONSERVER names no Axon Server");
        SeveralNodes nodes = new SeveralNodes(folder);
        nodes.share();
        if (MONGODB.isEmpty()) {
            nodes.startMongo();
        }
        return nodes;
    }

    static int axonPort() {
        int colon = AXONSERVER.indexOf(':');
        return colon < 0 ? AXONSERVER_PORT : Integer.parseInt(AXONSERVER.substring(colon + 1));
    }

    /** The accounts are those that one machine makes itself. */
    private void share() throws IOException {
        LedgerProcess.start(folder.resolve("one/data"), "none").close();
        Files.copy(folder.resolve("one/data/accounts.json"), folder.resolve("accounts.json"));
        Files.write(folder.resolve("secret"), new byte[32]);
        for (String secret : new String[] {"accounts.json", "secret"}) {
            Files.setPosixFilePermissions(folder.resolve(secret), PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Whether the MongoDB is one that a test may stop. */
    boolean ownsMongo() {
        return MONGODB.isEmpty();
    }

    void startMongo() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MongoProcess.class.getName(),
                Integer.toString(mongoPort),
                folder.resolve("mongo.mv").toString());
        mongo = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("mongo.log").toFile())
                .start();
    }

    /** Ends it as its operator would. */
    void stopMongo() {
        Process running = mongo;
        if (running != null) {
            running.destroy();
            try {
                running.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The line of those nodes that were started with {@link #cuttable}. */
    CuttableLine axonLine() {
        return axonLine;
    }

    LedgerProcess command() throws IOException {
        return node("command-side", Map.of());
    }

    /** A command node that reaches Axon Server over a line that can be cut. */
    LedgerProcess cuttable() throws IOException {
        return node("command-side", Map.of("PLANLEDGER_AXONSERVER", "127.0.0.1:" + axonLine.port()));
    }

    LedgerProcess query() throws IOException {
        return node("query-side", Map.of());
    }

    /** A query node that reaches the test's own database over a line that can be made slow. */
    LedgerProcess query(CuttableLine mongodb) throws IOException {
        return node("query-side", Map.of("PLANLEDGER_MONGODB_URI", mongoUri(mongodb.port())));
    }

    /** A line to the test's own database. */
    CuttableLine mongoLine() throws IOException {
        Assumptions.assumeTrue(ownsMongo(), "PLANLEDGER_MONGODB_URI names a MongoDB that is not the test's own");
        return new CuttableLine(mongoPort);
    }

    private String mongoUri(int port) {
        return mongoUri.replace("127.0.0.1:" + mongoPort, "127.0.0.1:" + port);
    }

    /** A query node that writes the evidence. */
    LedgerProcess evidence() throws IOException {
        return node(
                "query-side",
                Map.of(
                        "PLANLEDGER_EVIDENCE_NODE", "true",
                        "PLANLEDGER_EVIDENCE", folder.resolve("evidence").toString(),
                        "PLANLEDGER_EVIDENCE_WRITER", folder.resolve("writer").toString(),
                        "PLANLEDGER_EVIDENCE_KEYS", folder.resolve("keys").toString()));
    }

    /** A command node on another machine. */
    LedgerProcess command(NetworkedMachine machine, NetworkedMachine.Line clients, NetworkedMachine.Line axonServer)
            throws IOException {
        return node(machine.prefix(), clients.address(), "command-side", there(axonServer));
    }

    /** A query node on another machine; of servers that a test may not stop it would learn other addresses. */
    LedgerProcess query(
            NetworkedMachine machine,
            NetworkedMachine.Line clients,
            NetworkedMachine.Line axonServer,
            NetworkedMachine.Line mongodb)
            throws IOException {
        Assumptions.assumeTrue(ownsMongo(), "PLANLEDGER_MONGODB_URI names a MongoDB that is not the test's own");
        Map<String, String> own = new HashMap<>(there(axonServer));
        own.put("PLANLEDGER_MONGODB_URI", mongoUri.replace("127.0.0.1:" + mongoPort, mongodb.to(mongoPort)));
        own.put("PLANLEDGER_MONGODB_PLAIN", "true");
        return node(machine.prefix(), clients.address(), "query-side", own);
    }

    /** What a node asks for that is not on the servers' machine; the trial's server looks at no token. */
    private static Map<String, String> there(NetworkedMachine.Line axonServer) throws IOException {
        return Map.of(
                "PLANLEDGER_AXONSERVER", axonServer.to(axonPort()),
                "PLANLEDGER_AXONSERVER_PLAIN", "true",
                "PLANLEDGER_AXONSERVER_TOKEN", "none");
    }

    Path evidenceFolder() {
        return folder.resolve("evidence");
    }

    private LedgerProcess node(String module, Map<String, String> own) throws IOException {
        return node(List.of(), "127.0.0.1", module, own);
    }

    private LedgerProcess node(List<String> prefix, String address, String module, Map<String, String> own)
            throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PLANLEDGER_AXONSERVER", AXONSERVER);
        environment.put("PLANLEDGER_ACCOUNTS", folder.resolve("accounts.json").toString());
        if (module.equals("query-side")) {
            environment.put("PLANLEDGER_MONGODB_URI", mongoUri);
            environment.put("PLANLEDGER_SECRET_FILE", folder.resolve("secret").toString());
        }
        environment.putAll(own);
        return LedgerProcess.start(prefix, address, Path.of("..", "..", module), folder.resolve("out"), environment);
    }

    @Override
    public void close() throws IOException {
        axonLine.close();
        stopMongo();
    }
}
