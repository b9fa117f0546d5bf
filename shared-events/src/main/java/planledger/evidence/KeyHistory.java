package planledger.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import planledger.evidence.KeyLeaf.Change;
import planledger.tlog.VerifierKey;

/** Which keys the log's own leaves let sign, and from which leaf to which. */
final class KeyHistory {
    private final List<Told> told = new ArrayList<>();

    /** What a leaf says of a key. */
    private record Told(long leaf, KeyLeaf what) {}

    void take(Inquiry inquiry, long index, KeyLeaf leaf) {
        boolean held = before(index).contains(leaf.key());
        if (held != (leaf.change() == Change.RETIRED)) {
            inquiry.harmToLeaf(
                    Verdict.ALTERED,
                    index,
                    "khoá được thêm hai lần, hoặc bị thôi khi chưa có: " + leaf.key(),
                    "a key is added twice, or retired without having been added: " + leaf.key());
        }
        told.add(new Told(index, leaf));
    }

    /** Keys that may sign a tree of a size. */
    Set<VerifierKey> of(long size) {
        return before(Math.max(size, 1)); // The first leaf tells the key that signs even the tree without leaves.
    }

    private Set<VerifierKey> before(long index) {
        Set<VerifierKey> keys = new LinkedHashSet<>();
        for (Told each : told) {
            if (each.leaf() < index) {
                if (each.what().change() == Change.ADDED) {
                    keys.add(each.what().key());
                } else {
                    keys.remove(each.what().key());
                }
            }
        }
        return keys;
    }

    /** Every key that was ever added, oldest first. */
    List<VerifierKey> all() {
        return told.stream()
                .filter(each -> each.what().change() == Change.ADDED)
                .map(each -> each.what().key())
                .distinct()
                .toList();
    }

    /** The key that the log begins with; none where that could not be read. */
    List<VerifierKey> first() {
        List<VerifierKey> all = all();
        return all.subList(0, Math.min(1, all.size()));
    }
}
