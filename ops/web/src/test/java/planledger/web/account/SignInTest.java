package planledger.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Signing in over hours, on a clock that only the test moves. */
class SignInTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path data;

    final AtomicLong nanos = new AtomicLong();
    SignIn signIn;

    @BeforeEach
    void start() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Passwords cheap = new Passwords(1);
        signIn = new SignIn(Accounts.in(data, "right", cheap, nowhere), cheap, nanos::get);
    }

    @Test
    void the_right_password_signs_in_with_the_role_of_the_account() {
        Authentication clerk = tryAs("clerk", "right");
        assertThat(clerk.getName()).isEqualTo("clerk");
        assertThat(clerk.getAuthorities()).singleElement().hasToString("ROLE_CLERK");
        assertThat(clerk.getCredentials()).isNull();
    }

    @Test
    void what_was_right_for_one_is_not_right_for_another_nor_anything_like_it() {
        tryAs("clerk", "right");
        assertThatThrownBy(() -> tryAs("clerk", "right ")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> tryAs("root", "right")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void a_password_that_was_right_for_one_account_is_not_remembered_for_another() {
        RecentSignIns recent = new RecentSignIns(nanos::get);
        recent.add(new Account("clerk", Role.CLERK, "{x}"), "right");
        assertThat(recent.holds(new Account("clerk", Role.CLERK, "{x}"), "right"))
                .isTrue();
        assertThat(recent.holds(new Account("operator", Role.OPERATOR, "{y}"), "right"))
                .isFalse();
    }

    @Test
    void after_a_few_failures_each_more_waits_longer_and_never_for_ever() {
        for (int i = 0; i < FailedSignIns.FREE_MAX; i++) {
            assertThatThrownBy(() -> tryAs("clerk", "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThatThrownBy(() -> tryAs("clerk", "right")).isInstanceOf(SignInTooSoon.class);
            pass(Duration.ofNanos(1));
            assertThatThrownBy(() -> tryAs("clerk", "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        pass(FailedSignIns.WAIT_MAX);
        assertThat(tryAs("clerk", "right").getName()).isEqualTo("clerk");
        for (int i = 0; i < FailedSignIns.FREE_MAX; i++) {
            assertThatThrownBy(() -> tryAs("clerk", "wrong")).isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void one_account_under_attack_does_not_slow_another_nor_its_owner_who_was_here_before() {
        tryAs("clerk", "right");
        for (int i = 0; i < FailedSignIns.FREE_MAX; i++) {
            assertThatThrownBy(() -> tryAs("clerk", "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> tryAs("clerk", "wrong")).isInstanceOf(SignInTooSoon.class);
        assertThat(tryAs("clerk", "right").getName()).isEqualTo("clerk");
        assertThat(tryAs("operator", "right").getName()).isEqualTo("operator");
    }

    @Test
    void names_that_are_not_there_share_one_count() {
        for (int i = 0; i < FailedSignIns.FREE_MAX; i++) {
            String name = "root" + i;
            assertThatThrownBy(() -> tryAs(name, "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> tryAs("admin", "wrong")).isInstanceOf(SignInTooSoon.class);
        assertThat(tryAs("clerk", "right").getName()).isEqualTo("clerk");
    }

    @Test
    void what_was_right_is_asked_again_after_a_while() {
        tryAs("clerk", "right");
        for (int i = 0; i < FailedSignIns.FREE_MAX; i++) {
            assertThatThrownBy(() -> tryAs("clerk", "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        pass(RecentSignIns.REMEMBERED);
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> tryAs("clerk", "wrong")).isInstanceOf(BadCredentialsException.class);
            pass(FailedSignIns.WAIT_MAX);
        }
        assertThatThrownBy(() -> tryAs("clerk", "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> tryAs("clerk", "right"))
                .as("no longer remembered")
                .isInstanceOf(SignInTooSoon.class);
    }

    @Test
    void guesses_all_at_once_count_as_guesses_in_a_row() {
        List<CompletableFuture<Class<?>>> guesses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            guesses.add(CompletableFuture.supplyAsync(this::guess));
        }
        assertThat(guesses.stream().map(CompletableFuture::join).filter(BadCredentialsException.class::equals))
                .hasSizeBetween(FailedSignIns.FREE_MAX, FailedSignIns.FREE_MAX + 1);
    }

    private Class<?> guess() {
        try {
            return tryAs("clerk", "wrong").getClass();
        } catch (AuthenticationException e) {
            return e.getClass();
        }
    }

    private Authentication tryAs(String account, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, password));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
