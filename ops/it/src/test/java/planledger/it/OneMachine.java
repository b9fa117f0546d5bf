package planledger.it;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import planledger.standalone.Main;

/** Both sides in one program, with the stores in it. Its questions wait by themselves for what it acknowledged. */
record OneMachine(ConfigurableApplicationContext query) implements Shape {
    static OneMachine on(Path data, SetClock clock, String... properties) {
        return new OneMachine(new SpringApplicationBuilder(Main.class)
                .sources(SetClock.Setting.class)
                .initializers(clock::giveTo)
                .properties(Map.of(
                        "PLANLEDGER_DATA", data.toString(),
                        "PLANLEDGER_PORT", "0",
                        "PLANLEDGER_SAMPLES", "none",
                        "PLANLEDGER_PASSWORD", RunningLedger.PASSWORD,
                        "spring.main.banner-mode", "off"))
                .properties(properties)
                .run());
    }

    @Override
    public List<ConfigurableApplicationContext> programs() {
        return List.of(query);
    }

    @Override
    public ConfigurableApplicationContext of(String method, String path) {
        return query;
    }

    @Override
    public void awaitShown() {}
}
