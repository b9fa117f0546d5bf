package planledger.bundle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planledger.bundle.Bundle.Evidenced;
import planledger.bundle.Bundle.HeadsProof;
import planledger.evidence.HeadsLeaf;
import planledger.evidence.Inquiry;
import planledger.evidence.Leaf;
import planledger.evidence.Report;
import planledger.evidence.Trust;
import planledger.evidence.Verdict;
import planledger.tlog.Checkpoint;
import planledger.tlog.EvidenceBroken;
import planledger.tlog.Note;
import planledger.tlog.VerifierKey;

/**
 * Checks a bundle, offline and with nothing else: signatures, every proof at both ends, events against leaves, the
 * plan's chain from its first entry, how far its history is whole, and whether the rendered plan is what the events make.
 */
public final class BundleAudit {
    private final Inquiry inquiry = new Inquiry();
    private final SortedMap<String, byte[]> files;
    private final Trust trust;
    private final Counting counting;

    private BundleAudit(SortedMap<String, byte[]> files, Trust trust, Counting counting) {
        this.files = files;
        this.trust = trust;
        this.counting = counting;
    }

    /** Hears how many entries are checked, of all. */
    public interface Counting {
        void at(long done, long all);
    }

    /** Whether files, by their names, are those of a bundle that was unpacked. */
    public static boolean isUnpacked(Set<String> names) {
        return names.contains(Names.ENTRIES) && names.contains(Names.CHECKPOINT);
    }

    /** Whether a bundle has a file of this name; any other name beside an unpacked one is passed over. */
    public static boolean isName(String name) {
        return Names.isKnown(name);
    }

    /**
     * Whom to believe, as {@code policy.json} writes it.
     *
     * @throws IllegalArgumentException if the file is written otherwise
     */
    public static Trust policy(byte[] file) {
        return Index.policy(file);
    }

    /**
     * Audits a zip.
     *
     * @throws IllegalArgumentException if it is no bundle; says by which limit
     */
    public static Report of(byte[] zip, Trust trust) {
        return of(zip, trust, (done, all) -> {});
    }

    /**
     * Audits a zip and tells how far it is.
     *
     * @throws IllegalArgumentException if it is no bundle; says by which limit
     */
    public static Report of(byte[] zip, Trust trust, Counting counting) {
        StoredZip.Held held = StoredZip.read(zip);
        BundleAudit audit = new BundleAudit(held.files(), trust, counting);
        if (!held.asWritten()) {
            audit.inquiry.harm(
                    Verdict.ALTERED,
                    "Tệp zip không còn như lúc được viết; công cụ khác có thể thấy tệp khác trong đó.",
                    "The zip is not as it was written; other tools may see other files in it.");
        }
        return audit.run();
    }

    /**
     * Audits the files of a bundle that was unpacked.
     *
     * @throws IllegalArgumentException if they are no bundle
     */
    public static Report of(Map<String, byte[]> files, Trust trust) {
        return new BundleAudit(new TreeMap<>(files), trust, (done, all) -> {}).run();
    }

    private Report run() {
        if (!isUnpacked(files.keySet())) {
            throw new IllegalArgumentException(
                    "BUNDLE_FORM: no bundle is without " + Names.ENTRIES + " and " + Names.CHECKPOINT);
        }
        try {
            audit();
        } catch (IllegalArgumentException e) {
            inquiry.harm(
                    Verdict.ALTERED,
                    "Gói không đọc được đến cùng; phần còn lại chưa được kiểm tra.",
                    "The bundle cannot be read to its end; the rest was not checked: "
                            + Leaf.shown(String.valueOf(e.getMessage())));
        }
        return inquiry.report();
    }

    private void audit() {
        Note checkpoint = Note.parse(file(Names.CHECKPOINT));
        Trust own = Index.policy(file(Names.POLICY));
        signed(checkpoint, own);
        Index index = Index.of(file(Names.ENTRIES));
        Set<VerifierKey> logs = new LinkedHashSet<>(trust.logs());
        logs.addAll(own.logs());
        EntryAudit audit = new EntryAudit(
                inquiry,
                files,
                index,
                checkpoint,
                List.copyOf(logs),
                believed(own).witnesses());
        long harms = inquiry.harms();
        List<Evidenced> entries = new ArrayList<>();
        int all = index.lines().size();
        for (int revision = 1; revision <= all; revision++) {
            counting.at(revision - 1, all);
            Evidenced entry = audit.check(revision);
            if (entry != null) {
                entries.add(entry);
            }
        }
        counting.at(all, all);
        audit.end();
        boolean areSound = inquiry.harms() == harms;
        HeadsProof heads = new HeadsAudit(inquiry, files).check(index, checkpoint);
        if (areSound) { // No fold is asked of events that nobody recorded.
            RenderedAudit.check(inquiry, files, index, entries, checkpoint, own, heads);
        } else {
            inquiry.unknown(
                    "Kế hoạch không được dựng lại từ các mục có vấn đề.",
                    "The plan was not made again from entries that have problems.");
        }
        scope(index, checkpoint, heads);
    }

    private byte[] file(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("there is no file " + name);
        }
        return bytes;
    }

    private Trust believed(Trust own) {
        return trust.logs().isEmpty() ? own : trust;
    }

    private void signed(Note checkpoint, Trust own) {
        Trust believed = believed(own);
        Checkpoint stated = Checkpoint.parse(checkpoint.text());
        try {
            Set<VerifierKey> signers = checkpoint.verifiedBy(believed.logs());
            boolean isOrigin = signers.stream().anyMatch(key -> key.name().equals(stated.origin()));
            if (!isOrigin) {
                inquiry.harm(
                        Verdict.REWRITTEN,
                        "Checkpoint không do khoá được tin ký.",
                        "The checkpoint is not signed by a key that is trusted.");
            } else if (checkpoint.verifiedBy(believed.witnesses()).size() < believed.quorum()) {
                inquiry.harm(
                        Verdict.REWRITTEN,
                        "Checkpoint không có đủ " + believed.quorum() + " nhân chứng.",
                        "The checkpoint is not cosigned by " + believed.quorum() + " witnesses.");
            } else {
                inquiry.accepted(checkpoint);
            }
        } catch (EvidenceBroken e) {
            // Not hidden: it becomes a problem of the report, and the audit goes on to find the others.
            inquiry.harm(
                    Verdict.ALTERED,
                    "Chữ ký trong checkpoint sai.",
                    "A signature in checkpoint is bad: " + e.getMessage());
        }
        if (trust.logs().isEmpty()) {
            own.logs()
                    .forEach(key -> inquiry.unknown(
                            "Khoá là của chính gói này, chưa đối chiếu với nơi nào khác: " + key,
                            "The key is the bundle's own and was held against no other source: " + key));
        }
        trust.checkpoints().forEach(kept -> kept(Checkpoint.parse(kept.text()), stated));
    }

    private void kept(Checkpoint kept, Checkpoint stated) {
        if (!kept.origin().equals(stated.origin())
                || (kept.size() == stated.size() && !kept.root().equals(stated.root()))) {
            inquiry.harm(
                    Verdict.REWRITTEN,
                    "Checkpoint " + kept.size() + " đã giữ là của một bản khác.",
                    "The checkpoint that was kept, " + kept.size() + ", is of another view.");
        } else if (kept.size() != stated.size()) {
            inquiry.unknown(
                    "Một gói không chứng minh được rằng nhật ký dài thêm từ checkpoint " + kept.size()
                            + "; hãy kiểm tra nhật ký.",
                    "A bundle cannot show that the log grew from checkpoint " + kept.size()
                            + "; verify the log itself.");
        }
    }

    private void scope(Index index, Note note, @Nullable HeadsProof heads) {
        if (inquiry.harms() > 0) {
            return;
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        inquiry.holds(
                index.lines().size() + " mục của " + index.plan() + " có trong nhật ký " + checkpoint.origin()
                        + ", checkpoint " + checkpoint.size() + ".",
                index.lines().size() + " entries of " + index.plan() + " stand in the log " + checkpoint.origin()
                        + ", checkpoint " + checkpoint.size() + ".");
        if (heads == null) {
            inquiry.unknown(
                    "Không chứng minh được rằng kế hoạch không còn mục nào khác.",
                    "That the plan has no other entries is not proven.");
            return;
        }
        HeadsLeaf root = (HeadsLeaf) Leaf.parse(Objects.requireNonNull(heads).leaf());
        inquiry.holds(
                "Lịch sử của kế hoạch là đủ đến vị trí " + root.position() + " của sổ.",
                "The history of the plan is whole up to position " + root.position() + " of the ledger.");
        inquiry.unknown(
                "Sau vị trí " + root.position() + ": không chứng minh được rằng không còn mục nào khác.",
                "After position " + root.position() + ": that there are no other entries is not proven.");
    }
}
