package planledger.query.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planledger.tlog.Note;

/**
 * What the log's writer knows of its own work, apart from the event store and from the evidence folder: whoever puts an
 * old copy of one of them back does not put this one back. A checkpoint is here before anybody is shown it.
 */
interface LastSigned {
    /** The newest checkpoint that was ever signed; null before the first. */
    @Nullable
    Note checkpoint();

    /**
     * Keeps a checkpoint as the newest one.
     *
     * @throws WriterReplaced if another process writes the log by now; the signature must not leave this one
     */
    void write(Note checkpoint);

    /**
     * Before a file of the log is written that another process may have written since.
     *
     * @throws WriterReplaced if one may have
     */
    void confirm();

    /**
     * A leaf that stands for no entry of the ledger.
     *
     * @param isKey whether it tells of a key, and not of heads
     */
    record Own(long leaf, boolean isKey) {}

    /** Leaves that stand for no entry, in order; the last ones may never have been signed. */
    List<Own> own();

    void write(List<Own> own);
}
