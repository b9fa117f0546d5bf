package planledger.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import planledger.web.Argument;
import planledger.web.BodyReader;
import planledger.web.Declined;
import planledger.web.ProblemKind;
import planledger.web.Query;
import planledger.web.Received;
import planledger.web.Shapes;

/** Reads a {@link Submission} for every resource that asks for one. */
@Configuration(proxyBeanMethods = false)
class Submissions implements WebMvcConfigurer {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final BodyReader bodies;

    Submissions(BodyReader bodies) {
        this.bodies = bodies;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Argument<>(Submission.class, this::read));
    }

    /** What stands in the head of the request is judged before its body is waited for. */
    private Submission read(HttpServletRequest request) {
        Principal actor = request.getUserPrincipal();
        if (actor == null) {
            throw new Declined(ProblemKind.UNAUTHENTICATED);
        }
        String key = idempotencyKey(Collections.list(request.getHeaders("Idempotency-Key")));
        IfMatch ifMatch = IfMatch.of(Collections.list(request.getHeaders("If-Match")));
        boolean isDryRun = Query.of(request).as(query -> query.optional("dryRun", Shapes.TRUTH, false));
        Received body = bodies.read(request);
        return new Submission(body, actor.getName(), key, hash(request, body), ifMatch, isDryRun);
    }

    private static @Nullable String idempotencyKey(List<String> headers) {
        if (headers.isEmpty()) {
            return null;
        }
        if (headers.size() > 1 || !KEY.matcher(headers.get(0)).matches()) {
            throw HeaderRule.IDEMPOTENCY_KEY_MALFORMED.broken("Idempotency-Key");
        }
        return headers.get(0);
    }

    /** With the path: the same words about another task are another request. */
    private static String hash(HttpServletRequest request, Received body) {
        String text = request.getMethod() + " " + request.getServletPath() + "\n" + body.canonical();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
