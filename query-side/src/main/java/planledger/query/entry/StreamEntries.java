package planledger.query.entry;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import planledger.event.PlanId;
import planledger.query.mongo.ServingView;
import planledger.query.mongo.ViewBehind;

/** Reads the entries and heads of streams by their keys. */
public final class StreamEntries {
    /** Entries fetched by one read; the largest are bounded by what one instrument can hold. */
    public static final int ENTRIES_PER_READ = 100;

    /** Heads in one page at most. */
    public static final int HEADS_PER_PAGE_MAX = 1000;

    private final ServingView view;

    public StreamEntries(ServingView view) {
        this.view = view;
    }

    /** One read by key, two for what is no plan: what tells whether a remembered stream is still the newest. */
    public Optional<Head> head(String stream) {
        return head(EntryDocuments.PLANS, stream).or(() -> head(EntryDocuments.REGISTERS, stream));
    }

    /** The same, for a stream that certainly is a plan or nothing. */
    Optional<Head> headOfPlan(PlanId plan) {
        return head(EntryDocuments.PLANS, plan.text());
    }

    /** The heads of plans, by id; one read. */
    List<Head> heads(List<PlanId> plans) {
        return view
                .read(collections -> collections
                        .get(EntryDocuments.PLANS)
                        .find(Filters.in(
                                EntryDocuments.ID,
                                plans.stream().map(PlanId::text).toList()))
                        .map(EntryDocuments::head)
                        .into(new ArrayList<>()))
                .stream()
                .sorted(Comparator.comparing(Head::stream))
                .toList();
    }

    private Optional<Head> head(String heads, String stream) {
        return view.read(collections -> Optional.ofNullable(collections
                        .get(heads)
                        .find(Filters.eq(EntryDocuments.ID, stream))
                        .first()))
                .map(EntryDocuments::head);
    }

    /** Ledger position of an entry, from 1 on; 0 while it is not visible. */
    long positionOf(String stream, long revision) {
        Head head = head(stream).orElse(null);
        if (revision < 1 || head == null || head.revision() < revision) {
            return 0;
        }
        return head.revision() == revision
                ? head.position()
                : of(stream, List.of(revision)).get(0).position();
    }

    /** The entries of a stream between two revisions, both included, in their order; the stream must have them. */
    public List<Entry> entries(String stream, long from, long to) {
        return of(stream, LongStream.rangeClosed(from, to).boxed().toList());
    }

    /** The entries of a stream with these revisions, in their order; the stream must have them. */
    public List<Entry> of(String stream, List<Long> revisions) {
        List<Entry> found = new ArrayList<>();
        for (int first = 0; first < revisions.size(); first += ENTRIES_PER_READ) {
            found.addAll(read(stream, revisions.subList(first, Math.min(revisions.size(), first + ENTRIES_PER_READ))));
        }
        found.sort(Comparator.comparingLong(Entry::revision));
        return found;
    }

    private List<Entry> read(String stream, List<Long> revisions) {
        List<String> ids = revisions.stream()
                .map(revision -> EntryDocuments.entryId(stream, revision))
                .toList();
        List<Entry> found = view.read(collections -> collections
                .get(EntryDocuments.ENTRIES)
                .find(Filters.in(EntryDocuments.ID, ids))
                .map(EntryDocuments::entry)
                .into(new ArrayList<>()));
        if (found.size() < ids.size()) {
            throw new ViewBehind(EntriesProjector.GROUP, stream + ", of its entries " + revisions);
        }
        return found;
    }

    /** The plans after the given one by id, at most {@code limit}; looks at every plan. */
    public List<Head> heads(@Nullable PlanId after, int limit) {
        if (limit < 1 || limit > HEADS_PER_PAGE_MAX) {
            throw new IllegalArgumentException("A page holds from 1 to " + HEADS_PER_PAGE_MAX + " plans");
        }
        return view.read(collections -> collections
                .get(EntryDocuments.PLANS)
                .find(after == null ? Filters.empty() : Filters.gt(EntryDocuments.ID, after.text()))
                .sort(Sorts.ascending(EntryDocuments.ID))
                .limit(limit)
                .map(EntryDocuments::head)
                .into(new ArrayList<>()));
    }
}
