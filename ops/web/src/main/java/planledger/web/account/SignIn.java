package planledger.web.account;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import planledger.web.OneLine;

/** Decides whether credentials are right, at a bounded cost for those that are not. */
final class SignIn implements AuthenticationProvider {
    private static final Logger SECURITY_LOG = LoggerFactory.getLogger("planledger.security");
    private static final int NAME_LOGGED_MAX = 60;
    private static final int HASHES_AT_ONCE_MAX = 2;
    private static final Duration TURN_WAIT_MAX = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final Passwords passwords;
    private final RecentSignIns recent;
    private final FailedSignIns failed;
    private final Semaphore hashing = new Semaphore(HASHES_AT_ONCE_MAX);

    SignIn(Accounts accounts, Passwords passwords, Ticker ticker) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.recent = new RecentSignIns(ticker);
        this.failed = new FailedSignIns(ticker);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    @Override
    public Authentication authenticate(Authentication credentials) {
        String name = credentials.getName();
        Account account = accounts.find(name);
        FailedSignIns.Source source = new FailedSignIns.Source(account != null ? name : "", addressOf(credentials));
        Attempt attempt = new Attempt(name, String.valueOf(credentials.getCredentials()), account, source);
        Account known = remembered(attempt);
        if (known == null) {
            refuseTooSoon(attempt);
            known = whenItsTurnComes(attempt);
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                known.id(),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + known.role().name())));
    }

    private record Attempt(
            String name, String password, @Nullable Account account, FailedSignIns.Source source) {}

    private @Nullable Account remembered(Attempt attempt) {
        Account account = attempt.account();
        return account != null && recent.holds(account, attempt.password()) ? account : null;
    }

    private void refuseTooSoon(Attempt attempt) {
        Duration wait = failed.waitOf(attempt.source());
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw refused(attempt, new SignInTooSoon(wait));
        }
    }

    /** A slow hash takes a core: a flood of wrong passwords may have its share of them, and no more. */
    private Account whenItsTurnComes(Attempt attempt) {
        try {
            if (!hashing.tryAcquire(TURN_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SignInTooSoon(TURN_WAIT_MAX);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInTooSoon(TURN_WAIT_MAX);
        }
        try {
            return checked(attempt);
        } finally {
            hashing.release();
        }
    }

    /** Asks first what those before it in the queue left behind: the same credentials, found right, or too many guesses. */
    private Account checked(Attempt attempt) {
        Account known = remembered(attempt);
        if (known != null) {
            return known;
        }
        refuseTooSoon(attempt);
        Account account = attempt.account();
        boolean isRight =
                passwords.isRight(attempt.password(), account != null ? account.password() : passwords.nobodys());
        if (account == null || !isRight) {
            failed.add(attempt.source());
            throw refused(attempt, new BadCredentialsException("Wrong account or password"));
        }
        failed.forget(attempt.source());
        recent.add(account, attempt.password());
        return account;
    }

    private static <E extends RuntimeException> E refused(Attempt attempt, E with) {
        SECURITY_LOG.warn(
                "Sign-in refused: account '{}' from {}: {}",
                OneLine.of(attempt.name(), NAME_LOGGED_MAX),
                OneLine.of(attempt.source().address(), NAME_LOGGED_MAX),
                with.getMessage());
        return with;
    }

    private static String addressOf(Authentication credentials) {
        return credentials.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}
