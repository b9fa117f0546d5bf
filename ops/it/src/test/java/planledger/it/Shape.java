package planledger.it;

import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** Over which programs a ledger is spread, and where they are asked. */
interface Shape extends AutoCloseable {
    /** Where {@code PLANLEDGER_AXONSERVER} names an Axon Server several nodes around it, else one machine. */
    static Shape on(Path data, SetClock clock, String... properties) {
        return SharedServers.areNamed() ? TwoNodes.on(data, clock, properties) : OneMachine.on(data, clock, properties);
    }

    static String url(ConfigurableApplicationContext program) {
        return "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port");
    }

    List<ConfigurableApplicationContext> programs();

    /** The program that answers questions. */
    ConfigurableApplicationContext query();

    /** The program that a request goes to. */
    ConfigurableApplicationContext of(String method, String path);

    /** Returns once questions see everything that is recorded; tests read at once, and say no {@code ?atLeast=}. */
    void awaitShown();

    @Override
    default void close() {
        programs().forEach(ConfigurableApplicationContext::close);
    }
}
