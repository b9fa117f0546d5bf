package planledger.query.evidence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;

/**
 * What was signed last, as one document that every node moves by compare-and-set on the epoch of the writer and on what
 * stood there before. Where two believe that they are the writer, one of them moves it, and the other one's signature
 * leaves nobody's process. No clock has a say.
 *
 * <p>The document holds one value, for the embedded server changes a document while it sends it. Which leaves stand for
 * no entry stays a file: it follows from the log, and only saves reading all of it.
 */
final class LastSignedDocument implements LastSigned {
    static final String COLLECTION = "evidence";
    private static final String ID = "evidence-last-signed";
    private static final String RECORD = "record";
    private static final String EPOCH = "epoch";
    private static final String NUMBER = "number";
    private static final String NOTE = "note";

    private final MongoCollection<Document> records;
    private final LastSigned files;
    private final long epoch;
    private Document stands;

    /**
     * Takes the record over for the writer of an epoch: from then on no earlier one moves it.
     *
     * @param files where the own leaves are kept
     * @throws WriterReplaced if a later one has it
     */
    LastSignedDocument(MongoDatabase database, long epoch, LastSigned files) {
        this.records = database.getCollection(COLLECTION);
        this.files = files;
        this.epoch = epoch;
        this.stands = takenOver();
    }

    private Document takenOver() {
        Document found = find();
        while (found == null) {
            begin();
            found = find();
        }
        if (found.getLong(EPOCH) > epoch) {
            throw new WriterReplaced(epoch, found.getLong(EPOCH));
        }
        Document mine = new Document(found).append(EPOCH, epoch).append(NUMBER, found.getLong(NUMBER) + 1);
        if (!move(found, mine)) {
            throw new WriterReplaced(epoch, Objects.requireNonNull(find()).getLong(EPOCH));
        }
        return mine;
    }

    private void begin() {
        Document nothing = new Document(EPOCH, 0L).append(NUMBER, 0L);
        try {
            records.insertOne(new Document("_id", ID).append(RECORD, nothing));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // Another node was first.
        }
    }

    @Override
    public @Nullable Note checkpoint() {
        Binary note = stands.get(NOTE, Binary.class);
        return note == null ? null : Note.parse(note.getData());
    }

    /** A crash before it leaves nothing signed; after it, a checkpoint that whoever writes next shows to everyone. */
    @Override
    public void write(Note checkpoint) {
        Document next = new Document(EPOCH, epoch)
                .append(NUMBER, stands.getLong(NUMBER) + 1)
                .append(NOTE, new Binary(checkpoint.bytes()));
        if (!move(stands, next)) {
            throw moved();
        }
        stands = next;
    }

    @Override
    public void confirm() {
        if (!stands.equals(find())) {
            throw moved();
        }
    }

    /** The number alone tells one record from any other; the epoch says whose it is. */
    private boolean move(Document from, Document to) {
        Document asRead = new Document("_id", ID)
                .append(RECORD + "." + EPOCH, from.getLong(EPOCH))
                .append(RECORD + "." + NUMBER, from.getLong(NUMBER));
        return records.updateOne(asRead, new Document("$set", new Document(RECORD, to)))
                        .getMatchedCount()
                == 1;
    }

    private RuntimeException moved() {
        Document now = find();
        if (now != null && now.getLong(EPOCH) > epoch) {
            return new WriterReplaced(epoch, now.getLong(EPOCH));
        }
        return new EvidenceBroken("The record of what was signed last (" + COLLECTION + ", " + ID + ") is not what this"
                + " writer left there, and no other writer took over: it was put back from a copy, edited or deleted."
                + " Put the newest copy back.");
    }

    /** The epoch of the writer that has the record; 0 where nobody ever had. */
    static long epochIn(MongoCollection<Document> records) {
        Document found = find(records);
        return found == null ? 0 : found.getLong(EPOCH);
    }

    private @Nullable Document find() {
        return find(records);
    }

    private static @Nullable Document find(MongoCollection<Document> records) {
        Document found = records.find(new Document("_id", ID)).first();
        return found == null ? null : found.get(RECORD, Document.class);
    }

    @Override
    public List<Own> own() {
        return files.own();
    }

    @Override
    public void write(List<Own> own) {
        confirm();
        files.write(own);
    }
}
