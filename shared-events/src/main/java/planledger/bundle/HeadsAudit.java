package planledger.bundle;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import planledger.bundle.Bundle.HeadsProof;
import planledger.evidence.Heads;
import planledger.evidence.HeadsLeaf;
import planledger.evidence.Inquiry;
import planledger.evidence.Leaf;
import planledger.evidence.Verdict;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.InclusionProof;
import planledger.tlog.Note;
import planledger.tlog.Rfc6962;
import planledger.tlog.TlogProof;

/** Checks what a bundle says of where its plan ended: both proofs, and that its entries go that far. */
final class HeadsAudit {
    private final Inquiry inquiry;
    private final Map<String, byte[]> files;

    HeadsAudit(Inquiry inquiry, Map<String, byte[]> files) {
        this.inquiry = inquiry;
        this.files = files;
    }

    /**
     * What the bundle says; null where it says nothing.
     *
     * @throws IllegalArgumentException if its files cannot be read
     */
    @Nullable
    HeadsProof check(Index index, Note checkpoint) {
        byte[] line = files.get(Names.HEADS);
        byte[] leaf = files.get(Names.HEADS_LEAF);
        byte[] proof = files.get(Names.HEADS_PROOF);
        if (line == null && leaf == null && proof == null) {
            return null;
        }
        if (line == null || leaf == null || proof == null) {
            throw new IllegalArgumentException("only a part of the files of heads is there");
        }
        Index.HeadsLine stated = Index.heads(line);
        HeadsProof heads = new HeadsProof(stated.head(), stated.proof(), leaf, TlogProof.parse(proof));
        if (!(Leaf.parse(leaf) instanceof HeadsLeaf root) || !holds(heads, root, checkpoint)) {
            inquiry.harm(
                    Verdict.ALTERED,
                    "Chứng minh về mục cuối của kế hoạch không đúng.",
                    "The proof of the plan's last entry does not hold.");
            return heads;
        }
        end(index, stated.head(), root);
        return heads;
    }

    private static boolean holds(HeadsProof heads, HeadsLeaf root, Note checkpoint) {
        Checkpoint tree = Checkpoint.parse(checkpoint.text());
        try {
            new InclusionProof(heads.proof().index(), tree.size(), heads.proof().path())
                    .check(Rfc6962.leaf(heads.leaf()), tree.root());
            heads.line().check(Heads.leaf(heads.head().line()), root.root());
            return heads.line().size() == root.streams()
                    && heads.proof().checkpoint().equals(checkpoint);
        } catch (EvidenceBroken | IllegalArgumentException e) {
            return false; // Not hidden: it becomes a problem of the report.
        }
    }

    private void end(Index index, Heads.Head head, HeadsLeaf root) {
        long held = index.lines().size();
        if (!head.stream().equals(index.plan().text())) {
            inquiry.harm(
                    Verdict.ALTERED,
                    "Mục cuối được nêu là của " + head.stream() + ".",
                    "The last entry that is named is of " + head.stream() + ".");
        } else if (head.sequence() >= held) {
            inquiry.harm(
                    Verdict.TRUNCATED,
                    "Gói có " + held + " mục; đến vị trí " + root.position() + " kế hoạch đã có "
                            + (head.sequence() + 1) + ".",
                    "The bundle has " + held + " entries; up to position " + root.position() + " the plan had "
                            + (head.sequence() + 1) + ".");
        } else {
            Index.Line last = index.lines().get((int) head.sequence());
            if (last.position() != head.position() || last.leaf() != head.leaf()) {
                inquiry.harm(
                        Verdict.ALTERED,
                        "Mục cuối được nêu không phải mục của gói.",
                        "The last entry that is named is not the bundle's.");
            }
        }
    }
}
