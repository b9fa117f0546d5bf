package planledger.command.entry;

import java.util.List;
import planledger.answer.Answers;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an entry wrote, as its resource tells it. */
public interface Written {
    /** The stream that took it. */
    String stream();

    /** Where it can be read. */
    String location(long revision);

    /** Findings that it raises, as far as this stream alone decides; its entries' places in the ledger are left open. */
    default ArrayNode findings() {
        return Answers.list();
    }

    /** The rules that were asked for them. */
    default List<String> findingRules() {
        return List.of();
    }

    /** What the answer says of it: what it is about, its revision, what it changed. */
    ObjectNode answer(long revision);
}
