package planledger.command.entry;

import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Axon needs to know about entries of every kind. */
@Configuration(proxyBeanMethods = false)
class EntryConfiguration {
    /** None where other nodes write too: a remembered stream would be out of date. */
    @Bean
    Cache streamCache(@Value("${axon.axonserver.enabled:true}") boolean severalNodes) {
        return severalNodes ? NoCache.INSTANCE : new StreamCache();
    }

    /** Who asked, under which key and with which words goes from a request to the events that it leads to; no more. */
    @Bean
    CorrelationDataProvider keptWithEvents() {
        return message -> message.getMetaData().entrySet().stream()
                .filter(entry -> Requests.isKept(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
