package planledger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Takes no entry while the evidence does not add up: what would be recorded then could never be proven. */
public final class EvidenceGate implements HandlerInterceptor {
    private final Supplier<@Nullable String> broken;

    private EvidenceGate(Supplier<@Nullable String> broken) {
        this.broken = broken;
    }

    /**
     * The gate before everything that is posted to the API.
     *
     * @param broken what does not add up, as it is known now, without asking anybody; null while all does
     */
    public static WebMvcConfigurer on(Supplier<@Nullable String> broken) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new EvidenceGate(broken)).addPathPatterns("/api/**");
            }
        };
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String what = broken.get();
        if (what != null && request.getMethod().equals("POST")) {
            throw new Declined(Problem.of(ProblemKind.EVIDENCE_BROKEN).because(what));
        }
        return true;
    }
}
