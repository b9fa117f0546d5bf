package planledger.engine;

import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import planledger.archive.Archive;

/** Events go through the archive on both sides, whoever stores them. */
@Configuration(proxyBeanMethods = false)
public class EngineConfiguration {
    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new ArchiveSerializer(new Archive());
    }
}
