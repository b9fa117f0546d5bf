package planledger.command.entry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import planledger.answer.Answers;
import planledger.command.http.IfMatch;
import planledger.command.http.Submission;
import planledger.command.store.LedgerPositions;
import planledger.web.Declined;
import planledger.web.Fault;
import planledger.web.Problem;
import planledger.web.ProblemKind;
import planledger.web.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends a request's command and says in HTTP what came of it. */
@Component
public class Dispatch {
    /** A writer that met another one on a stream tries again this often; each try sees what the other one recorded. */
    private static final int TRIES_MAX = 5;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** How long a command may be on its way; its entry may still be recorded after that. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    private final CommandGateway commands;
    private final LedgerPositions positions;
    private final CommandCounts counts;

    Dispatch(CommandGateway commands, LedgerPositions positions, CommandCounts counts) {
        this.commands = commands;
        this.positions = positions;
        this.counts = counts;
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
        counts.add(outcome);
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
        Failure failure;
        try {
            return sent(command, request);
        } catch (CommandExecutionException e) {
            failure = e.<Failure>getDetails().orElseGet(() -> Failure.of(Failure.Kind.UNKNOWN));
        } catch (NoHandlerForCommandException e) {
            failure = Failure.of(Failure.Kind.STORE_UNAVAILABLE); // No node has said yet that it takes commands.
        }
        if (failure.kind() == Failure.Kind.MET_ANOTHER_WRITER && triesLeft > 0) {
            return tried(command, request, triesLeft - 1); // Now it sees what the other one recorded.
        }
        if (failure.outcome() != null) {
            return failure.outcome();
        }
        counts.add(failure.kind());
        throw problem(failure.kind());
    }

    private Outcome sent(EntryCommand command, MetaData request) {
        CompletableFuture<Outcome> answer = commands.send(new GenericCommandMessage<>(command, request));
        try {
            return answer.get(ANSWERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandExecutionException told) {
                throw told;
            }
            if (e.getCause() instanceof NoHandlerForCommandException nobody) {
                throw nobody;
            }
            throw unknown(e); // Lost on the way there, or on the way back.
        } catch (TimeoutException e) {
            throw unknown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(e);
        }
    }

    private static CommandExecutionException unknown(Exception cause) {
        return new CommandExecutionException("No answer", cause, Failure.of(Failure.Kind.UNKNOWN));
    }

    private static RuntimeException problem(Failure.Kind failure) {
        return switch (failure) {
            case NOT_FOUND -> new Declined(ProblemKind.NOT_FOUND);
            case CLOCK_BEHIND -> new Declined(Problem.unavailable(ProblemKind.CLOCK_BEHIND, RETRY_AFTER));
            case STORE_UNAVAILABLE, MET_ANOTHER_WRITER ->
                new Declined(Problem.unavailable(ProblemKind.STORE_UNAVAILABLE, RETRY_AFTER));
            case UNKNOWN -> new Declined(Problem.unavailable(ProblemKind.OUTCOME_UNKNOWN, RETRY_AFTER));
            case UNDONE, UNFORESEEN ->
                new IllegalStateException("A command failed; the log of the node that handled it says why");
        };
    }

    private ResponseEntity<String> recorded(Outcome.Recorded recorded) {
        Written entry = recorded.entry();
        Optional<LedgerPositions.Recorded> place = positions.at(entry.stream(), recorded.revision());
        ObjectNode answer = answer(entry, recorded.revision(), recorded.revision());
        answer.put("position", place.map(LedgerPositions.Recorded::position).orElse(null));
        answer.put("recordedAt", place.map(at -> at.recordedAt().toString()).orElse(null));
        String known = place.map(at -> "?known=" + at.position()).orElse("");
        return ResponseEntity.created(URI.create(entry.location(recorded.revision()) + known))
                .eTag(IfMatch.tagOf(recorded.revision()))
                .header("Content-Type", "application/json")
                .body(answer.toString());
    }

    /** @param held number of the stream's entries that have a place in the ledger */
    private ObjectNode answer(Written entry, long revision, long held) {
        ObjectNode answer = entry.answer(revision);
        ArrayNode findings = entry.findings();
        findings.forEach(finding -> {
            place(finding.path("firstSeen"), entry.stream(), held);
            finding.path("entries").forEach(rests -> place(rests, entry.stream(), held));
        });
        answer.set("findings", findings);
        answer.putObject("coverage").set("findingRules", Answers.value(entry.findingRules()));
        return answer;
    }

    private void place(JsonNode entry, String stream, long held) {
        long revision = entry.path("entry").asLong();
        if (revision <= held && entry instanceof ObjectNode open) {
            positions.at(stream, revision).ifPresent(at -> open.put("position", at.position()));
        }
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
