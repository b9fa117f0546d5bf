package planledger.command.agency;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import planledger.command.agency.AgencyCommand.CorrectAgencyEntry;
import planledger.command.agency.AgencyCommand.RecordSuccession;
import planledger.command.agency.AgencyCommand.RegisterAgency;
import planledger.command.entry.ActSchemas;
import planledger.command.entry.Dispatch;
import planledger.command.entry.Texts;
import planledger.command.http.Submission;
import planledger.event.AgencyEvent;
import planledger.event.AgencyId;
import planledger.event.Instrument;
import planledger.web.Shape;
import planledger.web.Shapes;

/** Entries about agencies. Each method is the schema of one request; what is recorded is never changed or deleted. */
@RestController
class AgencyEntryResource {
    private static final int ALIASES_MAX = 50;
    private static final int AGENCIES_MAX = 500;

    /** In addresses they stand where an agency's id does. */
    private static final String SUCCESSIONS = "successions";

    private static final String CORRECTIONS = "corrections";

    private static final Shape<AgencyId> AGENCY_ID = Shapes.SLUG
            .where(AgencyEntryResource::canBeAnId, AgencyInputRule.NOT_AN_AGENCY_ID)
            .as(AgencyId::new);

    private static final Shape<List<AgencyId>> AGENCIES = Shape.listOf(AGENCIES_MAX, AGENCY_ID);
    private static final Shape<List<String>> ALIASES = Shape.listOf(ALIASES_MAX, ActSchemas.LINE);

    private static final Shape<String> PLACE = Shapes.text(AgencyId.LENGTH_MAX);

    private final Dispatch dispatch;

    AgencyEntryResource(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @PostMapping("/api/agencies")
    ResponseEntity<String> register(Submission submission) {
        RegisterAgency command = submission.as(in -> new RegisterAgency(
                in.required("agencyId", AGENCY_ID),
                in.required("name", ActSchemas.LINE),
                in.optional("aliases", ALIASES, List.of()),
                in.optional("level", ActSchemas.LINE),
                in.optional("jurisdiction", PLACE),
                in.optional("from", Shapes.DATE)));
        return dispatch.send(command, submission, Texts.NONE);
    }

    @PostMapping("/api/agencies/" + SUCCESSIONS)
    ResponseEntity<String> succeed(Submission submission) {
        RecordSuccession command = submission.as(in -> {
            Instrument instrument = in.required("instrument", ActSchemas.INSTRUMENT);
            return new RecordSuccession(
                    in.required("kind", Shapes.oneOf(AgencyEvent.Kind.class)),
                    in.required("from", AGENCIES),
                    in.optional("to", AGENCIES, List.of()),
                    in.optional("function", ActSchemas.PROSE),
                    ActSchemas.effectiveFrom(in, instrument),
                    instrument);
        });
        return dispatch.send(command, submission, Texts.NONE);
    }

    @PostMapping("/api/agencies/" + CORRECTIONS)
    ResponseEntity<String> correct(Submission submission) {
        Texts texts = new Texts();
        CorrectAgencyEntry command = submission.as(in -> new CorrectAgencyEntry(
                in.required("entry", Shapes.longInteger(1, 1_000_000_000)),
                in.required("path", ActSchemas.LINE),
                in.optional("to", ActSchemas.PROSE),
                in.optional("instrument", ActSchemas.INSTRUMENT),
                texts.required("reason", in.required("reason", ActSchemas.PROSE))));
        return dispatch.send(command, submission, texts);
    }

    private static boolean canBeAnId(String id) {
        return AgencyId.isId(id) && !id.equals(SUCCESSIONS) && !id.equals(CORRECTIONS);
    }
}
