package planledger.web.node;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;

/** Starts one node of several. Its settings are environment variables and nothing else. */
public final class Node {
    private Node() {}

    /** Ends with exit code 2, and a message for people, where the settings are not such that it could start. */
    public static void start(Class<?> program, Side side, String... arguments) {
        // Axon looks for updates before it has read any configuration; no program of ours phones home.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication application = new SpringApplication(program);
        application.setDefaultProperties(Map.of("spring.config.name", side.program()));
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("node", Settings.read(side, System::getenv))));
        application.run(arguments);
    }
}
