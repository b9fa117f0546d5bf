package planledger.query.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both servers can say which indexes a collection has, though the embedded one does not search by them. */
class WantedIndexesTest {
    private static final List<Bson> WANTED =
            List.of(Indexes.compoundIndex(Indexes.ascending("due"), Indexes.descending("position")));

    private final ReadModels readModels;
    private final MongoCollection<Document> things;

    WantedIndexesTest(@TempDir Path folder) {
        this.readModels = ReadModels.embedded(folder);
        this.things = readModels.database().getCollection("things");
        things.insertOne(new Document("due", 1).append("position", 1));
    }

    @AfterEach
    void close() {
        readModels.close();
    }

    private List<String> faults() {
        return WantedIndexes.faults(WANTED, things.listIndexes().into(new ArrayList<>()));
    }

    @Test
    void an_index_that_is_there_is_no_fault_and_one_more_is_none() {
        things.createIndex(WANTED.get(0));
        things.createIndex(Indexes.ascending("other"));

        assertEquals(List.of(), faults());
    }

    @Test
    void an_index_that_is_missing_is_named() {
        things.createIndex(Indexes.ascending("due"));

        assertEquals(List.of("due:1,position:-1 is missing"), faults());
    }

    @Test
    void an_index_of_another_order_is_another_one() {
        things.createIndex(Indexes.compoundIndex(Indexes.ascending("due"), Indexes.ascending("position")));

        assertEquals(List.of("due:1,position:-1 is missing"), faults());
    }

    @Test
    void an_index_with_other_options_is_named_with_them() {
        things.createIndex(WANTED.get(0), new IndexOptions().unique(true).name("mine"));

        assertEquals(List.of("due:1,position:-1 (mine) has other options: [unique]"), faults());
    }

    @Test
    void what_is_said_names_the_collection() {
        String said = String.valueOf(
                assertThrows(IllegalStateException.class, () -> WantedIndexes.check("things", WANTED, List.of()))
                        .getMessage());

        assertTrue(said.contains("things") && said.contains("due:1,position:-1"), said);
    }
}
