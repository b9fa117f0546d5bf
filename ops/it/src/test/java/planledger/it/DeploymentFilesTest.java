package planledger.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.error.YAMLException;
import planledger.web.node.NodeSettings;
import planledger.web.node.Side;

/**
 * What operators start a deployment with: it parses, names only what there is, and every node takes its settings from it,
 * with the secrets that the script makes.
 */
class DeploymentFilesTest {
    private static final Path COMPOSE = OperatorFiles.DEPLOY.resolve("compose.yaml");
    private static final Path KUBERNETES = OperatorFiles.DEPLOY.resolve("kubernetes");
    private static final Path RUNBOOKS = Path.of("..", "runbooks");
    private static final Path HTTP = Path.of("..", "web/src/main/resources/planledger/web/http.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\bPLANLEDGER_[A-Z0-9_]+");

    @TempDir
    static Path folder = Path.of("");

    private static Path secrets = Path.of("");

    @BeforeAll
    static void secretsAreMade() throws Exception {
        secrets = folder.resolve("secret");
        assertEquals(0, run(OperatorFiles.DEPLOY.resolve("secrets").toString(), secrets.toString()));
    }

    private static int run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        builder.environment().merge("PATH", java, (path, bin) -> bin + ":" + path);
        Process process = builder.start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "It hangs");
        return process.exitValue();
    }

    @Test
    void every_file_is_what_it_is_called() throws IOException {
        assertAll(OperatorFiles.yamls().stream()
                .map(file -> () -> assertDoesNotThrow(() -> OperatorFiles.yaml(file), file::toString)));
        assertDoesNotThrow(() -> RunningLedger.JSON.readTree(Files.readString(OperatorFiles.DASHBOARD)));
    }

    @Test
    void a_key_that_stands_twice_is_found() throws IOException {
        Path twice = Files.writeString(folder.resolve("twice.yaml"), "a: 1\na: 2\n");
        org.junit.jupiter.api.Assertions.assertThrows(YAMLException.class, () -> OperatorFiles.yaml(twice));
    }

    @Test
    void every_manifest_is_listed_and_every_listed_one_is_there() throws IOException {
        Map<?, ?> list = OperatorFiles.map(
                OperatorFiles.yaml(KUBERNETES.resolve("kustomization.yaml")).get(0));
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(KUBERNETES)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.startsWith("kustomization"))
                    .forEach(there::add);
        }
        Set<String> listed = new TreeSet<>();
        OperatorFiles.list(list.get("resources")).forEach(name -> listed.add(String.valueOf(name)));
        assertEquals(there, listed);
    }

    @Test
    void every_alarm_leads_to_a_runbook_that_is_there() throws IOException {
        for (Map<?, ?> alarm : OperatorFiles.alarms()) {
            String runbook =
                    String.valueOf(OperatorFiles.map(alarm.get("annotations")).get("runbook"));
            assertTrue(runbook.startsWith("ops/runbooks/"), () -> alarm + " names " + runbook);
            assertTrue(Files.exists(RUNBOOKS.resolve(runbook.substring("ops/runbooks/".length()))), runbook);
        }
    }

    @Test
    void nodes_are_given_only_variables_that_they_know() throws IOException {
        Set<String> known = NodeSettings.known();
        Matcher placeholders = VARIABLE.matcher(Files.readString(HTTP));
        while (placeholders.find()) {
            known.add(placeholders.group());
        }
        nodes().forEach((node, environment) -> assertEquals(
                Set.of(),
                environment.keySet().stream()
                        .filter(name -> name.startsWith("PLANLEDGER_") && !known.contains(name))
                        .collect(java.util.stream.Collectors.toSet()),
                node));
    }

    @Test
    void every_node_takes_its_settings() throws IOException {
        Map<String, Map<String, String>> nodes = nodes();
        assertEquals(8, nodes.size(), nodes.keySet()::toString);
        nodes.forEach((node, environment) -> {
            Side side = environment.containsKey("PLANLEDGER_MONGODB_URI_FILE") ? Side.QUERY : Side.COMMAND;
            assertDoesNotThrow(() -> NodeSettings.read(side, made(environment)), () -> node + ": " + environment);
        });
    }

    @Test
    void no_secret_stands_in_what_is_committed() throws IOException {
        for (Map<String, String> environment : nodes().values()) {
            for (String secret : new String[] {"PLANLEDGER_AXONSERVER_TOKEN", "PLANLEDGER_MONGODB_URI"}) {
                assertFalse(environment.containsKey(secret), secret);
            }
        }
    }

    @Test
    void who_was_given_a_first_password_signs_in_with_it() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.copy(
                secrets.resolve("node/accounts.json"),
                data.resolve("accounts.json"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        List<String> passwords = Files.readAllLines(secrets.resolve("offline/first-passwords"));
        try (LedgerProcess ledger = LedgerProcess.start(data, "none")) {
            for (String line : passwords) {
                String[] words = line.split(" +", 2);
                assertEquals(
                        200, ledger.get("/api/openapi.json", words[0], words[1]).statusCode(), words[0]);
            }
        }
    }

    @Test
    void secrets_are_private_and_are_not_made_twice() throws Exception {
        assertEquals(1, run(OperatorFiles.DEPLOY.resolve("secrets").toString(), secrets.toString()));
        try (Stream<Path> files = Files.walk(secrets)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String mode =
                        java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertEquals("r--------", mode, file::toString);
            }
        }
    }

    /** The environment with the made secrets where it names files of secrets. */
    private static Map<String, String> made(Map<String, String> environment) {
        Map<String, String> names = Map.of("ca", "ca.pem", "accounts", "accounts.json");
        Map<String, String> made = new HashMap<>(environment);
        made.replaceAll((variable, value) -> {
            if (!value.startsWith("/run/secrets/")) {
                return value;
            }
            String name = value.substring(value.lastIndexOf('/') + 1);
            return secrets.resolve("node")
                    .resolve(names.getOrDefault(name, name))
                    .toString();
        });
        return made;
    }

    /** The environments of our own programs, by file and name. */
    private static Map<String, Map<String, String>> nodes() throws IOException {
        Map<String, Map<String, String>> nodes = new TreeMap<>();
        Map<?, ?> services = OperatorFiles.map(
                OperatorFiles.map(OperatorFiles.yaml(COMPOSE).get(0)).get("services"));
        services.forEach((name, service) -> {
            if (String.valueOf(OperatorFiles.map(service).get("image")).contains(":-planledger/")) {
                Map<String, String> environment = new HashMap<>();
                OperatorFiles.map(OperatorFiles.map(service).get("environment"))
                        .forEach((variable, value) -> environment.put(String.valueOf(variable), String.valueOf(value)));
                nodes.put("compose " + name, environment);
            }
        });
        for (String file : new String[] {"command", "query", "evidence"}) {
            for (Object document : OperatorFiles.yaml(KUBERNETES.resolve(file + ".yaml"))) {
                Map<?, ?> spec = OperatorFiles.map(OperatorFiles.map(document).get("spec"));
                if (spec.containsKey("template")) {
                    nodes.put("kubernetes " + file, environment(spec));
                }
            }
        }
        return nodes;
    }

    private static Map<String, String> environment(Map<?, ?> set) {
        Map<?, ?> pod = OperatorFiles.map(OperatorFiles.map(set.get("template")).get("spec"));
        Map<?, ?> container =
                OperatorFiles.map(OperatorFiles.list(pod.get("containers")).get(0));
        Map<String, String> environment = new HashMap<>();
        for (Object variable : OperatorFiles.list(container.get("env"))) {
            Map<?, ?> each = OperatorFiles.map(variable);
            environment.put(String.valueOf(each.get("name")), String.valueOf(each.get("value")));
        }
        return environment;
    }
}
