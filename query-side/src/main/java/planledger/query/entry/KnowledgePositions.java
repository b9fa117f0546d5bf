package planledger.query.entry;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Optional;
import planledger.query.mongo.ServingView;
import planledger.query.mongo.ViewBehind;

/**
 * What was known at an instant, as a ledger position. Goes by {@code knownFrom}, which never goes back, so that a clock
 * that did cannot change the past.
 */
public final class KnowledgePositions {
    /** Positions whose instants are remembered; they never change. */
    public static final int REMEMBERED_MAX = 65_536;

    private final ServingView view;
    private final LoadingCache<Long, Instant> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build(this::read);

    public KnowledgePositions(ServingView view) {
        this.view = view;
    }

    /** The last position known at the instant, as far as the view goes; 0 where nothing was known. */
    public long at(Instant instant) {
        return at(instant, view.current());
    }

    /** The instant from which the entry at the position, from 1 to the view's, is known. */
    public Instant knownFrom(long position) {
        return remembered.get(position);
    }

    /**
     * Builds the position from its highest bit down. Whatever the last position is, the probes are sums of the same
     * powers of two, and so are mostly remembered.
     */
    private long at(Instant instant, long last) {
        if (last == 0 || known(last, instant)) {
            return last;
        }
        long position = 0;
        for (long step = Long.highestOneBit(last); step > 0; step >>= 1) {
            if (position + step < last && known(position + step, instant)) {
                position += step;
            }
        }
        return position;
    }

    private boolean known(long position, Instant instant) {
        return !knownFrom(position).isAfter(instant);
    }

    private Instant read(long position) {
        return view.read(collections -> Optional.ofNullable(collections
                        .get(EntryDocuments.LEDGER)
                        .find(Filters.eq(EntryDocuments.ID, position))
                        .first()))
                .map(found -> Instant.ofEpochMilli(found.getLong(EntryDocuments.KNOWN_FROM)))
                .orElseThrow(() -> new ViewBehind(EntriesProjector.GROUP, "ledger position " + position));
    }
}
