package planledger.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whether it is shown to an operator: what nobody else has a use for is in their header alone. */
@ControllerAdvice(annotations = Controller.class)
final class Visitor {
    private static final String OPERATOR = "OPERATOR";

    @ModelAttribute("operates")
    boolean operates(HttpServletRequest request) {
        return request.isUserInRole(OPERATOR);
    }
}
