package planledger.query.mongo;

import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Has a projector write what it gathered once the batch's last message is handled. Not later: the token is stored at
 * the beginning of the prepare-commit phase, and a crash between would leave it ahead of its data for ever.
 */
public final class FlushOnLastMessage implements MessageHandlerInterceptor<EventMessage<?>> {
    private final Consumer<UnitOfWork<?>> flush;

    public FlushOnLastMessage(Consumer<UnitOfWork<?>> flush) {
        this.flush = flush;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain rest) throws Exception {
        Object result = rest.proceed();
        if (!(unitOfWork instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage()) {
            flush.accept(unitOfWork);
        }
        return result;
    }
}
