package planledger.engine;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.Registration;
import io.axoniq.axonserver.connector.ReplyChannel;
import io.axoniq.axonserver.connector.ResultStream;
import io.axoniq.axonserver.connector.query.QueryDefinition;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Questions over Axon Server's queries, by its connector: Axon's own query bus would send names of classes with them. */
final class AxonServerQuestions implements Questions {
    private static final Logger LOG = LoggerFactory.getLogger(AxonServerQuestions.class);

    private final AxonServerConnectionManager connections;
    private final AxonServerConfiguration settings;

    AxonServerQuestions(AxonServerConnectionManager connections, AxonServerConfiguration settings) {
        this.connections = connections;
        this.settings = settings;
    }

    @Override
    public Optional<byte[]> ask(String name, Duration within) {
        try (ResultStream<QueryResponse> answers =
                connections.getConnection().queryChannel().query(question(name, within))) {
            QueryResponse answer = answers.nextIfAvailable(within.toMillis(), TimeUnit.MILLISECONDS);
            boolean isAnswer = answer != null
                    && answer.getErrorCode().isEmpty()
                    && answer.getPayload().getType().equals(name);
            return isAnswer ? Optional.of(answer.getPayload().getData().toByteArray()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.debug("Nobody answers {}: {}", name, e.toString());
            return Optional.empty();
        }
    }

    private QueryRequest question(String name, Duration within) {
        return QueryRequest.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setClientId(settings.getClientId())
                .setComponentName(settings.getComponentName())
                .setQuery(name)
                .setTimestamp(System.currentTimeMillis())
                .setPayload(SerializedObject.newBuilder().setType(name))
                .addProcessingInstructions(instruction(ProcessingKey.NR_OF_RESULTS, 1))
                .addProcessingInstructions(instruction(ProcessingKey.TIMEOUT, within.toMillis()))
                .build();
    }

    private static ProcessingInstruction instruction(ProcessingKey key, long number) {
        return ProcessingInstruction.newBuilder()
                .setKey(key)
                .setValue(MetaDataValue.newBuilder().setNumberValue(number))
                .build();
    }

    @Override
    public Runnable answer(String name, Supplier<byte[]> answer) {
        Registration registration = connections
                .getConnection()
                .queryChannel()
                .registerQueryHandler(
                        (question, reply) -> reply(question, reply, answer), new QueryDefinition(name, name));
        return () -> {
            CompletableFuture<Void> unused = registration.cancel();
        };
    }

    private static void reply(QueryRequest question, ReplyChannel<QueryResponse> reply, Supplier<byte[]> answer) {
        try {
            reply.sendLast(QueryResponse.newBuilder()
                    .setMessageIdentifier(UUID.randomUUID().toString())
                    .setRequestIdentifier(question.getMessageIdentifier())
                    .setPayload(SerializedObject.newBuilder()
                            .setType(question.getQuery())
                            .setData(ByteString.copyFrom(answer.get())))
                    .build());
        } catch (RuntimeException e) {
            LOG.error("{} could not be answered", question.getQuery(), e);
            reply.completeWithError(ErrorCategory.QUERY_EXECUTION_ERROR, question.getQuery());
        }
    }
}
