package planledger.command.entry;

import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Axon needs to know about entries of every kind. */
@Configuration(proxyBeanMethods = false)
class EntryConfiguration {
    @Bean
    Cache streamCache() {
        return new StreamCache();
    }

    /** Who asked, under which key and with which words goes from a request to the events that it leads to; no more. */
    @Bean
    CorrelationDataProvider keptWithEvents() {
        return message -> message.getMetaData().entrySet().stream()
                .filter(entry -> Requests.isKept(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
