package planledger.command.entry;

import org.jspecify.annotations.Nullable;

/** A stream as far as a request for it must know it. */
public interface EntryStream<E> {
    /** Its identity. */
    String id();

    /** Number of entries; 0 before the first. */
    long revision();

    /** What the entry of a revision wrote. */
    Written written(long revision);

    /** What an event would write, if it were the next one; null where nothing would be appended. */
    Written preview(@Nullable E event);
}
