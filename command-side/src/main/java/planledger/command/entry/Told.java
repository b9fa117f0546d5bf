package planledger.command.entry;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an entry wrote, as the node that wrote it told another one. */
record Told(String stream, String location, ObjectNode answer, ArrayNode findings, List<String> findingRules)
        implements Written {
    Told {
        findingRules = List.copyOf(findingRules);
    }

    /** Everything that can be asked about an entry of this revision. */
    static Told of(Written entry, long revision) {
        return new Told(
                entry.stream(),
                entry.location(revision),
                entry.answer(revision),
                entry.findings(),
                entry.findingRules());
    }

    @Override
    public String location(long revision) {
        return location;
    }

    @Override
    public ObjectNode answer(long revision) {
        return answer;
    }
}
