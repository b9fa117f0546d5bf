package planledger.query.evidence;

import com.mongodb.client.MongoDatabase;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The time in which this process writes the log: it holds the folder, and on several nodes the lease besides. The folder
 * first, so that a paused writer's files are nobody else's to write before it ends.
 */
final class Tenure {
    private final FolderLock folder;
    private final @Nullable Lease lease;
    private final LongFunction<LastSigned> records;
    private long epoch;

    private Tenure(FolderLock folder, @Nullable Lease lease, LongFunction<LastSigned> records) {
        this.folder = folder;
        this.lease = lease;
        this.records = records;
    }

    /** Of one machine: nobody writes beside it, and what was signed last is its own file. */
    static Tenure ofOneMachine(FolderLock folder, LastSigned files) {
        return new Tenure(folder, null, epoch -> files);
    }

    /** Of one node among several. */
    static Tenure among(FolderLock folder, Lease lease, MongoDatabase database, LastSigned files) {
        return new Tenure(folder, lease, epoch -> new LastSignedDocument(database, epoch, files));
    }

    /** Why this process cannot write now; null where it can. */
    @Nullable
    String take() {
        if (!folder.take()) {
            return "Another process writes the evidence folder";
        }
        if (lease == null) {
            return null;
        }
        Long taken = lease.take();
        if (taken == null) {
            folder.giveBack();
            return "Another node holds the lease of the log's writer";
        }
        epoch = taken;
        return null;
    }

    /** What was signed last, for the time being: an earlier writer moves it no more. */
    LastSigned lastSigned() {
        return records.apply(epoch);
    }

    /** @throws WriterReplaced if it is over */
    void renew() {
        if (lease != null) {
            lease.renew();
        }
    }

    void end() {
        try {
            if (lease != null) {
                lease.giveBack();
            }
        } finally {
            folder.giveBack();
        }
    }
}
