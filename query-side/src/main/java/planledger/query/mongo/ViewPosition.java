package planledger.query.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import org.bson.Document;

/** How far a view shows the ledger: every entry up to this position, and perhaps parts of the batch after it. */
public final class ViewPosition {
    private static final String COLLECTION = "views";
    private static final String POSITION = "position";

    private final MongoCollection<Document> views;
    private final String view;

    public ViewPosition(MongoDatabase database, String view) {
        this.views = database.getCollection(COLLECTION);
        this.view = view;
    }

    /** The position reached; 0 while the view is empty. */
    public long current() {
        Document found = views.find(Filters.eq("_id", view)).first();
        return found == null ? 0 : found.getLong(POSITION);
    }

    /** Whether the view shows the position, at once or within the bound. */
    public boolean await(long position, Duration bound) {
        return Polling.until(() -> current() >= position, bound);
    }

    /** Never goes back: a late batch changes nothing. */
    public void advanceTo(long position) {
        views.updateOne(Filters.eq("_id", view), Updates.max(POSITION, position), new UpdateOptions().upsert(true));
    }

    /** Says that the view is empty, before its data goes. */
    public void forget() {
        views.deleteOne(Filters.eq("_id", view));
    }
}
