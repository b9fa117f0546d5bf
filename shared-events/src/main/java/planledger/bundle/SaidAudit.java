package planledger.bundle;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planledger.bundle.Bundle.Evidenced;
import planledger.event.Commitment;
import planledger.event.LedgerEvent;
import planledger.evidence.Digests;
import planledger.evidence.Inquiry;
import planledger.evidence.Verdict;
import planledger.tlog.Hash;

/** Checks who entered an entry and what they typed, as far as names, salts and texts are still there. */
final class SaidAudit {
    private static final String TEXT = "text.";
    private static final String SALT = "salt.";

    private final Inquiry inquiry;
    private long erased;
    private long unnamed;

    SaidAudit(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    void actor(Index.Line line, Evidenced entry, @Nullable Hash pseudonym) {
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

    void texts(Index.Line line, Evidenced entry, LedgerEvent event) {
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

    private void harm(Index.Line line, Verdict verdict, String message, String messageEn) {
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
