package planledger.query.entry;

import java.time.Instant;
import java.time.LocalDate;
import planledger.answer.Answers;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two times of a question, resolved.
 *
 * @param effectiveAt the day that is asked about
 * @param knownAt the instant of knowledge
 * @param position the ledger position that the instant stands for; asks for exactly the same again
 * @param planned whether the day lies in the future: then the answer is what is planned so far
 */
public record AsOf(LocalDate effectiveAt, Instant knownAt, long position, boolean planned) {
    public ObjectNode json() {
        ObjectNode answer = Answers.object();
        answer.put("effectiveAt", effectiveAt.toString());
        answer.put("knownAt", knownAt.toString());
        answer.put("position", position);
        answer.put("plannedSoFar", planned);
        return answer;
    }
}
