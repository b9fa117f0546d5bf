package planledger.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import planledger.command.CommandNode;
import planledger.query.QueryNode;
import planledger.query.mongo.ServingView;
import planledger.query.mongo.TokenPositions;

/**
 * A command node and a query node that writes the evidence, in this process but joined by Axon Server and MongoDB alone.
 * Requests reach them as through the reverse proxy of {@code ops/deploy}.
 */
record TwoNodes(ConfigurableApplicationContext command, ConfigurableApplicationContext query) implements Shape {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static TwoNodes on(Path data, SetClock clock, String... properties) {
        try {
            String mongodb = SharedServers.mongodbUri(data);
            Files.write(data.resolve("secret"), new byte[32]);
            ConfigurableApplicationContext command =
                    start(CommandNode.class, "command-node", Map.of(), clock, properties);
            TwoNodes nodes = new TwoNodes(
                    command, start(QueryNode.class, "query-node", querySettings(data, mongodb), clock, properties));
            nodes.awaitShown();
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> querySettings(Path data, String mongodb) {
        return Map.of(
                "planledger.mongodb-uri", mongodb,
                "planledger.secret-file", data.resolve("secret"),
                "planledger.evidence.enabled", true,
                "planledger.evidence.folder", data.resolve("evidence"),
                "planledger.evidence.writer", data.resolve("evidence-writer"),
                "planledger.evidence.keys", data.resolve("evidence-keys"),
                "planledger.evidence.witnesses", "${PLANLEDGER_EVIDENCE_WITNESSES:}");
    }

    /** What a node reads from its environment; before the environment of the tests, which may say otherwise. */
    private static ConfigurableApplicationContext start(
            Class<?> program, String name, Map<String, Object> own, SetClock clock, String... properties) {
        Map<String, Object> settings = new HashMap<>(own);
        settings.put("axon.axonserver.enabled", true);
        settings.put("axon.axonserver.servers", SharedServers.AXONSERVER);
        settings.put("axon.axonserver.component-name", "planledger-" + name);
        settings.put(
                "axon.axonserver.client-id",
                name + "@" + ProcessHandle.current().pid());
        settings.put("planledger.axonserver", true);
        settings.put("planledger.first-token-index", 0);
        settings.put("planledger.start-within", 60);
        settings.put("planledger.accounts", TestAccounts.file());
        settings.put("logging.level.de.bwaldvogel.mongo", "error");
        settings.put("PLANLEDGER_PORT", 0);
        settings.put("spring.main.banner-mode", "off");
        settings.replaceAll((setting, value) -> value instanceof Path path ? path.toString() : value);
        return new SpringApplicationBuilder(program, SetClock.Setting.class)
                .properties("spring.config.name=" + name)
                .properties(properties)
                .initializers(clock::giveTo, started -> started.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("node", settings)))
                .run();
    }

    @Override
    public List<ConfigurableApplicationContext> programs() {
        return List.of(query, command);
    }

    @Override
    public ConfigurableApplicationContext of(String method, String path) {
        boolean isEntry = method.equals("POST") && path.startsWith("/api/") && !path.startsWith("/api/views/");
        return isEntry || path.startsWith("/enter") ? command : query;
    }

    @Override
    public void awaitShown() {
        ServingView view = query.getBean(ServingView.class);
        long last = query.getBean(TokenPositions.class)
                .of(query.getBean(EventStore.class).createHeadToken());
        assertTrue(view.await(last, PATIENCE), () -> "The view shows " + view.current() + " of " + last);
    }
}
