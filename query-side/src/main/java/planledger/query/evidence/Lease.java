package planledger.query.evidence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which node writes the evidence: one document, taken and renewed by compare-and-set. It keeps the others from trying,
 * and numbers those who take over; that two never sign is {@link LastSignedDocument}'s doing, whatever a clock says.
 */
final class Lease {
    /** After so long without a sign of life another node takes over. */
    static final Duration LASTS = Duration.ofSeconds(30);

    private static final Duration RENEWED_AFTER = Duration.ofSeconds(5);
    private static final String ID = "evidence-writer";
    private static final String HELD = "held";
    private static final String HOLDER = "holder";
    private static final String EPOCH = "epoch";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> leases;
    private final String holder;
    private final Clock clock;
    private @Nullable Document mine;

    /** @param holder names this process and no other, nor an earlier one */
    Lease(MongoDatabase database, String holder, Clock clock) {
        this.leases = database.getCollection(LastSignedDocument.COLLECTION);
        this.holder = holder;
        this.clock = clock;
    }

    /** Of no process before it, nor of any other. */
    static String thisProcess() {
        return ProcessHandle.current().pid() + " " + UUID.randomUUID();
    }

    /** The epoch in which this node writes; null while another node does. */
    @Nullable
    Long take() {
        Document found = find();
        if (found == null) {
            begin();
            found = find();
        }
        boolean isMine = found != null && holder.equals(found.getString(HOLDER));
        boolean isFree = found != null && found.getLong(UNTIL) <= clock.millis();
        if (found == null || !(isMine || isFree)) {
            return null;
        }
        long epoch = isMine ? found.getLong(EPOCH) : found.getLong(EPOCH) + 1;
        return move(found, epoch) ? epoch : null;
    }

    /**
     * Early enough that a node which lives never lets it end.
     *
     * @throws WriterReplaced if another node has taken it
     */
    void renew() {
        Document held = mine;
        if (held == null) {
            throw new WriterReplaced("This node does not hold the lease of the log's writer");
        }
        long left = held.getLong(UNTIL) - clock.millis();
        boolean isFresh = left > LASTS.minus(RENEWED_AFTER).toMillis() && left <= LASTS.toMillis();
        if (!isFresh && !move(held, held.getLong(EPOCH))) {
            mine = null;
            throw new WriterReplaced("The lease of the log's writer is not this node's any more: " + find());
        }
    }

    /** Lets the next one begin at once. */
    void giveBack() {
        Document held = mine;
        if (held != null) {
            mine = null;
            replace(held, new Document(held).append(UNTIL, Instant.EPOCH.toEpochMilli()));
        }
    }

    private boolean move(Document from, long epoch) {
        Document next =
                new Document(HOLDER, holder).append(EPOCH, epoch).append(UNTIL, clock.millis() + LASTS.toMillis());
        boolean isMoved = replace(from, next);
        mine = isMoved ? next : null;
        return isMoved;
    }

    private boolean replace(Document from, Document to) {
        Document asRead = new Document("_id", ID)
                .append(HELD + "." + HOLDER, from.getString(HOLDER))
                .append(HELD + "." + EPOCH, from.getLong(EPOCH))
                .append(HELD + "." + UNTIL, from.getLong(UNTIL));
        return leases.findOneAndUpdate(asRead, new Document("$set", new Document(HELD, to))) != null;
    }

    private void begin() {
        long lastEpoch = LastSignedDocument.epochIn(leases); // A lease that was lost begins after those who signed.
        Document free = new Document(HOLDER, "").append(EPOCH, lastEpoch).append(UNTIL, Instant.EPOCH.toEpochMilli());
        try {
            leases.insertOne(new Document("_id", ID).append(HELD, free));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // Another node was first.
        }
    }

    private @Nullable Document find() {
        Document found = leases.find(new Document("_id", ID)).first();
        return found == null ? null : found.get(HELD, Document.class);
    }
}
