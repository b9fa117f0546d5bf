package planledger.bundle;

import java.util.regex.Pattern;

/** How the files of a bundle are called. */
final class Names {
    static final String README = "README.txt";
    static final String REPORT = "report.txt";
    static final String PLAN = "plan.json";
    static final String ENTRIES = "entries.json";
    static final String POLICY = "policy.json";
    static final String CHECKPOINT = "checkpoint";
    static final String HEADS = "heads.json";
    static final String HEADS_LEAF = "heads.leaf.json";
    static final String HEADS_PROOF = "heads.tlog-proof";

    private static final Pattern KNOWN =
            Pattern.compile("README\\.txt|report\\.txt|(plan|entries|policy|heads|heads\\.leaf)\\.json|checkpoint"
                    + "|heads\\.tlog-proof|(events|leaves)/[1-9][0-9]{0,4}\\.json"
                    + "|proofs/[1-9][0-9]{0,4}\\.tlog-proof"
                    + "|times/[1-9][0-9]{0,4}\\.(opening\\.checkpoint|closing\\.tlog-proof)");

    private Names() {}

    static boolean isKnown(String name) {
        return KNOWN.matcher(name).matches();
    }

    static String event(int revision) {
        return "events/" + revision + ".json";
    }

    static String leaf(int revision) {
        return "leaves/" + revision + ".json";
    }

    static String proof(int revision) {
        return "proofs/" + revision + ".tlog-proof";
    }

    static String opening(int revision) {
        return "times/" + revision + ".opening.checkpoint";
    }

    static String closing(int revision) {
        return "times/" + revision + ".closing.tlog-proof";
    }
}
