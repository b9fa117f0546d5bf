package planledger.evidence;

/**
 * What an audit comes to. Where several harms were done the one that stands last here is the verdict; the report lists
 * them all.
 */
public enum Verdict {
    /** All that could be checked adds up. What could not be checked, the report names. */
    INTACT("nguyên vẹn", "intact"),

    /** The record ends before what a checkpoint says that the verifier knows: cut off, or an old backup restored. */
    TRUNCATED("bị cắt cụt", "truncated"),

    /** Something is not what was recorded: an event against its leaf, a leaf or a file against the signed tree. */
    ALTERED("bị sửa đổi", "altered"),

    /** An entry is missing in the middle, stands elsewhere, or was slipped in: others are not in their places. */
    REMOVED("bị rút, chèn hoặc đảo", "removed, inserted or moved"),

    /** A record that adds up in itself, but is not the one that was signed before, or is signed by another key. */
    REWRITTEN("bị viết lại", "rewritten");

    private final String vietnamese;
    private final String english;

    Verdict(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** In words, Vietnamese and English. */
    public String words() {
        return vietnamese + " · " + english;
    }
}
