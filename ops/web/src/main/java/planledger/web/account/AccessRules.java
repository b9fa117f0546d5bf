package planledger.web.account;

import static planledger.web.account.Role.CLERK;
import static planledger.web.account.Role.INSPECTOR;
import static planledger.web.account.Role.OPERATOR;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** The one table of who may do what. The first row that fits decides; what fits none is for nobody. */
final class AccessRules {
    private static final Set<Role> ALL = Set.of(CLERK, INSPECTOR, OPERATOR);
    private static final Set<Role> ANYBODY = Set.of();

    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final List<HttpMethod> POSTING = List.of(HttpMethod.POST);
    /** Mapped nowhere: whoever may enter is told so (405), whoever may not is not. */
    private static final List<HttpMethod> CHANGING = List.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final List<Row> TABLE = List.of(
            new Row(READING, "/actuator/health/readiness", ANYBODY),
            new Row(READING, "/actuator/health/liveness", ANYBODY),
            new Row(READING, "/evidence/**", ANYBODY),
            new Row(READING, "/assets/**", ANYBODY),
            new Row(READING, "/actuator/**", Set.of(OPERATOR)),
            new Row(POSTING, "/api/views/**", Set.of(OPERATOR)),
            new Row(POSTING, "/api/**", Set.of(CLERK)),
            new Row(CHANGING, "/api/**", Set.of(CLERK)),
            new Row(READING, "/enter/**", Set.of(CLERK)),
            new Row(POSTING, "/enter/**", Set.of(CLERK)),
            new Row(POSTING, "/verify", ALL),
            new Row(POSTING, "/views/**", Set.of(OPERATOR)),
            new Row(READING, "/**", ALL));

    private AccessRules() {}

    private record Row(List<HttpMethod> methods, String path, Set<Role> roles) {}

    static void applyTo(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (Row row : TABLE) {
            for (HttpMethod method : row.methods()) {
                var matched = requests.requestMatchers(method, row.path());
                if (row.roles().isEmpty()) {
                    matched.permitAll();
                } else {
                    matched.hasAnyRole(row.roles().stream().map(Role::name).toArray(String[]::new));
                }
            }
        }
        requests.anyRequest().denyAll();
    }
}
