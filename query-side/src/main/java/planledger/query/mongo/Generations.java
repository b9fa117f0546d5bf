package planledger.query.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of a view serves and which is being built: one document a view and schema, replaced as one value by
 * compare-and-set. One value, for the embedded server changes a document while it sends it.
 */
public class Generations {
    static final String COLLECTION = "generations";
    private static final String STATE = "state";

    private final ReadModels readModels;
    private final MongoCollection<Document> states;
    private final String view;
    private final int schema;
    private final List<String> collections;

    public Generations(ReadModels readModels, String view, int schema, List<String> collections) {
        this.readModels = readModels;
        this.states = readModels.database().getCollection(COLLECTION);
        this.view = view;
        this.schema = schema;
        this.collections = collections;
    }

    /**
     * How the generations stand.
     *
     * @param active serves
     * @param isComplete whether the active one has once shown all that was recorded
     * @param building is fed beside it and will serve; null where none is
     * @param next number of the next one
     * @param retired served until a while ago; kept for the questions that still read them
     * @param latest the latest that was ordered, whether or not it serves by now; null before the first
     */
    record State(
            long version,
            Generation active,
            boolean isComplete,
            @Nullable Generation building,
            long next,
            List<Retired> retired,
            @Nullable Ordered latest) {
        boolean keeps(Generation generation) {
            return feeds().anyMatch(generation::equals)
                    || retired.stream().anyMatch(each -> each.generation().equals(generation));
        }

        /** Whether a reader of that generation may go on with it for a while. */
        boolean servesStill(Generation generation) {
            return active.equals(generation)
                    || retired.stream()
                            .anyMatch(
                                    each -> each.isSound() && each.generation().equals(generation));
        }

        /** Those that follow the ledger. */
        Stream<Generation> feeds() {
            return building == null ? Stream.of(active) : Stream.of(active, building);
        }
    }

    /** @param isSound whether it may be read while the next one takes its place */
    record Retired(Generation generation, boolean isSound) {}

    /** @param to the ledger's head when it was ordered */
    record Ordered(Generation generation, long to, Instant at) {}

    String view() {
        return view;
    }

    int schema() {
        return schema;
    }

    List<String> collections() {
        return collections;
    }

    /** As it is now; begins with a first generation where there is none. */
    State read() {
        Document found = states.find(new Document("_id", id(schema))).first();
        return found == null ? begun() : state(found.get(STATE, Document.class));
    }

    private State begun() {
        long next = 1 + lastNumber();
        State first = new State(1, new Generation(schema, next), false, null, next + 1, List.of(), null);
        try {
            readModels
                    .transactions()
                    .executeInTransaction(() -> states.updateOne(
                            new Document("_id", id(schema)),
                            new Document("$setOnInsert", new Document(STATE, document(first))),
                            new UpdateOptions().upsert(true)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // Another node was first.
        }
        return read();
    }

    /** What lies there from before its state was lost is nobody's, and no generation may take it over. */
    private long lastNumber() {
        MongoDatabase database = readModels.database();
        long last = 0;
        for (String collection : database.listCollectionNames()) {
            for (String name : collections) {
                Generation of = Generation.ofCollection(name, collection);
                last = of == null || of.schema() != schema ? last : Math.max(last, of.number());
            }
        }
        return last;
    }

    /** Whether it stood as it was read and now stands as wanted; false where somebody else was first. */
    boolean change(State from, State to) {
        Document wanted = document(to).append("version", from.version() + 1);
        return readModels
                .transactions()
                .fetchInTransaction(() -> states.updateOne(
                                        new Document("_id", id(schema)).append(STATE + ".version", from.version()),
                                        new Document("$set", new Document(STATE, wanted)))
                                .getMatchedCount()
                        == 1);
    }

    /** Forgets what an older release had; it is gone next. */
    void forget(int older) {
        readModels.transactions().executeInTransaction(() -> states.deleteOne(new Document("_id", id(older))));
    }

    private String id(int ofSchema) {
        return view + "-" + ofSchema;
    }

    private static Document document(State state) {
        Document document = new Document("version", state.version())
                .append("active", state.active().toString())
                .append("isComplete", state.isComplete())
                .append("next", state.next())
                .append(
                        "retired",
                        state.retired().stream()
                                .map(each -> new Document(
                                                "generation", each.generation().toString())
                                        .append("isSound", each.isSound()))
                                .toList());
        if (state.building() != null) {
            document.append("building", state.building().toString());
        }
        Ordered latest = state.latest();
        if (latest != null) {
            document.append(
                    "latest",
                    new Document("generation", latest.generation().toString())
                            .append("to", latest.to())
                            .append("at", latest.at().toEpochMilli()));
        }
        return document;
    }

    private static State state(Document found) {
        String building = found.getString("building");
        Document latest = found.get("latest", Document.class);
        return new State(
                found.getLong("version"),
                Generation.parse(found.getString("active")),
                found.getBoolean("isComplete", false),
                building == null ? null : Generation.parse(building),
                found.getLong("next"),
                found.getList("retired", Document.class).stream()
                        .map(each ->
                                new Retired(Generation.parse(each.getString("generation")), each.getBoolean("isSound")))
                        .toList(),
                latest == null
                        ? null
                        : new Ordered(
                                Generation.parse(latest.getString("generation")),
                                latest.getLong("to"),
                                Instant.ofEpochMilli(latest.getLong("at"))));
    }
}
