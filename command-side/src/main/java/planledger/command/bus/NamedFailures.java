package planledger.command.bus;

import io.grpc.StatusRuntimeException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.Registration;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import planledger.command.entry.Failure;
import planledger.command.entry.Failure.Kind;
import planledger.command.entry.Outcome;
import planledger.command.store.ClockBehind;
import planledger.command.store.RecordingTime;
import planledger.command.store.StoreUnavailable;

/**
 * The bus of the node that handles a command. Whatever goes wrong, while it is decided or while its entry is appended,
 * leaves here as a {@link Failure}; and nothing is decided while the node's clock is behind the ledger.
 */
final class NamedFailures implements CommandBus {
    private static final Logger LOG = LoggerFactory.getLogger(NamedFailures.class);

    /** Axon Server's code for an event that does not follow the last one of its stream. */
    private static final String INVALID_SEQUENCE = "AXONIQ-2000";

    private final CommandBus handlers;
    private final RecordingTime recordingTime;

    NamedFailures(CommandBus handlers, RecordingTime recordingTime) {
        this.handlers = handlers;
        this.recordingTime = recordingTime;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        handlers.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        try {
            recordingTime.refuseWhileBehind();
        } catch (ClockBehind e) {
            callback.onResult(command, named(e));
            return;
        }
        handlers.<C, R>dispatch(command, (handled, result) -> callback.onResult(handled, told(result)));
    }

    @SuppressWarnings("unchecked") // A failure has no result.
    private static <R> CommandResultMessage<? extends R> told(CommandResultMessage<? extends R> result) {
        return result.isExceptional() ? (CommandResultMessage<? extends R>) named(result.exceptionResult()) : result;
    }

    private static <R> CommandResultMessage<R> named(Throwable cause) {
        if (cause instanceof NoHandlerForCommandException) {
            return GenericCommandResultMessage.asCommandResultMessage(cause);
        }
        Failure failure = failure(cause);
        if (failure.kind() == Kind.UNFORESEEN || failure.kind() == Kind.UNKNOWN) {
            LOG.error("A command failed: {}", failure.kind(), cause);
        }
        return GenericCommandResultMessage.asCommandResultMessage(
                new CommandExecutionException(failure.kind().name(), null, failure, false));
    }

    /** Told apart are what went wrong before anything was sent to the store, and what the store did not answer. */
    static Failure failure(Throwable cause) {
        return cause instanceof BeforeCommit early
                ? failure(early.cause(), isStore(early.cause()) ? Kind.STORE_UNAVAILABLE : Kind.UNFORESEEN)
                : failure(cause, Kind.UNKNOWN);
    }

    private static boolean isStore(Throwable cause) {
        return cause instanceof EventStoreException
                || cause instanceof AxonServerException
                || cause instanceof StatusRuntimeException;
    }

    private static Failure failure(Throwable cause, Kind otherwise) {
        if (cause instanceof Outcome.Undone undone) {
            return new Failure(Kind.UNDONE, undone.outcome());
        }
        if (metAnotherWriter(cause)) {
            return Failure.of(Kind.MET_ANOTHER_WRITER);
        }
        if (cause instanceof AggregateNotFoundException) {
            return Failure.of(Kind.NOT_FOUND);
        }
        if (cause instanceof ClockBehind) {
            return Failure.of(Kind.CLOCK_BEHIND);
        }
        if (cause instanceof StoreUnavailable store) {
            return Failure.of(store.mayHaveRecorded() ? Kind.UNKNOWN : Kind.STORE_UNAVAILABLE);
        }
        return Failure.of(otherwise);
    }

    /** Marks what went wrong while a command was decided, when none of its events had left. */
    static Object deciding(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain decision)
            throws BeforeCommit {
        try {
            return decision.proceed();
        } catch (Exception e) {
            throw new BeforeCommit(e);
        }
    }

    /** Stackless: a mark, not an accident. */
    static final class BeforeCommit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Exception why;

        BeforeCommit(Exception why) {
            super(why.getMessage(), why, false, false);
            this.why = why;
        }

        Exception cause() {
            return why;
        }
    }

    private static boolean metAnotherWriter(Throwable cause) {
        for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
            boolean isLost = each instanceof ConcurrencyException
                    || each instanceof AggregateStreamCreationException
                    || each instanceof LockAcquisitionFailedException
                    || String.valueOf(each.getMessage()).contains(INVALID_SEQUENCE);
            if (isLost) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return handlers.subscribe(commandName, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        return handlers.registerDispatchInterceptor(dispatchInterceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
        return handlers.registerHandlerInterceptor(handlerInterceptor);
    }
}
