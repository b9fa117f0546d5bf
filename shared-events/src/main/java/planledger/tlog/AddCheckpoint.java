package planledger.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * What a log asks of a witness: to cosign a checkpoint that grew from the one the witness knows (C2SP tlog-witness,
 * "add-checkpoint"). The answer is read with {@link NoteSignature#parse}.
 *
 * @param growth from the size that the witness last cosigned, 0 if none, to the checkpoint's
 * @param checkpoint signed by the log
 */
public record AddCheckpoint(ConsistencyProof growth, Note checkpoint) {
    /** Content type of an answer 409, in which {@link #knownSize} finds the size that the witness knows. */
    public static final String SIZE_TYPE = "text/x.tlog.size";

    private static final int BYTES_MAX = Note.BYTES_MAX + 4_000;
    private static final String BLANK = "\n\n";

    public AddCheckpoint {
        long size = Checkpoint.parse(checkpoint.text()).size();
        if (growth.later() != size) {
            throw new IllegalArgumentException(
                    "The proof is for " + growth.later() + " leaves, the checkpoint for " + size);
        }
    }

    /**
     * Reads a request.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static AddCheckpoint parse(byte[] body) {
        String all = Lines.utf8(body, BYTES_MAX);
        int blank = all.indexOf(BLANK);
        if (blank < 0) {
            throw new IllegalArgumentException("A request has a blank line before the checkpoint");
        }
        Note checkpoint = Note.parse(Lines.utf8(all.substring(blank + BLANK.length())));
        Lines head = new Lines(all.substring(0, blank + 1));
        long old = Lines.decimal(head.after("old "));
        long size = Checkpoint.parse(checkpoint.text()).size();
        return new AddCheckpoint(new ConsistencyProof(old, size, path(head)), checkpoint);
    }

    /** The body of the request. */
    public byte[] bytes() {
        StringBuilder head = new StringBuilder("old " + growth.earlier() + '\n');
        growth.path().forEach(hash -> head.append(hash.base64()).append('\n'));
        return Ed25519.joined(Lines.utf8(head.append('\n').toString()), checkpoint.bytes());
    }

    /**
     * The size that a witness knows, from the body of its answer 409: the next request starts from there. A size beyond
     * the log's own says that the witness has cosigned what the log no longer holds.
     *
     * @param body decimal digits and a newline
     * @throws IllegalArgumentException if the body is anything else
     */
    public static long knownSize(byte[] body) {
        Lines lines = new Lines(Lines.utf8(body, Note.BYTES_MAX));
        long size = Lines.decimal(lines.next());
        if (lines.hasNext()) {
            throw new IllegalArgumentException("More than a size: " + Lines.shown(lines.rest()));
        }
        return size;
    }

    /** Hashes, one a line, to the end of the lines. */
    static List<Hash> path(Lines lines) {
        List<Hash> path = new ArrayList<>();
        while (lines.hasNext()) {
            path.add(Hash.base64(lines.next()));
        }
        return path;
    }
}
