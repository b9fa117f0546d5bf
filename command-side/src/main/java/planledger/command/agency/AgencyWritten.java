package planledger.command.agency;

import planledger.answer.Answers;
import planledger.command.entry.Written;
import planledger.event.AgencyEvent;
import planledger.event.AgencyEvent.AgencyRegistered;
import planledger.event.AgencyEvent.SuccessionRecorded;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an entry of the registry recorded. */
record AgencyWritten(AgencyEvent event) implements Written {
    @Override
    public String stream() {
        return AgencyEvent.STREAM;
    }

    @Override
    public String location(long revision, long position) {
        return event instanceof AgencyRegistered agency
                ? "/api/agencies/" + agency.agencyId() + "?known=" + position
                : "/api/agencies/successions/" + revision;
    }

    @Override
    public ObjectNode answer(long revision) {
        ObjectNode answer = Answers.object();
        if (event instanceof AgencyRegistered agency) {
            answer.put("agencyId", agency.agencyId().text());
        } else if (event instanceof SuccessionRecorded succession) {
            ArrayNode agencies = answer.putArray("agencyIds");
            succession.from().forEach(agency -> agencies.add(agency.text()));
            succession.to().forEach(agency -> agencies.add(agency.text()));
        } else {
            throw new AssertionError("An event without an answer: " + event);
        }
        return answer.put("revision", revision);
    }
}
