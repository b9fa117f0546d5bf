package planledger.web.server;

import java.time.Duration;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import planledger.web.BodyReader;

/** Sets the bounds of the server, after everything else has set its own. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerHardening implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    static final Map<String, String> SAFE_HEADERS =
            Map.of("X-Content-Type-Options", "nosniff", "Cache-Control", "no-store");

    private static final int HEAD_MAX_BYTES = 8 * 1024;
    private static final int HEADERS_MAX = 50;
    private static final int TRAILER_MAX_BYTES = 1024;
    private static final int CONNECTIONS_MAX = 1000;
    private static final int PARAMETERS_MAX = 100;

    private final Duration idleMax;

    /** The longest silence between two packets of a request; a body has a bound of its own as a whole. */
    ServerHardening(@Value("${planledger.http.idle-max:10s}") Duration idleMax) {
        this.idleMax = idleMax;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(StrictHttp11.class.getName());
        factory.addConnectorCustomizers(this::bound);
        factory.addContextCustomizers(ServerHardening::answerWithProblems);
    }

    private void bound(Connector connector) {
        connector.setAllowTrace(false);
        connector.setXpoweredBy(false);
        connector.setMaxParameterCount(PARAMETERS_MAX);
        AbstractHttp11Protocol<?> http = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
        http.setConnectionTimeout(Math.toIntExact(idleMax.toMillis()));
        http.setKeepAliveTimeout(Math.toIntExact(idleMax.toMillis()));
        http.setMaxConnections(CONNECTIONS_MAX);
        http.setMaxHttpRequestHeaderSize(HEAD_MAX_BYTES);
        http.setMaxHeaderCount(HEADERS_MAX);
        http.setMaxTrailerSize(TRAILER_MAX_BYTES);
        http.setMaxExtensionSize(TRAILER_MAX_BYTES);
        http.setMaxSwallowSize(BodyReader.BODY_MAX_BYTES);
        http.setServer(null);
    }

    /** No error page: a page is a second pass through every filter, and Tomcat's own refusals never get there. */
    private static void answerWithProblems(Context context) {
        for (ErrorPage page : context.findErrorPages()) {
            context.removeErrorPage(page);
        }
        ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemValve.class.getName());
    }
}
