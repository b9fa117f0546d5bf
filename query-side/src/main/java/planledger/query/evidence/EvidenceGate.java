package planledger.query.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import planledger.web.Declined;
import planledger.web.Problem;
import planledger.web.ProblemKind;

/** Takes no entry while the evidence does not add up: what would be recorded then could never be proven. */
final class EvidenceGate implements HandlerInterceptor {
    private final EvidenceLog log;

    EvidenceGate(EvidenceLog log) {
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String broken = log.state().broken();
        if (broken != null && request.getMethod().equals("POST")) {
            throw new Declined(Problem.of(ProblemKind.EVIDENCE_BROKEN).because(broken));
        }
        return true;
    }
}
