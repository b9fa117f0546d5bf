package planledger.tlog;

import java.util.List;

/**
 * Proof for good and offline that a log holds an entry: where it stands, the path to the root, and the checkpoint with
 * its signatures (C2SP tlog-proof). File extension {@code .tlog-proof}.
 *
 * @param extra base 64 of up to 65,536 bytes that nothing vouches for; empty where there are none
 * @param index of the entry, from 0
 * @param path from the leaf's sibling to the root's child, at most 63 hashes
 * @param checkpoint as signed by the log and its witnesses
 */
public record TlogProof(String extra, long index, List<Hash> path, Note checkpoint) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final int EXTRA_BYTES_MAX = 1 << 16;
    private static final int BYTES_MAX = Note.BYTES_MAX + 2 * EXTRA_BYTES_MAX;
    private static final String EXTRA = "extra ";
    private static final String BLANK = "\n\n";

    public TlogProof {
        path = List.copyOf(path);
        if (Lines.base64(extra).length > EXTRA_BYTES_MAX) {
            throw new IllegalArgumentException("Extra data has at most " + EXTRA_BYTES_MAX + " bytes");
        }
        if (index < 0 || path.size() > InclusionProof.PATH_MAX) {
            throw new IllegalArgumentException("Not a proof: index " + index + ", " + path.size() + " hashes");
        }
    }

    /**
     * The proof of an entry under a checkpoint of the same size, without extra data.
     *
     * @throws IllegalArgumentException if the checkpoint is of another size
     */
    public static TlogProof of(InclusionProof inclusion, Note checkpoint) {
        long size = Checkpoint.parse(checkpoint.text()).size();
        if (inclusion.size() != size) {
            throw new IllegalArgumentException(
                    "The proof is for " + inclusion.size() + " leaves, the checkpoint for " + size);
        }
        return new TlogProof("", inclusion.index(), inclusion.path(), checkpoint);
    }

    /**
     * Reads a proof.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static TlogProof parse(byte[] bytes) {
        String all = Lines.utf8(bytes, BYTES_MAX);
        int blank = all.indexOf(BLANK);
        if (blank < 0) {
            throw new IllegalArgumentException("A proof has a blank line before the checkpoint");
        }
        Lines head = new Lines(all.substring(0, blank + 1));
        if (!head.next().equals(FIRST_LINE)) {
            throw new IllegalArgumentException("A proof starts with " + FIRST_LINE);
        }
        String extra = head.nextStarts(EXTRA) ? head.after(EXTRA) : "";
        long index = Lines.decimal(head.after("index "));
        List<Hash> path = AddCheckpoint.path(head);
        TlogProof proof =
                new TlogProof(extra, index, path, Note.parse(Lines.utf8(all.substring(blank + BLANK.length()))));
        if (!proof.text().equals(all)) {
            throw new IllegalArgumentException("Not the one way to write this proof");
        }
        return proof;
    }

    /** The proof as it is stored and handed on. */
    public byte[] bytes() {
        return Lines.utf8(text());
    }

    /**
     * Passes if a log and witnesses that the policy trusts vouch for a leaf at the index; returns the checkpoint.
     *
     * @param leaf made by the verifier of what it holds, never taken from whoever gives the proof
     * @throws EvidenceBroken if the proof does not say so
     */
    public Checkpoint check(Hash leaf, Policy policy) {
        Checkpoint accepted = policy.accept(checkpoint);
        if (index >= accepted.size()) {
            throw new EvidenceBroken("The checkpoint has " + accepted.size() + " leaves, so none at " + index);
        }
        new InclusionProof(index, accepted.size(), path).check(leaf, accepted.root());
        return accepted;
    }

    private String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        if (!extra.isEmpty()) {
            text.append(EXTRA).append(extra).append('\n');
        }
        text.append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.whole()).toString();
    }
}
