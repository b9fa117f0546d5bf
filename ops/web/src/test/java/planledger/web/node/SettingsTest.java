package planledger.web.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final String SECRET = "hunter2-hunter2";

    /** Of nobody: made once and its key thrown away. */
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBeTCCAR+gAwIBAgIUVtGhjwJCUValkRX9TXQ3HGS99GkwCgYIKoZIzj0EAwIw
            EjEQMA4GA1UEAwwHZXhhbXBsZTAeFw0yNjExMjIxNjQ3MzVaFw0zNjExMTkxNjQ3
            MzVaMBIxEDAOBgNVBAMMB2V4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
            AASOjQldojGb2JHmO2pt0Gn7oBBFRXewNaC/roMAnnkj8XI6vvgDBwwnrDzNWGm4
            GN7mLcHw08nYtCASasKPfrrro1MwUTAdBgNVHQ4EFgQU6xSBBaJbZc0oFTBtNZlp
            4qQxvWQwHwYDVR0jBBgwFoAU6xSBBaJbZc0oFTBtNZlp4qQxvWQwDwYDVR0TAQH/
            BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAELeF+K7NnHS4K/fylcQXt5hj3UpPh
            vOyIwqFvyZzjzgIhAJpFU+RdgIPd7ljCOEQ0S2ugGtd74IxkvPHlo1EnlRST
            -----END CERTIFICATE-----
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path files;

    final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aWholeEnvironment() throws IOException {
        environment.put("PLANLEDGER_AXONSERVER", "axon-1:8124,axon-2");
        environment.put("PLANLEDGER_AXONSERVER_TOKEN_FILE", file("token", SECRET + "\n", "r--r-----"));
        environment.put("PLANLEDGER_AXONSERVER_CA", file("ca", CERTIFICATE, "rw-r--r--"));
        environment.put("PLANLEDGER_MONGODB_URI", "mongodb://u:" + SECRET + "@db-1,db-2/ledger?tls=true");
        environment.put("PLANLEDGER_ACCOUNTS", file("accounts", "{}", "r--------"));
        environment.put("PLANLEDGER_SECRET_FILE", file("secret", "s".repeat(32), "r--------"));
    }

    @Test
    void a_whole_environment_becomes_properties() {
        Map<String, Object> query = read(Side.QUERY);
        assertThat(query)
                .containsEntry("axon.axonserver.enabled", true)
                .containsEntry("axon.axonserver.servers", "axon-1:8124,axon-2")
                .containsEntry("axon.axonserver.token", SECRET)
                .containsEntry("axon.axonserver.ssl-enabled", true)
                .containsEntry("planledger.first-token-index", 0)
                .containsEntry("planledger.mongodb-uri", environment.get("PLANLEDGER_MONGODB_URI"))
                .containsEntry("planledger.evidence.enabled", false)
                .containsEntry("planledger.start-within", 60L)
                .doesNotContainKey("planledger.evidence.folder");
        assertThat(read(Side.COMMAND)).doesNotContainKey("planledger.mongodb-uri");
    }

    @Test
    void the_issuer_of_mongodbs_certificate_is_for_a_line_that_is_encrypted() {
        environment.put("PLANLEDGER_MONGODB_CA", String.valueOf(environment.get("PLANLEDGER_AXONSERVER_CA")));
        assertThat(read(Side.QUERY)).containsEntry("planledger.mongodb-ca", environment.get("PLANLEDGER_MONGODB_CA"));
        assertThat(read(Side.COMMAND)).doesNotContainKey("planledger.mongodb-ca");
        environment.put("PLANLEDGER_MONGODB_URI", "mongodb://localhost");
        assertThat(faulty(Side.QUERY)).containsExactly("PLANLEDGER_MONGODB_CA");
        environment.put("PLANLEDGER_MONGODB_PLAIN", "true");
        assertThat(faulty(Side.QUERY)).containsExactly("PLANLEDGER_MONGODB_PLAIN");
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        environment.clear();
        assertThat(faulty(Side.QUERY))
                .containsExactly(
                        "PLANLEDGER_AXONSERVER",
                        "PLANLEDGER_ACCOUNTS",
                        "PLANLEDGER_SECRET_FILE",
                        "PLANLEDGER_MONGODB_URI");
        assertThat(faulty(Side.COMMAND)).containsExactly("PLANLEDGER_AXONSERVER", "PLANLEDGER_ACCOUNTS");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    PLANLEDGER_AXONSERVER            | axon-1;axon-2               | PLANLEDGER_AXONSERVER
                    PLANLEDGER_AXONSERVER            | http://axon-1:8124          | PLANLEDGER_AXONSERVER
                    PLANLEDGER_AXONSERVER_TOKEN_FILE | -                           | PLANLEDGER_AXONSERVER_TOKEN
                    PLANLEDGER_AXONSERVER_TOKEN_FILE | /nowhere                    | PLANLEDGER_AXONSERVER_TOKEN_FILE
                    PLANLEDGER_AXONSERVER_TOKEN      | twice                       | PLANLEDGER_AXONSERVER_TOKEN_FILE
                    PLANLEDGER_AXONSERVER_CA         | -                           | PLANLEDGER_AXONSERVER_CA
                    PLANLEDGER_AXONSERVER_CA         | /nowhere                    | PLANLEDGER_AXONSERVER_CA
                    PLANLEDGER_AXONSERVER_CA         | /etc/hostname               | PLANLEDGER_AXONSERVER_CA
                    PLANLEDGER_MONGODB_CA            | /nowhere                    | PLANLEDGER_MONGODB_CA
                    PLANLEDGER_MONGODB_CA            | /etc/hostname               | PLANLEDGER_MONGODB_CA
                    PLANLEDGER_AXONSERVER_PLAIN      | true                        | PLANLEDGER_AXONSERVER_PLAIN
                    PLANLEDGER_AXONSERVER_PLAIN      | yes                         | PLANLEDGER_AXONSERVER_PLAIN
                    PLANLEDGER_MONGODB_URI           | -                           | PLANLEDGER_MONGODB_URI
                    PLANLEDGER_MONGODB_URI           | db-1:27017                  | PLANLEDGER_MONGODB_URI
                    PLANLEDGER_MONGODB_URI           | mongodb://db-1/?x=y         | PLANLEDGER_MONGODB_URI
                    PLANLEDGER_MONGODB_URI           | mongodb+srv://db/?tls=false | PLANLEDGER_MONGODB_URI
                    PLANLEDGER_MONGODB_URI           | mongodb://localhost,db-1    | PLANLEDGER_MONGODB_URI
                    PLANLEDGER_MONGODB_URI           | mongodb://localhost@db-1    | PLANLEDGER_MONGODB_URI
                    PLANLEDGER_MONGODB_URI           | mongodb://db-1/?tls=true&tlsInsecure=true | PLANLEDGER_MONGODB_URI
                    PLANLEDGER_ACCOUNTS              | /nowhere                    | PLANLEDGER_ACCOUNTS
                    PLANLEDGER_SECRET_FILE           | /nowhere                    | PLANLEDGER_SECRET_FILE
                    PLANLEDGER_START_WITHIN          | 0                           | PLANLEDGER_START_WITHIN
                    PLANLEDGER_START_WITHIN          | 1m                          | PLANLEDGER_START_WITHIN
                    PLANLEDGER_START_WITHIN          | 3601                        | PLANLEDGER_START_WITHIN
                    PLANLEDGER_EVIDENCE              | /evidence                   | PLANLEDGER_EVIDENCE
                    PLANLEDGER_EVIDENCE_WITNESSES    | /witnesses                  | PLANLEDGER_EVIDENCE_WITNESSES
                    PLANLEDGER_EVIDENCE_NODE         | on                          | PLANLEDGER_EVIDENCE_NODE
                    """)
    void a_fault_is_named_alone(String variable, String value, String named) {
        set(variable, value);
        assertThat(faulty(Side.QUERY)).containsExactly(named);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
                    PLANLEDGER_AXONSERVER_PLAIN | true | PLANLEDGER_AXONSERVER_CA         | -
                    PLANLEDGER_AXONSERVER       | localhost:8124,127.0.0.1 | PLANLEDGER_AXONSERVER_CA | -
                    PLANLEDGER_AXONSERVER       | localhost | PLANLEDGER_AXONSERVER_TOKEN_FILE | -
                    PLANLEDGER_MONGODB_PLAIN    | true | PLANLEDGER_MONGODB_URI | mongodb://db-1
                    PLANLEDGER_MONGODB_URI      | mongodb://127.0.0.1:27017,[::1]/x | PLANLEDGER_MONGODB_PLAIN | -
                    PLANLEDGER_MONGODB_URI      | mongodb+srv://u:p@db.example | PLANLEDGER_START_WITHIN | 3600
                    """)
    void what_is_allowed_starts(String variable, String value, String other, String otherValue) {
        set(variable, value);
        set(other, otherValue);
        assertThat(read(Side.QUERY)).containsKey("axon.axonserver.servers");
    }

    @Test
    void the_writer_of_evidence_is_a_query_node_and_has_folders_of_its_own() {
        set("PLANLEDGER_EVIDENCE_NODE", "true");
        assertThat(faulty(Side.QUERY))
                .containsExactly("PLANLEDGER_EVIDENCE", "PLANLEDGER_EVIDENCE_WRITER", "PLANLEDGER_EVIDENCE_KEYS");
        set("PLANLEDGER_EVIDENCE", "/log");
        set("PLANLEDGER_EVIDENCE_WRITER", "/writer");
        set("PLANLEDGER_EVIDENCE_KEYS", "/keys");
        assertThat(read(Side.QUERY))
                .containsEntry("planledger.evidence.enabled", true)
                .containsEntry("planledger.evidence.folder", "/log")
                .containsEntry("planledger.evidence.writer", "/writer")
                .containsEntry("planledger.evidence.keys", "/keys")
                .containsEntry("planledger.evidence.witnesses", "");
        assertThat(faulty(Side.COMMAND)).containsExactly("PLANLEDGER_EVIDENCE_NODE");
    }

    @Test
    void a_secret_that_everybody_may_read_or_that_is_short_is_none() throws IOException {
        set("PLANLEDGER_ACCOUNTS", file("open", "{}", "rw-r--r--"));
        set("PLANLEDGER_AXONSERVER_TOKEN_FILE", file("shared", SECRET, "rw-rw----"));
        set("PLANLEDGER_SECRET_FILE", file("short", "s".repeat(31), "r--------"));
        assertThat(faulty(Side.QUERY))
                .containsExactly("PLANLEDGER_AXONSERVER_TOKEN_FILE", "PLANLEDGER_ACCOUNTS", "PLANLEDGER_SECRET_FILE");
        set("PLANLEDGER_AXONSERVER_TOKEN_FILE", file("empty", "\n", "r--------"));
        assertThat(faulty(Side.QUERY)).startsWith("PLANLEDGER_AXONSERVER_TOKEN_FILE");
    }

    @Test
    void people_are_told_in_two_languages_and_no_secret() {
        set("PLANLEDGER_MONGODB_URI", "mongodb://u:" + SECRET + "@db-1");
        set("PLANLEDGER_AXONSERVER_TOKEN", SECRET);
        assertThatThrownBy(() -> read(Side.QUERY))
                .hasMessageContaining("Hãy thêm tls=true")
                .hasMessageContaining("Add tls=true")
                .satisfies(refused -> {
                    var analysis = new SettingsRefusedAnalyzer().analyze(refused, (SettingsRefused) refused);
                    assertThat(analysis.getDescription() + analysis.getAction())
                            .contains("thiếu hoặc mâu thuẫn", "missing or contradict", "PLANLEDGER_MONGODB_URI")
                            .doesNotContain(SECRET);
                    assertThat(((SettingsRefused) refused).getExitCode()).isEqualTo(2);
                });
    }

    private Map<String, Object> read(Side side) {
        return Settings.read(side, environment::get);
    }

    private List<String> faulty(Side side) {
        return catchThrowableOfType(SettingsRefused.class, () -> read(side)).faults().stream()
                .map(SettingFault::variable)
                .toList();
    }

    private void set(String variable, @Nullable String value) {
        if (value == null) {
            environment.remove(variable);
        } else {
            environment.put(variable, value);
        }
    }

    private String file(String name, String content, String permissions) throws IOException {
        Path file = Files.writeString(files.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file.toString();
    }
}
