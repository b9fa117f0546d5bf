package planledger.command.plan;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import planledger.event.PlanId;
import planledger.timeline.Change;
import planledger.web.Declined;
import planledger.web.Fault;
import planledger.web.Problem;
import planledger.web.ProblemKind;
import planledger.web.Rule;
import tools.jackson.databind.node.ObjectNode;

/** Sends a request's command and says in HTTP what came of it. */
@Component
class Dispatch {
    /** A writer that met another one on a plan tries again this often; each try sees what the other one recorded. */
    private static final int TRIES_MAX = 5;

    private static final Set<Refusal> NAMED_BY_ADDRESS =
            EnumSet.of(Refusal.TASK_UNKNOWN, Refusal.COMPLETION_UNKNOWN, Refusal.FINDING_UNKNOWN);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final CommandGateway commands;
    private final LedgerPositions positions;
    private final RecordingTime recordingTime;

    Dispatch(CommandGateway commands, LedgerPositions positions, RecordingTime recordingTime) {
        this.commands = commands;
        this.positions = positions;
        this.recordingTime = recordingTime;
    }

    ResponseEntity<String> send(PlanCommand command, Submission submission, Texts texts) {
        return send(command, submission, texts, Map.of());
    }

    /** @param expected revisions of plans, by id, beside the one that If-Match names */
    ResponseEntity<String> send(PlanCommand command, Submission submission, Texts texts, Map<String, Long> expected) {
        MetaData request = metaData(command, submission, texts, expected);
        Outcome outcome = tried(command, request, TRIES_MAX);
        if (outcome instanceof Outcome.Recorded recorded) {
            return recorded(recorded);
        }
        if (outcome instanceof Outcome.Rehearsed rehearsed) {
            ObjectNode answer = answer(rehearsed.planId(), rehearsed.revision(), rehearsed.changes());
            return ResponseEntity.ok()
                    .header("Content-Type", "application/json")
                    .body(answer.put("dryRun", true).toString());
        }
        if (outcome instanceof Outcome.Moved moved) {
            throw new Declined(Problem.versionConflict(moved.current()));
        }
        throw new Declined(problem(((Outcome.No) outcome).broken()));
    }

    private Outcome tried(PlanCommand command, MetaData request, int triesLeft) {
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

    private Outcome sent(PlanCommand command, MetaData request) {
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
        LedgerPositions.Recorded place = positions.at(recorded.planId().text(), recorded.revision());
        ObjectNode answer = answer(recorded.planId(), recorded.revision(), recorded.changes());
        answer.put("position", place.position());
        answer.put("recordedAt", place.recordedAt().toString());
        return ResponseEntity.created(URI.create("/api/plans/" + recorded.planId() + "?known=" + place.position()))
                .eTag(IfMatch.tagOf(recorded.revision()))
                .header("Content-Type", "application/json")
                .body(answer.toString());
    }

    private static ObjectNode answer(PlanId planId, long revision, List<Change> changes) {
        ObjectNode answer = Answers.object();
        answer.put("planId", planId.text());
        answer.put("revision", revision);
        answer.set("changes", Answers.changes(changes));
        answer.putArray("findings");
        answer.putObject("coverage").putArray("findingRules");
        return answer;
    }

    private static MetaData metaData(
            PlanCommand command, Submission submission, Texts texts, Map<String, Long> expected) {
        MetaData request = MetaData.with(Requests.ACTOR, submission.actor()).mergedWith(texts.metaData());
        if (submission.idempotencyKey() != null) {
            request =
                    request.and(Requests.KEY, submission.idempotencyKey()).and(Requests.HASH, submission.requestHash());
        }
        if (submission.ifMatch().tag() != null) {
            String tag = submission.ifMatch().tag().replace("\"", "");
            request = Requests.expecting(request, command.planId(), tag);
        }
        for (Map.Entry<String, Long> plan : expected.entrySet()) {
            if (PlanId.isId(plan.getKey())) {
                String revision = plan.getValue().toString();
                request = Requests.expecting(request, new PlanId(plan.getKey()), revision);
            }
        }
        return submission.isDryRun() ? Requests.dryRun(request) : request;
    }

    /** What the address names and the plan does not have is not there; all else is told by its rule. */
    private static Problem problem(List<Refused.Broken> broken) {
        Refused.Broken first = broken.get(0);
        if (NAMED_BY_ADDRESS.contains(first.rule()) && first.path() == null) {
            return Problem.of(ProblemKind.NOT_FOUND);
        }
        return broken.stream()
                .filter(each -> each.rule().status() == Refusal.Status.CONFLICT)
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
