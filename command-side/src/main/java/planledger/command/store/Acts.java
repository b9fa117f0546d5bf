package planledger.command.store;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/**
 * Numbers the events of an act that has several, over however many streams: {@code 2/3} is the second of three. Whoever
 * reads event by event knows by it where an act ends.
 */
final class Acts implements MessageDispatchInterceptor<EventMessage<?>> {
    private static final String ACT = "act";

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> act) {
        int events = act.size();
        return (index, event) -> events == 1 ? event : event.andMetaData(Map.of(ACT, (index + 1) + "/" + events));
    }
}
