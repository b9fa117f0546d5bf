package planledger.query.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.NestedExceptionUtils;
import planledger.web.node.ServerUnreachable;
import planledger.web.node.SettingsRefused;

class MongoConfigurationTest {
    private final Path data;

    MongoConfigurationTest(@TempDir Path data) {
        this.data = data;
    }

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withUserConfiguration(MongoConfiguration.class)
                .withPropertyValues("planledger.data=" + data);
    }

    @Test
    void read_models_lie_in_the_data_folder_where_no_mongodb_is_named() {
        context().run(beans -> {
            beans.getBean(MongoDatabase.class).getCollection("things").insertOne(new Document());

            assertTrue(Files.exists(data.resolve("read-models/read-models.mv")));
            assertSame(beans.getBean(ReadModels.class).tokens(), beans.getBean(TokenStore.class));
        });
    }

    @Test
    void a_mongodb_that_is_named_keeps_them_and_answers_for_a_majority(@TempDir Path elsewhere) {
        try (EmbeddedMongo mongodb = new EmbeddedMongo(elsewhere)) {
            context()
                    .withPropertyValues("planledger.mongodb-uri=" + mongodb.connectionString() + "/named")
                    .run(beans -> {
                        MongoDatabase database = beans.getBean(MongoDatabase.class);

                        assertEquals("named", database.getName());
                        assertEquals(WriteConcern.MAJORITY, database.getWriteConcern());
                        assertEquals(ReadConcern.MAJORITY, database.getReadConcern());
                        assertTrue(Files.notExists(data.resolve("read-models")));
                    });
        }
    }

    @Test
    void a_mongodb_that_does_not_answer_within_the_bound_ends_the_start() {
        context()
                .withPropertyValues("planledger.mongodb-uri=mongodb://127.0.0.1:1", "planledger.start-within=1")
                .run(beans -> assertInstanceOf(
                        ServerUnreachable.class, NestedExceptionUtils.getRootCause(beans.getStartupFailure())));
    }

    @Test
    void a_connection_string_that_is_none_is_refused_without_being_told() {
        context()
                .withPropertyValues("planledger.mongodb-uri=mongodb://u:geheim/word@127.0.0.1:1")
                .run(beans -> {
                    Throwable refused = NestedExceptionUtils.getRootCause(beans.getStartupFailure());
                    assertInstanceOf(SettingsRefused.class, refused);
                    assertFalse(String.valueOf(refused.getMessage()).contains("geheim"));
                });
    }

    @Test
    void what_a_document_says_never_comes_into_the_log() {
        context().run(beans -> {
            MongoCollection<Document> things =
                    beans.getBean(MongoDatabase.class).getCollection("things");
            Document thing = new Document("_id", 1).append("signer", "Nguyễn Văn A");
            things.insertOne(thing);
            ListAppender<ILoggingEvent> log = new ListAppender<>();
            Logger root = assertInstanceOf(Logger.class, LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME));
            log.start();
            root.addAppender(log);
            try {
                assertThrows(MongoWriteException.class, () -> things.insertOne(thing));
                assertThrows(
                        MongoException.class,
                        () -> things.updateOne(new Document("_id", 1), new Document("$unknown", thing)));
            } finally {
                root.detachAppender(log);
            }

            assertEquals(
                    List.of(),
                    log.list.stream()
                            .map(ILoggingEvent::getFormattedMessage)
                            .filter(message -> message.contains("Nguyễn"))
                            .toList());
        });
    }
}
