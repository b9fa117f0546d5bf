package planledger.query.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;

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
    private final List<Strand> strands;

    /** @param strands what feeds a generation */
    public Generations(ReadModels readModels, String view, int schema, List<String> collections, List<Strand> strands) {
        this.readModels = readModels;
        this.states = readModels.database().getCollection(COLLECTION);
        this.view = view;
        this.schema = schema;
        this.collections = collections;
        this.strands = strands;
    }

    String view() {
        return view;
    }

    int schema() {
        return schema;
    }

    List<String> collections() {
        return collections;
    }

    List<Strand> strands() {
        return strands;
    }

    /** Names what nodes of this schema share. */
    String id() {
        return id(schema);
    }

    /** The name of a strand's processor, and of its tokens. */
    String processor(Generation generation, Strand strand) {
        return generation.id(view) + "-" + strand.name();
    }

    /** How far a generation shows the ledger. */
    public ViewPosition position(Generation generation) {
        return new ViewPosition(readModels.database(), generation.id(view), strands);
    }

    /** As it is now; begins with a first generation where there is none. */
    State read() {
        Document found = states.find(new Document("_id", id(schema))).first();
        return found == null ? begun() : State.of(found.get(STATE, Document.class));
    }

    private State begun() {
        long next = 1 + lastNumber();
        State first = State.begun(new Generation(schema, next));
        try {
            readModels
                    .transactions()
                    .executeInTransaction(() -> states.updateOne(
                            new Document("_id", id(schema)),
                            new Document("$setOnInsert", new Document(STATE, first.document())),
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
        return readModels
                .transactions()
                .fetchInTransaction(() -> states.updateOne(
                                        new Document("_id", id(schema))
                                                .append(STATE + "." + State.VERSION, from.version()),
                                        new Document("$set", new Document(STATE, to.document())))
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
}
