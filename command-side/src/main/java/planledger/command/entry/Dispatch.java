package planledger.command.entry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import planledger.answer.Answers;
import planledger.command.http.IfMatch;
import planledger.command.http.Submission;
import planledger.command.store.ClockBehind;
import planledger.command.store.LedgerPositions;
import planledger.command.store.RecordingTime;
import planledger.command.store.StoreUnavailable;
import planledger.web.Declined;
import planledger.web.Fault;
import planledger.web.Problem;
import planledger.web.ProblemKind;
import planledger.web.Rule;
import tools.jackson.databind.node.ObjectNode;

/** Sends a request's command and says in HTTP what came of it. */
@Component
public class Dispatch {
    /** A writer that met another one on a stream tries again this often; each try sees what the other one recorded. */
    private static final int TRIES_MAX = 5;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final CommandGateway commands;
    private final LedgerPositions positions;
    private final RecordingTime recordingTime;

    Dispatch(CommandGateway commands, LedgerPositions positions, RecordingTime recordingTime) {
        this.commands = commands;
        this.positions = positions;
        this.recordingTime = recordingTime;
    }

    /** Sends a command. */
    public ResponseEntity<String> send(EntryCommand command, Submission submission, Texts texts) {
        return send(command, submission, texts, Map.of());
    }

    /**
     * Sends a command that concerns several streams.
     *
     * @param expected revisions of streams beside the one that If-Match names
     */
    public ResponseEntity<String> send(
            EntryCommand command, Submission submission, Texts texts, Map<String, Long> expected) {
        MetaData request = metaData(command, submission, texts, expected);
        Outcome outcome = tried(command, request, TRIES_MAX);
        if (outcome instanceof Outcome.Recorded recorded) {
            return recorded(recorded);
        }
        if (outcome instanceof Outcome.Rehearsed rehearsed) {
            ObjectNode answer = answer(rehearsed.entry(), rehearsed.revision(), rehearsed.revision() - 1);
            return ResponseEntity.ok()
                    .header("Content-Type", "application/json")
                    .body(answer.put("dryRun", true).toString());
        }
        if (outcome instanceof Outcome.Moved moved) {
            throw new Declined(Problem.versionConflict(moved.current()));
        }
        throw new Declined(problem(((Outcome.No) outcome).broken()));
    }

    private Outcome tried(EntryCommand command, MetaData request, int triesLeft) {
        try {
            return sent(command, request);
        } catch (ConcurrencyException
                | AggregateStreamCreationException
                | LockAcquisitionFailedException metAnotherWriter) {
            if (triesLeft == 0) {
                throw metAnotherWriter;
            }
            return tried(command, request, triesLeft - 1); // Now it sees what the other one recorded.
        }
    }

    private Outcome sent(EntryCommand command, MetaData request) {
        try {
            recordingTime.refuseWhileBehind();
            return commands.sendAndWait(new GenericCommandMessage<>(command, request));
        } catch (Outcome.Undone undone) {
            return undone.outcome();
        } catch (AggregateNotFoundException e) {
            throw new Declined(ProblemKind.NOT_FOUND);
        } catch (ClockBehind e) {
            throw new Declined(Problem.unavailable(ProblemKind.CLOCK_BEHIND, RETRY_AFTER));
        } catch (StoreUnavailable e) {
            throw new Declined(Problem.unavailable(ProblemKind.STORE_UNAVAILABLE, RETRY_AFTER));
        }
    }

    private ResponseEntity<String> recorded(Outcome.Recorded recorded) {
        Written entry = recorded.entry();
        LedgerPositions.Recorded place = positions.at(entry.stream(), recorded.revision());
        ObjectNode answer = answer(entry, recorded.revision(), recorded.revision());
        answer.put("position", place.position());
        answer.put("recordedAt", place.recordedAt().toString());
        return ResponseEntity.created(URI.create(entry.location(recorded.revision(), place.position())))
                .eTag(IfMatch.tagOf(recorded.revision()))
                .header("Content-Type", "application/json")
                .body(answer.toString());
    }

    /** @param held number of the stream's entries that have a place in the ledger */
    private ObjectNode answer(Written entry, long revision, long held) {
        ObjectNode answer = entry.answer(revision);
        answer.set(
                "findings",
                entry.findings(any ->
                        any > held ? 0 : positions.at(entry.stream(), any).position()));
        answer.putObject("coverage").set("findingRules", Answers.value(entry.findingRules()));
        return answer;
    }

    private static MetaData metaData(
            EntryCommand command, Submission submission, Texts texts, Map<String, Long> expected) {
        MetaData request = MetaData.with(Requests.ACTOR, submission.actor()).mergedWith(texts.metaData());
        if (submission.idempotencyKey() != null) {
            request =
                    request.and(Requests.KEY, submission.idempotencyKey()).and(Requests.HASH, submission.requestHash());
        }
        if (submission.ifMatch().tag() != null) {
            String tag = submission.ifMatch().tag().replace("\"", "");
            request = Requests.expecting(request, command.stream(), tag);
        }
        for (Map.Entry<String, Long> stream : expected.entrySet()) {
            request = Requests.expecting(
                    request, stream.getKey(), stream.getValue().toString());
        }
        return submission.isDryRun() ? Requests.dryRun(request) : request;
    }

    /** What the address names and is not there is not there; all else is told by its rule. */
    private static Problem problem(List<Refused.Broken> broken) {
        Refused.Broken first = broken.get(0);
        if (first.rule().status() == RefusalRule.Status.UNKNOWN && first.path() == null) {
            return Problem.of(ProblemKind.NOT_FOUND);
        }
        return broken.stream()
                .filter(each -> each.rule().status() == RefusalRule.Status.CONFLICT)
                .findFirst()
                .map(conflict -> Problem.refused(said(conflict)))
                .orElseGet(() ->
                        Problem.faulty(broken.stream().map(Dispatch::fault).toList()));
    }

    private static Fault fault(Refused.Broken broken) {
        return Fault.invalid(broken.path() == null ? "" : broken.path(), said(broken));
    }

    private static Rule said(Refused.Broken broken) {
        return new Said(
                broken.rule().name(),
                broken.rule().message(broken.subject()),
                broken.rule().messageEn(broken.subject()));
    }

    private record Said(String name, String message, String messageEn) implements Rule {}
}
