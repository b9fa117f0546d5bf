package planledger.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** The files that operators start, watch and look things up with, as data. */
final class OperatorFiles {
    static final Path DEPLOY = Path.of("..", "deploy");
    static final Path ALARMS = DEPLOY.resolve("prometheus/alarms.yaml");
    static final Path DASHBOARD = DEPLOY.resolve("grafana/plan-ledger.json");

    /** What stands in a query and names no metric: strings, label sets, ranges, what is grouped or matched by. */
    private static final Pattern NO_METRICS = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]" + "|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("\\b([a-zA-Z_:][a-zA-Z0-9_:]*)\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool", "by", "without", "on");

    private OperatorFiles() {}

    /** Every document of a YAML file. */
    static List<Object> yaml(Path file) throws IOException {
        List<Object> documents = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            new Yaml(new SafeConstructor(options)).loadAll(in).forEach(documents::add);
        }
        return documents;
    }

    static List<Path> yamls() throws IOException {
        try (Stream<Path> files = Files.walk(DEPLOY)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** The rules of the alarms. */
    static List<Map<?, ?>> alarms() throws IOException {
        List<Map<?, ?>> alarms = new ArrayList<>();
        for (Object group : list(map(yaml(ALARMS).get(0)).get("groups"))) {
            for (Object rule : list(map(group).get("rules"))) {
                alarms.add(map(rule));
            }
        }
        return alarms;
    }

    /** What alarms and dashboard ask of Prometheus. */
    static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        for (Map<?, ?> alarm : alarms()) {
            queries.add(String.valueOf(alarm.get("expr")));
        }
        JsonNode dashboard = RunningLedger.JSON.readTree(Files.readString(DASHBOARD));
        for (JsonNode panel : dashboard.get("panels")) {
            panel.path("targets")
                    .forEach(target -> queries.add(target.get("expr").stringValue()));
        }
        return queries;
    }

    /** The metrics that a query names. */
    static Set<String> metrics(String query) {
        Set<String> metrics = new TreeSet<>();
        Matcher names = NAME.matcher(NO_METRICS.matcher(query).replaceAll(" "));
        while (names.find()) {
            if (!WORDS.contains(names.group(1))) {
                metrics.add(names.group(1));
            }
        }
        return metrics;
    }

    static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value, "not there");
    }

    static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value, "not there");
    }
}
