package planledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * Whether a browser says that a form comes from a page of ours. Another site's page can make it send the form, with the
 * credentials of whoever is signed in, but can neither set these two headers nor leave them out.
 */
final class FormOrigin {
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Pattern ORIGIN_FORM = Pattern.compile("https?://([^/]+)");

    private FormOrigin() {}

    static boolean isOwn(HttpServletRequest request) {
        List<String> site = Collections.list(request.getHeaders(FETCH_SITE));
        if (!site.isEmpty()) {
            return site.equals(List.of("same-origin"));
        }
        // Browsers leave it out on plain HTTP beyond their own machine; what is no browser has to say where it is.
        List<String> origin = Collections.list(request.getHeaders(HttpHeaders.ORIGIN));
        Matcher from = ORIGIN_FORM.matcher(origin.size() == 1 ? origin.get(0) : "");
        return from.matches() && from.group(1).equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }
}
