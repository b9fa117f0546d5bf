package planledger.command.evidence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import planledger.engine.Questions;
import planledger.web.EvidenceGate;

/** Where the evidence is written by another node. On one machine its own log stands before the same gate. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class EvidenceWatchConfiguration {
    @Bean
    EvidenceWatch evidenceWatch(Questions questions) {
        return new EvidenceWatch(questions);
    }

    @Bean
    EvidenceWatchHealth evidence(EvidenceWatch watch) {
        return new EvidenceWatchHealth(watch);
    }

    @Bean
    EvidenceWatchMetrics evidenceWatchMetrics(EvidenceWatch watch) {
        return new EvidenceWatchMetrics(watch);
    }

    @Bean
    WebMvcConfigurer evidenceGate(EvidenceWatch watch) {
        return EvidenceGate.on(watch::broken);
    }
}
