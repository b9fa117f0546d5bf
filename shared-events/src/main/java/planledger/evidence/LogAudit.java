package planledger.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Checkpoint;
import planledger.tlog.Note;
import planledger.tlog.Tile;
import planledger.tlog.VerifierKey;

/**
 * The audit of a whole log, from its files alone: signatures, the tree over all entries, every tile, every leaf in its
 * order, heads, keys, growth from every earlier checkpoint; and of the stored events against it. It stops at nothing
 * but at what is no log.
 */
public final class LogAudit {
    /** Leaves of a log that is audited in one piece: their hashes are held in memory, 64 bytes each. */
    public static final long LEAVES_MAX = 50_000_000;

    /** By how much the clocks of a ledger and of a witness may differ before an instant is proven false. */
    public static final Duration CLOCKS_APART_MAX = Duration.ofDays(1);

    private final Inquiry inquiry = new Inquiry();
    private final LogFiles files;
    private final Trust trust;
    private final KeyHistory keys = new KeyHistory();
    private final LeafOrder order;
    private final @Nullable EventOrder events;
    private long[] recorded = new long[Tile.WIDTH];

    private LogAudit(LogFiles files, Trust trust, @Nullable StoredEvents events) {
        this.files = files;
        this.trust = trust;
        this.order = new LeafOrder(inquiry, files);
        this.events = events == null ? null : new EventOrder(inquiry, events);
    }

    /**
     * What an audit came to.
     *
     * @param leaves of the newest checkpoint
     * @param position the last ledger position that has a leaf
     * @param seen when a witness first saw a published checkpoint, by size; those that no known witness saw are left out
     */
    public record Outcome(Report report, long leaves, long position, SortedMap<Long, Instant> seen) {
        /** Between which checkpoints an entry came into the log; only those count that a known witness has seen. */
        public TimeBounds bounds(long leaf, EntryLeaf entry) {
            EntryLeaf.Published named = entry.checkpoint();
            SortedMap<Long, Instant> after = seen.tailMap(leaf + 1);
            return new TimeBounds(
                    named == null ? 0 : named.size(),
                    named == null ? null : seen.get(named.size()),
                    after.isEmpty() ? leaves : after.firstKey(),
                    after.isEmpty() ? null : after.get(after.firstKey()));
        }
    }

    /**
     * Audits a log.
     *
     * @param events as a store gives them; null to audit the log alone
     * @throws IllegalArgumentException if there is no log, or one of more than {@value #LEAVES_MAX} leaves
     */
    public static Outcome of(LogFiles files, Trust trust, @Nullable StoredEvents events) {
        return new LogAudit(files, trust, events).run();
    }

    private Outcome run() {
        byte[] newest = files.read(LogFiles.CHECKPOINT)
                .orElseThrow(() -> new IllegalArgumentException("There is no log: no file " + LogFiles.CHECKPOINT));
        Checkpoint top = newest(newest);
        if (top == null) {
            return new Outcome(inquiry.report(), 0, 0, new TreeMap<>());
        }
        if (top.size() > LEAVES_MAX) {
            throw new IllegalArgumentException("LEAVES_MAX: " + top.size() + " of " + LEAVES_MAX);
        }
        LogRows rows = new LogRows(inquiry, files, top);
        LogBundles.each(files, top.size(), bundle -> take(rows, bundle));
        stored();
        LogTree tree = rows.settle();
        rows.others(tree, files.list());
        keysFile();
        LogCheckpoints checkpoints = new LogCheckpoints(inquiry, files, trust, keys, order.complete(), tree, newest);
        checkpoints.check(order.named());
        impossible(checkpoints.seen());
        scope(top);
        return new Outcome(inquiry.report(), top.size(), order.position(), checkpoints.seen());
    }

    /** What cannot be read was altered where there is a log, and is no log where there is none. */
    private @Nullable Checkpoint newest(byte[] file) {
        try {
            return Checkpoint.parse(Note.parse(file).text());
        } catch (IllegalArgumentException e) {
            if (files.read(LogFiles.KEYS).isEmpty()) {
                throw e;
            }
            inquiry.harm(
                    Verdict.ALTERED,
                    "Tệp checkpoint không đọc được; không kiểm tra được gì thêm.",
                    "The file checkpoint cannot be read; nothing else could be checked: " + e.getMessage());
            return null;
        }
    }

    private void stored() {
        if (events != null) {
            events.end();
        } else {
            inquiry.unknown(
                    "Các sự kiện được lưu chưa được đối chiếu với nhật ký.",
                    "Stored events were not held against the log.");
        }
    }

    private void take(LogRows rows, LogBundle bundle) {
        rows.take(bundle);
        for (int place = 0; place < bundle.tile().width(); place++) {
            if (place < bundle.leaves().size() && bundle.leaves().get(place) == null) {
                inquiry.harmToLeaf(Verdict.ALTERED, bundle.first() + place, "không phải là lá.", "is no leaf.");
            }
            take(bundle.first() + place, bundle.leaf(place));
        }
    }

    private void take(long index, @Nullable Leaf leaf) {
        order.take(index, leaf);
        if (leaf instanceof KeyLeaf key) {
            keys.take(inquiry, index, key);
        } else if (leaf instanceof EntryLeaf entry) {
            recordedAt(index, entry);
            if (events != null) {
                events.take(index, entry);
            }
        } else if (leaf == null && events != null) {
            events.lost();
        }
    }

    private void recordedAt(long index, EntryLeaf entry) {
        if (trust.witnesses().isEmpty()) {
            return;
        }
        if (index >= recorded.length) {
            recorded = Arrays.copyOf(recorded, Math.toIntExact(Math.max(2L * recorded.length, index + 1)));
        }
        recorded[(int) index] = entry.recordedAt().toEpochMilli();
    }

    /** No entry was recorded after somebody had seen it. */
    private void impossible(SortedMap<Long, Instant> seen) {
        long from = 0;
        for (Map.Entry<Long, Instant> each : seen.entrySet()) {
            long latest = each.getValue().plus(CLOCKS_APART_MAX).toEpochMilli();
            for (long leaf = from; leaf < Math.min(each.getKey(), recorded.length); leaf++) {
                if (recorded[(int) leaf] > latest) {
                    inquiry.harmToLeaf(
                            Verdict.ALTERED,
                            leaf,
                            "ghi lúc " + Instant.ofEpochMilli(recorded[(int) leaf]) + ", nhưng nhân chứng đã thấy lúc "
                                    + each.getValue() + ".",
                            "says it was recorded at " + Instant.ofEpochMilli(recorded[(int) leaf])
                                    + ", but a witness saw it at " + each.getValue() + ".");
                }
            }
            from = each.getKey();
        }
    }

    private void keysFile() {
        byte[] file = files.read(LogFiles.KEYS).orElse(null);
        String due = keys.all().stream().map(key -> key + "\n").collect(Collectors.joining());
        if (file == null) {
            inquiry.unknown("Không có tệp keys.", "There is no file keys.");
        } else if (order.complete() && !due.equals(new String(file, StandardCharsets.UTF_8))) {
            inquiry.harm(
                    Verdict.ALTERED,
                    "Tệp keys khác với các khoá mà nhật ký đã ghi.",
                    "The file keys differs from the keys that the log has recorded.");
        }
    }

    private void scope(Checkpoint top) {
        if (trust.logs().isEmpty()) {
            List<VerifierKey> own = keys.all();
            inquiry.unknown(
                    "Khoá là của chính nhật ký, chưa đối chiếu với nơi nào khác: " + (own.isEmpty() ? "?" : own.get(0)),
                    "The key is the log's own and was held against no other source: "
                            + (own.isEmpty() ? "?" : own.get(0)));
        }
        if (inquiry.harms() > 0) {
            return;
        }
        inquiry.holds(
                "Checkpoint " + top.size() + " của " + Leaf.shown(top.origin()) + ": mọi lá, đến vị trí "
                        + order.position() + ", của " + order.streams() + " dòng.",
                "Checkpoint " + top.size() + " of " + Leaf.shown(top.origin()) + ": every leaf, up to position "
                        + order.position() + ", of " + order.streams() + " streams.");
        inquiry.holds(
                "Nối dài từ " + trust.checkpoints().size() + " checkpoint đã giữ và mọi checkpoint còn được công bố.",
                "Grown from " + trust.checkpoints().size()
                        + " checkpoints that were kept and every one still published.");
        if (order.headsUpTo() > 0) {
            inquiry.holds(
                    "Lịch sử của mọi dòng là đủ đến vị trí " + order.headsUpTo() + ".",
                    "The history of every stream is whole up to position " + order.headsUpTo() + ".");
        }
    }

    /** Keys as a file has them, one a line. */
    public static List<VerifierKey> keys(byte[] file) {
        return new String(Objects.requireNonNull(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isEmpty())
                .map(VerifierKey::parse)
                .toList();
    }
}
