package planledger.evidence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planledger.evidence.StoredEvents.StoredEvent;
import planledger.tlog.Hash;

/**
 * Holds stored events against the leaves of the log, position by position. A position where another event stands, or
 * none while later ones are there, was removed, inserted or moved; one whose event says something else was altered;
 * events that end before the log does were cut off.
 */
final class EventOrder {
    private final Inquiry inquiry;
    private final StoredEvents events;
    private @Nullable StoredEvent next;
    private @Nullable EntryLeaf before;
    private @Nullable EntryLeaf held;
    private long heldIndex;
    private long lostBeforeHeld;
    private long lost;
    private long unheld;
    private long endedBefore;
    private long lastPosition;
    private long seen;
    private long unsalted;

    EventOrder(Inquiry inquiry, StoredEvents events) {
        this.inquiry = inquiry;
        this.events = events;
        this.next = events.next();
    }

    /** Takes the next leaf of an entry. Compares the one before it, which may have taken the place of this one. */
    void take(long index, EntryLeaf leaf) {
        compareHeld(leaf);
        before = held;
        held = leaf;
        heldIndex = index;
        lostBeforeHeld = lost;
        lost = 0;
    }

    /** Takes note of a leaf that cannot be read: an event without a leaf may be its. */
    void lost() {
        lost++;
    }

    private void compareHeld(@Nullable EntryLeaf after) {
        EntryLeaf leaf = held;
        if (leaf == null) {
            return;
        }
        while (next != null && next.position() < leaf.position()) {
            if (lostBeforeHeld > 0) {
                lostBeforeHeld--;
                unheld++;
            } else if (next.position() > lastPosition) {
                harm(
                        leaf,
                        Verdict.REMOVED,
                        "có sự kiện ở vị trí " + next.position() + " mà nhật ký không có lá.",
                        "there is an event at position " + next.position() + " for which the log has no leaf.");
            }
            advance();
        }
        lastPosition = leaf.position();
        if (next == null) {
            endedBefore = endedBefore == 0 ? leaf.position() : endedBefore;
        } else if (next.position() > leaf.position()) {
            harm(
                    leaf,
                    Verdict.REMOVED,
                    "nhật ký có mục này, sổ thì không.",
                    "the log has this entry, the ledger has not.");
        } else {
            compare(leaf, next, after);
            advance();
        }
    }

    private void advance() {
        long position = Objects.requireNonNull(next).position();
        seen = Math.max(seen, position);
        next = events.next();
        if (next != null && next.position() <= position) {
            inquiry.harmToEntry(
                    Verdict.REMOVED,
                    null,
                    next.position(),
                    "các sự kiện không theo thứ tự: đứng sau vị trí " + position + ".",
                    "events are not in order: it stands after position " + position + ".");
        }
    }

    private void compare(EntryLeaf leaf, StoredEvent event, @Nullable EntryLeaf after) {
        if (!event.stream().equals(leaf.stream()) || event.sequence() != leaf.sequence()) {
            harm(
                    leaf,
                    Verdict.REMOVED,
                    "ở đây là mục " + event.sequence() + " của " + Leaf.shown(event.stream()) + "; nhật ký có mục "
                            + leaf.sequence() + " của " + leaf.stream() + ".",
                    "here stands entry " + event.sequence() + " of " + Leaf.shown(event.stream())
                            + "; the log has entry " + leaf.sequence() + " of " + leaf.stream() + ".");
            return;
        }
        Hash digest = Digests.payload(event.type(), event.revision(), event.payload());
        if (!digest.equals(leaf.payload())) {
            payload(leaf, event, digest, after);
        }
        int dated = event.recordedAt().compareTo(leaf.recordedAt());
        if (dated != 0) {
            harm(
                    leaf,
                    Verdict.ALTERED,
                    "lúc ghi bị " + (dated < 0 ? "lùi" : "đẩy tới") + ": " + event.recordedAt() + ", nhật ký có "
                            + leaf.recordedAt() + ".",
                    "recorded " + (dated < 0 ? "back-dated" : "pre-dated") + ": " + event.recordedAt()
                            + ", the log has " + leaf.recordedAt() + ".");
        }
        actor(leaf, event);
    }

    private void payload(EntryLeaf leaf, StoredEvent event, Hash digest, @Nullable EntryLeaf after) {
        boolean moved = (before != null && digest.equals(before.payload()))
                || (after != null && digest.equals(after.payload()));
        if (moved) {
            harm(
                    leaf,
                    Verdict.REMOVED,
                    "nội dung của mục bên cạnh đứng ở đây: có mục bị rút hoặc bị chèn.",
                    "what stands here is the entry beside it: one was removed or inserted.");
            return;
        }
        boolean renamed = !event.type().equals(leaf.type()) || !event.revision().equals(leaf.revision());
        harm(
                leaf,
                Verdict.ALTERED,
                renamed
                        ? "loại là " + Leaf.shown(event.type() + " " + event.revision()) + ", nhật ký có " + leaf.type()
                                + " " + leaf.revision() + "."
                        : "nội dung lưu khác với lúc ghi (" + leaf.stream() + ", mục " + leaf.sequence() + ").",
                renamed
                        ? "the type is " + Leaf.shown(event.type() + " " + event.revision()) + ", the log has "
                                + leaf.type() + " " + leaf.revision() + "."
                        : "what is stored is not what was recorded (" + leaf.stream() + ", entry " + leaf.sequence()
                                + ").");
    }

    private void actor(EntryLeaf leaf, StoredEvent event) {
        Hash pseudonym = leaf.actor();
        if (event.actor() != null && pseudonym == null) {
            harm(
                    leaf,
                    Verdict.ALTERED,
                    "sổ nêu người ghi, nhật ký không nêu ai.",
                    "the ledger names who entered it, the log names nobody.");
        } else if (pseudonym != null && event.actor() != null && event.salt() != null) {
            if (!Digests.actor(event.actor(), event.salt()).equals(pseudonym)) {
                harm(leaf, Verdict.ALTERED, "người ghi khác với lúc ghi.", "another account than recorded is named.");
            }
        } else if (pseudonym != null) {
            unsalted++;
        }
    }

    private void harm(EntryLeaf leaf, Verdict verdict, String message, String messageEn) {
        inquiry.harmToEntry(verdict, heldIndex, leaf.position(), message, messageEn);
    }

    /** Ends with the last leaf. */
    void end() {
        compareHeld(null);
        held = null;
        if (endedBefore > 0) {
            inquiry.harmToEntry(
                    Verdict.TRUNCATED,
                    null,
                    endedBefore,
                    "sổ dừng ở vị trí " + (endedBefore - 1) + ", nhật ký đã ghi đến vị trí " + lastPosition + ".",
                    "the ledger ends at position " + (endedBefore - 1) + ", the log goes to position " + lastPosition
                            + ".");
        }
        if (unheld > 0) {
            inquiry.unknown(
                    unheld + " sự kiện không được đối chiếu: lá của chúng không đọc được.",
                    unheld + " events were not held against their leaves, which cannot be read.");
        }
        long after = 0;
        while (next != null) {
            after++;
            advance();
        }
        if (after > 0) {
            inquiry.unknown(
                    after + " mục sau vị trí " + lastPosition + " đã ghi nhưng chưa có bằng chứng.",
                    after + " entries after position " + lastPosition + " are recorded and not yet evidenced.");
        }
        if (unsalted > 0) {
            inquiry.unknown(
                    "Người ghi của " + unsalted + " mục không kiểm tra được: tên hoặc muối không còn.",
                    "Who entered " + unsalted + " entries cannot be checked: the name or its salt is gone.");
        }
        if (seen > 0 && endedBefore == 0) {
            inquiry.holds(
                    "Các sự kiện được lưu đã đối chiếu với nhật ký đến vị trí " + lastPosition + ".",
                    "Stored events were held against the log up to position " + lastPosition + ".");
        }
    }
}
