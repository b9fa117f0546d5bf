package planledger.web.node;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of a process. */
@Configuration(proxyBeanMethods = false)
class NodeClock {
    /** In milliseconds, as entries are stored. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
