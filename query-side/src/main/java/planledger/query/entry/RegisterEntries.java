package planledger.query.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The entries of one register, remembered: its stream is short, and only its tail is read again. */
final class RegisterEntries<E> {
    private final StreamEntries entries;
    private final String stream;
    private final Function<Entry, E> reading;
    private List<E> remembered = List.of();

    RegisterEntries(StreamEntries entries, String stream, Function<Entry, E> reading) {
        this.entries = entries;
        this.stream = stream;
        this.reading = reading;
    }

    /** Every entry that the view shows, in order. */
    synchronized List<E> all() {
        long newest = entries.head(stream).map(Head::revision).orElse(0L);
        if (newest < remembered.size()) {
            remembered = List.of(); // The view was built anew.
        }
        if (newest > remembered.size()) {
            List<E> longer = new ArrayList<>(remembered);
            entries.entries(stream, remembered.size() + 1L, newest).forEach(entry -> longer.add(reading.apply(entry)));
            remembered = List.copyOf(longer);
        }
        return remembered;
    }
}
