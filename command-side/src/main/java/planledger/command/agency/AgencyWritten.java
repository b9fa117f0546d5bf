package planledger.command.agency;

import planledger.answer.Answers;
import planledger.command.entry.Written;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyEntryCorrected;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.SuccessionRecorded;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry of the registry recorded.
 *
 * @param about the entry that it corrects, as it was recorded; itself where it corrects none
 */
record AgencyWritten(AgencyEvent event, AgencyEvent about) implements Written {
    @Override
    public String stream() {
        return AgencyEvent.STREAM;
    }

    @Override
    public String location(long revision) {
        long entry = event instanceof AgencyEntryCorrected correction ? correction.entry() : revision;
        return about instanceof AgencyRegistered agency
                ? "/api/agencies/" + agency.agencyId()
                : "/api/agencies/successions/" + entry;
    }

    @Override
    public ObjectNode answer(long revision) {
        ObjectNode answer = Answers.object();
        if (event instanceof AgencyRegistered agency) {
            answer.put("agencyId", agency.agencyId().text());
        } else if (event instanceof SuccessionRecorded succession) {
            answer.set("agencyIds", ids(succession));
        } else if (event instanceof AgencyEntryCorrected correction) {
            answer.set("agencyIds", ids(about));
            answer.put("entry", correction.entry());
            answer.put("path", correction.path());
            answer.put("to", correction.to());
        } else {
            throw new AssertionError("An event without an answer: " + event);
        }
        return answer.put("revision", revision);
    }

    private static ArrayNode ids(AgencyEvent event) {
        ArrayNode ids = Answers.list();
        if (event instanceof AgencyRegistered agency) {
            ids.add(agency.agencyId().text());
        } else if (event instanceof SuccessionRecorded succession) {
            succession.from().forEach(agency -> ids.add(agency.text()));
            succession.to().forEach(agency -> ids.add(agency.text()));
        }
        return ids;
    }
}
