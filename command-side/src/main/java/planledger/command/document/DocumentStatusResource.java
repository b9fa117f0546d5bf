package planledger.command.document;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.command.entry.ActSchemas;
import planledger.command.entry.Dispatch;
import planledger.command.entry.Texts;
import planledger.command.http.Submission;
import planledger.event.DocumentEvent.Status;
import planledger.event.DocumentEvent.TaskAddress;
import planledger.event.Instrument;
import planledger.event.PlanId;
import planledger.event.TaskRef;
import planledger.web.Declined;
import planledger.web.Input;
import planledger.web.ProblemKind;
import planledger.web.Shape;
import planledger.web.Shapes;

/** Entries about documents, wherever they were issued. */
@RestController
class DocumentStatusResource {
    private static final int TRIGGERS_MAX = 500;
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int KEY_LENGTH_MAX = 200;

    private static final Shape<TaskAddress> TASK = ActSchemas.LINE
            .where(DocumentStatusResource::isTask, DocumentRule.NOT_A_TASK_ADDRESS)
            .as(DocumentStatusResource::task);

    private final Dispatch dispatch;

    DocumentStatusResource(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @PostMapping("/api/documents/{key}/status")
    ResponseEntity<String> record(@PathVariable String key, Submission submission) {
        if (key.length() > KEY_LENGTH_MAX || !KEY.matcher(key).matches()) {
            throw new Declined(ProblemKind.NOT_FOUND);
        }
        Texts texts = new Texts();
        return dispatch.send(submission.as(in -> read(in, key, texts)), submission, texts);
    }

    private static RecordDocumentStatus read(Input in, String key, Texts texts) {
        Instrument instrument = in.optional("instrument", ActSchemas.INSTRUMENT);
        Status status = in.required("status", Shapes.oneOf(Status.class));
        List<TaskAddress> triggers = in.optional("triggers", Shape.listOf(TRIGGERS_MAX, TASK), List.of());
        in.check(
                triggers.isEmpty() || status == Status.PUBLISHED,
                "triggers",
                DocumentRule.TRIGGERS_WITHOUT_PUBLICATION);
        return new RecordDocumentStatus(
                key,
                status,
                ActSchemas.effectiveFrom(in, instrument == null ? NO_INSTRUMENT : instrument),
                instrument,
                triggers,
                texts.required("reason", in.required("reason", ActSchemas.PROSE)));
    }

    /** Bounds no date of effect. */
    private static final Instrument NO_INSTRUMENT =
            new Instrument(null, null, null, null, null, null, null, null, null, null, null);

    private static boolean isTask(String text) {
        String[] parts = text.split("#", 2);
        return parts.length == 2 && PlanId.isId(parts[0]) && TaskRef.isLabel(parts[1]);
    }

    private static TaskAddress task(String text) {
        String[] parts = text.split("#", 2);
        return new TaskAddress(new PlanId(parts[0]), new TaskRef(parts[1]));
    }
}
