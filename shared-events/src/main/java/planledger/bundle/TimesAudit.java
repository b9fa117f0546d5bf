package planledger.bundle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planledger.bundle.Bundle.Evidenced;
import planledger.evidence.EntryLeaf;
import planledger.evidence.Inquiry;
import planledger.evidence.LogAudit;
import planledger.evidence.TimeBounds;
import planledger.evidence.Verdict;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;
import planledger.tlog.TlogProof;
import planledger.tlog.VerifierKey;

/** Checks the checkpoints between which an entry came into the log. */
final class TimesAudit {
    private final Inquiry inquiry;
    private final Checkpoint tree;
    private final List<VerifierKey> logs;
    private final List<VerifierKey> witnesses;
    /** Entries that came into the log one after another share checkpoints, and a signature is dear to check. */
    private final Map<Note, Boolean> signed = new HashMap<>();

    TimesAudit(Inquiry inquiry, Checkpoint tree, List<VerifierKey> logs, List<VerifierKey> witnesses) {
        this.inquiry = inquiry;
        this.tree = tree;
        this.logs = logs;
        this.witnesses = witnesses;
    }

    /** Checkpoints that bound the time say something only under the keys that are believed. */
    void check(Index.Line line, Evidenced entry, EntryLeaf leaf) {
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
                || !EntryAudit.isIn(stated, closing, entry.leaf())) {
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
        return signed.computeIfAbsent(note, this::isSigned);
    }

    private boolean isSigned(Note note) {
        try {
            note.verifiedBy(witnesses);
            return !note.verifiedBy(logs).isEmpty()
                    && Checkpoint.parse(note.text()).origin().equals(tree.origin());
        } catch (EvidenceBroken e) {
            return false; // Not hidden: it becomes a problem of the report.
        }
    }

    private void harm(Index.Line line, Verdict verdict, String message, String messageEn) {
        inquiry.harmToEntry(verdict, line.leaf(), line.position(), message, messageEn);
    }
}
