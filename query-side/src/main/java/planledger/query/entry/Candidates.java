package planledger.query.entry;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import planledger.event.Field;
import planledger.event.PlanId;
import planledger.query.mongo.ServingView;
import planledger.query.mongo.ServingView.Collections;

/**
 * Plans and entries that a question across plans may be about, found by one index each. Candidates only: what they said
 * on a day is for their timelines to tell.
 */
public final class Candidates {
    /** Plans that narrow a search for entries; where more name an agency, their columns alone do. */
    private static final int PLANS_NAMED_MAX = 5_000;

    private final ServingView view;

    public Candidates(ServingView view) {
        this.view = view;
    }

    /**
     * An entry that may be meant.
     *
     * @param position its ledger position
     */
    public record Found(PlanId plan, long revision, long position) {}

    /** Plans that ever named one of these agencies, folded. */
    public static Bson agencies(List<String> folded) {
        return Filters.in(Rows.AGENCIES, folded);
    }

    /**
     * Entries that name an agency, folded, or may have taken work from it: those on columns of agencies in a plan that
     * ever named it. What stood there before is in no row, for what an act changes depends on what is recorded after it.
     */
    public Bson naming(String folded) {
        List<String> naming = view.read(collections -> collections
                .get(Rows.PLANS)
                .find(Filters.eq(Rows.AGENCIES, folded))
                .projection(Projections.include(EntryDocuments.ID))
                .limit(PLANS_NAMED_MAX + 1)
                .map(found -> found.getString(EntryDocuments.ID))
                .into(new ArrayList<>()));
        Bson onAgencies = Filters.in(Rows.FIELDS, Field.LEAD.wire(), Field.COORDINATING.wire());
        return Filters.or(
                Filters.eq(Rows.AGENCIES, folded),
                naming.size() > PLANS_NAMED_MAX ? onAgencies : Filters.and(Filters.in(Rows.PLAN, naming), onAgencies));
    }

    /** Plans or entries that name a document of this number, as a slug. */
    public static Bson document(String slug) {
        return Filters.eq(Rows.DOCUMENTS, slug);
    }

    /** Plans that name a document of one of these numbers, or of one of these registers. */
    public static Bson documents(Collection<String> slugs, Collection<String> registers) {
        return Filters.or(Filters.in(Rows.DOCUMENTS, slugs), Filters.in(Rows.REGISTERS, registers));
    }

    /** Plans from one on, by id. */
    static Bson from(PlanId first) {
        return Filters.gte(EntryDocuments.ID, first.text());
    }

    /** Plans of which anything was ever due before a day, an epoch day. */
    public static Bson dueBefore(long day) {
        return Filters.lt(Rows.DUE, day);
    }

    /** Entries that name a column. */
    public static Bson field(String wire) {
        return Filters.eq(Rows.FIELDS, wire);
    }

    /** Entries whose act is a document of this number, as a slug. */
    public static Bson instrument(String slug) {
        return Filters.eq(Rows.INSTRUMENTS, slug);
    }

    /** Entries whose act may take effect on a day or later. */
    public static Bson effectiveFrom(long day) {
        return Filters.gte(Rows.LATEST, day);
    }

    /** Entries whose act may have taken effect by a day. */
    public static Bson effectiveTo(long day) {
        return Filters.lte(Rows.EARLIEST, day);
    }

    /** Entries recorded at an instant, in epoch milliseconds, or later. */
    public static Bson recordedFrom(long millis) {
        return Filters.gte(Rows.RECORDED_AT, millis);
    }

    /** Entries recorded at an instant or earlier. */
    public static Bson recordedTo(long millis) {
        return Filters.lte(Rows.RECORDED_AT, millis);
    }

    /** Plans after one by id, at most {@code limit}, that satisfy every condition. */
    List<PlanId> plans(List<Bson> conditions, @Nullable PlanId after, int limit) {
        return view.read(collections -> findPlans(collections, conditions, after)
                .limit(limit)
                .map(found -> new PlanId(found.getString(EntryDocuments.ID)))
                .into(new ArrayList<>()));
    }

    static FindIterable<Document> findPlans(Collections collections, List<Bson> conditions, @Nullable PlanId after) {
        List<Bson> all = new ArrayList<>(conditions);
        if (after != null) {
            all.add(Filters.gt(EntryDocuments.ID, after.text()));
        }
        return collections
                .get(Rows.PLANS)
                .find(all.isEmpty() ? Filters.empty() : Filters.and(all))
                .projection(Projections.include(EntryDocuments.ID))
                .sort(Sorts.ascending(EntryDocuments.ID));
    }

    /** Entries before a position, the newest first, at most {@code limit}, that satisfy every condition. */
    public List<Found> entries(List<Bson> conditions, long before, int limit) {
        return view.read(collections -> findEntries(collections, conditions, before)
                .limit(limit)
                .map(Candidates::found)
                .into(new ArrayList<>()));
    }

    static FindIterable<Document> findEntries(Collections collections, List<Bson> conditions, long before) {
        List<Bson> all = new ArrayList<>(conditions);
        all.add(Filters.lt(Rows.POSITION, before));
        return collections
                .get(Rows.ENTRIES)
                .find(Filters.and(all))
                .projection(Projections.include(Rows.PLAN, Rows.POSITION))
                .sort(Sorts.descending(Rows.POSITION));
    }

    private static Found found(Document row) {
        String id = row.getString(EntryDocuments.ID);
        return new Found(
                new PlanId(row.getString(Rows.PLAN)),
                Long.parseLong(id.substring(id.lastIndexOf('@') + 1)),
                row.getLong(Rows.POSITION));
    }
}
