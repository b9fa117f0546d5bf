package planledger.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import planledger.tlog.Checkpoint;
import planledger.tlog.Note;
import planledger.tlog.VerifierKey;

/**
 * Every checkpoint that there is of a log, held against its tree and its keys: the newest, those that were published
 * before, those that leaves name, and those that the verifier brings.
 */
final class LogCheckpoints {
    private final Inquiry inquiry;
    private final LogFiles files;
    private final Trust trust;
    private final KeyHistory keys;
    private final boolean keysComplete;
    private final LogTree tree;
    private final boolean treeHolds;
    private final Signed newest;
    private final Checkpoint top;
    private final List<VerifierKey> candidates;
    private final SortedMap<Long, Instant> seen = new TreeMap<>();

    LogCheckpoints(
            Inquiry inquiry,
            LogFiles files,
            Trust trust,
            KeyHistory keys,
            boolean keysComplete,
            LogTree tree,
            byte[] newest) {
        this.inquiry = inquiry;
        this.files = files;
        this.trust = trust;
        this.keys = keys;
        this.keysComplete = keysComplete;
        this.tree = tree;
        Set<VerifierKey> known = new LinkedHashSet<>(trust.logs());
        known.addAll(keys.all());
        this.candidates = List.copyOf(known);
        this.newest = Signed.of(LogFiles.CHECKPOINT, newest, candidates, trust.witnesses());
        this.top = Objects.requireNonNull(this.newest.checkpoint(), "The newest checkpoint was read before");
        this.treeHolds = tree.is(top.size(), top.root());
    }

    /** Checks all of them. */
    void check(SortedMap<Long, LeafOrder.Named> named) {
        named(named);
        SortedMap<Long, Signed> published = published(named.keySet());
        Set<VerifierKey> believed = new LinkedHashSet<>(trust.logs().isEmpty() ? keys.first() : trust.logs());
        published.values().forEach(each -> {
            if (sound(each) && !Collections.disjoint(each.signers(), believed)) {
                believed.addAll(keys.of(size(each)));
            }
        });
        if (sound(newest) && !newest.signers().isEmpty() && Collections.disjoint(newest.signers(), believed)) {
            inquiry.harm(
                    Verdict.REWRITTEN,
                    "Checkpoint mới nhất do khoá khác ký, không phải khoá được tin.",
                    "The newest checkpoint is signed by another key than the one that is trusted.");
        }
        trust.checkpoints().forEach(this::kept);
        accept(published);
    }

    /** Roots that leaves name must be roots that the tree had. */
    private void named(SortedMap<Long, LeafOrder.Named> named) {
        List<LeafOrder.Named> wrong = named.values().parallelStream()
                .filter(each -> each.published().size() <= tree.size()
                        && !tree.root(each.published().size())
                                .equals(each.published().root()))
                .toList();
        for (LeafOrder.Named each : wrong) {
            inquiry.harmToLeaf(
                    treeHolds ? Verdict.REWRITTEN : Verdict.ALTERED,
                    each.leaf(),
                    "nêu checkpoint " + each.published().size() + " với gốc mà cây này chưa từng có.",
                    "names checkpoint " + each.published().size() + " with a root that this tree never had.");
        }
    }

    private SortedMap<Long, Signed> published(Set<Long> named) {
        SortedSet<Long> sizes = new TreeSet<>(named);
        sizes.add(top.size());
        files.list()
                .ifPresent(paths -> paths.forEach(path -> {
                    String size =
                            path.startsWith(LogFiles.CHECKPOINTS) ? path.substring(LogFiles.CHECKPOINTS.length()) : "";
                    if (size.matches("0|[1-9][0-9]{0,17}")) {
                        sizes.add(Long.valueOf(size));
                    }
                }));
        List<Signed> read = sizes.parallelStream().map(this::read).toList();
        SortedMap<Long, Signed> published = new TreeMap<>();
        List<Long> missing = new ArrayList<>();
        int at = 0;
        for (Long size : sizes) {
            Signed each = read.get(at++);
            if (each.note() == null && each.flaw() == null) {
                missing.add(size);
            } else if (isOf(each, size)) {
                published.put(size, each);
            }
        }
        if (!missing.isEmpty()) {
            inquiry.unknown(
                    missing.size() + " checkpoint đã công bố không còn trong checkpoints/, trước hết là "
                            + missing.get(0) + ".",
                    missing.size() + " published checkpoints are not kept in checkpoints/, the first being "
                            + missing.get(0) + ".");
        }
        againstTree(newest);
        published.values().forEach(this::againstTree);
        return published;
    }

    private Signed read(long size) {
        String path = LogFiles.CHECKPOINTS + size;
        return files.read(path)
                .map(bytes -> Signed.of(path, bytes, candidates, trust.witnesses()))
                .orElseGet(() -> new Signed(path, null, null, null, Set.of()));
    }

    private boolean isOf(Signed each, long size) {
        if (each.checkpoint() == null || each.checkpoint().size() != size) {
            inquiry.harm(
                    Verdict.ALTERED,
                    "Tệp " + each.name() + " không phải checkpoint " + size + ".",
                    "The file " + each.name() + " is not checkpoint " + size + ".");
            return false;
        }
        return true;
    }

    private void againstTree(Signed each) {
        signatures(each);
        Checkpoint checkpoint = Objects.requireNonNull(each.checkpoint());
        if (checkpoint.size() > top.size()) {
            later(each);
        } else if (checkpoint.size() == top.size() && !checkpoint.root().equals(top.root())) {
            rewritten(each.name(), top.size());
        } else if (treeHolds && !tree.root(checkpoint.size()).equals(checkpoint.root())) {
            rewritten(each.name(), checkpoint.size());
        } else if (sound(each)) {
            Instant at = TimeBounds.seen(Objects.requireNonNull(each.note()), trust.witnesses());
            if (at != null) {
                seen.put(checkpoint.size(), at);
            }
        }
    }

    private void rewritten(String name, long size) {
        inquiry.harm(
                Verdict.REWRITTEN,
                "Nhật ký không phải là phần nối dài của checkpoint " + size + " (" + name
                        + "): hai bản khác nhau đã được ký.",
                "The log has not grown from checkpoint " + size + " (" + name + "): two different views were signed.");
    }

    /** A log that is served goes on growing while it is read. */
    private void later(Signed each) {
        Checkpoint now = files.read(LogFiles.CHECKPOINT)
                .map(bytes -> Signed.of(LogFiles.CHECKPOINT, bytes, candidates, trust.witnesses())
                        .checkpoint())
                .orElse(null);
        if (now != null && now.size() >= size(each)) {
            inquiry.unknown(
                    "Nhật ký dài thêm trong lúc được đọc; phần thêm chưa được xem.",
                    "The log grew while it was read; what was added was not looked at.");
        } else if (sound(each) && !each.signers().isEmpty()) {
            truncated(each.name(), size(each));
        }
    }

    private void truncated(String name, long size) {
        inquiry.harm(
                Verdict.TRUNCATED,
                "Nhật ký dừng ở " + top.size() + " lá, checkpoint " + size + " (" + name + ") đã ký nhiều hơn.",
                "The log ends at " + top.size() + " leaves; checkpoint " + size + " (" + name + ") signed more.");
    }

    private void signatures(Signed each) {
        Checkpoint checkpoint = Objects.requireNonNull(each.checkpoint());
        Set<VerifierKey> may = keys.of(checkpoint.size());
        if (each.flaw() != null) {
            inquiry.harm(
                    Verdict.ALTERED,
                    "Chữ ký trong " + each.name() + " sai.",
                    "A signature in " + each.name() + " is bad: " + each.flaw());
        } else if (each.signers().isEmpty() || !isOurs(checkpoint)) {
            inquiry.harm(
                    Verdict.REWRITTEN,
                    "Tệp " + each.name() + " không do khoá nào của nhật ký này ký.",
                    "The file " + each.name() + " is not signed by any key of this log.");
        } else if (keysComplete && !may.containsAll(each.signers())) {
            inquiry.harm(
                    Verdict.REWRITTEN,
                    "Tệp " + each.name() + " được ký bằng khoá mà nhật ký chưa thêm hoặc đã thôi dùng ở kích thước ấy.",
                    "The file " + each.name()
                            + " is signed by a key that the log had not added or had retired at that size.");
        }
    }

    private boolean isOurs(Checkpoint checkpoint) {
        return candidates.stream().anyMatch(key -> key.name().equals(checkpoint.origin()))
                && checkpoint.origin().equals(top.origin());
    }

    private static boolean sound(Signed each) {
        return each.flaw() == null;
    }

    private static long size(Signed each) {
        return Objects.requireNonNull(each.checkpoint()).size();
    }

    /** A checkpoint that the verifier kept needs no signature: the verifier believes it. */
    private void kept(Note note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        String name = "đã giữ · kept";
        if (!checkpoint.origin().equals(top.origin())) {
            inquiry.harm(
                    Verdict.REWRITTEN,
                    "Checkpoint đã giữ là của nhật ký khác: " + Leaf.shown(checkpoint.origin()),
                    "The checkpoint that was kept is of another log: " + Leaf.shown(checkpoint.origin()));
        } else if (checkpoint.size() > top.size()) {
            truncated(name, checkpoint.size());
        } else if (checkpoint.size() == top.size()) {
            if (!checkpoint.root().equals(top.root())) {
                rewritten(name, checkpoint.size());
            }
        } else if (checkpoint.size() > tree.size() || !treeHolds) {
            inquiry.unknown(
                    "Không so được với checkpoint đã giữ " + checkpoint.size() + ": nhật ký không còn nguyên.",
                    "The checkpoint that was kept, " + checkpoint.size() + ", cannot be compared: the log is damaged.");
        } else if (!tree.root(checkpoint.size()).equals(checkpoint.root())) {
            rewritten(name, checkpoint.size());
        }
    }

    /** Up to which checkpoint enough witnesses have cosigned. */
    private void accept(SortedMap<Long, Signed> published) {
        Signed best = null;
        for (Signed each : published.headMap(top.size() + 1).values()) {
            if (sound(each) && !each.signers().isEmpty() && trust.cosigned(Objects.requireNonNull(each.note()))) {
                best = each;
            }
        }
        if (sound(newest) && !newest.signers().isEmpty() && trust.cosigned(Objects.requireNonNull(newest.note()))) {
            best = newest;
        }
        if (best == null || best.note() == null) {
            if (trust.quorum() > 0) {
                inquiry.harm(
                        Verdict.REWRITTEN,
                        "Không checkpoint nào có đủ " + trust.quorum() + " nhân chứng.",
                        "No checkpoint is cosigned by " + trust.quorum() + " witnesses.");
            }
            return;
        }
        inquiry.accepted(best.note());
        if (size(best) < top.size()) {
            inquiry.unknown(
                    "Các lá từ " + size(best) + " trở đi chưa có đủ nhân chứng.",
                    "Leaves from " + size(best) + " on are not yet cosigned by enough witnesses.");
        }
    }

    /** When witnesses first saw checkpoints, by their sizes. */
    SortedMap<Long, Instant> seen() {
        return Collections.unmodifiableSortedMap(seen);
    }
}
