package planledger.evidence;

import java.util.List;
import java.util.Optional;

/**
 * Where the files of a log are read from: a folder, a web server, memory. What it gives is believed only once checked.
 * A file that is there and cannot be read is an exception of the reader, which passes through: it is not "not there".
 */
@FunctionalInterface
public interface LogFiles {
    /** Bytes of the longest file that is read; a full bundle of the longest entries has a quarter of it. */
    int FILE_BYTES_MAX = 64 << 20;

    /** Where the newest signed checkpoint lies. */
    String CHECKPOINT = "checkpoint";

    /** Where every key lies that the log ever signed with, one a line, oldest first. */
    String KEYS = "keys";

    /** Under which folder every checkpoint lies that was ever published, by its size. */
    String CHECKPOINTS = "checkpoints/";

    /**
     * The bytes of a file; empty where it is not there.
     *
     * @param path under the prefix of the log, such as {@code tile/entries/000}
     */
    Optional<byte[]> read(String path);

    /** The paths of all files that are there; empty where the place cannot say, as a web server cannot. */
    default Optional<List<String>> list() {
        return Optional.empty();
    }
}
