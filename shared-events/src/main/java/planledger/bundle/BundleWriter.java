package planledger.bundle;

import java.util.SortedMap;
import java.util.TreeMap;
import planledger.bundle.Bundle.Evidenced;
import planledger.bundle.Bundle.HeadsProof;
import planledger.timeline.Timeline;

/** Writes a bundle: the same values give the same bytes, on every machine and at every time. */
public final class BundleWriter {
    private BundleWriter() {}

    /**
     * The bundle as a zip. It is not checked: {@link BundleAudit} does that, here as anywhere.
     *
     * @throws IllegalArgumentException if it is too large, an event is not what its type says, or the entries make no
     *     plan
     */
    public static byte[] write(Bundle bundle) {
        return StoredZip.write(files(bundle));
    }

    /** The files of the bundle by their names. */
    static SortedMap<String, byte[]> files(Bundle bundle) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < bundle.entries().size(); i++) {
            entry(files, i + 1, bundle.entries().get(i));
        }
        files.put(Names.ENTRIES, Forms.bytes(Forms.entries(bundle)));
        files.put(Names.POLICY, Forms.bytes(Forms.policy(bundle.policy())));
        files.put(Names.CHECKPOINT, bundle.checkpoint().bytes());
        HeadsProof heads = bundle.heads();
        if (heads != null) {
            files.put(Names.HEADS, Forms.bytes(Forms.heads(heads)));
            files.put(Names.HEADS_LEAF, heads.leaf().clone());
            files.put(Names.HEADS_PROOF, heads.proof().bytes());
        }
        Timeline timeline = Rendered.timeline(bundle.entries());
        files.put(Names.PLAN, Rendered.plan(timeline, bundle.asked()));
        files.put(Names.REPORT, Recital.of(bundle, timeline));
        files.put(Names.README, Recital.readme());
        return files;
    }

    private static void entry(SortedMap<String, byte[]> files, int revision, Evidenced entry) {
        files.put(Names.event(revision), entry.payload().clone());
        files.put(Names.leaf(revision), entry.leaf().clone());
        files.put(Names.proof(revision), entry.proof().bytes());
        if (entry.opening() != null) {
            files.put(Names.opening(revision), entry.opening().bytes());
        }
        if (entry.closing() != null) {
            files.put(Names.closing(revision), entry.closing().bytes());
        }
    }
}
