package planledger.query.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops the collections of generations that have no place in the state any more, whoever left them: one whose time was
 * over, a crash in the midst of dropping, a paused node that wrote once more. Those of an older release go once no node
 * of it has fed them for a while.
 */
final class Remains {
    private static final Logger LOG = LoggerFactory.getLogger(Remains.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    /** A node that lives says so in its token every few seconds. */
    static final Duration OLDER_KEPT = Duration.ofMinutes(10);

    private final Generations generations;
    private final ReadModels readModels;
    private final LongSupplier nanos;
    private final Map<String, Seen> older = new HashMap<>();
    private long lookedNanos;
    private long lookedVersion;

    /** What an older release's tokens said, and since when. */
    private record Seen(List<String> tokens, long sinceNanos) {}

    Remains(Generations generations, ReadModels readModels, LongSupplier nanos) {
        this.generations = generations;
        this.readModels = readModels;
        this.nanos = nanos;
    }

    /** Looks when the state has changed, and from time to time. */
    void drop() {
        long version = generations.read().version();
        if (version == lookedVersion && nanos.getAsLong() - lookedNanos < LOOK_EVERY.toNanos()) {
            return;
        }
        lookedVersion = version;
        lookedNanos = nanos.getAsLong();
        Map<String, List<String>> found = found();
        State now = generations.read(); // After the list: what is listed had its place before.
        found.forEach((suffix, names) -> {
            if (isLeft(suffix, now)) {
                drop(suffix, names);
            }
        });
    }

    /** Collections by the suffix of their generation; without one they are of a release that had no generations. */
    private Map<String, List<String>> found() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        Set<String> plain = new HashSet<>(generations.collections());
        for (String collection : readModels.database().listCollectionNames()) {
            if (plain.contains(collection)) {
                found.computeIfAbsent("", any -> new ArrayList<>()).add(collection);
            }
            for (String name : plain) {
                Generation of = Generation.ofCollection(name, collection);
                if (of != null) {
                    found.computeIfAbsent(of.toString(), any -> new ArrayList<>())
                            .add(collection);
                }
            }
        }
        return found;
    }

    private boolean isLeft(String suffix, State now) {
        int schema = suffix.isEmpty() ? 0 : Generation.parse(suffix).schema();
        if (schema == generations.schema()) {
            return !now.keeps(Generation.parse(suffix));
        }
        return schema < generations.schema() && isUnfed(id(suffix));
    }

    private boolean isUnfed(String id) {
        List<String> tokens = readModels
                .database()
                .getCollection(ReadModels.TOKENS)
                .find(tokensOf(id))
                .map(Document::toJson)
                .into(new ArrayList<>());
        Seen now = new Seen(tokens.stream().sorted().toList(), nanos.getAsLong());
        Seen before = older.putIfAbsent(id, now);
        if (before == null || !before.tokens().equals(now.tokens())) {
            older.put(id, now);
            return false;
        }
        return now.sinceNanos() - before.sinceNanos() >= OLDER_KEPT.toNanos();
    }

    /** Of every strand, whichever an older release had; the first releases had one without a name. */
    private static Bson tokensOf(String id) {
        return Filters.regex("processorName", "^" + id + "(-[a-z]+)?$");
    }

    /** What leads to the data goes before the data, so that a crash between leaves nothing that looks whole. */
    private void drop(String suffix, List<String> names) {
        LOG.info("Generation {} of view {} is dropped", suffix, generations.view());
        MongoDatabase database = readModels.database();
        int schema = suffix.isEmpty() ? 0 : Generation.parse(suffix).schema();
        if (schema < generations.schema()) {
            generations.forget(schema);
        }
        String id = id(suffix);
        readModels.transactions().executeInTransaction(() -> {
            database.getCollection(ReadModels.TOKENS).deleteMany(tokensOf(id));
            new ViewPosition(database, id, generations.strands()).forget();
            names.forEach(name -> database.getCollection(name).drop());
        });
    }

    private String id(String suffix) {
        return suffix.isEmpty() ? generations.view() : generations.view() + "-" + suffix;
    }
}
