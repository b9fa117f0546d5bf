package planledger.query.evidence;

import java.util.List;
import planledger.tlog.Note;
import planledger.tlog.VerifierKey;

/** Signs the log's checkpoints. A key kept elsewhere, in a device or with another office, takes the place of the file. */
public interface CheckpointSigner {
    /** The keys that sign now, the one that goes on first; all of one name, which is the log's origin. */
    List<VerifierKey> keys();

    /** The text of a checkpoint with a signature by each of the keys. */
    Note sign(String text);
}
