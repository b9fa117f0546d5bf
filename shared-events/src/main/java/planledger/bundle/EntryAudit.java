package planledger.bundle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import planledger.bundle.Bundle.Evidenced;
import planledger.event.LedgerEvent;
import planledger.evidence.Digests;
import planledger.evidence.EntryLeaf;
import planledger.evidence.Inquiry;
import planledger.evidence.Leaf;
import planledger.evidence.Verdict;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.InclusionProof;
import planledger.tlog.Note;
import planledger.tlog.Rfc6962;
import planledger.tlog.TlogProof;
import planledger.tlog.VerifierKey;

/** Checks the entries of a bundle one after another: event, leaf, proof, place in the plan, who and what was said. */
final class EntryAudit {
    private final Inquiry inquiry;
    private final SortedMap<String, byte[]> files;
    private final Index index;
    private final Note checkpoint;
    private final Checkpoint tree;
    private final SaidAudit said;
    private final TimesAudit times;
    private @Nullable Long previous;
    private long lastPosition;

    EntryAudit(
            Inquiry inquiry,
            SortedMap<String, byte[]> files,
            Index index,
            Note checkpoint,
            List<VerifierKey> logs,
            List<VerifierKey> witnesses) {
        this.inquiry = inquiry;
        this.files = files;
        this.index = index;
        this.checkpoint = checkpoint;
        this.tree = Checkpoint.parse(checkpoint.text());
        this.said = new SaidAudit(inquiry);
        this.times = new TimesAudit(inquiry, tree, logs, witnesses);
    }

    /** The next entry with all its files; null where one of them is not there or cannot be read. */
    @Nullable
    Evidenced check(int revision) {
        Index.Line line = index.lines().get(revision - 1);
        byte[] payload = file(line, Names.event(revision));
        byte[] leafBytes = file(line, Names.leaf(revision));
        byte[] proofBytes = file(line, Names.proof(revision));
        if (payload == null || leafBytes == null || proofBytes == null) {
            return null;
        }
        try {
            if (!(Leaf.parse(leafBytes) instanceof EntryLeaf leaf)) {
                throw new IllegalArgumentException("not the leaf of an entry");
            }
            TlogProof proof = TlogProof.parse(proofBytes);
            byte[] opening = files.get(Names.opening(revision));
            byte[] closing = files.get(Names.closing(revision));
            Evidenced entry = new Evidenced(
                    line.position(),
                    line.type(),
                    line.typeRevision(),
                    line.recordedAt(),
                    line.actor(),
                    line.salt(),
                    line.texts(),
                    payload,
                    leafBytes,
                    proof,
                    opening == null ? null : Note.parse(opening),
                    closing == null ? null : TlogProof.parse(closing));
            check(revision, line, entry, leaf);
            return entry;
        } catch (IllegalArgumentException e) {
            harm(
                    line,
                    Verdict.ALTERED,
                    "mục " + revision + " không đọc được.",
                    "entry " + revision + " cannot be read: " + e.getMessage());
            return null;
        }
    }

    private byte @Nullable [] file(Index.Line line, String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            harm(line, Verdict.REMOVED, "không có tệp " + name + ".", "there is no file " + name + ".");
        }
        return bytes;
    }

    private void check(int revision, Index.Line line, Evidenced entry, EntryLeaf leaf) {
        proven(line, entry);
        place(revision, line, entry, leaf);
        boolean isLeafs = Digests.payload(entry.type(), entry.typeRevision(), entry.payload())
                        .equals(leaf.payload())
                && entry.type().equals(leaf.type())
                && entry.typeRevision().equals(leaf.revision());
        if (isLeafs) {
            Committed.event(entry.type(), entry.typeRevision(), entry.payload()).ifPresent(event -> {
                effect(line, event, leaf);
                said.texts(line, entry, event);
            });
        } else {
            harm(line, Verdict.ALTERED, "sự kiện khác với lá của nó.", "the event is not what its leaf says.");
        }
        int dated = entry.recordedAt().compareTo(leaf.recordedAt());
        if (dated != 0) {
            harm(
                    line,
                    Verdict.ALTERED,
                    "lúc ghi bị " + (dated < 0 ? "lùi" : "đẩy tới") + ", lá nói " + leaf.recordedAt() + ".",
                    "recorded " + (dated < 0 ? "back-dated" : "pre-dated") + ", the leaf says " + leaf.recordedAt()
                            + ".");
        }
        said.actor(line, entry, leaf.actor());
        times.check(line, entry, leaf);
        previous = entry.proof().index();
        lastPosition = entry.position();
    }

    private void proven(Index.Line line, Evidenced entry) {
        TlogProof proof = entry.proof();
        if (!proof.checkpoint().equals(checkpoint)) {
            harm(
                    line,
                    Verdict.REWRITTEN,
                    "chứng minh dựa vào checkpoint khác với của gói.",
                    "its proof stands under another checkpoint than the bundle's.");
        } else if (!isIn(tree, proof, entry.leaf())) {
            harm(
                    line,
                    Verdict.ALTERED,
                    "chứng minh không dẫn từ lá đến gốc cây.",
                    "the proof does not lead from the leaf to the root.");
        }
    }

    static boolean isIn(Checkpoint tree, TlogProof proof, byte[] leaf) {
        try {
            new InclusionProof(proof.index(), tree.size(), proof.path()).check(Rfc6962.leaf(leaf), tree.root());
            return true;
        } catch (EvidenceBroken | IllegalArgumentException e) {
            return false; // Not hidden: it becomes a problem of the report, and the audit goes on to find the others.
        }
    }

    private void place(int revision, Index.Line line, Evidenced entry, EntryLeaf leaf) {
        if (!leaf.stream().equals(index.plan().text())) {
            harm(line, Verdict.REMOVED, "lá là của " + leaf.stream() + ".", "the leaf is of " + leaf.stream() + ".");
        } else if (leaf.sequence() != revision - 1 || !Objects.equals(leaf.previous(), previous)) {
            harm(
                    line,
                    Verdict.REMOVED,
                    "đứng ở chỗ của mục " + revision + ", nhưng lá nói là mục " + (leaf.sequence() + 1) + ", sau lá "
                            + leaf.previous() + ".",
                    "stands in the place of entry " + revision + ", but its leaf says entry " + (leaf.sequence() + 1)
                            + ", after leaf " + leaf.previous() + ".");
        }
        if (leaf.position() != entry.position() || entry.position() <= lastPosition) {
            harm(
                    line,
                    Verdict.ALTERED,
                    "lá nói vị trí " + leaf.position() + ".",
                    "the leaf says position " + leaf.position() + ".");
        }
        if (entry.proof().index() != line.leaf()) {
            harm(line, Verdict.ALTERED, "chứng minh là của lá khác.", "the proof is of another leaf.");
        }
    }

    private void effect(Index.Line line, LedgerEvent event, EntryLeaf leaf) {
        LocalDate said = Committed.effectiveFrom(event);
        if (!Objects.equals(said, leaf.effectiveFrom())) {
            harm(
                    line,
                    Verdict.ALTERED,
                    "sự kiện có hiệu lực từ " + said + ", lá nói " + leaf.effectiveFrom() + ".",
                    "the event is in effect from " + said + ", the leaf says " + leaf.effectiveFrom() + ".");
        }
    }

    private void harm(Index.Line line, Verdict verdict, String message, String messageEn) {
        inquiry.harmToEntry(verdict, line.leaf(), line.position(), message, messageEn);
    }

    /** Says what is not there to be checked. */
    void end() {
        said.end();
    }
}
