package planledger.query.entry;

import java.util.List;
import planledger.agency.Agencies;
import planledger.answer.Answers;
import planledger.event.AgencyId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes agencies wherever an answer points at them: by id, with the name that they are registered under. */
public final class AgencyNames {
    private AgencyNames() {}

    /** Agencies as the registry is known at a revision. */
    public static ArrayNode of(List<AgencyId> ids, Agencies registry, long known) {
        ArrayNode list = Answers.list();
        for (AgencyId id : ids) {
            ObjectNode line = list.addObject().put("agencyId", id.text());
            registry.agency(id, known)
                    .ifPresent(agency -> line.put("name", agency.name()).put("jurisdiction", agency.jurisdiction()));
        }
        return list;
    }
}
