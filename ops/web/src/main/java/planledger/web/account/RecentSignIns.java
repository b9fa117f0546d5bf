package planledger.web.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes which credentials were right: Basic sends them with every request, and the slow hash is
 * for guessers. Kept under a key that dies with the process, so that memory holds no password and no plain hash of one.
 */
final class RecentSignIns {
    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int REMEMBERED_MAX = 1000;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final Cache<String, Boolean> right;

    RecentSignIns(Ticker ticker) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
        right = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    boolean holds(Account account, String password) {
        return right.getIfPresent(mark(account, password)) != null;
    }

    void add(Account account, String password) {
        right.put(mark(account, password), true);
    }

    /** An account's id holds no NUL, so that no two pairs have one mark. */
    private String mark(Account account, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] mark = mac.doFinal((account.id() + "\0" + password).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mark);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java has " + ALGORITHM, e);
        }
    }
}
