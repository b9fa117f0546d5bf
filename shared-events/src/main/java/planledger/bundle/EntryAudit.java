package planledger.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planledger.bundle.Bundle.Evidenced;
import planledger.event.Commitment;
import planledger.event.LedgerEvent;
import planledger.evidence.Digests;
import planledger.evidence.EntryLeaf;
import planledger.evidence.Inquiry;
import planledger.evidence.Leaf;
import planledger.evidence.LogAudit;
import planledger.evidence.TimeBounds;
import planledger.evidence.Verdict;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Hash;
import planledger.tlog.InclusionProof;
import planledger.tlog.Note;
import planledger.tlog.Rfc6962;
import planledger.tlog.TlogProof;
import planledger.tlog.VerifierKey;

/** Checks the entries of a bundle one after another: event, leaf, proof, place in the plan, who and what was said. */
final class EntryAudit {
    private static final String TEXT = "text.";
    private static final String SALT = "salt.";

    private final Inquiry inquiry;
    private final SortedMap<String, byte[]> files;
    private final Index index;
    private final Note checkpoint;
    private final Checkpoint tree;
    private final List<VerifierKey> logs;
    private final List<VerifierKey> witnesses;
    private @Nullable Long previous;
    private long lastPosition;
    private long erased;
    private long unnamed;

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
        this.logs = logs;
        this.witnesses = witnesses;
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
                texts(line, entry, event);
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
        actor(line, entry, leaf.actor());
        times(line, entry, leaf);
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

    private static boolean isIn(Checkpoint tree, TlogProof proof, byte[] leaf) {
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

    private void actor(Index.Line line, Evidenced entry, @Nullable Hash pseudonym) {
        byte[] salt = entry.actorSalt();
        String actor = entry.actor();
        if (actor != null && pseudonym == null) {
            harm(
                    line,
                    Verdict.ALTERED,
                    "gói nêu người ghi, lá không nêu ai.",
                    "the bundle names who entered it, the leaf nobody.");
        } else if (pseudonym != null && actor != null && salt != null) {
            if (salt.length != Digests.SALT_BYTES || !Digests.actor(actor, salt).equals(pseudonym)) {
                harm(line, Verdict.ALTERED, "người ghi khác với lúc ghi.", "another account than recorded is named.");
            }
        } else if (pseudonym != null) {
            unnamed++;
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

    private void texts(Index.Line line, Evidenced entry, LedgerEvent event) {
        Set<String> names = new TreeSet<>(entry.texts().keySet());
        for (Map.Entry<String, Commitment> hidden : Committed.texts(event).entrySet()) {
            names.remove(TEXT + hidden.getKey());
            names.remove(SALT + hidden.getKey());
            String text = entry.texts().get(TEXT + hidden.getKey());
            String salt = entry.texts().get(SALT + hidden.getKey());
            if (text == null || salt == null) {
                erased++;
            } else if (!isOf(hidden.getValue(), text, salt)) {
                harm(
                        line,
                        Verdict.ALTERED,
                        "lời " + hidden.getKey() + " không phải lời đã ghi.",
                        "the text " + hidden.getKey() + " is not the one that was entered.");
            }
        }
        if (!names.isEmpty()) {
            harm(
                    line,
                    Verdict.ALTERED,
                    "có lời mà sự kiện không nhắc đến: " + names,
                    "there is a text of which the event knows nothing: " + names);
        }
    }

    private static boolean isOf(Commitment commitment, String text, String salt) {
        try {
            return Commitment.to(text, salt).equals(commitment);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Checkpoints that bound the time say something only under the keys that are believed. */
    private void times(Index.Line line, Evidenced entry, EntryLeaf leaf) {
        EntryLeaf.Published named = leaf.checkpoint();
        Note opening = entry.opening();
        if (opening != null) {
            Checkpoint stated = Checkpoint.parse(opening.text());
            if (named == null
                    || stated.size() != named.size()
                    || !stated.root().equals(named.root())
                    || !signed(opening)) {
                harm(
                        line,
                        Verdict.ALTERED,
                        "checkpoint mở đầu không phải cái mà lá nêu.",
                        "the opening checkpoint is not the one that the leaf names.");
            }
        }
        TlogProof closing = entry.closing();
        if (closing == null) {
            return;
        }
        Checkpoint stated = Checkpoint.parse(closing.checkpoint().text());
        if (stated.size() > tree.size()
                || closing.index() != entry.proof().index()
                || !signed(closing.checkpoint())
                || !isIn(stated, closing, entry.leaf())) {
            harm(line, Verdict.ALTERED, "chứng minh khép lại không đúng.", "the closing proof does not hold.");
            return;
        }
        Instant seen = TimeBounds.seen(closing.checkpoint(), witnesses);
        if (seen != null && entry.recordedAt().isAfter(seen.plus(LogAudit.CLOCKS_APART_MAX))) {
            harm(
                    line,
                    Verdict.ALTERED,
                    "nhân chứng đã thấy trước lúc ghi: " + seen,
                    "a witness saw it before it says it was recorded: " + seen);
        }
    }

    private boolean signed(Note note) {
        try {
            note.verifiedBy(witnesses);
            return !note.verifiedBy(logs).isEmpty()
                    && Checkpoint.parse(note.text()).origin().equals(tree.origin());
        } catch (EvidenceBroken e) {
            return false; // Not hidden: it becomes a problem of the report.
        }
    }

    void harm(Index.Line line, Verdict verdict, String message, String messageEn) {
        inquiry.harmToEntry(verdict, line.leaf(), line.position(), message, messageEn);
    }

    /** Says what is not there to be checked. */
    void end() {
        if (erased > 0) {
            inquiry.unknown(
                    erased + " lời tự do đã được xoá; chứng minh về các mục vẫn đúng.",
                    erased + " free texts were erased; what is proven of their entries holds.");
        }
        if (unnamed > 0) {
            inquiry.unknown(
                    "Người ghi của " + unnamed + " mục không kiểm tra được: tên hoặc muối không còn.",
                    "Who entered " + unnamed + " entries cannot be checked: the name or its salt is gone.");
        }
    }
}
