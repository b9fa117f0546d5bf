package planledger.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import planledger.tlog.Hash;

/** Tells what was done to a bundle of entries, from the hashes that the tree has for them. */
final class Alignment {
    private final Inquiry inquiry;
    private final long first;
    private final boolean endsLog;

    /** @param endsLog whether nothing follows the bundle */
    Alignment(Inquiry inquiry, long first, boolean endsLog) {
        this.inquiry = inquiry;
        this.first = first;
        this.endsLog = endsLog;
    }

    /**
     * Names each entry that is not where the tree has it.
     *
     * @param tree hashes as the tree has them
     * @param entries hashes of the entries that are there
     */
    void tell(List<Hash> tree, List<Hash> entries) {
        List<Integer> missing = places(tree, new HashSet<>(entries));
        List<Integer> strange = places(entries, new HashSet<>(tree));
        if (missing.equals(strange) && tree.size() == entries.size() && !missing.isEmpty()) {
            missing.forEach(place -> inquiry.harmToLeaf(
                    Verdict.ALTERED,
                    first + place,
                    "nội dung của lá khác với cây đã ký.",
                    "what the leaf says is not what the signed tree has."));
            return;
        }
        boolean tail = endsLog
                && entries.size() < tree.size()
                && tree.subList(0, entries.size()).equals(entries);
        missing.forEach(place -> inquiry.harmToLeaf(
                tail ? Verdict.TRUNCATED : Verdict.REMOVED,
                first + place,
                "cây đã ký có lá này, các mục thì không.",
                "the signed tree has this leaf, the entries do not."));
        strange.forEach(place -> inquiry.harmToLeaf(
                Verdict.REMOVED,
                first + place,
                "ở đây có một mục mà cây đã ký không có.",
                "here stands an entry that the signed tree does not have."));
        if (missing.isEmpty() && strange.isEmpty()) {
            moved(tree, entries);
        }
    }

    private void moved(List<Hash> tree, List<Hash> entries) {
        for (int place = 0; place < Math.max(tree.size(), entries.size()); place++) {
            if (place >= tree.size()
                    || place >= entries.size()
                    || !tree.get(place).equals(entries.get(place))) {
                inquiry.harmToLeaf(
                        Verdict.REMOVED,
                        first + place,
                        "các mục đứng khác thứ tự của cây đã ký.",
                        "entries stand in another order than the signed tree has.");
            }
        }
    }

    private static List<Integer> places(List<Hash> all, Set<Hash> known) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            if (!known.contains(all.get(place))) {
                places.add(place);
            }
        }
        return places;
    }
}
