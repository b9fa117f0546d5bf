package planledger.query.entry;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import planledger.query.mongo.ServingView.Collections;

/** What one batch of events writes. Forgotten with its unit of work when that fails. */
final class EntriesBatch {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final List<WriteModel<Document>> entries = new ArrayList<>();
    private final Rows rows = new Rows();
    private final Map<String, Entry> newest = new HashMap<>();

    void add(Entry entry) {
        String id = EntryDocuments.entryId(entry.stream(), entry.revision());
        entries.add(writeOnce(id, EntryDocuments.entry(entry)));
        rows.add(entry);
        newest.merge(entry.stream(), entry, (a, b) -> a.revision() > b.revision() ? a : b);
    }

    static WriteModel<Document> writeOnce(Object id, Document fields) {
        return new UpdateOneModel<>(Filters.eq(EntryDocuments.ID, id), new Document("$setOnInsert", fields), UPSERT);
    }

    void writeTo(Collections collections) {
        write(collections, EntryDocuments.ENTRIES, entries);
        rows.writeTo(collections);
        write(collections, EntryDocuments.PLANS, heads(EntryDocuments.PLANS));
        write(collections, EntryDocuments.REGISTERS, heads(EntryDocuments.REGISTERS));
    }

    private List<WriteModel<Document>> heads(String collection) {
        return newest.values().stream()
                .filter(entry -> EntryDocuments.heads(entry).equals(collection))
                .map(EntriesBatch::head)
                .toList();
    }

    private static WriteModel<Document> head(Entry newest) {
        return new UpdateOneModel<>(
                Filters.eq(EntryDocuments.ID, newest.stream()),
                Updates.max(EntryDocuments.HEAD, EntryDocuments.head(newest)),
                UPSERT);
    }

    static void write(Collections collections, String collection, List<? extends WriteModel<Document>> writes) {
        if (!writes.isEmpty()) {
            collections.get(collection).bulkWrite(writes, UNORDERED);
        }
    }
}
