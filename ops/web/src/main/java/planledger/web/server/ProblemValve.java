package planledger.web.server;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import planledger.web.Problem;
import planledger.web.ProblemWriter;

/** Answers with a problem wherever no resource did: what Tomcat itself, a filter or the firewall refused. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        boolean isOpen = response.getStatus() >= 400 && response.getContentWritten() == 0;
        if (!isOpen || !response.setErrorReported()) {
            return;
        }
        try {
            response.resetBuffer(true);
            ServerHardening.SAFE_HEADERS.forEach(response::setHeader);
            pages(request).write(Problem.ofStatus(response.getStatus()), request, response);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The connection is gone, and with it whoever would read the answer.
            container.getLogger().debug("An answer was not read", e);
        }
    }

    /** What is no request at all came to no application. */
    private static ProblemWriter pages(Request request) {
        WebApplicationContext application = request.getContext() == null
                ? null
                : WebApplicationContextUtils.getWebApplicationContext(
                        request.getContext().getServletContext());
        return application == null
                ? ProblemWriter.JSON
                : application.getBeanProvider(ProblemWriter.class).getIfAvailable(() -> ProblemWriter.JSON);
    }
}
