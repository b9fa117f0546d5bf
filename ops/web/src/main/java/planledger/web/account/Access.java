package planledger.web.account;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import planledger.web.OneLine;
import planledger.web.Problem;
import planledger.web.ProblemKind;
import planledger.web.ProblemWriter;

/** HTTP Basic, the table of {@link AccessRules}, and the headers that browsers obey. */
@Configuration(proxyBeanMethods = false)
class Access {
    private static final Logger SECURITY_LOG = LoggerFactory.getLogger("planledger.security");
    private static final int LOGGED_MAX = 200;
    private static final String CHALLENGE = "Basic realm=\"Plan Ledger\", charset=\"UTF-8\"";

    /** Pages of ours bring their own scripts and styles, from here and nowhere else; nobody frames them. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    /** A bean of its own: where there is none, Spring Boot makes a user and tells its password. */
    @Bean
    AuthenticationManager signIn(
            @Value("${planledger.accounts:}") String shared,
            @Value("${planledger.data:}") String data,
            @Value("${PLANLEDGER_PASSWORD:}") String password,
            ObjectProvider<OwnAccount> own) {
        Passwords passwords = new Passwords(Passwords.ITERATIONS);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Accounts accounts =
                shared.isEmpty() ? Accounts.in(Path.of(data), password, passwords, out) : Accounts.of(Path.of(shared));
        own.forEach(clerk -> accounts.add(new Account(clerk.id(), Role.CLERK, passwords.hash(clerk.password()))));
        return new ProviderManager(new SignIn(accounts, passwords, Ticker.systemTicker()));
    }

    /**
     * No sessions, and no token against other sites' pages: without asking first they can make a browser send a form
     * with our user's credentials, but no JSON, and a POST that is no JSON is refused but from our own pages
     * (StrictRequests). Which those are, browsers say in {@code Origin}, and only where they may tell us the page they
     * come from; other sites are told nothing.
     */
    @Bean
    SecurityFilterChain accessRules(
            HttpSecurity http, AuthenticationManager signIn, ObjectProvider<ProblemWriter> pages) {
        ProblemWriter problems = pages.getIfAvailable(() -> ProblemWriter.JSON);
        AuthenticationEntryPoint challenge = (request, response, e) -> problems.write(challenge(e), request, response);
        return http.authenticationManager(signIn)
                .authorizeHttpRequests(AccessRules::applyTo)
                .httpBasic(basic -> basic.authenticationEntryPoint(challenge))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(challenge)
                        .accessDeniedHandler(
                                (request, response, e) -> problems.write(forbid(request), request, response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    private static Problem challenge(AuthenticationException e) {
        return e instanceof SignInTooSoon tooSoon
                ? Problem.unavailable(ProblemKind.TOO_MANY_ATTEMPTS, tooSoon.waitFor())
                : Problem.of(ProblemKind.UNAUTHENTICATED).with("WWW-Authenticate", CHALLENGE);
    }

    private static Problem forbid(HttpServletRequest request) {
        SECURITY_LOG.warn(
                "Refused: {} {} for account '{}'",
                OneLine.of(request.getMethod(), LOGGED_MAX),
                OneLine.of(request.getRequestURI(), LOGGED_MAX),
                OneLine.of(String.valueOf(request.getRemoteUser()), LOGGED_MAX));
        return Problem.of(ProblemKind.FORBIDDEN);
    }
}
