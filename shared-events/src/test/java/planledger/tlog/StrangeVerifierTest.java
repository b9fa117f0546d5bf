package planledger.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Our evidence in the hands of programs that we did not write: Sigstore's verifier on Node.js, and the code behind Go's
 * checksum database. A test whose program is not at hand is skipped. Whatever is installed lies under target.
 */
class StrangeVerifierTest {
    private static final Duration INSTALL_MAX = Duration.ofSeconds(90);
    private static final Duration RUN_MAX = Duration.ofMinutes(3);
    private static final String SIGSTORE = "@sigstore/verify@3.0.0";
    private static final int NODE_MIN = 20;
    private static final Path FOLDER = Path.of("target", "strange-verifier").toAbsolutePath();

    /** Where Debian's golang-golang-x-mod-dev puts the code; another place is named by the environment. */
    private static final String GO_CODE = System.getenv().getOrDefault("PLANLEDGER_GO_CODE", "/usr/share/gocode");

    @BeforeAll
    static void folder() throws IOException {
        Files.createDirectories(FOLDER.resolve("tmp"));
    }

    @Test
    void sigstore_s_verifier_says_what_ours_says() throws Exception {
        assumeTrue(onPath("node") && onPath("npm"), "Node.js is not here");
        List<String> version = run(RUN_MAX, Map.of(), "node", "--print", "process.versions.node.split('.')[0]");
        assumeTrue(Integer.parseInt(version.get(0)) >= NODE_MIN, "Node.js is too old: " + version);
        installSigstore();
        StrangeEvidence evidence = new StrangeEvidence(FOLDER);
        Map<String, String> modules =
                Map.of("NODE_PATH", FOLDER.resolve("node_modules").toString());
        List<String> said = run(
                RUN_MAX,
                modules,
                "node",
                program("strange-verifier.js"),
                evidence.file().toString());
        assertEquals(evidence.entryVerdicts, said);
    }

    @Test
    void the_code_of_go_s_checksum_database_says_what_ours_says() throws Exception {
        assumeTrue(onPath("go"), "Go is not here");
        assumeTrue(Files.isDirectory(Path.of(GO_CODE, "src/golang.org/x/mod/sumdb/tlog")), "x/mod is not here");
        StrangeEvidence evidence = new StrangeEvidence(FOLDER);
        Map<String, String> offline = Map.of(
                "GO111MODULE",
                "off",
                "GOFLAGS",
                "",
                "GOPATH",
                GO_CODE,
                "GOCACHE",
                FOLDER.resolve("go-cache").toString());
        List<String> said = run(
                RUN_MAX,
                offline,
                "go",
                "run",
                program("strange-verifier.go"),
                evidence.file().toString());
        List<String> expected = Stream.of(evidence.entryVerdicts, evidence.growthVerdicts, evidence.entryVerdicts)
                .flatMap(List::stream)
                .toList();
        assertEquals(expected, said);
    }

    private static void installSigstore() throws Exception {
        if (Files.exists(FOLDER.resolve("node_modules/@sigstore/verify/package.json"))) {
            return;
        }
        Map<String, String> cache =
                Map.of("npm_config_cache", FOLDER.resolve("npm-cache").toString());
        try {
            run(
                    INSTALL_MAX,
                    cache,
                    "npm",
                    "install",
                    "--prefix",
                    FOLDER.toString(),
                    "--no-save",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--no-update-notifier",
                    "--fetch-retries=0",
                    SIGSTORE);
        } catch (IllegalStateException e) {
            abort("Sigstore's verifier cannot be installed: " + e.getMessage());
        }
    }

    private static String program(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        try (var in = StrangeVerifierTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("Not among the test resources: " + name);
            }
            Files.write(file, in.readAllBytes());
        }
        return file.toString();
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The lines that a command prints; a command that fails or takes too long is an IllegalStateException. */
    private static List<String> run(Duration most, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        File out = FOLDER.resolve("out").toFile();
        File err = FOLDER.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().put("TMPDIR", FOLDER.resolve("tmp").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(most.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command)
                    + (ended ? " failed: " : " took too long: ")
                    + Files.readString(err.toPath(), StandardCharsets.UTF_8));
        }
        return Files.readAllLines(out.toPath(), StandardCharsets.UTF_8);
    }
}
