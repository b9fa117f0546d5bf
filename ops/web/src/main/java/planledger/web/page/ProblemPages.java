package planledger.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import planledger.web.Problem;
import planledger.web.ProblemAdvice;
import planledger.web.ProblemWriter;
import planledger.web.Query;
import planledger.web.work.UnderWay;

/** Problems in words with a way on, for people: where a browser asks for a page and cannot have it. */
final class ProblemPages implements HandlerExceptionResolver, ProblemWriter {
    private static final List<String> NOT_FOR_PEOPLE = List.of("/api/", "/evidence/", "/actuator/");

    private final ISpringTemplateEngine templates;

    ProblemPages(ISpringTemplateEngine templates) {
        this.templates = templates;
    }

    /** Before and beside the resources: what sign-in, the firewall or the server itself refuses. */
    @Override
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isForPeople(request)) {
            problem.writeTo(response);
            return;
        }
        Page page = page(request);
        Context model = new Context(page.language().locale(), Map.of("page", page, "problem", problem));
        byte[] html = templates.process("problem", model).getBytes(StandardCharsets.UTF_8);
        problem.writeTo(response, "text/html;charset=UTF-8", html);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!isForPeople(request)) {
            return null;
        }
        Problem problem = ProblemAdvice.problem(e);
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        ModelAndView view = page(request).view("problem", Map.of("problem", problem));
        if (e instanceof UnderWay under) {
            view.addObject("counted", under.counted());
        }
        return view;
    }

    private static Page page(HttpServletRequest request) {
        Language language = language(request);
        Map<String, String> question = Query.of(request).readable(); // Asked again, or in the other language.
        return new Page(language, new Address(request.getRequestURI(), question).in(language));
    }

    private static boolean isForPeople(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && request.getRequestURI() != null
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
