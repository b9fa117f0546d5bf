package planledger.web.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * Slows guessing down without locking anybody out: after a few failures each more costs a longer wait, up to half a
 * minute, counted by account and address, so that a guesser elsewhere does not keep the owner waiting.
 */
final class FailedSignIns {
    static final int FREE_MAX = 5;
    static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int REMEMBERED_MAX = 1000;

    private final Ticker ticker;
    private final Cache<Source, Failures> failures;

    FailedSignIns(Ticker ticker) {
        this.ticker = ticker;
        this.failures = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(FORGOTTEN_AFTER)
                .ticker(ticker)
                .build();
    }

    /** Where tries come from; tries at accounts that are not there count as tries at one. */
    record Source(String account, String address) {}

    private record Failures(int count, long lastNanos) {}

    /** How long the next try must wait; zero or less where it need not. */
    Duration waitOf(Source source) {
        Failures past = failures.getIfPresent(source);
        if (past == null || past.count() < FREE_MAX) {
            return Duration.ZERO;
        }
        long seconds = Math.min(WAIT_MAX.toSeconds(), 1L << Math.min(past.count() - FREE_MAX, 30));
        return Duration.ofNanos(past.lastNanos() - ticker.read()).plusSeconds(seconds);
    }

    void add(Source source) {
        long now = ticker.read();
        failures.asMap().merge(source, new Failures(1, now), (past, one) -> new Failures(past.count() + 1, now));
    }

    void forget(Source source) {
        failures.invalidate(source);
    }
}
