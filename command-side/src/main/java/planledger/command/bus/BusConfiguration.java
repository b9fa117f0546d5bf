package planledger.command.bus;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.command.entry.EntryCommand;
import planledger.command.store.RecordingTime;

/** The bus in each node; where nodes share their commands Axon Server's bus stands before it. */
@Configuration(proxyBeanMethods = false)
class BusConfiguration {
    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(org.axonframework.config.Configuration axon, RecordingTime recordingTime) {
        SimpleCommandBus handlers = SimpleCommandBus.builder()
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        handlers.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        handlers.registerHandlerInterceptor(NamedFailures::deciding);
        return new NamedFailures(handlers, recordingTime);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(List<CommandForms> forms) {
        return new MessageSerializer(forms);
    }

    /** Commands on one stream go to one node as long as it is there, so that it seldom meets another writer. */
    @Bean
    RoutingStrategy routingStrategy() {
        return command -> ((EntryCommand) command.getPayload()).stream();
    }
}
