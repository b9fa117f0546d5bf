package planledger.query.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The generation of a view that questions read. A node goes over to the next one once that shows everything this node
 * ever said to show: an entry says the same in each, so that a question may begin in one and end in the other.
 *
 * <p>Which one serves is remembered and read again by the first question after a second, by one key. Every question
 * would pay more for it than a switch, twice a year, is worth.
 */
public final class ServingView {
    static final Duration REMEMBERED = Duration.ofSeconds(1);

    /** A read that took longer asks whether its generation is still there; it may have been dropped under it. */
    static final Duration TRUSTED = Duration.ofSeconds(60);

    private final Generations generations;
    private final MongoDatabase database;
    private final LongSupplier nanos;
    private volatile @Nullable Held held;
    private long shown; // Guarded by this.

    /** The generation, and when it was last seen to serve. */
    private record Held(Generation generation, long atNanos) {}

    /** The collections of one generation. */
    public record Collections(MongoDatabase database, Generation generation) {
        public MongoCollection<Document> get(String name) {
            return database.getCollection(generation.of(name));
        }
    }

    public ServingView(Generations generations, MongoDatabase database, LongSupplier nanos) {
        this.generations = generations;
        this.database = database;
        this.nanos = nanos;
    }

    /** Reads from the generation that serves; once more from the next one where it was dropped meanwhile. */
    public <T> T read(Function<Collections, T> question) {
        Held before = held();
        T answer = question.apply(new Collections(database, before.generation()));
        if (nanos.getAsLong() - before.atNanos() < TRUSTED.toNanos()) {
            return answer;
        }
        Generation now = lookedUp().generation();
        return now.equals(before.generation()) ? answer : question.apply(new Collections(database, now));
    }

    Generation generation() {
        return held().generation();
    }

    /** How far questions see the ledger; 0 while the view is empty. */
    public long current() {
        while (true) {
            Generation read = held().generation();
            long position = generations.position(read).current();
            synchronized (this) {
                Held now = held;
                if (now != null && now.generation().equals(read)) {
                    shown = Math.max(shown, position);
                    return position;
                }
            }
        }
    }

    /** Whether the view shows the position, at once or within the bound. */
    public boolean await(long position, Duration bound) {
        return Polling.until(() -> current() >= position, bound);
    }

    private Held held() {
        Held now = held;
        return now != null && nanos.getAsLong() - now.atNanos() < REMEMBERED.toNanos() ? now : lookedUp();
    }

    private synchronized Held lookedUp() {
        long atNanos = nanos.getAsLong(); // Before it is read: what is read is no older.
        State state = generations.read();
        Generation next = state.active();
        Held now = held;
        if (now != null && !now.generation().equals(next)) {
            boolean isSound = state.servesStill(now.generation());
            if (isSound && generations.position(next).current() < shown) {
                next = now.generation();
            }
            shown = isSound ? shown : 0;
        }
        Held found = new Held(next, atNanos);
        held = found;
        return found;
    }
}
