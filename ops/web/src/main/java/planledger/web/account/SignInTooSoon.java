package planledger.web.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords before this one, which was therefore not looked at. */
final class SignInTooSoon extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    SignInTooSoon(Duration wait) {
        super("Too many tries");
        this.wait = wait;
    }

    Duration waitFor() {
        return wait;
    }
}
