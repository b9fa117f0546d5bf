package planledger.query.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How far a view shows the ledger: every entry up to this position, and perhaps others after it. Each segment of each
 * strand says how far it came, and the view is where the slowest of them is.
 *
 * <p>They stand in one document, each as one value that only grows. The embedded server changes a document while it sends
 * it, so what is read may be of several moments; the least of it is true all the same.
 */
public final class ViewPosition {
    private static final String COLLECTION = "views";

    private final MongoCollection<Document> views;
    private final String view;
    private final List<String> parts;

    public ViewPosition(MongoDatabase database, String view, List<Strand> strands) {
        this.views = database.getCollection(COLLECTION);
        this.view = view;
        this.parts = strands.stream()
                .flatMap(strand -> IntStream.range(0, strand.segments()).mapToObj(each -> part(strand, each)))
                .toList();
    }

    private static String part(Strand strand, int segment) {
        return strand.name() + segment;
    }

    /** The position reached; 0 while any segment has shown nothing yet. */
    public long current() {
        return over(Math::min);
    }

    /** How far the segment is that is farthest; 0 while there is no data at all. */
    long furthest() {
        return over(Math::max);
    }

    private long over(LongBinaryOperator choice) {
        Document found = find();
        return parts.stream().mapToLong(part -> of(found, part)).reduce(choice).orElse(0);
    }

    /** How far one segment is. */
    public long of(Strand strand, int segment) {
        return of(find(), part(strand, segment));
    }

    private static long of(@Nullable Document found, String part) {
        Long position = found == null ? null : found.getLong(part);
        return position == null ? 0 : position;
    }

    private @Nullable Document find() {
        return views.find(Filters.eq("_id", view)).first();
    }

    /** Whether the view shows the position, at once or within the bound. */
    public boolean await(long position, Duration bound) {
        return Polling.until(() -> current() >= position, bound);
    }

    /**
     * A segment has written everything of its own up to there. Never goes back: a late batch changes nothing. The first
     * word of any names them all, so that no field comes to a document that is being sent.
     */
    public void advance(Strand strand, int segment, long position) {
        String own = part(strand, segment);
        Document others = new Document();
        parts.stream().filter(part -> !part.equals(own)).forEach(part -> others.append(part, 0L));
        Document update = new Document("$max", new Document(own, position));
        if (!others.isEmpty()) {
            update.append("$setOnInsert", others);
        }
        views.updateOne(Filters.eq("_id", view), update, new UpdateOptions().upsert(true));
    }

    /** Says that the view is empty, before its data goes. */
    public void forget() {
        views.deleteOne(Filters.eq("_id", view));
    }
}
