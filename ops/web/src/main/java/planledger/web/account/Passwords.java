package planledger.web.account;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.Map;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** Makes and checks passwords. The name of the hash stands before it, so that a stronger one can follow. */
final class Passwords {
    /** OWASP's number for PBKDF2 with HMAC-SHA-256: the work for each guess, and for each first sign-in. */
    static final int ITERATIONS = 600_000;

    /** 28 of 32 signs are 140 bits; none looks like another. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 7;
    private static final int GROUP_SIGNS = 4;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final PasswordEncoder encoder;

    /**
     * Passwords with a hash of a given cost.
     *
     * @param iterations the work for each try
     */
    Passwords(int iterations) {
        name = "pbkdf2-" + iterations;
        PasswordEncoder pbkdf2 =
                new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        encoder = new DelegatingPasswordEncoder(name, Map.of(name, pbkdf2));
    }

    /** A new one, of signs that can be read out. */
    static String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_SIGNS; i++) {
            password.append(i > 0 && i % GROUP_SIGNS == 0 ? "-" : "");
            password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }

    String hash(String password) {
        return requireNonNull(encoder.encode(password));
    }

    boolean isRight(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** The hash of no password, as long as any: checked for accounts that are not there, so that time does not tell. */
    String nobodys() {
        return "{" + name + "}" + "00".repeat(SALT_BYTES + HASH_BYTES);
    }
}
