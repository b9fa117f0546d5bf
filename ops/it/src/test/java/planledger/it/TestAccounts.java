package planledger.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** The file of accounts that every node of a test is given: those that one machine makes, made once. */
final class TestAccounts {
    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;

    private static @Nullable Path file;

    private TestAccounts() {}

    static synchronized Path file() {
        try {
            Path made = file;
            if (made == null) {
                made = Files.createTempFile("accounts", ".json"); // For its owner's eyes only.
                Files.writeString(made, content());
                made.toFile().deleteOnExit();
                file = made;
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content() {
        String hash = new Pbkdf2PasswordEncoder(
                        "", SALT_BYTES, ITERATIONS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)
                .encode(RunningLedger.PASSWORD);
        return Stream.of("CLERK", "INSPECTOR", "OPERATOR")
                .map(role -> account(role, "{pbkdf2-" + ITERATIONS + "}" + hash))
                .collect(Collectors.joining(",", "{\"format\": 1, \"accounts\": [", "]}"));
    }

    private static String account(String role, String password) {
        return """
                {"id": "%s", "role": "%s", "password": "%s"}
                """.formatted(role.toLowerCase(Locale.ROOT), role, password);
    }
}
