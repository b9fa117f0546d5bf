package planledger.query.entry;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import planledger.archive.Archive;
import planledger.event.EffectiveFrom;
import planledger.event.LedgerEvent;
import planledger.event.LegalAct;
import planledger.event.PlanEvent;
import planledger.event.PlanEvent.EntryCorrected;
import planledger.query.mongo.Generation;
import planledger.query.mongo.ReadModels;
import planledger.query.mongo.ServingView.Collections;
import planledger.timeline.Corrections;

/**
 * What narrows a search across plans: for each plan the agencies, deadlines and documents that any of its entries ever
 * named, for each entry what it is about. Rows only ever grow, so that a second delivery changes nothing and no
 * knowledge is ever left out; every candidate is settled by its timeline.
 */
final class Rows {
    /** {@code planId} -> what any of its entries names. */
    static final String PLANS = "planRows";

    /** {@code planId@revision} -> what the entry names; with every value that a correction gave it. */
    static final String ENTRIES = "entryRows";

    static final String PLAN = "plan";
    static final String POSITION = "position";
    static final String AGENCIES = "agencies";
    static final String KINDS = "kinds";
    static final String DUE = "due";
    static final String DOCUMENTS = "documents";
    static final String REGISTERS = "registers";
    static final String FIELDS = "fields";
    static final String INSTRUMENTS = "instruments";
    static final String EARLIEST = "earliest";
    static final String LATEST = "latest";
    static final String RECORDED_AT = "recordedAt";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final Archive ARCHIVE = new Archive();

    private final List<WriteModel<Document>> plans = new ArrayList<>();
    private final List<WriteModel<Document>> entries = new ArrayList<>();

    /** An index for every filter that lists across plans offer, in the order in which the list is told. */
    static void index(ReadModels models, Generation generation, boolean isNew) {
        List<Bson> plans = keys(Indexes.ascending(EntryDocuments.ID), AGENCIES, DUE, DOCUMENTS, REGISTERS);
        models.index(generation.of(PLANS), plans, isNew);
        Bson newestFirst = Indexes.descending(POSITION);
        List<Bson> entries =
                new ArrayList<>(keys(newestFirst, AGENCIES, FIELDS, INSTRUMENTS, EARLIEST, LATEST, RECORDED_AT));
        entries.add(newestFirst);
        models.index(generation.of(ENTRIES), entries, isNew);
    }

    private static List<Bson> keys(Bson order, String... fields) {
        return Stream.of(fields)
                .map(field -> Indexes.compoundIndex(Indexes.ascending(field), order))
                .toList();
    }

    /** Takes an entry; one of a newer release narrows nothing, and its plan cannot be read at all. */
    void add(Entry entry) {
        String revision = entry.typeRevision() == null ? "" : entry.typeRevision();
        LedgerEvent event =
                ARCHIVE.read(entry.type(), revision, entry.payload().getData()).orElse(null);
        if (!(event instanceof PlanEvent said)) {
            return;
        }
        NamedThings named = NamedThings.in(said);
        plans.add(grow(
                entry.stream(),
                Map.of(
                        AGENCIES, named.agencies(),
                        KINDS, named.kinds(),
                        DOCUMENTS, named.documents(),
                        REGISTERS, named.registers()),
                named.due() == null ? null : new Document("$min", new Document(DUE, named.due()))));
        addEntry(entry, said, named);
    }

    private void addEntry(Entry entry, PlanEvent event, NamedThings named) {
        Document row = new Document(PLAN, entry.stream())
                .append(POSITION, entry.position())
                .append(RECORDED_AT, entry.recordedAt().toEpochMilli());
        entries.add(grow(
                EntryDocuments.entryId(entry.stream(), entry.revision()),
                Map.of(
                        AGENCIES, named.agencies(),
                        FIELDS, named.fields(),
                        DOCUMENTS, named.documents(),
                        INSTRUMENTS, named.instruments()),
                new Document("$setOnInsert", row)));
        EffectiveFrom from = event instanceof LegalAct act ? act.from() : null;
        if (from != null) {
            widen(entry.stream(), entry.revision(), from.earliest(), from.latest());
        }
        if (event instanceof EntryCorrected corrected) {
            followCorrection(entry.stream(), corrected, named);
        }
    }

    /** The corrected entry is found by what it says now, too. */
    private void followCorrection(String stream, EntryCorrected corrected, NamedThings named) {
        entries.add(grow(
                EntryDocuments.entryId(stream, corrected.entry()),
                Map.of(AGENCIES, named.agencies(), DOCUMENTS, named.documents(), INSTRUMENTS, named.documents()),
                null));
        boolean isDate = corrected.path().equals(Corrections.EFFECTIVE_FROM)
                || corrected.path().equals(Corrections.ISSUED_ON);
        if (isDate) {
            LocalDate day = corrected.to() == null ? null : LocalDate.parse(corrected.to());
            widen(stream, corrected.entry(), day == null ? LocalDate.MIN : day, day == null ? LocalDate.MAX : day);
        }
    }

    private void widen(String stream, long revision, LocalDate earliest, LocalDate latest) {
        Document days = new Document("$min", new Document(EARLIEST, day(earliest)))
                .append("$max", new Document(LATEST, day(latest)));
        entries.add(update(EntryDocuments.entryId(stream, revision), days));
    }

    /** A day as a number; the ends of time as the ends of what is stored. */
    static long day(LocalDate date) {
        return date.toEpochDay();
    }

    private static WriteModel<Document> grow(
            String id, Map<String, ? extends List<String>> sets, @Nullable Document more) {
        Document update = more == null ? new Document() : new Document(more);
        Document adds = new Document();
        sets.forEach((field, values) -> adds.append(field, new Document("$each", values)));
        return update(id, update.append("$addToSet", adds));
    }

    private static WriteModel<Document> update(String id, Bson update) {
        return new UpdateOneModel<>(Filters.eq(EntryDocuments.ID, id), update, UPSERT);
    }

    /** In order, for a row may be touched twice in a batch. */
    void writeTo(Collections collections) {
        if (!plans.isEmpty()) {
            collections.get(PLANS).bulkWrite(plans);
        }
        if (!entries.isEmpty()) {
            collections.get(ENTRIES).bulkWrite(entries);
        }
    }
}
