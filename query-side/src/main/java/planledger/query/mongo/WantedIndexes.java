package planledger.query.mongo;

import com.mongodb.MongoClientSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the indexes that a collection has against those that it needs. One more that somebody made does no harm. */
final class WantedIndexes {
    private static final Logger LOG = LoggerFactory.getLogger(WantedIndexes.class);

    /** What every index says of itself; anything else narrows or changes what it finds. */
    private static final Set<String> USUAL = Set.of("v", "key", "name", "ns");

    private WantedIndexes() {}

    /** @throws IllegalStateException if one is missing or has other options; names each */
    static void check(String collection, List<Bson> keys, List<Document> found) {
        List<String> faults = faults(keys, found);
        if (!faults.isEmpty()) {
            String said = "Chỉ mục của " + collection + " không đúng. The indexes of " + collection + " are not right: "
                    + String.join("; ", faults)
                    + ". Make them as named, or drop the wrong ones and make them, then start again"
                    + " (a-view-is-rebuilt.md).";
            LOG.error(said);
            throw new IllegalStateException(said);
        }
    }

    static List<String> faults(List<Bson> keys, List<Document> found) {
        List<String> faults = new ArrayList<>();
        for (Bson key : keys) {
            String wanted = text(key.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry()));
            Document index = found.stream()
                    .filter(each -> wanted.equals(text(each.get("key", Document.class)
                            .toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry()))))
                    .findFirst()
                    .orElse(null);
            if (index == null) {
                faults.add(wanted + " is missing");
                continue;
            }
            Set<String> options = new TreeSet<>(index.keySet());
            options.removeAll(USUAL);
            if (!options.isEmpty()) {
                faults.add(wanted + " (" + index.getString("name") + ") has other options: " + options);
            }
        }
        return faults;
    }

    /** A direction is 1, however it is stored. */
    private static String text(BsonDocument key) {
        List<String> fields = new ArrayList<>();
        key.forEach((field, value) ->
                fields.add(field + ":" + (value.isNumber() ? value.asNumber().intValue() : value)));
        return String.join(",", fields);
    }
}
