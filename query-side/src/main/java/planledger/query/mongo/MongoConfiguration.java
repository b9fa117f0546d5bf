package planledger.query.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the read models on the MongoDB of {@code PLANLEDGER_MONGODB_URI}, or into a file of the data folder. */
@Configuration(proxyBeanMethods = false)
public class MongoConfiguration {
    private static final String READ_MODELS = "read-models";

    /** Writes whole documents, names of people and all, into the log; what went wrong is told to the client too. */
    private static final String LOGS_DOCUMENTS = "de.bwaldvogel.mongo.wire";

    @Bean(destroyMethod = "close")
    ReadModels readModels(
            @Value("${planledger.mongodb-uri:}") String uri,
            @Value("${planledger.mongodb-ca:}") String issuers,
            @Value("${planledger.data:}") String data,
            @Value("${planledger.start-within:0}") long seconds) {
        if (!uri.isEmpty()) {
            return ReadModels.at(uri, issuers.isEmpty() ? null : Path.of(issuers), Duration.ofSeconds(seconds));
        }
        LoggingSystem.get(MongoConfiguration.class.getClassLoader()).setLogLevel(LOGS_DOCUMENTS, LogLevel.OFF);
        return ReadModels.embedded(Path.of(data).resolve(READ_MODELS));
    }

    @Bean(destroyMethod = "") // Closed with the read models.
    MongoClient mongoClient(ReadModels readModels) {
        return readModels.client();
    }

    @Bean
    MongoDatabase mongoDatabase(ReadModels readModels) {
        return readModels.database();
    }

    @Bean
    TokenStore tokenStore(ReadModels readModels) {
        return readModels.tokens();
    }

    /** What the tokens of this engine count from; Axon Server counts from 0. */
    @Bean
    TokenPositions tokenPositions(@Value("${planledger.first-token-index:1}") long first) {
        return new TokenPositions(first);
    }
}
