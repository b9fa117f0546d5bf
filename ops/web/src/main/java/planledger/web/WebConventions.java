package planledger.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the conventions to work: a resource asks for a {@link Received} body, a {@link Query} or a {@link Form} as arguments. */
@Configuration(proxyBeanMethods = false)
public class WebConventions {
    private static final int KEY_BYTES = 32;

    @Bean
    BodyReader bodyReader(@Value("${planledger.http.body-time-max:30s}") Duration timeMax) {
        return new BodyReader(timeMax);
    }

    /**
     * Nodes that are asked in turn hold one secret. On one machine the key lives as long as the process: a cursor
     * outlived by its server starts its list again.
     */
    @Bean
    Cursors cursors(@Value("${planledger.secret-file:}") String secretFile) throws IOException {
        if (!secretFile.isEmpty()) {
            return Cursors.derivedFrom(Files.readAllBytes(Path.of(secretFile)));
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Cursors(key);
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    WebMvcConfigurer strictRequests(BodyReader bodies) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new StrictRequests());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Argument<>(Received.class, bodies::read));
                resolvers.add(new Argument<>(Query.class, Query::of));
                resolvers.add(new Argument<>(Form.class, bodies::form));
                resolvers.add(new Argument<>(Upload.class, request -> new Upload(request, bodies)));
            }
        };
    }
}
