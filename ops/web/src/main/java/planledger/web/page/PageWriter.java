package planledger.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import planledger.web.Problem;

/** Writes a page where no handler was asked for one: a filter ended the request. */
public final class PageWriter {
    private final ViewResolver views;
    private final LocaleResolver locales;

    PageWriter(ViewResolver views, LocaleResolver locales) {
        this.views = views;
        this.locales = locales;
    }

    /** Whether whoever asks can read a page, and one was written; else nothing was. */
    public boolean write(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (!ProblemPages.isForPeople(request)) {
            return false;
        }
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        ModelAndView page = ProblemPages.page(problem, request, response);
        try {
            View view = views.resolveViewName(String.valueOf(page.getViewName()), locales.resolveLocale(request));
            if (view == null) {
                throw new IllegalStateException("No view " + page.getViewName());
            }
            view.render(page.getModel(), request, response);
            return true;
        } catch (Exception e) { // What a view throws is Exception.
            throw new IllegalStateException("A page could not be written", e);
        }
    }
}
