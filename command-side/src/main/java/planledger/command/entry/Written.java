package planledger.command.entry;

import java.util.List;
import java.util.function.LongUnaryOperator;
import planledger.answer.Answers;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an entry wrote, as its resource tells it. */
public interface Written {
    /** The stream that took it. */
    String stream();

    /** Where it can be read as known at its position in the ledger. */
    String location(long revision, long position);

    /**
     * Findings that it raises, as far as this stream alone decides.
     *
     * @param positionOf place in the ledger of the stream's entry of a revision; 0 where it has none
     */
    default ArrayNode findings(LongUnaryOperator positionOf) {
        return Answers.list();
    }

    /** The rules that were asked for them. */
    default List<String> findingRules() {
        return List.of();
    }

    /** What the answer says of it: what it is about, its revision, what it changed. */
    ObjectNode answer(long revision);
}
