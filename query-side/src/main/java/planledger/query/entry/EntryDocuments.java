package planledger.query.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import planledger.event.PlanId;

/**
 * How entries, heads and ledger positions lie in the database. Everything is found by {@code _id} alone, the only index
 * that the embedded server has.
 */
final class EntryDocuments {
    /** {@code stream@revision} -> entry; written once. */
    static final String ENTRIES = "entries";

    /** {@code planId} -> newest revision and position. */
    static final String PLANS = "plans";

    /** {@code stream} -> newest revision and position, of streams that are no plans. */
    static final String REGISTERS = "registers";

    /**
     * {@code position} -> since when questions about the past see it, and whose entry it is; written once. Never earlier
     * than the entry before it in the ledger, whatever the clock did.
     */
    static final String LEDGER = "ledger";

    /** Wire name of an entry by which a key only leads to a plan. */
    private static final String KEY_RESERVED = "key-reserved";

    /** Where the head of the entry's stream lies: a key that leads to a plan is no plan. */
    static String heads(Entry newest) {
        return PlanId.isId(newest.stream()) && !newest.type().equals(KEY_RESERVED) ? PLANS : REGISTERS;
    }

    static final String ID = "_id";
    static final String HEAD = "head";
    static final String KNOWN_FROM = "knownFrom";

    private static final String STREAM = "stream";
    private static final String REVISION = "revision";
    private static final String POSITION = "position";
    private static final String RECORDED_AT = "recordedAt";
    private static final String ACTOR = "actor";
    private static final String TYPE = "type";
    private static final String TYPE_REVISION = "typeRevision";
    private static final String PAYLOAD = "payload";
    private static final String TEXTS = "texts";
    private static final String KEY = "key";
    private static final String VALUE = "value";

    private EntryDocuments() {}

    static String entryId(String stream, long revision) {
        return stream + "@" + revision;
    }

    static Document entry(Entry entry) {
        return new Document(STREAM, entry.stream())
                .append(REVISION, entry.revision())
                .append(POSITION, entry.position())
                .append(RECORDED_AT, entry.recordedAt().toEpochMilli())
                .append(ACTOR, entry.actor())
                .append(TYPE, entry.type())
                .append(TYPE_REVISION, entry.typeRevision())
                .append(PAYLOAD, entry.payload())
                .append(TEXTS, pairs(entry.texts()));
    }

    static Entry entry(Document found) {
        return new Entry(
                found.getString(STREAM),
                found.getLong(REVISION),
                found.getLong(POSITION),
                Instant.ofEpochMilli(found.getLong(RECORDED_AT)),
                found.getString(ACTOR),
                found.getString(TYPE),
                found.getString(TYPE_REVISION),
                found.get(PAYLOAD, Binary.class),
                found.getList(TEXTS, Document.class).stream()
                        .collect(Collectors.toMap(pair -> pair.getString(KEY), pair -> pair.getString(VALUE))));
    }

    /** Pairs, because a key holds dots and a field's name must not. */
    private static List<Document> pairs(Map<String, String> texts) {
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(text -> new Document(KEY, text.getKey()).append(VALUE, text.getValue()))
                .toList();
    }

    /**
     * One value, and compared as one: the revision decides. The embedded server changes a document while it sends it,
     * so that two values side by side could be of two ages.
     */
    static Document head(Entry newest) {
        return new Document(REVISION, newest.revision()).append(POSITION, newest.position());
    }

    static Head head(Document found) {
        Document head = found.get(HEAD, Document.class);
        return new Head(found.getString(ID), head.getLong(REVISION), head.getLong(POSITION));
    }
}
