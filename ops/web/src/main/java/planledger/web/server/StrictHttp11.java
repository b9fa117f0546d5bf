package planledger.web.server;

import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * HTTP/1.1 that takes no request with two lengths. Tomcat goes by Transfer-Encoding and forgets Content-Length; a proxy
 * before it that goes by the other one would see another request (RFC 9112, section 6.3).
 */
public final class StrictHttp11 extends Http11NioProtocol {

    @Override
    protected Processor createProcessor() {
        return new StrictProcessor(this, getAdapter());
    }

    private static final class StrictProcessor extends Http11Processor {

        StrictProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
            super(protocol, adapter);
        }

        /** Asked once the headers are read and before Tomcat removes one of the two: the only such moment there is. */
        @Override
        protected ErrorState getErrorState() {
            if (!super.getErrorState().isError() && hasTwoLengths(request.getMimeHeaders())) {
                response.setStatus(400);
                setErrorState(ErrorState.CLOSE_CLEAN, null);
            }
            return super.getErrorState();
        }

        private static boolean hasTwoLengths(MimeHeaders headers) {
            return headers.getValue("Transfer-Encoding") != null && headers.getValue("Content-Length") != null;
        }
    }
}
