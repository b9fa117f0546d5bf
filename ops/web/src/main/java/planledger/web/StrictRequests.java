package planledger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What every resource of ours refuses before it is asked. All that POST sends must call itself JSON, also where there
 * is no body to read: browsers let another site's page send a form, but not JSON, with a signed-in user's credentials.
 * A handler that {@link TakesForm} is the exception, and asks the browser where the form comes from.
 */
final class StrictRequests implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            if (request.getRequestURI().contains(";")) {
                throw Faults.only(SchemaRule.PARAMETER_IN_PATH.inBody(""));
            }
            if (request.getMethod().equals("POST")) {
                requireTaken(request, method.getMethodAnnotation(TakesForm.class));
            }
            if (Arrays.stream(method.getMethodParameters()).noneMatch(StrictRequests::readsQuery)) {
                Query.of(request).as(none -> true);
            }
        }
        return true;
    }

    private static void requireTaken(HttpServletRequest request, @Nullable TakesForm form) {
        if (form == null ? !isPlainJson(request) : !isForm(request, MediaType.parseMediaType(form.value()))) {
            throw new Declined(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        if (form != null && !FormOrigin.isOwn(request)) {
            throw new Declined(ProblemKind.FORM_FROM_ELSEWHERE);
        }
        if (!takes(request, form == null ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML)) {
            throw new Declined(ProblemKind.NOT_ACCEPTABLE);
        }
    }

    /** Asked before, not after: an entry must not be recorded for a caller who cannot read its answer. */
    private static boolean takes(HttpServletRequest request, MediaType answer) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        try {
            return accept.isEmpty()
                    || MediaType.parseMediaTypes(accept).stream().anyMatch(type -> type.includes(answer));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("planledger.");
    }

    private static boolean readsQuery(MethodParameter parameter) {
        return ReadsQuery.class.isAssignableFrom(parameter.getParameterType());
    }

    private static boolean isPlainJson(HttpServletRequest request) {
        MediaType type = sent(request);
        if (type == null) {
            return false;
        }
        Map<String, String> parameters = type.getParameters();
        return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && (parameters.isEmpty()
                        || (parameters.size() == 1 && StandardCharsets.UTF_8.equals(type.getCharset())));
    }

    private static boolean isForm(HttpServletRequest request, MediaType of) {
        MediaType type = sent(request);
        return type != null && type.equalsTypeAndSubtype(of);
    }

    /** What is sent as it is; null where that is not one thing, or is packed. */
    private static @Nullable MediaType sent(HttpServletRequest request) {
        List<String> types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        if (types.size() != 1 || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            return null;
        }
        try {
            return MediaType.parseMediaType(types.get(0));
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }
}
