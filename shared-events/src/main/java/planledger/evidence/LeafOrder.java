package planledger.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.evidence.EntryLeaf.Published;

/**
 * The order in which a log's leaves must stand: positions without gaps, each stream's entries chained, checkpoints never
 * going back, heads as they are. Where a leaf could not be read, what hangs on it is not judged.
 */
final class LeafOrder {
    private final Inquiry inquiry;
    private final LogFiles files;
    private final Map<String, Last> last = new HashMap<>();
    private final Set<String> grown = new HashSet<>();
    private final Heads heads = new Heads();
    private final BitSet lost = new BitSet();
    private final SortedMap<Long, Named> named = new TreeMap<>();
    private @Nullable Published newest;
    private long position;
    private long lostSince;
    private long headsUpTo;

    /** The newest entry of a stream. */
    private record Last(EntryLeaf entry, long leaf) {}

    /** A checkpoint as the first leaf that speaks of it names it. */
    record Named(Published published, long leaf) {}

    LeafOrder(Inquiry inquiry, LogFiles files) {
        this.inquiry = inquiry;
        this.files = files;
    }

    /** Takes the next leaf; null for one that is not there or cannot be read. */
    void take(long index, @Nullable Leaf leaf) {
        if (leaf == null) {
            lost.set(Math.toIntExact(index));
            lostSince++;
        } else if (leaf instanceof EntryLeaf entry) {
            entry(index, entry);
        } else if (leaf instanceof HeadsLeaf stated) {
            heads(index, stated);
        }
        if (index == 0 && leaf != null && !(leaf instanceof KeyLeaf)) {
            inquiry.harmToLeaf(
                    Verdict.REMOVED, index, "nhật ký phải bắt đầu bằng khoá của nó.", "a log must begin with its key.");
        }
    }

    private void entry(long index, EntryLeaf entry) {
        position(index, entry);
        chain(index, entry);
        published(index, entry);
        last.put(entry.stream(), new Last(entry, index));
        grown.add(entry.stream());
        lostSince = 0;
    }

    private void position(long index, EntryLeaf entry) {
        long expected = position + 1;
        if (entry.position() < expected) {
            inquiry.harmToEntry(
                    Verdict.REMOVED,
                    index,
                    entry.position(),
                    "lá " + index + " đứng sau vị trí " + position + ": thứ tự đã bị đảo hoặc có lá bị chèn.",
                    "leaf " + index + " stands after position " + position + ": moved or inserted.");
            return; // What follows is still held against the highest position.
        }
        if (entry.position() > expected + lostSince) {
            inquiry.harmToEntry(
                    Verdict.REMOVED,
                    index,
                    expected,
                    "nhật ký nhảy từ vị trí " + position + " sang " + entry.position() + " ở lá " + index + ".",
                    "the log goes from position " + position + " to " + entry.position() + " at leaf " + index + ".");
        }
        position = entry.position();
    }

    private void chain(long index, EntryLeaf entry) {
        Last before = last.get(entry.stream());
        long sequence = before == null ? 0 : before.entry().sequence() + 1;
        Long previous = before == null ? null : Long.valueOf(before.leaf());
        if (entry.sequence() == sequence && Objects.equals(entry.previous(), previous)) {
            return;
        }
        if (entry.previous() != null
                && entry.previous() < index
                && lost.get(entry.previous().intValue())) {
            return;
        }
        boolean jumps = entry.sequence() != sequence;
        inquiry.harmToEntry(
                jumps ? Verdict.REMOVED : Verdict.ALTERED,
                index,
                entry.position(),
                "mục " + entry.sequence() + " của " + entry.stream() + " chỉ về lá " + entry.previous()
                        + "; đúng ra là mục " + sequence + ", lá " + previous + ".",
                "entry " + entry.sequence() + " of " + entry.stream() + " points to leaf " + entry.previous()
                        + "; it should be entry " + sequence + ", leaf " + previous + ".");
    }

    private void published(long index, EntryLeaf entry) {
        Published now = entry.checkpoint();
        Published held = newest;
        long before = held == null ? -1 : held.size();
        long size = now == null ? -1 : now.size();
        boolean sameSize = held != null && size == before;
        if (size > index || size < before || (held != null && sameSize && !held.equals(now))) {
            inquiry.harmToEntry(
                    Verdict.ALTERED,
                    index,
                    entry.position(),
                    "lá " + index + " nêu checkpoint " + size + " sau checkpoint " + before + ": không thể có.",
                    "leaf " + index + " names checkpoint " + size + " after checkpoint " + before
                            + ": that cannot be.");
            return;
        }
        if (now != null && !sameSize) {
            named.put(size, new Named(now, index));
            newest = now;
        }
    }

    private void heads(long index, HeadsLeaf stated) {
        if (!lost.isEmpty()) {
            inquiry.unknown(
                    "Lá đầu mục sau lá không đọc được chưa kiểm tra được, từ lá " + index + ".",
                    "Leaves of heads after an unreadable leaf could not be checked, from leaf " + index + ".");
            return;
        }
        for (String stream : grown) {
            Last end = Objects.requireNonNull(last.get(stream));
            heads.add(end.entry(), end.leaf());
        }
        grown.clear();
        if (stated.position() != position
                || stated.streams() != last.size()
                || !stated.root().equals(heads.root())) {
            inquiry.harmToLeaf(
                    Verdict.ALTERED,
                    index,
                    "nêu đầu mục khác với các lá trước nó.",
                    "states other heads than the leaves before it.");
            return;
        }
        headsUpTo = position;
        text(index);
    }

    private void text(long index) {
        byte[] text = files.read(Heads.path(index)).orElse(null);
        if (text == null) {
            inquiry.unknown(
                    "Không có tệp " + Heads.path(index) + "; lá của nó vẫn đúng với các lá trước.",
                    "There is no file " + Heads.path(index) + "; its leaf still agrees with those before it.");
        } else if (!Arrays.equals(text, heads.text())) {
            inquiry.harmToLeaf(
                    Verdict.ALTERED,
                    index,
                    "tệp " + Heads.path(index) + " khác với các lá.",
                    "the file " + Heads.path(index) + " differs from the leaves.");
        }
    }

    /** Checkpoints that leaves name, by their sizes. */
    SortedMap<Long, Named> named() {
        return named;
    }

    /** The last position of the log. */
    long position() {
        return position;
    }

    /** Up to which position a leaf of heads shows that histories are whole; 0 where there is none. */
    long headsUpTo() {
        return headsUpTo;
    }

    long streams() {
        return last.size();
    }

    boolean complete() {
        return lost.isEmpty();
    }
}
