package planledger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with a problem where no resource does: a page for people where there are pages, else JSON. */
@FunctionalInterface
public interface ProblemWriter {
    /** Where there are no pages. */
    ProblemWriter JSON = (problem, request, response) -> problem.writeTo(response);

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
