package planledger.web;

import java.net.URI;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whatever ends a request in a resource is answered with a problem; what nobody foresaw is logged and not told. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<byte[]> declined(Declined e) {
        return answer(e.problem(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> mistyped(TypeMismatchException e) {
        return answer(Problem.of(ProblemKind.NOT_FOUND), HttpHeaders.EMPTY);
    }

    /** Spring's own refusals bring a status and headers such as Allow; their words may name classes and stay inside. */
    @ExceptionHandler
    ResponseEntity<byte[]> other(Exception e) {
        if (e instanceof ErrorResponse said && !said.getStatusCode().is5xxServerError()) {
            HttpStatusCode status = said.getStatusCode();
            return answer(Problem.ofStatus(status.value()), said.getHeaders());
        }
        URI incident = URI.create("urn:uuid:" + UUID.randomUUID());
        LOG.error("A request failed in a way that nobody foresaw: {}", incident, e);
        return answer(Problem.of(ProblemKind.INTERNAL).at(incident), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<byte[]> answer(Problem problem, HttpHeaders more) {
        return ResponseEntity.status(problem.status())
                .headers(more)
                .headers(headers -> problem.headers().forEach(headers::set))
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem.json());
    }
}
