package planledger.command.store;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A long reading done in batches, so that no connection is held while its entries are handled. */
final class Batches<T> extends AbstractSpliterator<T> {
    private final ToLongFunction<? super T> place;
    private final LongFunction<List<T>> batchAfter;
    private long last;
    private Iterator<T> batch = List.<T>of().iterator();

    private Batches(long after, ToLongFunction<? super T> place, LongFunction<List<T>> batchAfter) {
        super(Long.MAX_VALUE, ORDERED | NONNULL | DISTINCT);
        this.last = after;
        this.place = place;
        this.batchAfter = batchAfter;
    }

    /**
     * @param place where an item stands; rises along the reading
     * @param batchAfter the items that follow a place, some at a time; none at the end
     */
    static <T> Stream<T> reading(long after, ToLongFunction<? super T> place, LongFunction<List<T>> batchAfter) {
        return StreamSupport.stream(new Batches<>(after, place, batchAfter), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (!batch.hasNext()) {
            batch = batchAfter.apply(last).iterator();
        }
        if (!batch.hasNext()) {
            return false;
        }
        T item = batch.next();
        last = place.applyAsLong(item);
        action.accept(item);
        return true;
    }
}
