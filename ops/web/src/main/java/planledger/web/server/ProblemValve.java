package planledger.web.server;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import planledger.web.Problem;

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
            Problem.ofStatus(response.getStatus()).writeTo(response);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // The connection is gone, and with it whoever would read the answer.
            container.getLogger().debug("An answer was not read", e);
        }
    }
}
