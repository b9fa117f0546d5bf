package planledger.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import planledger.web.Problem;
import planledger.web.ProblemAdvice;

/** Problems in words with a way on, for people: where a browser asks for a page and cannot have it. */
final class ProblemPages implements HandlerExceptionResolver {
    private static final List<String> NOT_FOR_PEOPLE = List.of("/api/", "/evidence/", "/actuator/");

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!isForPeople(request)) {
            return null;
        }
        return page(ProblemAdvice.problem(e), request, response);
    }

    /** The page that tells of a problem; the answer has its status and headers already. */
    static ModelAndView page(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        Language language = language(request);
        Address self = new Address(request.getRequestURI(), Map.of()).in(language);
        return new Page(language, self).view("problem", Map.of("problem", problem));
    }

    static boolean isForPeople(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && NOT_FOR_PEOPLE.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    /** Also of a question that cannot be read otherwise. */
    static Language language(HttpServletRequest request) {
        String question = String.valueOf(request.getQueryString());
        boolean english =
                Arrays.asList(question.split("&", -1)).contains(Language.PARAMETER + "=" + Language.EN.code());
        return english ? Language.EN : Language.VI;
    }
}
