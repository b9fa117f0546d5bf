package planledger.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import planledger.bundle.Bundle.Asked;
import planledger.bundle.Bundle.Evidenced;
import planledger.bundle.Bundle.HeadsProof;
import planledger.evidence.Inquiry;
import planledger.evidence.Trust;
import planledger.evidence.Verdict;
import planledger.tlog.Note;

/** Makes a bundle's plan and texts again from its events, and holds every file against what comes of it. */
final class RenderedAudit {
    private RenderedAudit() {}

    /** Everything that was written of the evidence is written again of it, and must be the same bytes. */
    static void check(
            Inquiry inquiry,
            Map<String, byte[]> files,
            Index index,
            List<Evidenced> entries,
            Note checkpoint,
            Trust own,
            @Nullable HeadsProof heads) {
        Asked asked = asked(files);
        long known = entries.stream()
                .filter(entry -> entry.position() <= asked.position())
                .count();
        if (known != asked.revision()) {
            inquiry.harm(
                    Verdict.ALTERED,
                    "plan.json nói biết " + asked.revision() + " mục ở vị trí " + asked.position() + "; các mục cho "
                            + known + ".",
                    "plan.json says that " + asked.revision() + " entries are known at position " + asked.position()
                            + "; the entries make " + known + ".");
        }
        if (entries.stream().anyMatch(entry -> Committed.event(entry.type(), entry.typeRevision(), entry.payload())
                .isEmpty())) {
            inquiry.unknown(
                    "Bản phần mềm này không biết một loại sự kiện: kế hoạch không được dựng lại, plan.json chưa được kiểm tra.",
                    "This release does not know a kind of event: the plan was not made again, plan.json was not checked.");
            return;
        }
        SortedMap<String, byte[]> due =
                BundleWriter.files(new Bundle(index.plan(), asked, entries, checkpoint, own, heads));
        boolean sameWords = index.format() == Forms.FORMAT;
        if (!sameWords) {
            inquiry.unknown(
                    "report.txt và README.txt do bản phần mềm khác viết, chưa được kiểm tra.",
                    "report.txt and README.txt were worded by another release and were not checked.");
        }
        for (String name : files.keySet()) {
            boolean words = name.equals(Names.REPORT) || name.equals(Names.README) || name.equals(Names.ENTRIES);
            if ((sameWords || !words) && !Arrays.equals(files.get(name), due.get(name))) {
                inquiry.harm(
                        Verdict.ALTERED,
                        "Tệp " + name + " không phải là điều các sự kiện cho.",
                        "The file " + name + " is not what the events make.");
            }
        }
    }

    private static Asked asked(Map<String, byte[]> files) {
        byte[] plan = files.get(Names.PLAN);
        if (plan == null) {
            throw new IllegalArgumentException("there is no file " + Names.PLAN);
        }
        return Index.asked(plan);
    }
}
