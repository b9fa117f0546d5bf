package planledger.command.document;

import planledger.answer.Answers;
import planledger.command.entry.Written;
import planledger.event.DocumentEvent;
import planledger.event.DocumentEvent.DocumentStatusRecorded;
import tools.jackson.databind.node.ObjectNode;

/** A status that a document came to. */
record StatusWritten(DocumentStatusRecorded event) implements Written {
    @Override
    public String stream() {
        return DocumentEvent.STREAM;
    }

    @Override
    public String location(long revision) {
        return "/api/documents/" + event.document();
    }

    @Override
    public ObjectNode answer(long revision) {
        ObjectNode answer = Answers.object();
        answer.put("document", event.document());
        answer.set("status", Answers.value(event.status()));
        answer.put("revision", revision);
        return answer;
    }
}
