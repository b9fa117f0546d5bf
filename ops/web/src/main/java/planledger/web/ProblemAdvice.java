package planledger.web;

import java.net.URI;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whatever ends a request in a resource is answered with a problem; what nobody foresaw is logged and not told. */
@RestControllerAdvice
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<byte[]> answer(Exception e) {
        Problem problem = problem(e);
        return ResponseEntity.status(problem.status())
                .headers(headers -> problem.headers().forEach(headers::set))
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem.json());
    }

    /**
     * What ended a request. Spring's own refusals bring a status and headers such as Allow; their words may name classes
     * and stay inside.
     */
    public static Problem problem(Exception e) {
        if (e instanceof Declined declined) {
            return declined.problem();
        }
        if (e instanceof TypeMismatchException) {
            return Problem.of(ProblemKind.NOT_FOUND);
        }
        if (e instanceof ErrorResponse said && !said.getStatusCode().is5xxServerError()) {
            Problem problem = Problem.ofStatus(said.getStatusCode().value());
            for (String name : said.getHeaders().headerNames()) {
                problem = problem.with(name, String.join(", ", said.getHeaders().getValuesAsList(name)));
            }
            return problem;
        }
        URI incident = URI.create("urn:uuid:" + UUID.randomUUID());
        LOG.error("A request failed in a way that nobody foresaw: {}", incident, e);
        return Problem.of(ProblemKind.INTERNAL).at(incident);
    }
}
